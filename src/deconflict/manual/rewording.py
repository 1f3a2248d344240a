"""Whether a manual says the same as another in other words: steps, ids, values stay."""

import re
from collections.abc import Iterator

from deconflict.manual.model import Entry, Manual
from deconflict.manual.text import PLACEHOLDER, REFERENCE
from deconflict.schema import LANGUAGES, Shape
from deconflict.source import Data, Source

_NAMES = re.compile(f"{PLACEHOLDER.pattern}|{REFERENCE.pattern}|`")
"""What in a text leads elsewhere, and the sign within which nothing does."""


def is_rewording(old: Manual, new: Manual) -> bool:
    """Tell whether the files differ in the words of pairs and in nothing else.

    A name in a text counts as more than words. Comments and records are left aside:
    no division is made of them.
    """
    before, after = _sources(old), _sources(new)
    return (
        before.keys() == after.keys()
        and old.figures == new.figures
        and all(
            before[path] is after[path]
            or _bare(before[path].data) == _bare(after[path].data)
            for path in before
        )
    )


def _sources(manual: Manual) -> dict[str, Source]:
    """Return the files of a manual by their paths."""
    return {entry.source.path: entry.source for entry in _entries(manual)}


def _entries(manual: Manual) -> Iterator[Entry[Shape]]:
    """Return the entries of every file but those of comments and records."""
    yield from (manual.file, manual.interface_file, manual.verbal_forms)
    for register in (
        manual.units,
        manual.channels,
        manual.references,
        manual.terms,
        manual.signals,
        manual.forms,
        manual.chapters,
        manual.procedures,
        manual.exercises,
        manual.lessons,
        manual.lacks,
    ):
        yield from register.values()


def _bare(data: Data) -> object:
    """Return what a file says with the names alone in the place of each pair."""
    if isinstance(data, dict):
        if data.keys() & set(LANGUAGES):
            return {key: _NAMES.findall(str(text)) for key, text in data.items()}
        return [(key, _bare(value)) for key, value in data.items()]
    if isinstance(data, tuple):
        return [_bare(item) for item in data]
    return data
