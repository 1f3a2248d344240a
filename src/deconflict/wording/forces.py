"""Words of binding force: shall, may, 应, 不得 and what stands for them."""

import re
from collections.abc import Iterator
from functools import cache

from deconflict.schema import Force, VerbalFormFile
from deconflict.wording.lexicon import Lexicon, alternatives
from deconflict.wording.look_alikes import FORMS
from deconflict.wording.marks import Mark
from deconflict.wording.sentences import read_sentences

_RANKS: dict[str, int] = {
    "shall": 3,
    "shall-not": 3,
    "should": 2,
    "should-not": 2,
    "may": 1,
    "need-not": 1,
}
_RESTRICTED = "restricted"
"""A permission bound to a condition. "shall enter only when told",
"may enter only when told", "shall not enter until told", 未获通报不得进入 and
获通报后方可进入 all say it."""

_ONLY_SO = "only-so"
"""应仅…: the same, but no permission."""

_ADVERB = r"(?:also|at\s+the\s+same\s+time|then|therefore|still|however|[a-z]+ly)"
_EN_OTHERS = (
    (rf"\bmust\s+(?:{_ADVERB}\s+)*(?:not|never)\b", "shall-not"),
    (rf"\bmay\s+(?:{_ADVERB}\s+)*not\b", "|shall-not|may"),
    (r"\b(?:cannot|can\s+not|can't|could\s+not)\b", "|can-not"),
    (r"\b(?:does|do|did)\s+not\s+(?:need|have)\s+to\b", "|need-not"),
    (r"\b(?:is|are)\s+not\s+(?:required|obliged|bound)\s+to\b", "|need-not"),
    (r"\b(?:is|are|be)\s+not\s+(?:permitted|allowed)\b", "|shall-not"),
    (r"\b(?:forbidden|prohibited)\b", "|shall-not"),
    (r"\bmust\b", "shall"),
    (r"\bought\s+to\b", "should"),
    (r"\b(?:will|has\s+to|have\s+to|is\s+to|are\s+to|required\s+to)\b", "|shall"),
    (r"\b(?:permitted|allowed|entitled|free)\s+to\b", "|may"),
    (r"\bmight\b", "|may"),
    (r"\bcould\b", "|can"),
    (r"\b(?:recommended|advised|advisable)\b", "|should"),
)
_ZH_OTHERS = (
    ("不得不", "shall"),
    ("不应该|不应当|不应", "shall-not|should-not"),
    ("不可以|不可", "shall-not"),
    ("不能够|不能|无法", "|can-not"),
    (
        "无须|无需|不需要|不需|不须|毋须|不用(?=[^，。；]{0,4}(?:再|回答|报告|等))",
        "|need-not",
    ),
    ("不准|不许|严禁|禁止|不允许|不准许", "|shall-not"),
    ("必须|务必|务须|应当|须", "shall"),
    ("应该", "shall|should"),
    ("(?:方|才|始)可以?", f"may|{_RESTRICTED}"),
    ("(?:方|才)能够?", f"|can|may|{_RESTRICTED}"),
    ("可以", "may"),
    ("即可|可用|可供|可达", "|may"),
    ("可能", "|may"),
    ("只能", "|can|may"),
    ("能够", "|can"),
    ("允许|准许|许可|有权|自由", "|may"),
    ("最好|建议", "|should"),
)
_NO = r"(?:no|neither|nobody|none|nothing|never|nor|no\s+one|not\s+until)"
_NO_BEFORE = re.compile(
    rf"(?:^|[,;:.!?]\s+|\b(?:and|but|so|then)\s+)(?:(?:in|at|under|on)\s+)?({_NO}\b"
    r"(?:(?!\b(?:so|then|but)\b)[^;:.!?])*)$",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|hears?|does|do)\b")
_RELATIVE = re.compile(r"\b(?:that|which|who|whose)\b")
_NO_AFTER = re.compile(
    r"\s+(?:neither\b|(?:at\s+no\s+time|in\s+no\s+case|under\s+no\s+circumstances)\b)"
)
_NO_OBJECT = re.compile(
    r"\s+[a-z]+(?:\s+(?:to|on|with|for|at))?\s+(?:no|nothing|nobody)\b"
)
_EN_AVOIDS = re.compile(
    r"\s+(?:\w+ly\s+)?(?:keep\s+(?:off|out)|avoid|refrain|abstain)\b"
)
_ZH_AVOIDS = re.compile("(?:尽量|力求)?(?:避免|避开|禁止|防止)")
_NEGATED = {
    "shall": "shall-not",
    "should": "should-not",
    "may": "shall-not",
    "can": "|can-not",
}
_EN_CONDITION = re.compile(
    r"\b(?:unless|until|without|before|except|till)\b", re.IGNORECASE
)
_EN_ONLY = re.compile(r"\b(?:only|before|first)\b", re.IGNORECASE)
_ZH_CONDITION = re.compile(r"[未非无除没]|不(?!得|宜|必)")
_ZH_ONLY = re.compile(r"[仅只方才先]")


def read_forces(text: str, language: str, forms: VerbalFormFile) -> tuple[Mark, ...]:
    """Return the words of force in a text, each with the force that it has.

    The words of the table come first; others that are in use count as what they
    mean elsewhere, so that they are not told twice.
    """
    words = tuple(
        (word, form.force)
        for form in forms.verbal_forms
        if (word := form.word.zh if language == "zh" else form.word.en)
    )
    if language == "zh":
        marks = _zh_lexicon(words).read(text)
        return tuple(_zh_restricted(text, mark) for mark in marks)
    marks = _en_lexicon(words).read(text)
    return tuple(_en_mark(text, mark) for mark in marks if not _is_month(text, mark))


