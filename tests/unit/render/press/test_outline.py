"""The outline nests by level, and says how many lines are shown."""

from deconflict.render.press.objects import Objects
from deconflict.render.press.outline import add_outline


def test_lines_stand_below_the_line_before_them_of_a_lower_level() -> None:
    objects = Objects(10)

    root = add_outline(
        objects,
        [
            (0, "Chapter", b"[1]", False),
            (1, "Step", b"[2]", True),
            (1, "Step (last)", b"[3]", True),
            (0, "第2章", b"[4]", True),
        ],
    )

    heads = [head for head, _ in objects.written]
    assert root == 10
    assert heads[0] == b"<</Type /Outlines/First 11 0 R/Last 14 0 R/Count 2>>"
    assert heads[1] == (
        b"<</Title (Chapter)/Parent 10 0 R/Dest [1]/Next 14 0 R"
        b"/First 12 0 R/Last 13 0 R/Count -2>>"
    )
    assert b"/Title (Step \\(last\\))/Parent 11 0 R/Dest [3]/Prev 12 0 R>>" in heads[3]
    assert heads[4].startswith(b"<</Title <feff7b2c00327ae0>/Parent 10 0 R")
