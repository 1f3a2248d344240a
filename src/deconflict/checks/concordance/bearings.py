"""Bearings, headings and courses are the same in both halves."""

from collections.abc import Iterator

from deconflict.checks.concordance.contrasts import (
    BothFigures,
    Contrast,
    Noun,
    contrast,
    message,
)
from deconflict.checks.concordance.halves import Halves
from deconflict.findings import Code, Finding
from deconflict.manual import Words

_NOUN = Noun("bearing or course", "bearings or courses", "方位或航向")
_HINT = Words(
    "Give the same three figures in both halves: bearing 045, 方位045°.",
    "请在两种文本中写明相同的三位数字：bearing 045，方位045°。",
)


def compare_bearings(halves: Halves, figures: BothFigures) -> Iterator[Finding]:
    """Return a finding if the halves give different bearings."""
    found = bearing_contrast(figures)
    if found.en or found.zh:
        told = message(halves, found, _NOUN)
        yield halves.finding(Code.PAIR_BEARING, told, _HINT, en=found.en, zh=found.zh)


def bearing_contrast(figures: BothFigures) -> Contrast:
    """Return the bearings that only one half gives."""
    return contrast(
        figures.en.bearings,
        figures.zh.bearings,
        is_like=lambda _asked, _other: True,
    )
