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
_TAB_INDENT = re.compile(r"^( *)\t", re.MULTILINE)


def check_characters(text: str, path: str) -> list[Finding]:
    """Return a finding for each character that must not be in the file."""
    if text.startswith(_BYTE_ORDER_MARK):
        return [
            Finding(
                Place(path, Span(1, 1, 1, 2)),
                Code.SOURCE_BYTE_ORDER_MARK,
                "The file begins with a byte-order mark.",
                'Save it again: "Save with encoding", then UTF-8 without BOM.',
            )
        ]
    return [*_control_characters(text, path), *_tabs(text, path)]


def _control_characters(text: str, path: str) -> list[Finding]:
    """Return a finding for each invisible character."""
    return [
        Finding(
            _place(text, path, match.start()),
            Code.SOURCE_CONTROL_CHARACTER,
            f"An invisible character (U+{ord(match[0]):04X}) stands here.",
            "Delete it and type the text again.",
        )
        for match in _FORBIDDEN.finditer(text)
    ]


def _tabs(text: str, path: str) -> list[Finding]:
    """Return a finding for each line that is indented with a tab."""
    return [
        Finding(
            _place(text, path, match.end() - 1),
            Code.SOURCE_TAB,
            "A tab is used to indent this line.",
            "Replace it by spaces, two for each level.",
        )
        for match in _TAB_INDENT.finditer(text)
    ]


def _place(text: str, path: str, index: int) -> Place:
    """Return the place of the character at `index`."""
    line = text.count("\n", 0, index) + 1
    start = text.rfind("\n", 0, index) + 1
    column = index - start + 1
    end = text.find("\n", start)
    line_text = text[start : end if end >= 0 else len(text)]
    shown = _FORBIDDEN.sub("\ufffd", line_text)
    return Place(path, Span(line, column, line, column + 1), shown)
