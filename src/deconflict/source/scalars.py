"""How a text is written as a YAML value, in the style of the one it replaces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deconflict.source.reader import read_text

_STEP = 2
_HEADER = re.compile(r"[|>](?P<signs>[-+0-9]*)(?P<comment>[^\r\n]*)")
_NOT_A_TEXT = re.compile(
    r"~|null|true|false|yes|no|on|off|y|n"
    r"|[-+]?\.?[0-9][0-9_.,:/T Z+eE-]*|0x[0-9a-f]+|[-+]?\.(inf|nan)",
    re.IGNORECASE,
)
"""What other readers of YAML take for a number, a date or nothing."""


@dataclass(frozen=True)
class Spot:
    """Where in a file a value stands."""

    key: str
    column: int
    """How many spaces stand before the key."""

    is_flow: bool
    """Inside { } or [ ], where a text takes one line and no comma."""

    has_room: bool
    """A text may take several lines: nothing follows that would be drawn in."""


def written(text: str, old: str, spot: Spot) -> str | None:
    """Return a text as YAML in the style of `old`, or None if no style can hold it.

    The style stays where it can: plain, single or double quotes, or `|` with its
    indentation and chomping. `>` is never written.
    """
    for candidate in _candidates(text, old, spot):
        if _reads_back(candidate, text, spot):
            return candidate
    return None


def written_key(key: str) -> str:
    """Return a key as YAML, in quotes where it might be taken for a number."""
    return _double_quoted(key) if _NOT_A_TEXT.fullmatch(key) else key


def _candidates(text: str, old: str, spot: Spot) -> Iterator[str]:
    """Return the ways to write a text, the best first."""
    has_lines = "\n" in text
    may_block = spot.has_room and not spot.is_flow
    if text.endswith("\n\n") and not _keeps_blank_lines(old):
        may_block = False  # `|+` would take in the blank lines that follow
    if old[0] in "|>" and may_block and (old[0] == "|" or has_lines):
        yield _block(text, old, spot)
    if has_lines and may_block:
        yield _block(text, "|", spot)
    if not has_lines:
        if old[0] not in "\"'|" and not _NOT_A_TEXT.fullmatch(text):
            yield text
        if old[0] == "'" or (old[0] != '"' and re.search(r'["\\]', text)):
            yield _single_quoted(text)
    yield _double_quoted(text)


def _single_quoted(text: str) -> str:
    """Return a text in single quotes."""
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def _double_quoted(text: str) -> str:
    """Return a text in double quotes, on one line."""
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
    return '"' + "".join(escapes.get(sign, sign) for sign in text) + '"'


def _block(text: str, old: str, spot: Spot) -> str:
    """Return a text behind `|`, indented as the old one or two steps in."""
    match = _HEADER.match(old)
    signs, comment = (match["signs"], match["comment"]) if match else ("", "")
    indent = _indentation(old, spot)
    ends = len(text) - len(text.rstrip("\n"))
    chomping = "-" if not ends else "+" if "+" in signs or ends > 1 else ""
    starts_with_space = text.lstrip("\n").startswith(" ") or not text.strip("\n")
    needs_number = starts_with_space or any(sign.isdigit() for sign in signs)
    number = str(indent - spot.column) if needs_number else ""
    lines = text.removesuffix("\n").split("\n")
    body = "\n".join(" " * indent + line if line else "" for line in lines)
    return f"|{number}{chomping}{comment}\n{body}"


def _keeps_blank_lines(old: str) -> bool:
    """Tell whether a value is a block text that takes in the blank lines behind."""
    match = _HEADER.match(old)
    return match is not None and "+" in match["signs"]


def _indentation(old: str, spot: Spot) -> int:
    """Return how far the lines of a block text are indented."""
    match = _HEADER.match(old)
    if match is None:
        return spot.column + _STEP
    number = next((int(sign) for sign in match["signs"] if sign.isdigit()), 0)
    if number:
        return spot.column + number
    filled = [line for line in old.split("\n")[1:] if line.strip()]
    if not filled:
        return spot.column + _STEP
    return len(filled[0]) - len(filled[0].lstrip(" "))


def _reads_back(candidate: str, text: str, spot: Spot) -> bool:
    """Tell whether what is written is read as the text, without any finding."""
    key = "zh" if spot.key == "zh" else "en"
    pad = " " * spot.column
    if spot.is_flow:
        small = f"{{{key}: {candidate}, a: {candidate} , b: {candidate}}}\n"
        wanted = {key: text, "a": text, "b": text}
    else:
        small = f"{pad}{key}: {candidate}\n{pad}a: b\n"
        wanted = {key: text, "a": "b"}
    source, findings = read_text(small, "")
    return source is not None and not findings and source.data == wanted
