"""Counts without a unit, and places in a row."""

import re
from collections.abc import Iterable

from deconflict.wording.marks import Mark
from deconflict.wording.numerals import Numeral, narrow, plain_number
from deconflict.wording.readings import Reading, blanked, in_order
from deconflict.wording.telltales import Telltale

_SENTENCE_END = re.compile("[.;。；]")
_SURE = 3
"""One and two have too many other words: a, both, either, 双方, 互."""

_MEASURE = re.compile(
    r"[个艘架名人份项条次种类段盏只座组步位枚层台套幅页章行列舰船辆门根倍批轮]|[短长]声"
)
_OTHER = {
    "en": (
        (re.compile(r"\b(?:both|twice|double|pair|couple)\b", re.IGNORECASE), 2),
        (re.compile(r"\b(?:an?|once|single|sole|only)\b", re.IGNORECASE), 1),
        (re.compile(r"\b(?:triple|thrice|three)\b", re.IGNORECASE), 3),
        (re.compile(r"\bdozen\b", re.IGNORECASE), 12),
    ),
    "zh": (
        (re.compile("[双对俩互再次]"), 2),
        (re.compile("[首单唯独]"), 1),
        (re.compile("一打"), 12),
    ),
}
_FEW = {
    "en": (
        re.compile(
            r"\b[Oo]ne(?= [a-z])(?! (?:another|of|or|at|by|to)\b)"
            r"|(?<!at )\bonce\b(?! (?:an?|the|she|it|they|all|every|in|past|clear)\b)"
        ),
        re.compile(r"\b(?:two|twice)\b", re.IGNORECASE),
    ),
    "zh": (
        re.compile(rf"一(?=次|{_MEASURE.pattern})"),
        re.compile(rf"[两二](?=次|{_MEASURE.pattern})"),
    ),
}
_ANY_FEW = {
    "en": Telltale(re.compile("(?!)"), frozenset(("one", "once", "two", "twice"))),
    "zh": Telltale(re.compile("[一两二]")),
}
_BOTH_WAYS = {
    "en": re.compile(
        r"\b(?:both|other|another|each|either|neither|pair|couple|second|first|again"
        r"|every|next|same|any)\b",
        re.IGNORECASE,
    ),
    "zh": re.compile("[双另各互再又重任每对首同均某下]|其中|之一|一致|一律"),
}
_ORDINAL_WORDS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
    "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip
_ORDINAL = re.compile(
    rf"\b(?:(?P<word>{'|'.join(_ORDINAL_WORDS)})|(?P<figures>\d+)(?:st|nd|rd|th))\b",
    re.IGNORECASE,
)
_ANY_ORDINAL = Telltale(re.compile(r"\d"), frozenset(_ORDINAL_WORDS))
_FIRST = re.compile("首[次先]|起初")
_DOZEN = re.compile(r" dozen\b", re.IGNORECASE)


def read_counts(text: str, language: str, bare: tuple[Numeral, ...]) -> Reading:
    """Return the numbers of a text that have no unit: `3`.

    Figures are said. Number words are, from three on; in Chinese with the measure
    word of a thing that is counted. All others only answer the other half.
    """
    plain = narrow(text)
    said, possible = [], []
    for number in bare:
        mark = _mark(plain, number)
        if _is_said(plain, language, number):
            said.append(mark)
        else:
            possible.append(mark)
    for pattern, value in _OTHER[language]:
        possible += [
            Mark(str(value), one.start(), one.end()) for one in pattern.finditer(plain)
        ]
    if language == "en":
        possible += _ordinals(plain)
    return Reading(in_order(said), in_order(possible))


def read_ordinals(text: str, language: str, bare: tuple[Numeral, ...]) -> Reading:
    """Return the places in a row that a text names: "first", 第二."""
    plain = narrow(text)
    if language == "en":
        return Reading(_ordinals(plain), tuple(_mark(plain, number) for number in bare))
    first = tuple(Mark("1", one.start(), one.end()) for one in _FIRST.finditer(plain))
    said = [_mark(plain, one) for one in bare if plain[: one.start].endswith("第")]
    others = [
        _mark(plain, one) for one in bare if not plain[: one.start].endswith("第")
    ]
    return Reading(in_order((*said, *first)), tuple(others))


def read_few(text: str, language: str, taken: Iterable[Mark] = ()) -> tuple[Mark, ...]:
    """Return where a text speaks of one thing or of two, and of nothing else small.

    What is `taken` counts nothing: "one and a half miles".

    Nothing is returned where it speaks of both, or where "the other", 任一 and
    their like can stand for either.
    """
    if not _ANY_FEW[language].is_in(text):
        return ()
    plain = blanked(narrow(text), taken)
    if _BOTH_WAYS[language].search(plain):
        return ()
    marks = [
        Mark(str(value), one.start(), one.end())
        for value, pattern in enumerate(_FEW[language], start=1)
        for one in pattern.finditer(plain)
    ]
    return tuple(marks) if len({mark.value for mark in marks}) == 1 else ()


def announces(text: str, mark: Mark) -> bool:
    """Tell whether a number word is followed by the list of what it counts."""
    sentence = _SENTENCE_END.split(narrow(text)[mark.end :], maxsplit=1)[0]
    return not narrow(text)[mark.start].isdigit() and ":" in sentence


def _is_said(text: str, language: str, number: Numeral) -> bool:
    """Tell whether a number counts something beyond doubt."""
    if number.is_figures:
        return True
    if number.value < _SURE:
        return False
    if language == "en":
        return _DOZEN.match(text, number.end) is None
    is_counted = _MEASURE.match(text, number.end) is not None
    return is_counted and not text[: number.start].endswith("第")


def _ordinals(text: str) -> tuple[Mark, ...]:
    """Return "first", "3rd" and their like."""
    if not _ANY_ORDINAL.is_in(text):
        return ()
    return tuple(
        Mark(
            match["figures"] or str(_ORDINAL_WORDS.index(match["word"].lower()) + 1),
            match.start(),
            match.end(),
        )
        for match in _ORDINAL.finditer(text)
    )


def _mark(text: str, number: Numeral) -> Mark:
    """Return a number as a mark, in Chinese with the word before or behind it."""
    start, end = number.start, number.end
    if text[:start].endswith("第"):
        start -= 1
    elif measure := _MEASURE.match(text, end):
        end = measure.end()
    return Mark(plain_number(number.value), start, end)
