"""Numbers with their units, and counts without one."""

import re
from dataclasses import dataclass
from decimal import Decimal

from deconflict.wording.fractions import PARTS_OF_ONE
from deconflict.wording.marks import Mark
from deconflict.wording.numerals import (
    NUMBER,
    Numeral,
    narrow,
    part_behind,
    plain_number,
    read_numerals,
)
from deconflict.wording.portions import read_portions
from deconflict.wording.readings import NOTHING, Reading, blanked, in_order, overlaps
from deconflict.wording.shares import read_shares
from deconflict.wording.telltales import Telltale
from deconflict.wording.unit_words import Unit, UnitWords

_RANGE = {
    "en": re.compile(r"\s?(?:to|or|-|–|—|~)\s?"),
    "zh": re.compile(r"\s?(?:至|到|或|或者|-|–|—|~|～)\s?"),
}
_LIST = {"en": re.compile(r",? (?:and )?"), "zh": re.compile(r" ?[、和与及] ?")}
_BETWEEN = re.compile(r"\b(?:between|from) $")
_AN_HOUR = {
    "en": re.compile(r" ?/ ?h\b| per hour\b| an hour\b"),
    "zh": re.compile(r" ?/ ?(?:小时|时|h\b)|每小时"),
}
_A_SECOND = {
    "en": re.compile(r" ?/ ?s\b| per second\b| a second\b"),
    "zh": re.compile(r" ?/ ?(?:秒|s\b)|每秒"),
}
_HOURLY = re.compile(r"(?:每小时|时速)(?:约|为)?$")
_SECONDLY = re.compile(r"(?:每秒|秒速)(?:约|为)?$")
_MINUTES_BEHIND = {
    "en": re.compile(r"(?:,? (?:and )?)?"),
    "zh": re.compile(r"[零又和及]?"),
}
_TELLTALE = {
    "en": Telltale(
        re.compile(r"[\d½¼¾]"), NUMBER["en"].words | PARTS_OF_ONE | {"half"}
    ),
    "zh": Telltale(re.compile(rf"{NUMBER['zh'].signs.pattern}|[半昼全]")),
}
_NAUTICAL_MILE = Decimal(1852)
_SECONDS_AN_HOUR = Decimal(3600)


@dataclass(frozen=True)
class Amounts:
    """What a text says of amounts: those with a unit, and numbers without one."""

    quantities: Reading
    bare: tuple[Numeral, ...]


@dataclass(frozen=True)
class _Found:
    """A number with its unit; the end is behind the unit."""

    unit: Unit
    value: Decimal
    start: int
    end: int
    is_certain: bool = True

    def mark(self) -> Mark:
        """Return what is said as a mark."""
        return self.unit.mark(self.value, self.start, self.end)


def read_amounts(text: str, language: str, words: UnitWords) -> Amounts:
    """Return the quantities of a text and its numbers without a unit.

    Equal amounts have the same value in whatever unit: `time 3600` is an hour. A
    range is read as its two ends.
    """
    plain = narrow(text)
    if not _TELLTALE[language].is_in(plain) and not words.may_stand_in(plain):
        return Amounts(NOTHING, ())
    portions = read_portions(plain, language, words)
    rest = blanked(plain, portions.said)
    shares = read_shares(rest, language)
    rest = blanked(rest, shares.said)
    numerals = read_numerals(rest, language)
    found = _with_units(rest, language, numerals, words)
    used = {number.start for number, _ in found}
    marks = _joined(rest, language, [one for _, one in found])
    said = [*shares.said, *portions.said]
    said += [one.mark() for one in marks if one.is_certain]
    possible = [one.mark() for one in marks if not one.is_certain]
    possible += [
        one for one in (*shares.possible, *portions.possible) if not overlaps(one, said)
    ]
    return Amounts(
        Reading(in_order(said), in_order(possible)),
        tuple(one for one in numerals if one.start not in used),
    )


def number_in(text: str, mark: Mark, language: str) -> str:
    """Return the number that stands in the words of a mark, without its unit."""
    words = narrow(text[mark.start : mark.end])
    numerals = read_numerals(words, language)
    return plain_number(numerals[0].value) if numerals else ""


