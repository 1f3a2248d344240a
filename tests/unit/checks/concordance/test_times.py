"""Dates and times of day are the same in both halves."""

from collections.abc import Callable

import pytest

from deconflict.findings import Code, Finding

Compare = Callable[[str, str], list[Finding]]

SAME = (
    ("At 151430Z MAR 26.", "2026年3月15日14时30分（世界协调时）。"),
    ("At 151430Z.", "15日1430时。"),
    ("At 151430Z.", "3月15日1430时。"),
    ("151342Z MAR 26 to 151411Z MAR 26", "151342Z MAR 26至151411Z MAR 26"),
    ("From 151400Z to 151600Z MAR 26.", "2026年3月15日14时至16时。"),
    ("From 1400Z to 1600Z.", "自1400时至1600时（世界协调时）。"),
    ("At 0800, 1200 and 1600 UTC.", "世界协调时0800时、1200时和1600时。"),
    ("At 2:30 pm local time.", "当地时间14时30分。"),
    ("On 25 May 1972. The 1972 agreement holds.", "1972年5月25日。该协定有效。"),
    ("On 22 April 2014, and in December 2014.", "2014年4月22日，以及同年12月。"),
    ("From 1 to 3 June 2026.", "2026年6月1日至3日。"),
    ("Convention on Safety, 1979", "《1979年安全公约》"),
    ("The sides may agree 3 days ahead.", "双方可提前3日商定。"),
    ("When it is 3, the ships part.", "编号为3时，两舰分离。"),
    ("A scale of 1:15.", "比例为1:15。"),
    ("From June to August.", "6月至8月。"),
    ("From June to August.", "六至八月。"),
    ("From June to August 2026.", "2026年6至8月。"),
    ("In March and April.", "3月和4月。"),
    ("The ships may march in May.", "舰艇可在5月行进。"),
    ("The ships may wait 6 months.", "舰艇可等待6个月。"),
    ("From 1 June to 31 August.", "6月1日至8月31日。"),
    ("At Z0430.", "0430时（世界协调时）。"),
    ("At Z0430.", "在Z0430。"),
    ("From Z0430 to Z0530.", "0430Z至0530Z。"),
    ("At T0900.", "当地时间0900时。"),
    ("Berth Z4300 is free.", "Z4300泊位空闲。"),
)
DIFFERENT = (
    ("At 151430Z MAR 26.", "2026年3月15日15时30分（世界协调时）。"),
    ("At 151430Z MAR 26.", "2026年5月15日14时30分。"),
    ("At 151430Z.", "16日1430时。"),
    ("At 1430Z.", "1430时（北京时间）。"),
    ("15 March 2026", "2026年3月16日"),
    ("15 March 2026", "3月15日"),
    ("March 2026", "2026年4月"),
    ("signed in 1972", "1973年签署"),
    ("signed", "1973年签署"),
    ("From June to August.", "6月至9月。"),
    ("In June.", "七月。"),
    ("In May.", "6月。"),
    ("From May to July.", "演练期间。"),
    ("At Z0530.", "在Z0430。"),
    ("At Z0430.", "0530时（世界协调时）。"),
    ("At Z0430.", "0430时（北京时间）。"),
    ("At Z0430.", "在T0430。"),
    ("At Z0430.", "届时。"),
)


@pytest.mark.parametrize(("english", "chinese"), SAME)
def test_equal_times_are_not_told(compare: Compare, english: str, chinese: str) -> None:
    assert [finding.message for finding in compare(english, chinese)] == []


@pytest.mark.parametrize(("english", "chinese"), DIFFERENT)
def test_different_times_are_told_once(
    compare: Compare, english: str, chinese: str
) -> None:
    (finding,) = compare(english, chinese)

    assert finding.code is Code.PAIR_TIME


@pytest.mark.parametrize(
    ("english", "chinese", "half"),
    [
        ("no later than 1430Z", "不迟于1530时", "English"),
        ("The ship answers by 1530Z.", "该舰在1430时前回答。", "Chinese"),
        ("not earlier than 1430Z", "不早于1530时", "Chinese"),
    ],
)
def test_the_stricter_time_is_named(
    compare: Compare, english: str, chinese: str, half: str
) -> None:
    (finding,) = compare(english, chinese)

    assert finding.message.endswith(f" The {half} half is the stricter.")
