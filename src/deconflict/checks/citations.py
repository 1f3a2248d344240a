"""Citations name references, and articles that the reference lists."""

from collections.abc import Iterator

from deconflict.findings import Code, Finding, suggest
from deconflict.manual import Entry, Manual
from deconflict.schema import Shape
from deconflict.source import KeyPath

OWN_BASES = {"exercise-value", "this-publication"}


def check_citations(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each citation that the register cannot answer."""
    for entry, path, citation in all_citations(manual):
        name, _, article = citation.partition(":")
        if name not in manual.references:
            yield Finding(
                entry.place(*path),
                Code.REF_MISSING,
                f"No reference has the id '{name}'.",
                suggest(name, manual.references)
                or "References are listed in manual/references.yaml.",
            )
            continue
        articles = manual.references[name].item.articles
        if article and article not in articles:
            yield Finding(
                entry.place(*path),
                Code.REF_MISSING,
                f"The register does not list '{article}' of '{name}'.",
                suggest(article, articles)
                or "List it under articles with what it says, once it was verified.",
            )


def all_citations(manual: Manual) -> Iterator[tuple[Entry[Shape], KeyPath, str]]:
    """Return every citation with its entry and its path there."""
    entries: list[Entry[Shape]] = [
        manual.file,
        *manual.divisions,
        *manual.signals.values(),
        *manual.channels.values(),
        *manual.forms.values(),
        *manual.terms.values(),
    ]
    for entry in entries:
        for path, citation in _citations(entry.item, ()):
            if citation not in OWN_BASES:
                yield entry, path, citation


def _citations(value: object, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Return the citations in a model, with their paths."""
    for key, inner in _members(value):
        at: KeyPath = (*path, key)
        if key == "references" and isinstance(inner, tuple):
            yield from (((*at, number), cited) for number, cited in enumerate(inner))
        elif key in {"basis", "source"} and isinstance(inner, str):
            yield at, inner
        else:
            yield from _citations(inner, at)


def _members(value: object) -> Iterator[tuple[str | int, object]]:
    """Return what is in a model, dictionary or list, by key or index."""
    if isinstance(value, Shape):
        for name, field in type(value).model_fields.items():
            yield field.alias or name, getattr(value, name)
    elif isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, tuple):
        yield from enumerate(value)
