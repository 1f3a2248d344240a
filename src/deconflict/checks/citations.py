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
        *manual.chapters.values(),
        *manual.procedures.values(),
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
    if isinstance(value, Shape):
        for name, field in type(value).model_fields.items():
            inner = getattr(value, name)
            at: KeyPath = (*path, field.alias or name)
            if name == "references":
                yield from (((*at, n), cited) for n, cited in enumerate(inner))
            elif name in {"basis", "source"}:
                yield at, inner
            else:
                yield from _citations(inner, at)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _citations(inner, (*path, key))
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from _citations(inner, (*path, index))
