"""Concordance: what one half of a pair says, the other says too."""

from collections.abc import Callable, Iterator

from deconflict.checks.concordance.bounds import compare_bounds
from deconflict.checks.concordance.figures import compare_figures
from deconflict.checks.concordance.forces import compare_forces
from deconflict.checks.concordance.halves import (
    Half,
    Halves,
    Tables,
    tables_of,
    walk_halves,
)
from deconflict.checks.concordance.latin import compare_latin
from deconflict.checks.concordance.negations import compare_negations
from deconflict.checks.concordance.parties import compare_parties
from deconflict.checks.concordance.punctuation import compare_punctuation
from deconflict.checks.concordance.sameness import compare_sameness
from deconflict.checks.concordance.script import compare_script
from deconflict.checks.concordance.sides import compare_sides
from deconflict.checks.concordance.sizes import compare_lengths, compare_sentences
from deconflict.checks.concordance.terms import compare_terms
from deconflict.checks.pairs import text_entries
from deconflict.findings import Finding
from deconflict.manual import Manual, placeholders

Comparison = Callable[[Halves, Tables], Iterator[Finding]]

COMPARISONS: tuple[Comparison, ...] = (
    compare_sameness,
    compare_figures,
    compare_parties,
    compare_sides,
    compare_forces,
    compare_negations,
    compare_bounds,
    compare_script,
    compare_punctuation,
    compare_latin,
    compare_terms,
    compare_sentences,
    compare_lengths,
)
"""Every comparison of two halves, in the order in which it runs."""


def check_concordance(manual: Manual) -> Iterator[Finding]:
    """Return what the halves of each pair say unlike each other.

    A pair whose halves fill in different names is left out: it is told already.
    """
    tables = tables_of(manual)
    for entry in text_entries(manual):
        for halves in walk_halves(entry):
            names = (set(placeholders(one.text)) for one in (halves.en, halves.zh))
            if len(set(map(frozenset, names))) == 1:
                yield from compare_halves(halves, tables)


def compare_halves(halves: Halves, tables: Tables) -> list[Finding]:
    """Return the findings of every comparison on one pair."""
    if halves.key in tables.good:
        return []
    found = [one for compare in COMPARISONS for one in compare(halves, tables)]
    if not found:
        tables.good.add(halves.key)
    return found


__all__ = [
    "COMPARISONS",
    "Comparison",
    "Half",
    "Halves",
    "Tables",
    "check_concordance",
    "compare_halves",
    "tables_of",
]
