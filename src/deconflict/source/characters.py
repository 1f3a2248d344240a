"""Characters that no file of the manual may hold, found before YAML is read."""

import re

from deconflict.findings import Code, Finding, Place, Span

_BYTE_ORDER_MARK = "\ufeff"
_FORBIDDEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 without tab and line feed, DEL, C1
    "\u2028\u2029"  # YAML takes them for line ends, editors do not
    "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"  # zero width, direction
    "\ufdd0-\ufdef\ufffe\uffff"  # not characters
    "\ud800-\udfff"  # halves of a pair
    "]"
)
_TAB_INDENT = re.compile(r" *\t")


def check_characters(text: str, path: str) -> list[Finding]:
    """Return a finding for each line with a character that must not be there."""
    if text.startswith(_BYTE_ORDER_MARK):
        return [
            Finding(
                Place(path, Span(1, 1, 1, 2)),
                Code.SOURCE_BYTE_ORDER_MARK,
                "The file begins with a byte-order mark.",
                'Save it again: "Save with encoding", then UTF-8 without BOM.',
            )
        ]
    lines = enumerate(text.split("\n"), start=1)
    found = (_first_in_line(line, number, path) for number, line in lines)
    return [finding for finding in found if finding is not None]


def hidden_sign(text: str) -> str:
    """Return the first character of a text that no file may hold, or nothing."""
    match = _FORBIDDEN.search(text)
    return match[0] if match else ""


def _first_in_line(line: str, number: int, path: str) -> Finding | None:
    """Return the finding for the first such character of a line, or None."""
    if match := _FORBIDDEN.search(line):
        return Finding(
            _place(line, number, path, match.start()),
            Code.SOURCE_CONTROL_CHARACTER,
            f"An invisible character (U+{ord(match[0]):04X}) stands here.",
            "Delete it and type the text again.",
        )
    if match := _TAB_INDENT.match(line):
        return Finding(
            _place(line, number, path, match.end() - 1),
            Code.SOURCE_TAB,
            "A tab is used to indent this line.",
            "Replace it by spaces, two for each level.",
        )
    return None


def _place(line: str, number: int, path: str, index: int) -> Place:
    """Return the place of the character at `index` of a line."""
    shown = _FORBIDDEN.sub("\ufffd", line)
    return Place(path, Span(number, index + 1, number, index + 2), shown)
