"""Each figure of a text is read once, whatever else the text holds."""

import pytest

from deconflict.schema import UnitName
from deconflict.wording import Figures, Reading, read_figures, words_for_units

UNITS = {
    "kip": UnitName(one="kip", many="kips", zh="链长", measures="distance", size="100"),
    "lot": UnitName(one="lot", many="lots", zh="批次", measures="time"),
}


def said(reading: Reading) -> list[str]:
    return [mark.value for mark in reading.said]


def read(text: str, language: str) -> Figures:
    return read_figures(text, language, words_for_units(language, UNITS), {"NC", "K"})


def test_every_figure_belongs_to_one_thing() -> None:
    figures = read(
        "At 151430Z MAR 26 in 12-30N 045-00E, course 090, 5 knots, NC on channel 16.",
        "en",
    )

    assert said(figures.dates) == ["2026-03-15"]
    assert said(figures.clocks) == ["14:30 Z"]
    assert said(figures.positions) == ["N 750", "E 2700"]
    assert said(figures.bearings) == ["090"]
    assert said(figures.quantities) == ["speed 5"]
    assert said(figures.codes) == ["NC"]
    assert said(figures.channels) == ["16"]
    assert said(figures.counts) == []


def test_the_same_is_read_in_chinese() -> None:
    figures = read(
        "2026年3月15日1430时（世界协调时），位于北纬12度30分、东经45度，"
        "航向090，航速五节，在第16频道发送NC。",
        "zh",
    )

    assert said(figures.dates) == ["2026-03-15"]
    assert said(figures.clocks) == ["14:30 Z"]
    assert said(figures.positions) == ["N 750", "E 2700"]
    assert said(figures.bearings) == ["090"]
    assert [mark.value for mark in figures.quantities.possible] == ["speed 5"]
    assert said(figures.codes) == ["NC"]
    assert said(figures.channels) == ["16"]
    assert said(figures.counts) == []


def test_units_of_the_manual_are_read() -> None:
    assert said(read("2 kips, 3 lots", "en").quantities) == ["distance 200", "lot 3"]
    assert said(read("2链长，3批次", "zh").quantities) == ["distance 200", "lot 3"]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    "text",
    [
        "A" * 3000 + "a",
        "9" * 3000 + " m",
        "1," * 1500,
        "一" * 3000 + "米",
        "1亿亿亿亿亿亿米",
        "channels " + "1 and " * 1000,
        "course " + "090 to " * 1000,
        "course to and to and " * 300,
        "99:99 25:61Z 320075Z 99 March 2026 13月45日",
        "95-70N 200-00E 北纬一百度",
        "bearing 999",
        "0/0 五分之零 ½ ¼",
        "第 半 度 ° % Z",
    ],
)
def test_odd_texts_are_read_without_harm(text: str, language: str) -> None:
    figures = read(text, language)

    assert said(figures.positions) == []
