"""Figures of a pair: both halves are read once, then compared kind by kind."""

import re
from collections.abc import Callable, Iterator

from deconflict.checks.concordance.bearings import compare_bearings
from deconflict.checks.concordance.codes import compare_codes
from deconflict.checks.concordance.contrasts import BothFigures
from deconflict.checks.concordance.halves import NAMED, Halves, Tables
from deconflict.checks.concordance.numbers import compare_numbers
from deconflict.checks.concordance.positions import compare_positions
from deconflict.checks.concordance.times import compare_times
from deconflict.findings import Finding
from deconflict.wording import Figures, read_figures

_BRACKET = re.compile(r"\[[^\]]*\]")

FIGURE_COMPARISONS: tuple[Callable[[Halves, BothFigures], Iterator[Finding]], ...] = (
    compare_positions,
    compare_times,
    compare_codes,
    compare_bearings,
    compare_numbers,
)
"""What is compared of figures; the plain numbers last, of what is left."""


def compare_figures(halves: Halves, tables: Tables) -> Iterator[Finding]:
    """Return what the figures of the halves say unlike each other."""
    figures = BothFigures(_read(halves, tables, "en"), _read(halves, tables, "zh"))
    for compare in FIGURE_COMPARISONS:
        yield from compare(halves, figures)


def _read(halves: Halves, tables: Tables, language: str) -> Figures:
    """Return what the figures of one half say.

    Square brackets that are no reference are a slip of their own (text-markup).
    """
    bare = _BRACKET.sub(lambda match: NAMED * len(match[0]), halves.half(language).bare)
    return read_figures(bare, language, tables.unit_words[language], tables.codes)
