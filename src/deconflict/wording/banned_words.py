"""Words of force that a manual does not use, read apart from their look-alikes."""

import re
from collections.abc import Iterable
from functools import lru_cache

from deconflict.wording.marks import Mark

_BEFORE_RESPONSE = "响供反适对相效回呼答感照顺因策接"
"""With 应 these make one word: 响应该请求 is "answer that request"."""

_NOT_BANNED = {
    "不应": ("供", r"求|答(?!复|应)|期"),
    "不可": (
        "",
        r"抗|避免|逆|分割|分离|见|知|燃|能|预见|预测|或缺|缺少|再生|否认|忽视|思议|"
        r"少(?!于)|靠(?!近|泊|岸|港)|视(?!为)|(?:用|接受|移动|撤销|替代)(?=[，。；、的性时]|$)",
    ),
    "须": ("必无胡触络", r"知(?!道|悉|会|晓)|臾|眉"),
    "应该": (_BEFORE_RESPONSE, r"舰|船|台|方(?!便|向|法)|国(?!际|内)|机(?!动|器|会)"),
    "应当": (_BEFORE_RESPONSE, r"地|日|天"),
    "可以": ("许认", ""),
    "能够": ("功性可职技智动机效才", ""),
}
"""What stands before or behind a Chinese word where it is part of another word."""

_NEED = (
    r"(?:(?<!有)(?<!据)(?<!的)(?<!作战)(?<!任务)(?<!实际)(?<![按视因无])需要(?!的|时)|"
    r"(?<![必无所急亟供视按特如若凡确])(?<!军(?=需[品物官处仓工部供]))"
    r"需(?!要|求|方|量))"
)
"""需 as a duty: neither in 必需 and 所需, nor in "if need be", nor a noun."""

_NOUN_WILL = (
    r"(?<!\ba )(?<!\bthe )(?<!\bfree )(?<!\bgood )(?<!\bill )(?<!\bat )(?<!\bown )"
    r"(?<!\bpolitical )(?<!\bof )(?<!\bagainst )(?<!-)"
)
_SPOKEN_WILL = r"(?<!\bI )(?<!\bwe )(?<!\bWe )"
_TRAPS_EN = {
    "will": f"{_NOUN_WILL}{_SPOKEN_WILL}\\bwill\\b(?!-)",
    "must": r"(?<!\ba )(?<!-)\bmust\b(?!-)",
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
    ("of its own free will"), the month of May, "has to do with", and "I will" or
    "Will you", which tell or ask an intention and lay a duty on nobody.
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
    parts = []
    for index, word in sorted(enumerate(words), key=lambda one: -len(one[1])):
        before, after = _NOT_BANNED.get(word, ("", ""))
        behind = f"(?<![{before}])" if before else ""
        ahead = f"(?!{after})" if after else ""
        body = _NEED if word == "需" else re.escape(word)
        parts.append(f"(?P<w{index}>{behind}{body}{ahead})")
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
