"""The document as JSON, for tests and for programs that read the manual."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache

from deconflict.document.model import Division, Document, Part

_SAID_AGAIN = {"cards", "drill"}
"""Fields that say again, on cards or for a script, what the blocks say."""


def division_json(division: Division) -> str:
    """Return a division as JSON text, without what is said twice, or is empty."""
    return _text(division)


def to_json(
    document: Document, one_json: Callable[[Division], str] = division_json
) -> str:
    """Return the document as JSON text, a division a line.

    `one_json` may know the text of a division that has not changed.
    """
    frame = replace(document, parts=(), figures={}, patterns={}, synonyms={})
    parts = _list(_part_json(part, one_json) for part in document.parts)
    return _with(frame, "parts", parts) + "\n"


def _part_json(part: Part, one_json: Callable[[Division], str]) -> str:
    """Return a part as JSON text."""
    divisions = _list(map(one_json, part.divisions))
    return _with(replace(part, divisions=()), "divisions", divisions)


def _list(texts: Iterable[str]) -> str:
    """Return a list of what is JSON text already."""
    return "[\n{}\n]".format(",\n".join(texts))


def _with(value: object, name: str, text: str) -> str:
    """Return a value as JSON text, with a last entry that is JSON text already."""
    return f"{_text(value).removesuffix('}')}, {json.dumps(name)}: {text}}}"


def _text(value: object) -> str:
    """Return a value as JSON text."""
    return json.dumps(_plain(value), ensure_ascii=False, sort_keys=True)


def _plain(value: object) -> object:
    """Return a value as dictionaries and lists, every empty field left out."""
    if isinstance(value, tuple | list):
        return [_plain(inner) for inner in value]
    if isinstance(value, Mapping):
        return _filled(value)
    if is_dataclass(value):
        return _filled({name: getattr(value, name) for name in _names(value.__class__)})
    return value


def _filled(values: Mapping[str, object]) -> dict[str, object]:
    """Return the entries that say something."""
    return {
        name: _plain(inner)
        for name, inner in values.items()
        if inner is not False and inner not in ("", ())
    }


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a kind of things that are told."""
    assert is_dataclass(kind)  # noqa: S101 - this is asked of nothing else
    return tuple(one.name for one in fields(kind) if one.name not in _SAID_AGAIN)
