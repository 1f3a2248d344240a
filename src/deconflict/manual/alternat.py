"""The two printings of one manual: each side's copy names that side first.

This is the alternat of treaties: in the copy that a side keeps, its own language
and its own name come first. The words are the same in both.
"""

from dataclasses import replace

from deconflict.manual.model import Entry, Manual


def printing(manual: Manual, lead: str) -> Manual:
    """Return the manual with the language `lead` on the left and first."""
    file = manual.file.item
    languages = sorted(file.languages, key=lambda language: language.key != lead)
    leading = file.model_copy(update={"languages": tuple(languages)})
    return replace(manual, file=Entry(leading, manual.file.source, manual.file.path))


def languages(manual: Manual) -> tuple[str, ...]:
    """Return the language that each printing begins with, in the file's order."""
    return tuple(language.key for language in manual.file.item.languages)
