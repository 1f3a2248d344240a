"""YAML text to data in which every plain scalar is text.

PyYAML's own resolver turns 0730 into 472, 10:00 into 600 and NO into false, so
no resolver is used here: the schema decides what a text is. The parser is
libyaml's; the tree is built from its events and not by recursion, so that no
depth of nesting can harm the program.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache

import yaml

from deconflict.findings import Code, Finding, Place, Span
from deconflict.source.characters import check_characters
from deconflict.source.document import Data, KeyPath, Source
from deconflict.source.slips import name_slip
from deconflict.source.tree import TreeBuilder

MAX_BYTES = 1024 * 1024
MAX_JSON_BYTES = 64 * MAX_BYTES
"""Of a file that the program writes and nobody reads line by line."""

_JSON = ".json"

Reading = tuple[Source | None, tuple[Finding, ...]]


def read_bytes(content: bytes, path: str) -> Reading:
    """Return the data of a file, or None and the findings that forbid it."""
    limit = MAX_JSON_BYTES if path.endswith(_JSON) else MAX_BYTES
    if len(content) > limit:
        return _refuse(
            path,
            Code.SOURCE_SIZE,
            f"The file has {len(content):,} bytes; the limit is {limit:,}.",
            "Check whether this file belongs here.",
        )
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _refuse_encoding(path, content, error.start)
    if "\0" in text:  # UTF-16, or no text at all
        return _refuse_encoding(path, content, content.index(0))
    text = text.replace("\r\n", "\n")
    return read_json(text, path) if path.endswith(_JSON) else read_text(text, path)


def read_text(text: str, path: str) -> Reading:
    """Return the data of a YAML text, or None and the findings that forbid it."""
    findings = check_characters(text, path)
    if findings:
        return None, tuple(findings)
    builder = TreeBuilder(Source(path, text, ""))
    try:
        for event in _events(text):
            if not builder.take(event):
                return None, tuple(builder.findings)
    except yaml.MarkedYAMLError as error:
        return None, _with_slip(builder.findings, name_slip(error, text, path))
    except yaml.YAMLError as error:
        return _refuse(path, Code.SOURCE_SYNTAX, f"The file cannot be read: {error}.")
    if builder.root is None:
        return _refuse(
            path,
            Code.SOURCE_EMPTY,
            "The file is empty.",
            "Write its content, or delete the file.",
        )
    source = Source(
        path,
        text,
        builder.root,
        builder.values,
        builder.keys,
        frozenset(builder.flow_keys),
    )
    return source, tuple(builder.findings)


def read_json(text: str, path: str) -> Reading:
    """Return the data of a JSON text, or None and the findings that forbid it.

    JSON is YAML as well: what is no JSON is read as YAML, for its findings, and so
    are the places, but only when one is asked for, as that takes long.
    """
    try:
        data = _plain(json.loads(text, object_pairs_hook=_unrepeated))
    except (ValueError, RecursionError):
        return read_text(text, path)
    if not isinstance(data, dict):
        return read_text(text, path)

    @cache
    def placed() -> Source:
        source, _ = read_text(text, path)
        start: dict[KeyPath, Span] = {(): Span(1, 1, 1, 2)}
        return source or Source(path, text, data, start)

    values = _LaterSpans(lambda: placed().values)
    return Source(path, text, data, values, _LaterSpans(lambda: placed().keys)), ()


class _LaterSpans(Mapping[KeyPath, Span]):
    """Spans that are looked for when one is asked for."""

    def __init__(self, find: Callable[[], Mapping[KeyPath, Span]]) -> None:
        self._find = find

    def __getitem__(self, path: KeyPath) -> Span:
        return self._find()[path]

    def __iter__(self) -> Iterator[KeyPath]:
        return iter(self._find())

    def __len__(self) -> int:
        return len(self._find())


def _unrepeated(members: list[tuple[str, object]]) -> dict[str, object]:
    """Return the members of a JSON object, whose keys have to differ."""
    found = dict(members)
    if len(found) < len(members):
        raise ValueError
    return found


def _plain(value: object) -> Data:
    """Return JSON as the data of any other file: every scalar is text."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return tuple(_plain(inner) for inner in value)
    return value if isinstance(value, str) else json.dumps(value)


def _refuse_encoding(path: str, content: bytes, index: int) -> Reading:
    """Return a reading without data: the byte at `index` is not UTF-8 text."""
    before = content[:index].rpartition(b"\n")[2].decode("utf-8", "replace")
    line, column = content.count(b"\n", 0, index) + 1, len(before) + 1
    return _refuse(
        path,
        Code.SOURCE_ENCODING,
        "The file is not UTF-8 text.",
        'Save it again: "Save with encoding", then UTF-8.',
        Span(line, column, line, column + 1),
    )


def _with_slip(findings: list[Finding], slip: Finding) -> tuple[Finding, ...]:
    """Return the findings and the slip, unless one of them told of its line."""
    lines = {finding.place.span.line for finding in findings if finding.place.span}
    is_told = slip.place.span is not None and slip.place.span.line in lines
    return (*findings,) if is_told else (*findings, slip)


def _events(text: str) -> Iterator[yaml.Event]:
    """Return the events of libyaml's parser."""
    return iter(yaml.parse(text, Loader=yaml.CBaseLoader))


def _refuse(
    path: str, code: Code, message: str, hint: str = "", span: Span | None = None
) -> Reading:
    """Return a reading without data and one finding."""
    place = Place(path, span or Span(1, 1, 1, 1))
    return None, (Finding(place, code, message, hint),)


__all__ = ["MAX_BYTES", "KeyPath", "read_bytes", "read_text"]
