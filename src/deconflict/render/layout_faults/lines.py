"""Line ends in the wrong place.

What no line begins or ends with: GB/T 15834-2011, 5.1; clreq, "prohibition rules for
line start and line end".
"""

from collections.abc import Iterator

from deconflict.findings import Code
from deconflict.render.layout_faults.printed_page import Line, Mark, PrintedPage

_NOT_FIRST = frozenset("，。、；：？！）》〉」』】〕％")
_NOT_FIRST_IN_CHINESE = frozenset("”’")
_NOT_LAST = frozenset("（《〈「『【〔")
_NOT_LAST_IN_CHINESE = frozenset("“‘")
_UNDIVIDED = frozenset("—…")
"""Signs of which two make one: it may stand anywhere, but whole."""

_TAIL = 20
"""Of a line that is only remembered for its end so many signs are told."""


def find_bad_lines(page: PrintedPage) -> Iterator[Mark]:
    """Return each line that begins or ends as none may."""
    before: dict[int, Line] = {}
    for line in page.lines:
        yield from _judge(line, before.get(line.paragraph))
        before[line.paragraph] = line


def _judge(line: Line, before: Line | None) -> Iterator[Mark]:
    """Return what is wrong with a line, and with the break before it."""
    text = line.text.strip()
    end_before = before.text.rstrip() if before else ""
    if _is_wrong_start(text[0], line, end_before):
        yield Mark(Code.LAYOUT_LINE_START, line.anchor, text, end_before)
    if text[-1] in _NOT_LAST or (
        _is_chinese(line.last_language) and text[-1] in _NOT_LAST_IN_CHINESE
    ):
        yield Mark(Code.LAYOUT_LINE_END, line.anchor, text[-_TAIL:])
    if _is_unit_parted(end_before, text, line):
        yield Mark(Code.LAYOUT_PARTED, line.anchor, text, end_before[-_TAIL:])


def _is_wrong_start(sign: str, line: Line, end_before: str) -> bool:
    if sign in _UNDIVIDED:
        return end_before.endswith(sign)
    return sign in _NOT_FIRST or (
        _is_chinese(line.first_language) and sign in _NOT_FIRST_IN_CHINESE
    )


def _is_unit_parted(before: str, text: str, line: Line) -> bool:
    """Tell whether a line begins with the unit of the number before it."""
    if not before[-1:].isdigit():
        return False
    # The words of units load half of the program, and few lines end with a number.
    from deconflict.render.quantities import unit_end  # noqa: PLC0415 - see above

    joined = text if _is_chinese(line.first_language) else f" {text}"
    return unit_end(joined, 0) > 0


def _is_chinese(tag: str) -> bool:
    return tag.startswith("zh")
