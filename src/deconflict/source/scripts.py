"""The text of a file with its own line ends, and the offsets of its places."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from deconflict.findings import Span
from deconflict.source.document import KeyPath, Source


@dataclass(frozen=True)
class Change:
    """A stretch of the file from one offset to another, and what replaces it."""

    start: int
    end: int
    text: str


class Script:
    """A text as it stands in a file: places of the reader lead to offsets in it.

    The reader takes CR LF for one sign; a place before it is the same in both.
    """

    def __init__(self, text: str) -> None:
        """Take the text with its line ends as they are."""
        self.text = text

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a place; lines and columns count from 1."""
        if line > len(self._starts):
            return len(self.text)
        return min(self._starts[line - 1] + column - 1, len(self.text))

    def extent(self, span: Span) -> tuple[int, int]:
        """Return from where to where a scalar is written, without what follows.

        The reader ends a block text where the next thing begins. Blank lines
        before that belong to the text only where it keeps them (`|+`). The last
        line end never does.
        """
        start = self.offset(span.line, span.column)
        end = self.offset(span.end_line, span.end_column)
        if self.text[start : start + 1] not in ("|", ">"):
            return start, end
        body = self.text[start:end]
        if "+" in body.split("\n", 1)[0].split("#")[0]:
            body = body.removesuffix("\n").removesuffix("\r")
        else:
            body = _without_blank_lines(body)
        return start, start + len(body)

    def rest(self, offset: int) -> str:
        """Return what stands on the line behind an offset, without the line end."""
        return self.text[offset:].split("\n", 1)[0].removesuffix("\r")

    def line_end(self, line: int) -> str:
        """Return how a line ends; the last one as the first does."""
        number = line if line < len(self._starts) else 1
        stop = self._starts[number] if number < len(self._starts) else 1
        return "\r\n" if self.text[stop - 2 : stop - 1] == "\r" else "\n"

    @cached_property
    def _starts(self) -> list[int]:
        """The offsets at which lines begin."""
        starts = [0]
        for line in self.text.split("\n")[:-1]:
            starts.append(starts[-1] + len(line) + 1)
        return starts


def changed(text: str, changes: Iterable[Change]) -> str:
    """Return a text with every change made, the last first."""
    for change in sorted(changes, key=lambda one: one.start, reverse=True):
        text = text[: change.start] + change.text + text[change.end :]
    return text


def has_room(script: Script, end: int, text: str) -> bool:
    """Tell whether a text of several lines can stand where a value ends.

    Nothing may follow on the line; and a text with a line end needs one behind it.
    """
    is_last = end == len(script.text)
    return not script.rest(end).strip() and not (is_last and text.endswith("\n"))


def is_flow(source: Source, script: Script, path: KeyPath) -> bool:
    """Tell whether a value stands inside { } or [ ]."""
    parents = (path[:length] for length in range(len(path)))
    return any(begins_flow(script, source.values[one]) for one in parents)


def begins_flow(script: Script, span: Span) -> bool:
    """Tell whether a group or list begins with a bracket."""
    return script.text[script.offset(span.line, span.column)] in "{["


def _without_blank_lines(body: str) -> str:
    """Return a block text without its last line end and blank lines behind it.

    A line of spaces that is longer than the indentation belongs to the text; it
    is taken for blank here, and the reading back finds out if that mattered.
    """
    lines = body.split("\n")
    while len(lines) > 1 and not lines[-1].strip():
        lines.pop()
    return "\n".join(lines).removesuffix("\r")
