"""The two printings of one manual: each side's copy names that side first.

This is the alternat of treaties: in the copy that a side keeps, its own language
and its own name come first. The words are the same in both. A printing can show
one language alone; the order of the sides stays that of the printing.
"""

from dataclasses import replace

from deconflict.manual.model import Entry, Manual
from deconflict.schema import Language


def printing(manual: Manual, lead: str) -> Manual:
    """Return the manual with the language `lead` on the left and first."""
    languages = sorted(
        manual.file.item.languages, key=lambda language: language.key != lead
    )
    return _with_languages(manual, languages, lead)


def in_one_language(manual: Manual, language: str) -> Manual:
    """Return a printing with one of its languages alone."""
    languages = manual.file.item.languages
    lead = manual.lead or languages[0].key
    shown = [one for one in languages if one.key == language]
    return _with_languages(manual, shown, lead)


def languages(manual: Manual) -> tuple[str, ...]:
    """Return the language that each printing begins with, in the file's order."""
    return tuple(language.key for language in manual.file.item.languages)


def _with_languages(manual: Manual, shown: list[Language], lead: str) -> Manual:
    """Return the manual with other languages, or in another order."""
    file = manual.file.item.model_copy(update={"languages": tuple(shown)})
    entry = Entry(file, manual.file.source, manual.file.path)
    return replace(manual, file=entry, lead=lead)
