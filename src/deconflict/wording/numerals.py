"""Numbers in a text, in figures and in the words of either language."""

import re
from dataclasses import dataclass
from decimal import Decimal

from deconflict.wording.telltales import Telltale

_ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
_TENS = (
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_GREAT = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_WORDS = {
    **{word: number for number, word in enumerate(_ONES, start=1)},
    **{word: 10 * number for number, word in enumerate(_TENS, start=2)},
}
_DIGIT_WORDS = {"zero": 0, "niner": 9} | {word: _WORDS[word] for word in _ONES[:9]}
DIGIT_WORDS = frozenset(_DIGIT_WORDS)
"""The words of figures that are spoken one by one."""

_MORE = r" and (?:a half|a quarter|three[- ]quarters?)\b(?! of)"
_MORE_BEHIND = {
    "en": re.compile(_MORE),
    "zh": re.compile(r"半(?![径数岛天夜途])"),
}
_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

_SMALL = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[:9])}))?"
    rf"|(?:{'|'.join(sorted(_ONES, key=len, reverse=True))}))"
)
_HUNDREDS = rf"(?:(?:{_SMALL}|a)[ -]hundred(?: and {_SMALL})?|{_SMALL})"
_WORD_NUMBER = (
    rf"(?:(?:{_HUNDREDS}|a)[ -](?:thousand|million)"
    rf"(?:,? (?:and )?{_HUNDREDS})?|{_HUNDREDS})"
)
_FIGURES = (
    r"(?:\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)[½¼¾]?"
)
_ENGLISH = re.compile(
    rf"(?<![\w.])(?:(?P<figures>{_FIGURES}|[½¼¾])"
    r"(?: (?P<great>hundred|thousand|million))?"
    rf"|(?P<words>{_WORD_NUMBER})\b)(?P<more>{_MORE})?",
    re.IGNORECASE,
)

_DIGITS = {sign: number for number, sign in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
    "洞": 0,
    "幺": 1,
    "拐": 7,
    "勾": 9,
}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10_000, "亿": 100_000_000}
_SIGNS = "零〇一二两三四五六七八九"
HAN_NUMBER = rf"[{_SIGNS[2:]}十][{_SIGNS}十百千万亿]*"
"""A whole number in Chinese characters, as a pattern."""

_CHINESE = re.compile(
    rf"(?<![A-Za-z0-9.])(?P<figures>{_FIGURES}|[½¼¾])(?P<great>[百千万亿]*)"
    rf"|(?<![数几{_SIGNS}十百千万亿])"
    rf"(?P<words>{HAN_NUMBER}(?:点[{_SIGNS}]+)?|[零〇]点[{_SIGNS}]+)"
)
NUMBER = {
    "en": Telltale(re.compile(r"[\d½¼¾]"), frozenset((*_ONES, *_TENS, *_GREAT))),
    "zh": Telltale(re.compile(rf"[\d½¼¾{_SIGNS}十]")),
}
"""Without these a text has no number."""

_FINEST = Decimal("0.0001")
_VAST = Decimal(10) ** 15
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) != "，"}
_ANY_WIDE = re.compile(f"[{''.join(map(chr, _WIDE))}]")


@dataclass(frozen=True)
class Numeral:
    """A number as it stands in a text."""

    value: Decimal
    start: int
    end: int
    is_figures: bool
    """Written 12, and not twelve or 十二."""


def narrow(text: str) -> str:
    """Return the text with full-width letters, figures and signs as plain ones."""
    is_narrow = text.isascii() or not _ANY_WIDE.search(text)
    return text if is_narrow else text.translate(_WIDE)


def plain_number(value: Decimal) -> str:
    """Return a number in one form, to four places: `5` for 5.0, `1852`, `0.5`."""
    if abs(value) < _VAST:
        value = value.quantize(_FINEST)
    return format(value.normalize(), "f")


