"""Words of force that a manual does not use, read apart from their look-alikes."""

import re
from collections.abc import Iterable
from functools import lru_cache

from deconflict.wording.look_alikes import NOT_USED
from deconflict.wording.marks import Mark

_NOUN_WILL = (
    r"(?<!\b[Aa] )(?<!\b[Tt]he )(?<!\bfree )(?<!\bgood )(?<!\bill )(?<!\bat )"
    r"(?<!\bown )(?<!\bpolitical )(?<!\bof )(?<!\bagainst )(?<!-)"
)
_SPOKEN_WILL = r"(?<!\bI )(?<!\bwe )(?<!\bWe )"
_TRAPS_EN = {
    "will": f"{_NOUN_WILL}{_SPOKEN_WILL}\\bwill\\b(?!-)",
    "must": r"(?<!\b[Aa] )(?<!-)\bmust\b(?!-)",
    "may not": r"\bmay\snot\b(?!\shave\s(?:been\b|[a-z]+(?:ed|en)\b))",
    "has to": r"\bhas\sto\b(?!\sdo\swith\b)",
    "have to": r"\bhave\sto\b(?!\sdo\swith\b)",
}
_CAPITAL = {"must", "has to", "have to"}
"""Words that also begin a sentence as what they are; May is a month there."""


def read_banned_words(
    text: str, language: str, words: Iterable[str]
) -> tuple[Mark, ...]:
    """Return the words of a list in a text, in order; the value is the word listed.

    Left alone are words that hold one by chance (必需, 需求, 响应该请求), nouns
    ("of its own free will"), the month of May, "may not have been heard", "has to do
    with", and "I will" or "Will you", which lay a duty on nobody.
    """
    listed = tuple(words)
    pattern = _chinese(listed) if language == "zh" else _english(listed)
    return tuple(
        Mark(listed[int((match.lastgroup or "w0")[1:])], match.start(), match.end())
        for match in pattern.finditer(text)
    )


@lru_cache
def _chinese(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds the Chinese words, the longest first."""
    parts = [
        f"(?P<w{index}>{NOT_USED.get(word, re.escape(word))})"
        for index, word in sorted(enumerate(words), key=lambda one: -len(one[1]))
    ]
    return re.compile("|".join(parts) or r"(?!)")


@lru_cache
def _english(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds the English words, the longest first."""
    parts = []
    for index, word in sorted(enumerate(words), key=lambda one: -len(one[1])):
        literal = re.escape(word).replace(r"\ ", r"\s")
        body = _TRAPS_EN.get(word, rf"\b{literal}\b")
        is_either = word in _CAPITAL
        parts.append(f"(?P<w{index}>{f'(?i:{body})' if is_either else body})")
    return re.compile("|".join(parts) or r"(?!)")
