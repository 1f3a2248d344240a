"""Parts of units, and whole ones without a number: half an hour, 半小时."""

import re
from collections.abc import Iterator
from decimal import Decimal

from deconflict.wording.fractions import read_fractions
from deconflict.wording.marks import Mark
from deconflict.wording.numerals import part_behind
from deconflict.wording.readings import Reading, in_order
from deconflict.wording.unit_words import Unit, UnitWords

_HALF = {
    "en": re.compile(
        r"(?<!and a )\bhalf(?: of)?(?:[ -]an?)?(?=[ -])|(?<!and )\ba half(?=[ -])",
        re.IGNORECASE,
    ),
    "zh": re.compile(r"(?<![一大过个])半(?=个|\S)"),
}
_OF_ONE = re.compile(r" of (?:an?|one)(?= )", re.IGNORECASE)
_ARTICLE = re.compile(r"(?<!half )\ban?(?= )", re.IGNORECASE)
_WHOLE_DAY = re.compile(r"昼夜|全天")
_DAY = Unit("time", Decimal(86400))
_NO_UNIT = "天日夜"
"""半天, 半日: a while."""


def read_portions(text: str, language: str, words: UnitWords) -> Reading:
    """Return the portions of a narrow text; "an hour" and 昼夜 are only possible."""
    said = [*_fractions(text, language, words), *_halves(text, language, words)]
    if language == "zh":
        days = (one.span() for one in _WHOLE_DAY.finditer(text))
        possible = tuple(_DAY.mark(Decimal(1), start, end) for start, end in days)
        return Reading(in_order(said), possible)
    possible = ()
    if not words.may_stand_in(text):
        return Reading(in_order(said))
    for article in _ARTICLE.finditer(text):
        behind = words.at(text, article.end())
        if behind is None:
            continue
        unit, end, _ = behind
        more, end = part_behind(text, "en", end)
        mark = unit.mark(1 + more, article.start(), end)
        if more:
            said.append(mark)
        else:
            possible += (mark,)
    return Reading(in_order(said), possible)


def _halves(text: str, language: str, words: UnitWords) -> Iterator[Mark]:
    """Return "half an hour", "a half hour", 半个小时."""
    for half in _HALF[language].finditer(text):
        behind = words.at(text, half.end())
        if behind and not (language == "zh" and behind[2] in _NO_UNIT):
            yield behind[0].mark(Decimal("0.5"), half.start(), behind[1])


def _fractions(text: str, language: str, words: UnitWords) -> Iterator[Mark]:
    """Return "a quarter of an hour", "three quarters of a mile", 四分之一小时."""
    for fraction in read_fractions(text, language):
        of_one = _OF_ONE.match(text, fraction.end)
        is_added = text[: fraction.start].endswith("and ")
        if of_one or (fraction.is_before_units and not is_added):
            behind = words.at(text, of_one.end() if of_one else fraction.end)
            if behind:
                yield behind[0].mark(fraction.value, fraction.start, behind[1])