def read_numerals(text: str, language: str) -> tuple[Numeral, ...]:
    """Return the numbers of a narrow text, in order.

    "A" and 第 are no part of a number; "half" and 半 belong to a unit.
    """
    if not NUMBER[language].is_in(text):
        return ()
    if language == "zh":
        return tuple(
            one for match in _CHINESE.finditer(text) for one in _chinese(match)
        )
    return tuple(_english(match) for match in _ENGLISH.finditer(text))


def english_number(words: str) -> Decimal:
    """Return the number that English words say: "a hundred and twenty"."""
    total, group = 0, 0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word == "hundred":
            group = max(group, 1) * 100
        elif word in _GREAT:
            total += max(group, 1) * _GREAT[word]
            group = 0
        else:
            group += _WORDS.get(word, 0)
    return Decimal(total + group)


def chinese_number(words: str) -> Decimal:
    """Return the number that Chinese characters say: 一百二十, 二一八二, 一点五."""
    whole, _, part = words.partition("点")
    if part:
        return Decimal(f"{chinese_number(whole)}.{_digits(part)}")
    if all(sign in _DIGITS for sign in whole):
        return Decimal(_digits(whole))
    total, group, digit = 0, 0, 0
    for sign in whole:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in _PLACES:
            group += (digit or 1) * _PLACES[sign]
            digit = 0
        else:
            total = (total + group + digit) * _MYRIADS[sign]
            group, digit = 0, 0
    return Decimal(total + group + digit)


def part_behind(text: str, language: str, position: int) -> tuple[Decimal, int]:
    """Return the part that stands behind a unit, and its end: "a mile and a half"."""
    match = _MORE_BEHIND[language].match(text, position)
    return (_more(match[0]), match.end()) if match else (Decimal(0), position)


def any_number(words: str) -> Decimal:
    """Return the number that figures, or the words of either language, say."""
    if words[0].isascii():
        return _figures(words) if words[0].isdigit() else english_number(words)
    return _FRACTIONS.get(words) or chinese_number(words)


def digit_string(words: str) -> str:
    """Return figures that are spoken one by one: "zero four five", 〇四五, 045."""
    if words[0].isdigit() and words[0].isascii():
        return words
    if words[0].isascii():
        return "".join(str(_DIGIT_WORDS[word]) for word in words.lower().split())
    return _digits(words)


def _english(match: re.Match[str]) -> Numeral:
    """Return the number of a match in an English text."""
    figures = match["figures"]
    value = _figures(figures) if figures else english_number(match["words"])
    if match["great"]:
        value *= _GREAT[match["great"].lower()]
    if match["more"]:
        value += _more(match["more"])
    return Numeral(value, match.start(), match.end(), bool(figures))


def _chinese(match: re.Match[str]) -> tuple[Numeral, ...]:
    """Return the number of a match in a Chinese text; 五六 and 三五 are two numbers."""
    figures = match["figures"]
    start, end = match.span()
    if figures:
        value = _figures(figures)
        for sign in match["great"]:
            value *= {**_PLACES, **_MYRIADS}[sign]
        return (Numeral(value, start, end, is_figures=True),)
    words = match["words"]
    digits = [_DIGITS.get(sign, 0) for sign in words]
    if len(words) == len("五六") and 0 < digits[0] < digits[1]:
        return tuple(
            Numeral(Decimal(digit), at, at + 1, is_figures=False)
            for at, digit in enumerate(digits, start)
        )
    return (Numeral(chinese_number(words), start, end, is_figures=False),)


def _more(words: str) -> Decimal:
    """Return the part that "and a half", "and three quarters" or 半 adds."""
    if "quarter" not in words:
        return Decimal("0.5")
    return Decimal("0.75" if "three" in words else "0.25")


def _figures(figures: str) -> Decimal:
    """Return the number that figures say, with separators and fractions."""
    part = _FRACTIONS.get(figures[-1], Decimal(0))
    whole = re.sub(r"[^\d.]", "", figures)
    return (Decimal(whole) if whole else Decimal(0)) + part


def _digits(signs: str) -> str:
    """Return Chinese figures as Arabic ones, each by itself."""
    return "".join(str(_DIGITS[sign]) for sign in signs)
