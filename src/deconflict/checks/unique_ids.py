"""Ids are unique where links need them to be."""

from collections.abc import Iterable, Iterator

from deconflict.findings import Code, Finding, Place
from deconflict.manual import Entry, Manual, anchors_of
from deconflict.schema import Shape
from deconflict.source import KeyPath

_KEPT = {
    "annex",
    "channel",
    "form",
    "front",
    "lesson",
    "manual",
    "part",
    "reference",
    "signal",
    "term",
}
"""The first words of the anchors in annexes and in what stands in front."""


def check_unique_ids(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each id that stands twice in one file."""
    for entry in manual.divisions:
        yield from _repeated(entry, anchors_of(entry.item))
    for entry in manual.chapters.values():
        if entry.item.id in _KEPT:
            yield Finding(
                entry.place("id"),
                Code.ID_DUPLICATE,
                f"The id '{entry.item.id}' is kept for the annexes.",
                "Give the chapter another id.",
            )
    for form in manual.forms.values():
        lines = enumerate(form.item.lines)
        yield from _repeated(form, ((line.id, ("lines", n, "id")) for n, line in lines))
    for field in ("families", "parts"):
        members = enumerate(getattr(manual.file.item, field))
        ids = ((member.id, (field, n, "id")) for n, member in members)
        yield from _repeated(manual.file, ids)
    for field in ("front-matter", "annexes"):
        names = enumerate(getattr(manual.file.item, field.replace("-", "_")))
        yield from _repeated(manual.file, ((name, (field, n)) for n, name in names))
    languages = enumerate(manual.file.item.languages)
    keys = ((language.key, ("languages", n, "key")) for n, language in languages)
    yield from _repeated(manual.file, keys)


def _repeated(
    entry: Entry[Shape],
    ids: Iterable[tuple[str, KeyPath]],
) -> Iterator[Finding]:
    """Return a finding for each id that was there before."""
    first: dict[str, KeyPath] = {}
    for name, path in ids:
        if name not in first:
            first[name] = path
            continue
        span = _place(entry, first[name]).span
        yield Finding(
            _place(entry, path),
            Code.ID_DUPLICATE,
            f"The id '{name.rpartition('.')[2]}' is used a second time in this file.",
            f"The first is in line {span.line if span else 1}.",
        )


def _place(entry: Entry[Shape], path: KeyPath) -> Place:
    """Return the place of an id: a value, or the key of a role."""
    is_key = path[-1] not in {"id", "key"}
    return entry.key_place(*path) if is_key else entry.place(*path)
