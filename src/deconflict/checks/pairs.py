"""Both halves of a pair are there and use the same placeholders."""

from collections.abc import Iterator

from deconflict.findings import Code, Finding, Severity
from deconflict.manual import Entry, Manual, PlacedPair, placeholders, walk_pairs
from deconflict.schema import LANGUAGES, Shape


def check_pairs(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each pair with a half missing or a placeholder lost.

    The words of interface.yaml have a check of their own for placeholders.
    """
    for placed in walk_pairs(manual.interface_file.item):
        yield from _incomplete(manual.interface_file, placed, is_agreed=False)
    for entry in text_entries(manual):
        is_agreed = getattr(entry.item, "status", "draft") == "agreed"
        for placed in walk_pairs(entry.item):
            yield from _incomplete(entry, placed, is_agreed=is_agreed)
            yield from _unequal_placeholders(entry, placed)


def text_entries(manual: Manual) -> list[Entry[Shape]]:
    """Return every entry whose texts are printed."""
    return [
        manual.file,
        manual.verbal_forms,
        *manual.chapters.values(),
        *manual.procedures.values(),
        *manual.signals.values(),
        *manual.channels.values(),
        *manual.forms.values(),
        *manual.terms.values(),
        *manual.references.values(),
    ]


def _incomplete(
    entry: Entry[Shape], placed: PlacedPair, *, is_agreed: bool
) -> Iterator[Finding]:
    """Return a finding if a language is missing."""
    written = {language for language, _ in placed.halves()}
    missing = [name for name in LANGUAGES if name not in written]
    for language in missing:
        yield Finding(
            entry.key_place(*placed.path),
            Code.PAIR_INCOMPLETE,
            f"The text has no '{language}' half.",
            f"Add '{language}:' with the text in that language.",
            Severity.ERROR if is_agreed else None,
        )


def _unequal_placeholders(entry: Entry[Shape], placed: PlacedPair) -> Iterator[Finding]:
    """Return a finding for each placeholder that only one half has."""
    halves = dict(placed.halves())
    if len(halves) < len(LANGUAGES):
        return
    used = {language: set(placeholders(text)) for language, text in halves.items()}
    everywhere = set.union(*used.values())
    for language, names in used.items():
        for name in sorted(everywhere - names):
            yield Finding(
                entry.place(*placed.path, language),
                Code.PAIR_PLACEHOLDER,
                f"'{{{name}}}' is not in the '{language}' half.",
                "Use each placeholder in both halves.",
            )
