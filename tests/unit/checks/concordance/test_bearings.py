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
    ("She bears 045 degrees.", "该舰位于045度方位。"),
    ("She bears 045, distance 3 miles.", "该舰在045方位，距离3海里。"),
    ("The lane runs 315 degrees.", "航道沿315度方向延伸。"),
    ("Ships creep in direction 180.", "各舰向180度方向横移。"),
    ("in a 045-degree direction", "沿045度方向"),
    ("The current sets 135 degrees.", "流向135度。"),
    ("The wind is from 270.", "风向270°。"),
    ("The bow points 010°.", "舰首指向010°。"),
    ("30 degrees on the port bow", "左舷30度方向"),
    ("a sector of 120 degrees", "120度方位扇面"),
    ("120 degrees between the lights", "两灯之间120度"),
    ("The ship bears 200 evacuees.", "该舰载有200名撤离人员。"),
    ("The lane runs 200 metres.", "航道长200米。"),
    ("200 metres off, in the opposite direction", "相反方向200米处"),
    ("Ships come from three directions.", "舰艇来自三个方向。"),
    ("Ship 123 heads north.", "123舰向北航行。"),
    ("along the 120 degree meridian", "沿120度经线"),
)
DIFFERENT = (
    ("bearing 045", "方位054°"),
    ("course 090", "航向099"),
    ("The ship altered from 090 to 120.", "该舰航向由090改为210。"),
    ("Steer 090.", "保持航向。"),
    ("Keep the course.", "保持航向090。"),
    ("She bears 045 degrees.", "该舰位于054度方位。"),
    ("She bears 045, distance 3 miles.", "该舰在054方位，距离3海里。"),
    ("The lane runs 315 degrees.", "航道沿135度方向延伸。"),
    ("Ships creep in direction 180.", "各舰向190度方向横移。"),
    ("Ships creep in direction 180.", "各舰横移。"),
    ("The wind is from 270.", "风向290°。"),
    ("The bow points 010°.", "舰首指向100°。"),
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
