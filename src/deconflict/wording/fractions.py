"""Fractions in figures and in words: two thirds, 1/4, 三分之二."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from deconflict.wording.numerals import HAN_NUMBER, any_number
from deconflict.wording.telltales import Telltale

_PARTS = {
    "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
PARTS_OF_ONE = frozenset(name for one in _PARTS for name in (one, f"{one}s"))
"""The English words for parts of one: third, thirds, quarter."""

_MANY = "two|three|four|five|six|seven|eight|nine"
_ENGLISH = re.compile(
    rf"\b(?:(?P<many>a|one|{_MANY})[ -])?(?P<part>{'|'.join(_PARTS)})(?P<plural>s)?\b",
    re.IGNORECASE,
)
_HAN = rf"(?:\d+(?:\.\d+)?|{HAN_NUMBER}(?:点[零〇一二三四五六七八九]+)?)"
_CHINESE = re.compile(
    rf"(?:(?P<whole>{_HAN})又)?(?P<parts>百|{_HAN})分之(?P<many>{_HAN})"
)
_SLASHED = re.compile(
    r"(?<![\d./])(?:(?P<whole>\d{1,3})[ 又-])?"
    r"(?P<many>[1-9])[/⁄](?P<parts>[2-9]|10|12|16)(?![\d./])"
)

_TELLTALE = {
    "en": Telltale(re.compile("[/⁄]"), PARTS_OF_ONE),
    "zh": Telltale(re.compile("分之|[/⁄]")),
}


@dataclass(frozen=True)
class Fraction:
    """A part of one, or one and a part, as it stands in a text."""

    value: Decimal
    start: int
    end: int
    is_share: bool = True
    """Says a part of something by itself; a quarter may also be a place aboard."""

    is_before_units: bool = True
    """May stand right before a unit: "a quarter mile", but not "a third minute"."""


def read_fractions(text: str, language: str) -> tuple[Fraction, ...]:
    """Return the fractions of a narrow text; 百分之五 is one of them."""
    if not _TELLTALE[language].is_in(text):
        return ()
    worded = _chinese(text) if language == "zh" else _english(text)
    return (*worded, *_slashed(text))


def _english(text: str) -> Iterator[Fraction]:
    """Return "two thirds", "a quarter", and a quarter that nothing counts."""
    for match in _ENGLISH.finditer(text):
        many, is_quarter = (match["many"] or "").lower(), match["part"][0] in "qQ"
        is_one = many in {"a", "one"}
        if bool(match["plural"]) == (is_one or not many):
            continue
        is_share = not is_one or text.startswith(" of", match.end())
        if many or is_quarter:
            number = any_number(many) if many and not is_one else Decimal(1)
            yield Fraction(
                number / _PARTS[match["part"].lower()],
                match.start(),
                match.end(),
                bool(many) and is_share,
                is_quarter,
            )


def _chinese(text: str) -> Iterator[Fraction]:
    """Return 三分之二, 百分之五, 一又四分之一."""
    for match in _CHINESE.finditer(text):
        parts = Decimal(100) if match["parts"] == "百" else any_number(match["parts"])
        value = any_number(match["many"]) / (parts or 1)
        whole = any_number(match["whole"]) if match["whole"] else Decimal(0)
        yield Fraction(
            whole + value,
            match.start(),
            match.end(),
            is_before_units=match["parts"] != "百",
        )


def _slashed(text: str) -> Iterator[Fraction]:
    """Return 1/4 and 1 1/2."""
    for match in _SLASHED.finditer(text):
        value = Decimal(match["many"]) / Decimal(match["parts"])
        if value < 1:
            whole = Decimal(match["whole"] or 0)
            yield Fraction(whole + value, match.start(), match.end(), not whole)
