"""Channel numbers: channel 16, VHF 16, 16频道, 第16频道."""

import re
from collections.abc import Iterator

from deconflict.wording.marks import Mark
from deconflict.wording.numerals import (
    HAN_NUMBER,
    NUMBER,
    any_number,
    narrow,
    read_numerals,
)
from deconflict.wording.readings import NOTHING, Reading, in_order, overlaps
from deconflict.wording.telltales import Telltale

_ENGLISH = re.compile(
    r"\b(?:(?:channels?|chan\.?|ch\.?)(?: (?:no|number)\.?)?|VHF|UHF)[ -]?"
    r"(?=\d|[a-z])",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"(?P<number>\d{1,4})(?P<letter>[AB])?(?![\d.]\d|\d|[A-Za-z])")
_LINK = re.compile(r" ?(?:,|and|or|to|[-–/、和或与至及])+ ?(?:频道|信道)?")
_NO_UNIT = re.compile(
    r"(?! ?(?:[kMG]?Hz|m|minutes?|hours?|miles?|千赫|兆赫|赫|海里|分钟|米|节|小时))"
)
_NAME = "(?:频道|信道)"
_BEFORE = re.compile(
    rf"(?:{_NAME}(?:号码?|为|是|第)?|VHF|甚高频第?) ?(?=[\d一二三四五六七八九十])"
)
_BEHIND = re.compile(
    r"(?P<numbers>(?<![\d.])\d{1,4}[AB]?(?:(?: ?[、和或与至及,] ?)\d{1,4}[AB]?)*)"
    rf" ?号? ?(?={_NAME})"
)
_HAN_BEHIND = re.compile(rf"(?P<han>{HAN_NUMBER})号?(?={_NAME})")
_HAN_FIGURES = re.compile(rf"(?P<number>{HAN_NUMBER})(?P<letter>[AB])?(?![个条种类组])")
_TELLTALE = {
    "en": NUMBER["en"],
    "zh": Telltale(re.compile("频道|信道|VHF|甚高频")),
}
_TEN = 10


def read_channels(text: str, language: str) -> Reading:
    """Return the channel numbers of a text: `16`, `22A`."""
    plain = narrow(text)
    if not _TELLTALE[language].is_in(plain):
        return NOTHING
    if language == "en":
        return Reading(in_order(_english(plain)))
    said: list[Mark] = []
    possible: list[Mark] = []
    for mark in _chinese(plain):
        if not overlaps(mark, [*said, *possible]):
            is_ordinal = plain[mark.start - 1 : mark.start] == "第"
            is_low = not plain[mark.start].isdigit() and int(mark.value) < _TEN
            (possible if is_ordinal and is_low else said).append(mark)
    return Reading(in_order(said), tuple(possible))


def _english(text: str) -> Iterator[Mark]:
    """Return the channels of an English text, in figures or words."""
    words = {one.start: one for one in read_numerals(text, "en") if not one.is_figures}
    for name in _ENGLISH.finditer(text):
        word = words.get(name.end())
        if word:
            yield Mark(str(word.value), name.start(), word.end)
        else:
            yield from _listed(text, name, _FIGURES)


def _chinese(text: str) -> Iterator[Mark]:
    """Return the channels of a Chinese text, the number before or behind."""
    for match in _BEHIND.finditer(text):
        for one in _FIGURES.finditer(match["numbers"]):
            start = match.start() + one.start()
            yield Mark(_value(one), start, match.start() + one.end())
    for match in _HAN_BEHIND.finditer(text):
        number = any_number(match["han"])
        is_count = number < _TEN and text[match.start() - 1 : match.start()] != "第"
        if not is_count or match[0].endswith("号"):
            yield Mark(str(number), match.start(), match.end())
    for name in _BEFORE.finditer(text):
        figures = _FIGURES if text[name.end()].isdigit() else _HAN_FIGURES
        yield from _listed(text, name, figures)


def _listed(text: str, name: re.Match[str], figures: re.Pattern[str]) -> Iterator[Mark]:
    """Return the channels behind a name, "channels 16 and 13"."""
    match = figures.match(text, name.end())
    while match and not _NO_UNIT.match(text, match.end()):
        match = None
    while match:
        yield Mark(_value(match), match.start(), match.end())
        link = _LINK.match(text, match.end())
        match = figures.match(text, link.end()) if link else None
        if match and not _NO_UNIT.match(text, match.end()):
            match = None


def _value(match: re.Match[str]) -> str:
    """Return a channel without leading noughts: 06 is 6."""
    return f"{any_number(match['number'])}{match['letter'] or ''}"
