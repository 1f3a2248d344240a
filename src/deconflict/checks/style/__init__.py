"""Controlled language: what can be counted in one half of a pair."""

from collections.abc import Callable, Iterator

from deconflict.checks.concordance.halves import tables_of
from deconflict.checks.style.actors import find_no_actor
from deconflict.checks.style.banned_words import find_banned_words
from deconflict.checks.style.instructions import find_two_forms
from deconflict.checks.style.long_sentences import find_long_sentences
from deconflict.checks.style.texts import StyledText, styled_texts
from deconflict.findings import Finding
from deconflict.manual import Manual
from deconflict.schema import VerbalFormFile

Rule = Callable[[StyledText, VerbalFormFile], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    find_long_sentences,
    find_two_forms,
    find_no_actor,
    find_banned_words,
)
"""Every rule for one half, in the order in which it runs."""


def check_style(manual: Manual) -> Iterator[Finding]:
    """Return what is not in the controlled language, half by half."""
    tables = tables_of(manual)
    for text in styled_texts(manual):
        if text.key in tables.good:
            continue
        found = [one for find in RULES for one in find(text, manual.verbal_forms.item)]
        if not found:
            tables.good.add(text.key)
        yield from found


__all__ = ["RULES", "Rule", "StyledText", "check_style"]