def rank(marks: tuple[Mark, ...]) -> int:
    """Return how strictly the strictest of some words binds, 0 for not at all."""
    return max(
        (_RANKS.get(one, 0) for mark in marks for one in alternatives(mark)), default=0
    )


def has_force(marks: tuple[Mark, ...], force: Force) -> bool:
    """Tell whether one of the words can have a force."""
    return any(force in alternatives(mark) for mark in marks)


def without_repeats(
    left: tuple[Mark, ...], marks: tuple[Mark, ...], text: str, language: str
) -> tuple[Mark, ...]:
    """Return the marks that are left, but for repeats within a sentence.

    "shall not be stopped, boarded or searched" may be 不得 once or three times.
    """
    return tuple(
        mark
        for mark in left
        if not any(
            other.value == mark.value
            and other is not mark
            and other not in left
            and _sentence(text, other, language) == _sentence(text, mark, language)
            for other in marks
        )
    )


@cache
def _zh_lexicon(words: tuple[tuple[str, Force], ...]) -> Lexicon:
    """Return the Chinese words of force, the longest first."""
    table = {word: _optional(force) for word, force in words}
    ordered = sorted(table, key=len, reverse=True)
    known = [(FORMS.get(word, re.escape(word)), table[word]) for word in ordered]
    twofold = sum(len(word) > 1 for word in ordered)
    before = [one for one in _ZH_OTHERS if one[0] not in table]
    return Lexicon((*before[:1], *known[:twofold], *before[1:], *known[twofold:]))


@cache
def _en_lexicon(words: tuple[tuple[str, Force], ...]) -> Lexicon:
    """Return the English words of force, the negative ones first."""
    entries: list[tuple[str, str]] = []
    for word, force in sorted(words, key=lambda one: -len(one[0])):
        base = word.removesuffix(" not")
        pattern = r"\s+".join(map(re.escape, base.split()))
        if base != word:
            pattern += rf"\s+(?:{_ADVERB}\s+)*(?:not|never)"
        entries.append((rf"\b{pattern}\b", _optional(force)))
    table = {word for word, _ in words}
    others = [one for one in _EN_OTHERS if one[0] not in table]
    negative = [one for one in others if "not" in one[0]]
    rest = [one for one in others if "not" not in one[0]]
    return Lexicon((*negative, *entries, *rest), ignores_case=True)


def _optional(force: Force) -> str:
    """Return the value of a force: ability is often said in other words."""
    return "|can" if force == "can" else force


def _is_month(text: str, mark: Mark) -> bool:
    """Tell whether "May" is the month."""
    if text[mark.start : mark.end] not in {"May", "MAY"}:
        return False
    return bool(
        re.search(r"(?i:\d|\b(?:in|of|by|since|until|from|to))\s+$", text[: mark.start])
        or re.match(r"\s+\d", text[mark.end :])
    )


def _en_mark(text: str, mark: Mark) -> Mark:
    """Return a mark with what its sentence makes of it."""
    start, end = _sentence(text, mark, "en")
    value, first = mark.value, mark.start
    plain = value.removeprefix("|")
    if plain in _NEGATED:
        denial = _denial(text[start : mark.start])
        after = text[mark.end : end]
        if denial is not None:
            value, first = _NEGATED[plain], start + denial
        elif _NO_AFTER.match(after):
            value = _NEGATED[plain]
        elif _NO_OBJECT.match(after) or _EN_AVOIDS.match(after):
            value = f"{value}|{_NEGATED[plain]}"
    rest = f"{text[start : mark.start]} {text[mark.end : end]}"
    if value == "shall-not" and _EN_CONDITION.search(rest):
        value += f"|{_RESTRICTED}|{_ONLY_SO}"
    elif value in {"shall", "may"} and _EN_ONLY.search(rest):
        value += f"|{_RESTRICTED}"
    return Mark(value, first, mark.end)


def _denial(before: str) -> int | None:
    """Return where "No ship" begins in the words before a verb, if it denies it."""
    lead = len(before) - len(before.lstrip())
    match = _NO_BEFORE.search(before[lead:])
    if match is None:
        return None
    subject = match[1]
    is_other_clause = subject.count(",") % 2 or (
        _FINITE.search(subject) and not _RELATIVE.search(subject)
    )
    return None if is_other_clause else lead + match.start(1)


def _zh_restricted(text: str, mark: Mark) -> Mark:
    """Return a mark with what its sentence makes of it."""
    start, end = _sentence(text, mark, "zh")
    before, after = text[start : mark.start], text[mark.end : end]
    value = mark.value
    if value == "shall-not" and (_ZH_CONDITION.search(before) or "除" in after):
        value += f"|{_RESTRICTED}"
    elif value in {"shall", "should"} and _ZH_AVOIDS.match(after):
        value += f"|{value}-not"
    elif value == "shall" and _ZH_ONLY.search(f"{before[-2:]}{after[:6]}"):
        value += f"|{_ONLY_SO}"
    elif value == "may" and re.search(r"[仅只]$", before):
        value += f"|{_RESTRICTED}"
    return Mark(value, mark.start, mark.end)


def _sentence(text: str, mark: Mark, language: str) -> tuple[int, int]:
    """Return where the sentence of a mark begins and ends."""
    return next(_around(text, mark, language), (0, len(text)))


def _around(text: str, mark: Mark, language: str) -> Iterator[tuple[int, int]]:
    """Return the sentences that hold a mark."""
    for start, end in (one.span for one in read_sentences(text, language)):
        if start <= mark.start < end:
            yield start, end
