"""Latitudes and longitudes are the same in both halves."""

from collections.abc import Callable

import pytest

from deconflict.findings import Code, Finding

Compare = Callable[[str, str], list[Finding]]

SAME = (
    ("At 12°30.0′N 045°00.0′E.", "位于北纬12°30.0′，东经045°00.0′。"),
    ("At 12-30N 045-00E.", "位于北纬12度30分、东经45度。"),
    ("At 1230N 04500E.", "位于12°30′N、045°E。"),
    ("At latitude 12 degrees 30 minutes north.", "位于北纬十二度三十分。"),
    ("At 12°30′30″S.", "位于南纬12度30.5分。"),
    ("00-04.0N 000-10.0E; closest at 00-03.4N", "00-04.0N 000-10.0E；最近00-03.4N"),
    ("The ship turns 10 degrees north.", "该舰向北转10度。"),
)
DIFFERENT = (
    ("At 12-30N 045-00E.", "位于北纬13度30分、东经45度。", "."),
    ("At 12-30N.", "位于该处。", "."),
    ("At 12°30.0′N.", "位于南纬12°30.0′。", " North and south are exchanged."),
    ("At 12-30N 045-00E.", "北纬12度30分，西经45度。", " East and west are exchanged."),
    ("At 12-30N 045-00E.", "北纬12°03′，东经45度。", "."),
)


@pytest.mark.parametrize(("english", "chinese"), SAME)
def test_equal_positions_are_not_told(
    compare: Compare, english: str, chinese: str
) -> None:
    assert [finding.message for finding in compare(english, chinese)] == []


@pytest.mark.parametrize(("english", "chinese", "end"), DIFFERENT)
def test_different_positions_are_told_once(
    compare: Compare, english: str, chinese: str, end: str
) -> None:
    (finding,) = compare(english, chinese)

    assert finding.code is Code.PAIR_POSITION
    assert finding.message.endswith(end)
    assert ("exchanged" in finding.message) == ("exchanged" in end)
