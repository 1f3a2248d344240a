"""The two parties, by their names and as Party A, 甲方, ship B, 乙舰."""

import re

from deconflict.schema import Parties
from deconflict.wording.marks import Mark
from deconflict.wording.sentences import read_sentences

_KINDS = (
    r"(?:[Pp]art(?:y|ies)|[Ss]ide|[Ff]orce|[Ss]hip|[Ww]arship|[Vv]essel|[Nn]avy|"
    r"[Uu]nit)"
)
_BY_LETTER = {
    "en": rf"\b{_KINDS}\s+{{}}\b(?!['’]?[-/0-9])|\b{{}}-side\b",
    "zh": r"{}(?:方|舰(?!桥)|船|艇|军(?!舰)|队)|(?:舰|船|艇){}(?![A-Za-z0-9-])",
}
_LETTERS = {"en": {"a": "A", "b": "B"}, "zh": {"a": "[甲Aa]", "b": "[乙Bb]"}}
_OTHER = {
    "en": re.compile(
        r"\b(?:first|second|other|both|each|either|neither|the\s+two|opposite|whose|it|she|they|he)\b",
        re.IGNORECASE,
    ),
    "zh": re.compile(r"对方|另一|双方|各方|两方|任一方|任何一方|其|彼此|互|该|他方"),
}
_TURNS = re.compile(
    r"\b(?:after|before|when|whenever|if|until|unless|while|because|since|once|where|"
    r"as|than)\b|,",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"\b(?:by|from|that|which|who|whose|nearest|closest|near|beside|at|without|"
    r"instead)\b",
    re.IGNORECASE,
)


def read_parties(text: str, language: str, parties: Parties) -> tuple[Mark, ...]:
    """Return each mention of a party, as `a` or `b`, in order."""
    found = [
        Mark(side, match.start(), match.end())
        for side in ("a", "b")
        for match in re.finditer(_pattern(side, language, parties), text)
    ]
    return tuple(sorted(found, key=lambda mark: mark.start))


def stands_for_party(text: str, language: str) -> bool:
    """Tell whether a text has words for a party that is named elsewhere."""
    return bool(_OTHER[language].search(text))


def orders(text: str, marks: tuple[Mark, ...]) -> frozenset[str]:
    """Return the orders of parties, such as `ab`, that an English text allows.

    Chinese puts what follows "when", "until" or "after" first, and what follows
    "by", "of" or "that" as well; between the parts of a sentence, and inside such
    a part, either order is therefore right.
    """
    found = {""}
    for start, end in (one.span for one in read_sentences(text, "en")):
        inside = tuple(mark for mark in marks if start <= mark.start < end)
        found = {one + two for one in found for two in _sentence(text, start, inside)}
    return frozenset(found)


def order(marks: tuple[Mark, ...]) -> str:
    """Return the order of parties: `ab`."""
    return "".join(mark.value for mark in marks)


def _pattern(side: str, language: str, parties: Parties) -> str:
    """Return what a party is called in a language, the longest name first."""
    party = getattr(parties, side)
    names = [
        name
        for pair in (party.name, party.short)
        if (name := pair.zh if language == "zh" else pair.en)
    ]
    words = [_whole(name, language) for name in sorted(names, key=len, reverse=True)]
    letter = _LETTERS[language][side]
    return "|".join([*words, _BY_LETTER[language].replace("{}", letter)])


def _whole(name: str, language: str) -> str:
    """Return the pattern of a name that is no part of a longer word."""
    pattern = r"\s+".join(map(re.escape, name.split()))
    return pattern if language == "zh" else rf"\b{pattern}\b"


def _sentence(text: str, start: int, marks: tuple[Mark, ...]) -> set[str]:
    """Return the orders that one sentence allows."""
    parts, free, at = [""], False, start
    for mark in marks:
        between = text[at : mark.start]
        free = free or bool(at != start and _FREE.search(between))
        if at != start and _TURNS.search(between):
            parts.append("")
        parts[-1] += mark.value
        at = mark.end
    if free:
        return {order(marks), order(marks[::-1])}
    return {"".join(parts), "".join(reversed(parts))}