def _with_units(
    text: str, language: str, numerals: tuple[Numeral, ...], words: UnitWords
) -> list[tuple[Numeral, _Found]]:
    """Return the numbers that have a unit, their own or that of the next number."""
    found: list[tuple[Numeral, _Found]] = []
    following: _Found | None = None
    last: Numeral | None = None
    for number in reversed(numerals):
        own = _own_unit(text, language, number, words)
        if own is None and following is not None and last is not None:
            own = _shared_unit(text, language, number, last, following)
        if own is not None:
            found.append((number, own))
        following, last = own, number
    return found[::-1]


def _own_unit(
    text: str, language: str, number: Numeral, words: UnitWords
) -> _Found | None:
    """Return a number with the unit that stands behind it."""
    end, more = number.end, Decimal(0)
    if language == "zh" and text[end : end + 2] == "个半":
        end, more = end + 2, Decimal("0.5")
    behind = words.at(text, end)
    if behind is None or _is_other(text, language, number, behind[2]):
        return None
    unit, end, word = behind
    if not more:
        more, end = part_behind(text, language, end)
    unit, end = _as_speed(text, language, unit, number.start, end)
    is_small = not number.is_figures and number.value <= _SMALL
    is_certain = not (language == "zh" and is_small and words.is_vague(word))
    return _Found(unit, number.value + more, number.start, end, is_certain)


_LONGEST = 1000
"""More years than that are a date."""

_SMALL = 9
"""一节, 四周, 大五码: a small number before a short unit may count other things."""


def _is_other(text: str, language: str, number: Numeral, word: str) -> bool:
    """Tell whether a number and a word behind it are no quantity: 第3节, 十分."""
    if language == "zh":
        is_word = UnitWords.needs_figures(word) and not number.is_figures
        is_year = word == "年" and number.is_figures and number.value > _LONGEST
        return is_word or is_year or text[: number.start].endswith("第")
    is_ordinal = word.startswith("sec") and not number.is_figures
    is_decade = word == "s" and number.value > _LONGEST
    return is_decade or (is_ordinal and text[number.end] == "-")


def _shared_unit(
    text: str, language: str, number: Numeral, other: Numeral, following: _Found
) -> _Found | None:
    """Return a number with the unit of the next one: "3 to 5 minutes"."""
    between = text[number.end : other.start]
    before = text[: number.start]
    if before.endswith("第"):
        return None
    is_listed = _LIST[language].fullmatch(between) is not None
    is_range = _RANGE[language].fullmatch(between) is not None or not between
    if is_listed and _BETWEEN.search(before):
        is_range = True
    if not is_range and not is_listed:
        return None
    is_certain = is_range and following.is_certain
    return _Found(following.unit, number.value, number.start, number.end, is_certain)


def _as_speed(
    text: str, language: str, unit: Unit, start: int, end: int
) -> tuple[Unit, int]:
    """Return a distance in an hour or a second as a speed in knots."""
    if unit.measures != "distance":
        return unit, end
    for behind, before, seconds in (
        (_AN_HOUR, _HOURLY, Decimal(1)),
        (_A_SECOND, _SECONDLY, _SECONDS_AN_HOUR),
    ):
        match = behind[language].match(text, end)
        if match or (language == "zh" and before.search(text[:start])):
            speed = (unit.size * seconds / _NAUTICAL_MILE).quantize(Decimal("0.0001"))
            return Unit("speed", speed), match.end() if match else end
    return unit, end


def _joined(text: str, language: str, found: list[_Found]) -> list[_Found]:
    """Return the quantities, hours and the minutes behind them as one."""
    joined: list[_Found] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and _belongs(text, language, last, one):
            value = last.value + one.value * one.unit.size / last.unit.size
            joined[-1] = _Found(last.unit, value, last.start, one.end)
        else:
            joined.append(one)
    return joined


def _belongs(text: str, language: str, hours: _Found, minutes: _Found) -> bool:
    """Tell whether minutes are a part of the time before them: 1 h 30 min."""
    return (
        hours.unit.measures == minutes.unit.measures == "time"
        and hours.unit.size > minutes.unit.size
        and minutes.value * minutes.unit.size < hours.unit.size
        and _MINUTES_BEHIND[language].fullmatch(text[hours.end : minutes.start])
        is not None
    )
