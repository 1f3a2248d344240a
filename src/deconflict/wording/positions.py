"""Latitudes and longitudes, in figures and in words."""

import re
from collections.abc import Iterator
from decimal import Decimal

from deconflict.wording.marks import Mark
from deconflict.wording.numerals import HAN_NUMBER, any_number, narrow, plain_number
from deconflict.wording.readings import NOTHING, Reading, in_order, overlaps
from deconflict.wording.telltales import Telltale

_DEGREES = r"(?P<degrees>\d{1,3}(?:\.\d+)?)\s?(?:[°º˚度-]|degrees?\b)\s?"
_MINUTES = r"(?P<minutes>\d{1,2}(?:\.\d+)?)\s?(?:['′’分](?!['′’])|minutes?\b)?\s?"
_SECONDS = r"(?P<seconds>\d{1,2}(?:\.\d+)?)\s?(?:[\"″”秒]|['′’]{2}|seconds?\b)\s?"
_NAMES = r"(?P<side>[NSEW](?![A-Za-z]|\.[A-Za-z])|north|south|east|west)\b"
_BEHIND = re.compile(
    rf"(?<![A-Za-z0-9.]){_DEGREES}(?:{_MINUTES}(?:{_SECONDS})?)?{_NAMES}", re.IGNORECASE
)
_BEFORE = re.compile(
    rf"(?<![A-Za-z])(?P<side>[NSEW])\s?(?P<degrees>\d{{1,3}}(?:\.\d+)?)\s?[°º˚]\s?"
    rf"(?:{_MINUTES}(?:{_SECONDS})?)?"
)
_JOINED = re.compile(
    r"(?<![A-Za-z0-9])(?P<d1>\d{2})(?P<m1>\d{2}(?:\.\d+)?)(?P<s1>[NS]),?\s?"
    r"(?P<d2>\d{3})(?P<m2>\d{2}(?:\.\d+)?)(?P<s2>[EW])(?![A-Za-z0-9])"
)
_HAN = rf"(?:\d{{1,3}}(?:\.\d+)?|[零〇]|{HAN_NUMBER}(?:点[零〇一二三四五六七八九]+)?)"
_CHINESE = re.compile(
    rf"(?P<side>北纬|南纬|东经|西经)\s?[约为]?(?P<degrees>{_HAN})\s?(?:[°º˚度-]|(?!\d))"
    rf"(?:\s?(?P<minutes>{_HAN})\s?(?:[分′'’](?!['′’])|(?![\d节海]))"
    rf"(?:(?P<seconds>{_HAN})(?:秒|[″\"”]|['′’]{{2}}))?)?"
)
_SIDES = {"北纬": "N", "南纬": "S", "东经": "E", "西经": "W"}
_OPPOSITE = {"N": "S", "S": "N", "E": "W", "W": "E"}
_LONGEST = {"N": 90, "S": 90, "E": 180, "W": 180}
_TELLTALE = Telltale(re.compile(r"[\d纬经]"))
_CUE = re.compile(r"(?:latitude|longitude|position)\W*(?:of |is )?$", re.IGNORECASE)


def read_positions(text: str, language: str) -> Reading:
    """Return each latitude and longitude, as side and minutes of arc: `N 750`."""
    plain = narrow(text)
    if not _TELLTALE.is_in(plain):
        return NOTHING
    marks = list(_chinese(plain)) if language == "zh" else []
    for found in (_joined(plain), _figures(plain, _BEHIND), _figures(plain, _BEFORE)):
        marks += [mark for mark in found if not overlaps(mark, marks)]
    return Reading(in_order(marks))


def opposite(value: str) -> str:
    """Return the same angle on the other side of the equator or meridian."""
    return _OPPOSITE[value[0]] + value[1:]


def _figures(text: str, pattern: re.Pattern[str]) -> Iterator[Mark]:
    """Return the angles with a letter or an English word for their side."""
    for match in pattern.finditer(text):
        name = match["side"]
        is_word = len(name) > 1
        if is_word and not match["minutes"] and not _CUE.search(text[: match.start()]):
            continue
        if not is_word and not name.isupper():
            continue
        yield from _mark(match, name[0].upper())


def _chinese(text: str) -> Iterator[Mark]:
    """Return the angles behind 北纬, 南纬, 东经, 西经."""
    for match in _CHINESE.finditer(text):
        yield from _mark(match, _SIDES[match["side"]])


def _joined(text: str) -> Iterator[Mark]:
    """Return the two angles of 1230N 04500E."""
    for match in _JOINED.finditer(text):
        for one, start, end in (("1", "d1", "s1"), ("2", "d2", "s2")):
            angle = 60 * Decimal(match[f"d{one}"]) + Decimal(match[f"m{one}"])
            value = f"{match[f's{one}']} {plain_number(angle)}"
            yield Mark(value, match.start(start), match.end(end))


def _mark(match: re.Match[str], side: str) -> Iterator[Mark]:
    """Return the angle of a match, if there is such a latitude or longitude."""
    angle = 60 * any_number(match["degrees"])
    if match["minutes"]:
        angle += any_number(match["minutes"])
    if match["seconds"]:
        angle += any_number(match["seconds"]) / 60
    if angle <= 60 * _LONGEST[side]:
        end = match.start() + len(match[0].rstrip())
        yield Mark(f"{side} {plain_number(angle)}", match.start(), end)
