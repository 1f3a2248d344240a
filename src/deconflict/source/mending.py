"""Changes to texts of a YAML file that touch no other character of it.

A YAML library that writes the data anew would lose comments and quotation marks.
Here only the characters that are to change are exchanged, at their own place, and
the file is read again to make sure that nothing else is said by it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from deconflict.findings import Span
from deconflict.source.document import Data, KeyPath, Source
from deconflict.source.reader import read_text

_TRAILING = re.compile(r"(?<!\\)[ \t]+(?=\r?$)", re.MULTILINE)
_ESCAPE = re.compile(
    r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\n[ ]*|.)", re.DOTALL
)
_SYNTAX = set(":#,[]{}&*!|>'\"%@`?-\\ \n")
"""Signs that can mean something to YAML outside quotation marks."""


@dataclass(frozen=True)
class Edit:
    """What is to stand in place of a stretch of a text."""

    start: int
    end: int
    put: str


Edits = Mapping[KeyPath, tuple[Edit, ...]]


def texts_of(source: Source, keys: frozenset[str]) -> Iterator[tuple[KeyPath, str]]:
    """Return each text under one of the keys, with its path."""
    for path in source.values:
        value = source.value(path)
        if path and path[-1] in keys and isinstance(value, str) and value:
            yield path, value


def edit_text(source: Source, edits: Edits) -> str | None:
    """Return the text of a file with some texts changed and no space at line ends.

    An edit that could change the meaning of the file is left out. None, if the file
    would not say the same as before, but for the edits.
    """
    changes: list[tuple[int, int, str]] = []
    done: dict[KeyPath, str] = {}
    starts = _line_starts(source.text)
    for path, wanted in edits.items():
        value = source.value(path)
        if not isinstance(value, str):
            continue
        places = _places(source.text, source.values[path], value, starts)
        made = [one for one in wanted if _is_safe(one, places, source, path)]
        changes += [
            (places[one.start][0], places[one.end - 1][1], one.put)  # type: ignore[index]
            for one in made
        ]
        done[path] = _replaced(value, [(one.start, one.end, one.put) for one in made])
    text = without_trailing_space(_replaced(source.text, changes))
    return text if text == source.text or _says(text, source, done) else None


def without_trailing_space(text: str) -> str:
    """Return a text without spaces at the ends of its lines."""
    return _TRAILING.sub("", text)


def _says(text: str, source: Source, done: Mapping[KeyPath, str]) -> bool:
    """Tell whether a text is read as the file was, but for the texts changed."""
    again, findings = read_text(text, source.path)
    if again is None or findings or again.keys.keys() != source.keys.keys():
        return False
    if again.values.keys() != source.values.keys():
        return False
    return all(
        _trimmed(again.value(path)) == _trimmed(done.get(path, source.value(path)))
        for path in source.values
        if isinstance(source.value(path), str)
    )


def _trimmed(value: Data) -> Data:
    """Return a text without spaces at the ends of its lines."""
    return without_trailing_space(value) if isinstance(value, str) else value


def _replaced(text: str, changes: list[tuple[int, int, str]]) -> str:
    """Return a text with stretches of it exchanged."""
    for start, end, put in sorted(changes, reverse=True):
        text = text[:start] + put + text[end:]
    return text


def _line_starts(text: str) -> list[int]:
    """Return where each line begins."""
    return [0, *(match.end() for match in re.finditer("\n", text))]


_PlaceInFile = tuple[int, int] | None


def _is_safe(
    edit: Edit, places: list[_PlaceInFile], source: Source, path: KeyPath
) -> bool:
    """Tell whether an edit changes characters that stand as such in the file."""
    spots = places[edit.start : edit.end]
    if not spots or any(spot is None for spot in spots):
        return False
    ends = [spot[1] for spot in spots if spot is not None]
    begins = [spot[0] for spot in spots if spot is not None]
    if begins[1:] != ends[:-1]:
        return False
    span = source.values[path]
    style = source.line(span.line)[span.column - 1 : span.column]
    if style in {"|", ">"}:
        return "\n" not in edit.put
    if style == '"':
        return not set(edit.put) & {'"', "\\", "\n"}
    if style == "'":
        return not set(edit.put) & {"'", "\n"}
    return not set(edit.put) & _SYNTAX


def _places(text: str, span: Span, value: str, starts: list[int]) -> list[_PlaceInFile]:
    """Return where each character of a value stands in the file.

    None for one that stands there in another form: an escape, a fold of a line.
    """
    first = starts[span.line - 1] + span.column - 1
    last = (
        starts[span.end_line - 1] + span.end_column - 1
        if span.end_line <= len(starts)
        else len(text)
    )
    style = text[first : first + 1]
    step = _STEPS.get(style, _plain_step)
    at = text.find("\n", first) if style in {"|", ">"} else first + (style in _QUOTES)
    places: list[_PlaceInFile] = []
    for character in value:
        place, at = step(text, at, last, character)
        places.append(place)
    return places


_QUOTES = {'"', "'"}
_Step = Callable[[str, int, int, str], tuple[_PlaceInFile, int]]


def _plain_step(
    text: str, at: int, last: int, character: str
) -> tuple[_PlaceInFile, int]:
    """Return the place of the next character of a value, and what follows it."""
    if text[at : at + 1] == character and at < last and character != "\n":
        return (at, at + 1), at + 1
    gap = re.compile(r"[ \t]*\n\s*").match(text, at, last)
    if gap is None:
        return None, at
    if character in " \n":
        return None, gap.end()
    return _plain_step(text, gap.end(), last, character)


def _single_step(
    text: str, at: int, last: int, character: str
) -> tuple[_PlaceInFile, int]:
    """Return the same between single quotation marks, where '' stands for one."""
    if character == "'" and text[at : at + 2] == "''":
        return (at, at + 2), at + 2
    return _plain_step(text, at, last, character)


def _double_step(
    text: str, at: int, last: int, character: str
) -> tuple[_PlaceInFile, int]:
    r"""Return the same between double quotation marks, where \" stands for one."""
    escape = _ESCAPE.match(text, at)
    if escape is None:
        return _plain_step(text, at, last, character)
    if escape[0][1] == "\n":
        return _double_step(text, escape.end(), last, character)
    if escape[0] == '\\"':
        return escape.span(), escape.end()
    return None, escape.end()


_STEPS: dict[str, _Step] = {'"': _double_step, "'": _single_step}
