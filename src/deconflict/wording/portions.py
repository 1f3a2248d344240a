"""Half and whole units that are said without a number: half an hour, 半小时."""

import re
from collections.abc import Iterator
from decimal import Decimal

from deconflict.wording.marks import Mark
from deconflict.wording.readings import Reading, in_order
from deconflict.wording.unit_words import Unit, UnitWords

_HALF = {
    "en": re.compile(
        r"(?<!and a )\bhalf(?:[ -]an?)?(?=[ -])|(?<!and )\ba half(?=[ -])",
        re.IGNORECASE,
    ),
    "zh": re.compile(r"(?<![一大过个])半(?=个|\S)"),
}
_QUARTERS = re.compile(
    r"\b(?:(?P<one>a quarter)|three[ -]quarters) of an?(?= )", re.IGNORECASE
)
_ARTICLE = re.compile(r"(?<!half )\ban?(?= )", re.IGNORECASE)
_AND_A_HALF = re.compile(r" and a half\b")
_WHOLE_DAY = re.compile(r"昼夜|全天")
_DAY = Unit("time", Decimal(86400))
_NO_UNIT = "天日夜"
"""半天, 半日: a while."""


def read_portions(text: str, language: str, words: UnitWords) -> Reading:
    """Return the portions of a narrow text; "an hour" and 昼夜 are only possible."""
    if language == "zh":
        days = (one.span() for one in _WHOLE_DAY.finditer(text))
        possible = tuple(_DAY.mark(Decimal(1), start, end) for start, end in days)
        return Reading(tuple(_halves(text, language, words)), possible)
    said = [*_halves(text, language, words), *_quarters(text, words)]
    possible = ()
    for article in _ARTICLE.finditer(text):
        behind = words.at(text, article.end())
        if behind is None:
            continue
        unit, end, _ = behind
        half = _AND_A_HALF.match(text, end)
        if half:
            said.append(unit.mark(Decimal("1.5"), article.start(), half.end()))
        else:
            possible += (unit.mark(Decimal(1), article.start(), end),)
    return Reading(in_order(said), possible)


def _halves(text: str, language: str, words: UnitWords) -> Iterator[Mark]:
    """Return "half an hour", "a half hour", 半个小时."""
    for half in _HALF[language].finditer(text):
        behind = words.at(text, half.end())
        if behind and not (language == "zh" and behind[2] in _NO_UNIT):
            yield behind[0].mark(Decimal("0.5"), half.start(), behind[1])


def _quarters(text: str, words: UnitWords) -> Iterator[Mark]:
    """Return "a quarter of an hour", "three quarters of a mile"."""
    for quarters in _QUARTERS.finditer(text):
        behind = words.at(text, quarters.end())
        if behind:
            value = Decimal("0.25" if quarters["one"] else "0.75")
            yield behind[0].mark(value, quarters.start(), behind[1])
