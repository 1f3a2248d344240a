"""Bearings and courses are the same in both halves, and no other numbers."""

from collections.abc import Callable

import pytest

from deconflict.findings import Code, Finding

Compare = Callable[[str, str], list[Finding]]

SAME = (
    ("She bears 045, bearing 045, 5 nautical miles.", "方位045°，距离5海里。"),
    ("Steer 090 for 10 minutes.", "航向090，航行10分钟。"),
    ("The course is 090°.", "航向90度。"),
    ("bearing zero four five", "方位〇四五"),
    ("The ship altered from 090 to 120.", "该舰航向由090改为120。"),
    ("Alter course 30 degrees to starboard.", "向右转向30度。"),
    ("She turns 180 degrees.", "该舰转向180度。"),
    ("course 360", "航向000"),
    ("own ship 120 to 150", "本舰航向由120改为150"),
)
DIFFERENT = (
    ("bearing 045", "方位054°"),
    ("course 090", "航向099"),
    ("The ship altered from 090 to 120.", "该舰航向由090改为210。"),
    ("Steer 090.", "保持航向。"),
    ("Keep the course.", "保持航向090。"),
)


@pytest.mark.parametrize(("english", "chinese"), SAME)
def test_equal_bearings_are_not_told(
    compare: Compare, english: str, chinese: str
) -> None:
    assert [finding.message for finding in compare(english, chinese)] == []


@pytest.mark.parametrize(("english", "chinese"), DIFFERENT)
def test_different_bearings_are_told_once(
    compare: Compare, english: str, chinese: str
) -> None:
    (finding,) = compare(english, chinese)

    assert finding.code is Code.PAIR_BEARING
