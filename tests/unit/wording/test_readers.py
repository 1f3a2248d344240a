"""Each reader takes what it knows, and leaves what only looks like it."""

import pytest

from deconflict.wording.bearings import read_bearings
from deconflict.wording.channels import read_channels
from deconflict.wording.codes import read_codes, read_groups
from deconflict.wording.counts import read_counts, read_ordinals
from deconflict.wording.positions import opposite, read_positions
from deconflict.wording.quantities import read_amounts
from deconflict.wording.unit_words import words_for_units

Rows = tuple[tuple[str, str, list[str]], ...]
WORDS = {language: words_for_units(language, {}) for language in ("en", "zh")}
CODES = {"K", "C", "N", "NC", "RT1", "HF"}

QUANTITIES: Rows = (
    ("en", "5 minutes, 5min, a 5-minute wait", ["time 300"] * 3),
    ("en", "3 to 5 minutes", ["time 180", "time 300"]),
    ("en", "between 3 and 5 miles", ["distance 5556", "distance 9260"]),
    ("en", "1 hour 30 minutes", ["time 5400"]),
    ("en", "an hour and a half", ["time 5400"]),
    ("en", "three quarters of an hour", ["time 2700"]),
    ("en", "every quarter of an hour, a quarter hour", ["time 900", "time 900"]),
    ("en", "an hour and a quarter", ["time 4500"]),
    ("en", "one and three quarter hours", ["time 6300"]),
    ("en", "1/4 mile, 1 1/2 miles", ["distance 463", "distance 2778"]),
    ("en", "a third of an hour; a third minute", ["time 1200"]),
    ("en", "20 miles an hour", ["speed 20"]),
    ("en", "15 m/s", ["speed 29.157"]),
    ("en", "5 per cent, 1/4, two thirds", ["share 0.05", "share 0.25", "share 0.6667"]),
    ("en", "30° and 28°C", ["angle 30", "temperature 28"]),
    ("en", "an hour, the second ship, 2 M, 5 men", []),
    ("zh", "5分钟，5 分钟，５分", ["time 300"] * 3),
    ("zh", "三到五分钟", ["time 180", "time 300"]),
    ("zh", "两个半小时，2海里半", ["time 9000", "distance 4630"]),
    ("zh", "1小时30分", ["time 5400"]),
    ("zh", "一刻钟，半个小时", ["time 900", "time 1800"]),
    ("zh", "四分之一小时，一又二分之一海里", ["time 900", "distance 2778"]),
    ("zh", "二十多分钟", ["time 1200"]),
    ("zh", "每小时20海里", ["speed 20"]),
    ("zh", "百分之五，三分之二", ["share 0.05", "share 0.6667"]),
    ("zh", "2海里半径", ["distance 3704"]),
    ("zh", "十分重要，四周，一节，第3节，3号码头，5个天线，半径", []),
)
POSITIONS: Rows = (
    ("en", "12°30.0′N 045°00.0′E", ["N 750", "E 2700"]),
    ("en", "1230N 04500E", ["N 750", "E 2700"]),
    ("en", "N12°30′", ["N 750"]),
    ("en", "12 degrees 30 minutes 30 seconds south", ["S 750.5"]),
    ("en", "latitude 12° north", ["N 720"]),
    ("en", "10 degrees north, 45 E, 95-00N, 12-30 NE", []),
    ("zh", "北纬12度30分，东经45度", ["N 750", "E 2700"]),
    ("zh", "南纬十二度三十分十五秒", ["S 750.25"]),
    ("zh", "西经12.5度", ["W 750"]),
    ("zh", "纬度，北纬以北", []),
)
BEARINGS: Rows = (
    ("en", "bearing 045, heading of 090, course 360", ["045", "090", "000"]),
    ("en", "altered from 090 to 120", ["090", "120"]),
    ("en", "bearing zero four five; 045°T", ["045", "045"]),
    ("en", "bears 045, direction 180, runs 315 degrees", ["045", "180", "315"]),
    ("en", "a 045-degree course; wind from 270", ["045", "270"]),
    ("en", "a 180-degree course change; moves 120 degrees to port; bears 200 men", []),
    ("en", "turns 180 degrees; course 120 metres; hull 123; bearing 999", []),
    ("zh", "方位045°，航向由090改为120", ["045", "090", "120"]),
    ("zh", "方位〇四五，航向为270度", ["045", "270"]),
    ("zh", "054度方位，向190度方向，沿135方向", ["054", "190", "135"]),
    ("zh", "风向270度，指向010°，45度方向", ["270", "010", "045"]),
    ("zh", "左舷30度方向，120度方位扇面，沿120度经线，相反方向200米", []),
    ("zh", "改变航向120度，舷号123，方位三位数字，航向1200米", []),
)
CHANNELS: Rows = (
    ("en", "channels 16 and 13, VHF 06, Ch. 72", ["16", "13", "6", "72"]),
    ("en", "channel sixteen", ["16"]),
    ("en", "two channels, a channel and 5 miles, VHF 156.8 MHz", []),
    ("zh", "16频道，第13频道，频道72，甚高频06", ["16", "13", "72", "6"]),
    ("zh", "16和13频道，十六频道", ["16", "13", "16"]),
    ("zh", "两个频道，一频道，第一频道，甚高频156.8兆赫", []),
)
NAMES: Rows = (
    ("en", "K opens; NC, RT1, A-1, ENC-01", ["K", "NC", "RT1", "A1", "ENC01"]),
    ("en", "flag A, letter I, flag Kilo", ["A", "I", "K"]),
    ("en", "the A flag, the I flag, K and A flag", ["A", "I", "K", "A"]),
    ("en", "A signal. A flag; I signal; the UN flag; an HF signal", []),
    ("en", "A ship; I wish; wind N; HF voice; Side C; NC 12; E-mail; UTC", []),
    ("zh", "以灯光发A，K旗，RT1", ["A", "K", "RT1"]),
    ("zh", "A方，C舰，附件K，北约UTC，NC/T 12", []),
)
GROUPS: Rows = (
    ("en", "makes GN, hoists the group AB, sends MAA", ["GN", "AB", "MAA"]),
    ("en", "makes K; sends DSC; an EW report; UN ships; flies US colours", []),
    ("zh", "发出GW信号，悬挂AC码组，发送“MAB”", ["GW", "AC", "MAB"]),
    ("zh", "发出K信号，发送DSC，EW报告，GB 18030", []),
)
COUNTS: Rows = (
    ("en", "three ships, 12 persons, 1 form", ["3", "12", "1"]),
    ("en", "two ships, one form, the third, both, three dozen", []),
    ("zh", "三艘，12人，第4步", ["3", "12", "4"]),
    ("zh", "两艘，一律，第三方，三军，第三步", []),
)


