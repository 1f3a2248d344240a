"""Port is not starboard, ahead is not astern, and a port is a port."""

from collections.abc import Callable

import pytest

from deconflict.checks.concordance.sides import compare_sides
from deconflict.findings import Code, Finding

Examine = Callable[..., list[Finding]]

ALIKE = [
    ("The ship turns to port.", "舰艇向左转向。"),
    ("Pass port side to port side.", "以左舷对左舷通过。"),
    ("Pass port to port.", "左舷对左舷通过。"),
    ("The ship returns to port.", "舰艇返回港口。"),
    ("The port authority closes the port.", "港口当局关闭港口。"),
    ("The ship has left the port.", "舰艇已离开港口。"),
    ("She makes a port call.", "该舰进行港口访问。"),
    ("About five ships are near.", "附近有五艘左右舰艇。"),
    ("Neighbours are told.", "告知左邻右舍。"),
    (
        "Keep to the lane on the starboard side, and stay on that side.",
        "沿右侧艇道行驶，保持右侧。",
    ),
    ("A ship has the right to refuse.", "舰艇有权拒绝。"),
    (
        "A line on the right leads on, a line on the left back.",
        "右侧的线通向后面，左侧的线返回前面。",
    ),
    (
        "For a ship on the port bow alter course to starboard.",
        "对左舷前方来船向右转向。",
    ),
    ("A ship turns through right angles.", "舰艇作直角转向。"),
    ("Announce it 24 hours ahead, and pass astern.", "提前24小时预告，并从后方通过。"),
    ("Boats are lowered on both sides.", "左右两舷放艇。"),
]

UNLIKE = [
    ("The ship turns to port.", "舰艇向右转向。"),
    ("Alter course to starboard.", "向左转向。"),
    ("The vessel on her starboard side gives way.", "左舷的船舶让路。"),
    ("Show the light on the port side.", "显示舷灯。"),
    ("Pass astern of the formation.", "从编队前方通过。"),
    ("Keep to the right-hand lane.", "沿左侧艇道行驶。"),
]


@pytest.mark.parametrize(("en", "zh"), ALIKE)
def test_pairs_that_say_the_same(examine: Examine, en: str, zh: str) -> None:
    assert examine(compare_sides, en, zh) == []


@pytest.mark.parametrize(("en", "zh"), UNLIKE)
def test_pairs_that_do_not(examine: Examine, en: str, zh: str) -> None:
    (finding,) = examine(compare_sides, en, zh)

    assert finding.code is Code.PAIR_SIDE
