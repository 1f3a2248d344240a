"""The sentences of a text, and how long they are."""

import re
from collections.abc import Iterator

from deconflict.wording.marks import Mark

_ABBREVIATIONS = frozenset(
    (
        "e.g", "i.e", "cf", "vs", "approx", "fig", "figs", "vol",
        "st", "mr", "mrs", "ms", "dr", "capt", "cdr", "lt", "adm",
    )
)  # fmt: skip
"""What is written with a full stop that ends no sentence."""

_BEFORE_NUMBERS = frozenset(["no", "nos", "art", "arts", "para", "paras", "ch"])
"""Abbreviations only where a number follows: "No. 5", and not "He says no."."""

_ALSO_AT_ENDS = frozenset(["etc", "a.m", "p.m"])
"""Abbreviations that end a sentence too, where a capital letter follows."""

_INITIALS = re.compile(r"[A-Z](\.[A-Z])+")
_ENDS = {
    "en": re.compile(r"[.?!;]+[)\]\"'”’*]*(?=\s|$)|\n\s*\n"),
    "zh": re.compile(r"[。；？！]+[”’）》」』*]*|\n\s*\n"),
}
_LAST_WORD = re.compile(r"([A-Za-z.]+)$")
_NAME = r"\{[^}]*\}|\[[A-Za-z][A-Za-z0-9:.-]*\]|`[^`]*`|\ufffc+"
_ENGLISH_WORD = re.compile(rf"{_NAME}|[A-Za-z0-9][A-Za-z0-9'’.,:/°-]*")
_CHINESE_UNIT = re.compile(
    rf"(?P<name>\{{[^}}]*\}}|`[^`]*`)|{_NAME}|"
    r"[A-Za-z0-9][A-Za-z0-9'’.,:/°-]*|[^\s*]"
)
_CHINESE_END = re.compile(r"[。；？！]+(?=[”’）》」』*]*$)")
_NAME_SIZE = 2
"""A fact or a code takes the place of about two Chinese characters."""


def read_sentences(text: str, language: str) -> tuple[Mark, ...]:
    """Return the sentences of a text, each with its own words as value.

    A semicolon ends a sentence in both languages: what stands behind it can be
    read by itself.
    """
    return tuple(
        Mark(text[start:end], start, end) for start, end in _spans(text, language)
    )


def sentence_pairs(en: str, zh: str) -> tuple[tuple[slice, slice], ...]:
    """Return the sentences of two halves side by side, or the whole texts.

    Sentences answer each other only where both halves have as many.
    """
    of_en, of_zh = read_sentences(en, "en"), read_sentences(zh, "zh")
    if len(of_en) != len(of_zh):
        return ((slice(0, len(en)), slice(0, len(zh))),)
    return tuple(
        (slice(*one.span), slice(*other.span))
        for one, other in zip(of_en, of_zh, strict=True)
    )


def count_words(sentence: str) -> int:
    """Return how many words an English sentence has; a name of something is one."""
    return sum(1 for _ in _ENGLISH_WORD.finditer(sentence))


def count_characters(sentence: str) -> int:
    """Return how many characters a Chinese sentence has, punctuation included.

    The stop at its end does not count, nor do the asterisks of emphasis. A fact or a
    code counts as two; a reference, a number or a Latin word as one.
    """
    units = _CHINESE_UNIT.finditer(_CHINESE_END.sub("", sentence))
    return sum(_NAME_SIZE if unit["name"] else 1 for unit in units)


def _spans(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Return where each sentence begins and ends, without the spaces around it."""
    start = 0
    for end in _ENDS[language].finditer(text):
        if language == "en" and _is_abbreviated(text, end.start()):
            continue
        yield from _trimmed(text, start, end.end())
        start = end.end()
    yield from _trimmed(text, start, len(text))


def _is_abbreviated(text: str, stop: int) -> bool:
    """Tell whether the full stop at an index belongs to the word before it."""
    last = _LAST_WORD.search(text, 0, stop)
    if text[stop] != "." or last is None:
        return False
    word, after = last[1].lower(), text[stop + 1 :].lstrip()
    if word in _BEFORE_NUMBERS:
        return after[:1].isdigit()
    if word in _ALSO_AT_ENDS:
        return after[:1].islower()
    return word in _ABBREVIATIONS or bool(_INITIALS.fullmatch(last[1]))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Return a stretch without the white space around it, unless nothing is left."""
    inner = text[start:end]
    if inner.strip():
        start += len(inner) - len(inner.lstrip())
        yield start, start + len(inner.strip())