@pytest.mark.parametrize(("language", "text", "values"), QUANTITIES)
def test_quantities(language: str, text: str, values: list[str]) -> None:
    found = read_amounts(text, language, WORDS[language]).quantities.said
    assert [mark.value for mark in found] == values


@pytest.mark.parametrize(("language", "text", "values"), POSITIONS)
def test_positions(language: str, text: str, values: list[str]) -> None:
    assert [mark.value for mark in read_positions(text, language).said] == values


@pytest.mark.parametrize(("language", "text", "values"), BEARINGS)
def test_bearings(language: str, text: str, values: list[str]) -> None:
    assert [mark.value for mark in read_bearings(text, language).said] == values


@pytest.mark.parametrize(("language", "text", "values"), CHANNELS)
def test_channels(language: str, text: str, values: list[str]) -> None:
    found = read_channels(text, language).said
    assert [mark.value for mark in found] == values


@pytest.mark.parametrize(("language", "text", "values"), NAMES)
def test_codes(language: str, text: str, values: list[str]) -> None:
    assert [mark.value for mark in read_codes(text, language, CODES).said] == values


@pytest.mark.parametrize(("language", "text", "values"), GROUPS)
def test_groups_in_the_place_of_a_signal(
    language: str, text: str, values: list[str]
) -> None:
    assert [mark.value for mark in read_groups(text, language)] == values


@pytest.mark.parametrize(("language", "text", "values"), COUNTS)
def test_counts(language: str, text: str, values: list[str]) -> None:
    bare = read_amounts(text, language, WORDS[language]).bare
    assert [mark.value for mark in read_counts(text, language, bare).said] == values


def test_places_in_a_row() -> None:
    for language, text in (("en", "the first and the 3rd"), ("zh", "首先，第三，五个")):
        bare = read_amounts(text, language, WORDS[language]).bare
        found = read_ordinals(text, language, bare).said
        assert [mark.value for mark in found] == ["1", "3"]


def test_the_opposite_side() -> None:
    assert opposite("N 750") == "S 750"
    assert opposite("W 2700") == "E 2700"
