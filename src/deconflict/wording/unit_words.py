"""How units are written after a number, in either language."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from deconflict.schema import UnitName
from deconflict.wording.marks import Mark
from deconflict.wording.numerals import plain_number
from deconflict.wording.telltales import has_word


@dataclass(frozen=True)
class Unit:
    """What a unit measures, and how large one of it is."""

    measures: str
    size: Decimal

    def mark(self, value: Decimal, start: int, end: int) -> Mark:
        """Return so many of this unit as a mark: `time 300`."""
        return Mark(f"{self.measures} {plain_number(value * self.size)}", start, end)


_WORDS = (
    ("time", "1", "second seconds sec secs", "s", "秒 秒钟"),
    ("time", "60", "minute minutes min mins", "", "分钟 分"),
    ("time", "900", "", "", "刻钟"),
    ("time", "3600", "hour hours hr hrs", "h", "小时 钟头 个小时 个钟头"),
    ("time", "86400", "day days", "d", "天 日 昼夜"),
    ("time", "604800", "week weeks", "", "周 星期 个星期 礼拜 个礼拜"),
    ("calendar", "1", "month months", "", "个月"),
    ("calendar", "12", "year years", "", "年"),
    ("distance", "0.01", "centimetre centimetres centimeter centimeters", "cm", "厘米"),
    ("distance", "1", "metre metres meter meters", "m", "米 公尺"),
    ("distance", "0.3048", "foot feet", "ft", "英尺 呎"),
    ("distance", "0.9144", "yard yards", "yd yds", "码"),
    ("distance", "1.8288", "fathom fathoms", "", "英寻 拓"),
    ("distance", "185.2", "cable cables", "", "链"),
    (
        "distance",
        "1000",
        "kilometre kilometres kilometer kilometers",
        "km",
        "千米 公里",
    ),
    ("distance", "1852", "", "nmi nm NM", "海里 浬"),
    ("distance", "1852", "mile miles", "", ""),
    ("distance", "1609.344", "", "", "英里"),
    ("speed", "1", "knot knots", "kn kt kts", "节"),
    ("frequency", "1", "hertz", "Hz", "赫 赫兹"),
    ("frequency", "1000", "kilohertz", "kHz khz KHz", "千赫 千赫兹"),
    ("frequency", "1000000", "megahertz", "MHz Mhz mhz", "兆赫 兆赫兹"),
    ("frequency", "1000000000", "gigahertz", "GHz", "吉赫 吉赫兹 千兆赫"),
    ("angle", "1", "degree degrees deg", "° º ˚", "度 ° º ˚"),
    ("temperature", "1", "", "°C ℃", "°C ℃ 摄氏度"),
    ("share", "0.01", "percent", "%", "% 个百分点"),
    ("weight", "1", "kilogram kilograms kilo kilos", "kg", "千克 公斤"),
    ("weight", "1000", "tonne tonnes ton tons", "t", "吨"),
    (
        "pressure",
        "1",
        "hectopascal hectopascals millibar millibars",
        "hPa mbar",
        "百帕",
    ),
)
_PHRASES = (
    ("distance", "1852", ("nautical mile", "nautical miles", "sea mile", "sea miles")),
    ("distance", "1609.344", ("statute mile", "statute miles", "land miles")),
    ("share", "0.01", ("per cent",)),
    ("temperature", "1", ("degrees Celsius", "degree Celsius", "degrees C")),
)
_NOT_MEANT = {
    "分": "之区队组类别",
    "天": "线气文空然",
    "日": "期志本常间落出",
    "年": "代级",
    "度": "过量假",
    "节": "点省约制目",
    "周": "边围转密到一二三四五六日末",
    "米": "制",
    "码": "头组语",
    "链": "接条路",
}
"""What stands behind a unit when another word is meant: 天线 is no day."""

_VAGUE = frozenset("日年度节周码天人米秒链")
"""Units of one character, which after 一 or 两 may be another word."""

_ONLY_FIGURES = frozenset("分")
"""Units that are such only behind figures: 十分 means "very"."""

_FIRST = re.compile("[a-z]+")

_SIGN = 3
"""A sign for a unit has at most so many letters; in it, capitals matter."""


@dataclass(frozen=True)
class UnitWords:
    """The units of one language, ready to be found behind a number."""

    units: Mapping[str, Unit]
    pattern: re.Pattern[str]
    first: frozenset[str]
    """The first word of each unit that has Latin letters, in small ones."""

    def may_stand_in(self, text: str) -> bool:
        """Tell whether a unit in Latin letters may stand in a text."""
        return has_word(text, self.first)

    def at(self, text: str, position: int) -> tuple[Unit, int, str] | None:
        """Return the unit that begins here, where it ends, and its word."""
        match = self.pattern.match(text, position)
        if match is None:
            return None
        word = match["unit"]
        unit = self.units.get(word) or self.units[word.lower()]
        return unit, match.end(), word

    @staticmethod
    def is_vague(word: str) -> bool:
        """Tell whether a word behind a small number may count other things."""
        return word in _VAGUE

    @staticmethod
    def needs_figures(word: str) -> bool:
        """Tell whether a word is a unit only behind figures."""
        return word in _ONLY_FIGURES


def words_for_units(language: str, units: Mapping[str, UnitName]) -> UnitWords:
    """Return the words for units in a language, those of the manual included.

    To be made once for a manual.
    """
    words = dict(_known(language))
    for key, name in sorted(units.items()):
        if name.measures == "number":
            continue
        known = words.get(name.one if language == "en" else name.zh)
        unit = known or Unit(key, Decimal(1))
        if name.size:
            unit = Unit(name.measures, Decimal(name.size))
        own = (name.one, name.many, key) if language == "en" else (name.zh, key)
        words |= dict.fromkeys(own, unit)
    lower = {one.lower(): unit for one, unit in words.items() if len(one) > _SIGN}
    first = (_FIRST.match(one.lower()) for one in words)
    return UnitWords(
        lower | words,
        _pattern(language, words),
        frozenset(match[0] for match in first if match),
    )


def _known(language: str) -> Iterable[tuple[str, Unit]]:
    """Return the units that every writer uses."""
    for measures, size, english, signs, chinese in _WORDS:
        own = english.split() if language == "en" else chinese.split()
        for word in (*own, *signs.split()):
            yield word, Unit(measures, Decimal(size))
    for measures, size, phrases in _PHRASES:
        for phrase in phrases if language == "en" else ():
            yield phrase, Unit(measures, Decimal(size))


def _pattern(language: str, words: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of a unit behind a number; the longest word wins."""
    ordered = sorted(words, key=len, reverse=True)
    if language == "en":
        alternatives = "|".join(_english(word) for word in ordered)
        return re.compile(rf"[ \u00a0\u202f-]?(?P<unit>{alternatives})")
    alternatives = "|".join(_chinese(word) for word in ordered)
    return re.compile(rf" ?[多余来]?个?(?P<unit>{alternatives})")


def _english(word: str) -> str:
    """Return the pattern of one English unit."""
    end = r"(?![A-Za-z0-9])" if word[-1].isalnum() else ""
    sign = re.escape(word)
    return (sign if len(word) <= _SIGN else f"(?i:{sign})") + end


def _chinese(word: str) -> str:
    """Return the pattern of one unit in a Chinese text."""
    end = r"(?![A-Za-z0-9])" if word[-1].isascii() and word[-1].isalnum() else ""
    if word in _NOT_MEANT:
        end = f"(?![{_NOT_MEANT[word]}])"
    return re.escape(word) + end
