"""A sentence gives one instruction and carries one verbal form."""

import re
from collections.abc import Iterator
from itertools import pairwise

from deconflict.checks.style.texts import StyledText
from deconflict.findings import Code, Finding
from deconflict.manual import Words
from deconflict.schema import VerbalFormFile
from deconflict.wording import Mark, read_modals

_INSTRUCTING = {"shall", "shall-not", "should", "should-not"}
_STATING = "can"
"""Says what is possible and lays nothing on anyone: 不能继续的舰艇应报告。"""

_PARTED = {
    "en": re.compile(r"[,:–—]|\b(?:and|or|but|then)\b"),
    "zh": re.compile(r"[，、：]|并|且|或|但"),
}
"""What parts two clauses."""

_NEXT = {
    "en": re.compile(r"\band then\b"),
    "zh": re.compile(r"(?<=[，并])(?:然后|随后|接着)"),
}
"""What begins a second act under the same verbal form."""


def find_two_forms(text: StyledText, forms: VerbalFormFile) -> Iterator[Finding]:
    """Return a finding for each sentence with two instructions or verbal forms.

    Counted is only what stands in words: a second "shall", or "and then". Two acts
    joined by a bare "and" are left to the reader.
    """
    if not text.is_prose:
        return
    for sentence in text.sentences:
        inside = _forms_in(text, sentence, forms)
        words = tuple(text.written(mark) for mark in inside)
        first = next((one for one in inside if one.value in _INSTRUCTING), None)
        if _are_instructions(text, inside):
            yield text.finding(
                Code.STYLE_TWO_INSTRUCTIONS,
                inside[1],
                _instructions(words[1]),
                _PARTING,
            )
        elif len(inside) > 1:
            yield text.finding(
                Code.STYLE_TWO_MODALS, inside[1], _modals(words), _ONE_FORM
            )
        elif first is not None:
            yield from _second_act(text, sentence, first)


def _forms_in(
    text: StyledText, sentence: Mark, forms: VerbalFormFile
) -> tuple[Mark, ...]:
    """Return the verbal forms of a sentence that allow or demand something."""
    return tuple(
        Mark(one.value, sentence.start + one.start, sentence.start + one.end)
        for one in read_modals(sentence.value, text.language, forms.verbal_forms)
        if one.value != _STATING
    )


def _are_instructions(text: StyledText, marks: tuple[Mark, ...]) -> bool:
    """Tell whether two instructions stand side by side in their own clauses."""
    return any(
        {one.value, other.value} <= _INSTRUCTING
        and _PARTED[text.language].search(text.bare, one.end, other.start)
        for one, other in pairwise(marks)
    )


def _second_act(text: StyledText, sentence: Mark, first: Mark) -> Iterator[Finding]:
    """Return the finding that a second act follows under the same verbal form."""
    following = _NEXT[text.language].search(text.bare, first.end, sentence.end)
    if following:
        mark = Mark("", following.start(), following.end())
        yield text.finding(
            Code.STYLE_TWO_INSTRUCTIONS, mark, _instructions(following[0]), _PARTING
        )


def _instructions(second: str) -> Words:
    """Return the message on two instructions, with what the second begins at."""
    return Words(
        f"This sentence gives two instructions; the second begins at '{second}'.",
        f"本句含有两项要求，第二项始于“{second}”。",
    )


def _modals(words: tuple[str, ...]) -> Words:
    """Return the message on two verbal forms."""
    return Words(
        f"This sentence carries more than one verbal form: {_listed(words)}.",
        f"本句使用了不止一个情态词：{_listed_in_chinese(words)}。",
    )


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f"'{word}'" for word in words)


def _listed_in_chinese(words: tuple[str, ...]) -> str:
    return "".join(f"“{word}”" for word in words)


_PARTING = Words(
    "Give each instruction a sentence of its own, in both languages.",
    "请将每项要求单独成句，两种文本同样处理。",
)
_ONE_FORM = Words(
    "Keep one verbal form a sentence: say the condition as a fact, or make two "
    "sentences, in both languages.",
    "一句只用一个情态词：条件改用陈述，或拆成两句，两种文本同样处理。",
)
