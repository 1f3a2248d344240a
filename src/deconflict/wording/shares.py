"""Shares of a whole: per cent in Chinese, thirds and quarters in both languages."""

import re
from decimal import Decimal

from deconflict.wording.marks import Mark
from deconflict.wording.numerals import HAN_NUMBER, any_number, plain_number
from deconflict.wording.readings import Reading, in_order

_PARTS = {
    "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_PART = "|".join(_PARTS)
_MANY = "two|three|four|five|six|seven|eight|nine"
_ENGLISH = re.compile(
    rf"\b(?:(?P<many>{_MANY})[ -](?P<parts>{_PART})s"
    rf"|(?:one[ -]|a )(?P<part>{_PART}) of)\b(?! an? )(?! of an? )",
    re.IGNORECASE,
)
_HAN = rf"(?:\d+(?:\.\d+)?|{HAN_NUMBER}(?:点[零〇一二三四五六七八九]+)?)"
_CHINESE = re.compile(rf"(?P<whole>百|{_HAN})分之(?P<part>{_HAN})")
_HALF = {"en": re.compile(r"\bhalf\b", re.IGNORECASE), "zh": re.compile("半")}
_SLASHED = re.compile(
    r"(?<![\d./])(?P<part>[1-9])[/⁄](?P<whole>[2-9]|10|12|16)(?![\d./])"
)


def read_shares(text: str, language: str) -> Reading:
    """Return the shares of a narrow text: 百分之五, "two thirds", 1/4; 半 may be."""
    said = []
    for match in (_CHINESE if language == "zh" else _ENGLISH).finditer(text):
        share = _chinese(match) if language == "zh" else _english(match)
        said.append(Mark(_value(share), match.start(), match.end()))
    for match in _SLASHED.finditer(text):
        share = Decimal(match["part"]) / Decimal(match["whole"])
        if share < 1:
            said.append(Mark(_value(share), match.start(), match.end()))
    halves = [
        Mark(_value(Decimal("0.5")), match.start(), match.end())
        for match in _HALF[language].finditer(text)
    ]
    return Reading(in_order(said), tuple(halves))


def _english(match: re.Match[str]) -> Decimal:
    """Return the share that English words say."""
    part = match["parts"] or match["part"]
    many = any_number(match["many"]) if match["many"] else Decimal(1)
    return many / _PARTS[part.lower()]


def _chinese(match: re.Match[str]) -> Decimal:
    """Return the share that stands before and behind 分之."""
    whole = Decimal(100) if match["whole"] == "百" else any_number(match["whole"])
    return any_number(match["part"]) / (whole or 1)


def _value(share: Decimal) -> str:
    """Return a share in one form, to four places."""
    return f"share {plain_number(share)}"
