"""Both halves of a pair are there and use the same placeholders."""

from collections.abc import Iterator
from dataclasses import replace

from deconflict.checks.telling import told
from deconflict.findings import Code, Finding, Severity
from deconflict.manual import (
    Entry,
    Manual,
    PlacedPair,
    Words,
    placeholders,
)
from deconflict.schema import LANGUAGES, Shape

NAMES = {"en": "英文", "zh": "中文"}
"""The languages of the halves in Chinese."""


def check_pairs(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each pair with a half missing or a placeholder lost.

    The words of interface.yaml have a check of their own for placeholders.
    """
    for placed in manual.interface_file.pairs:
        yield from _incomplete(manual.interface_file, placed, is_agreed=False)
    for entry in text_entries(manual):
        is_agreed = getattr(entry.item, "status", "draft") == "agreed"
        for placed in entry.pairs:
            yield from _incomplete(entry, placed, is_agreed=is_agreed)
            yield from _unequal_placeholders(entry, placed)


def text_entries(manual: Manual) -> list[Entry[Shape]]:
    """Return every entry whose texts are printed."""
    return [
        manual.file,
        manual.verbal_forms,
        *manual.divisions,
        *manual.signals.values(),
        *manual.channels.values(),
        *manual.forms.values(),
        *manual.terms.values(),
        *manual.references.values(),
        *manual.lessons.values(),
        *manual.lacks.values(),
    ]


def _incomplete(
    entry: Entry[Shape], placed: PlacedPair, *, is_agreed: bool
) -> Iterator[Finding]:
    """Return a finding if a language is missing."""
    written = {language for language, _ in placed.halves()}
    missing = [name for name in LANGUAGES if name not in written]
    for language in missing:
        finding = told(
            entry.key_place(*placed.path),
            Code.PAIR_INCOMPLETE,
            Words(
                f"The text has no '{language}' half.",
                f"此处没有{NAMES[language]}文本。",
            ),
            Words(
                f"Add '{language}:' with the text in that language.",
                f"请补写{language}一项。",
            ),
        )
        yield replace(finding, severity=Severity.ERROR) if is_agreed else finding


def _unequal_placeholders(entry: Entry[Shape], placed: PlacedPair) -> Iterator[Finding]:
    """Return a finding for each placeholder that only one half has."""
    halves = dict(placed.halves())
    if len(halves) < len(LANGUAGES):
        return
    used = {language: set(placeholders(text)) for language, text in halves.items()}
    everywhere = set.union(*used.values())
    for language, names in used.items():
        for name in sorted(everywhere - names):
            yield told(
                entry.place(*placed.path, language),
                Code.PAIR_PLACEHOLDER,
                Words(
                    f"'{{{name}}}' is not in the '{language}' half.",
                    f"{NAMES[language]}文本中缺少{{{name}}}。",
                ),
                Words(
                    "Use each placeholder in both halves.",
                    "两种文本均应使用该占位符。",
                ),
            )
