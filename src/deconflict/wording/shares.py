"""Shares of a whole: per cent in Chinese, thirds and quarters in both languages."""

import re
from decimal import Decimal

from deconflict.wording.fractions import read_fractions
from deconflict.wording.marks import Mark
from deconflict.wording.numerals import plain_number
from deconflict.wording.readings import Reading, in_order

_HALF = {"en": re.compile(r"\bhalf\b", re.IGNORECASE), "zh": re.compile("半")}


def read_shares(text: str, language: str) -> Reading:
    """Return the shares of a narrow text: 百分之五, "two thirds", 1/4; 半 may be."""
    said = (
        Mark(_value(one.value), one.start, one.end)
        for one in read_fractions(text, language)
        if one.is_share
    )
    halves = (
        Mark(_value(Decimal("0.5")), match.start(), match.end())
        for match in _HALF[language].finditer(text)
    )
    return Reading(in_order(said), tuple(halves))


def _value(share: Decimal) -> str:
    """Return a share in one form, to four places."""
    return f"share {plain_number(share)}"
