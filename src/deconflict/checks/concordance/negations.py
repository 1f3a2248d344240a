"""Both halves deny, or neither does."""

from collections.abc import Iterator

from deconflict.checks.concordance.halves import NAMED, Halves, Tables
from deconflict.checks.concordance.said import said
from deconflict.findings import Code, Finding
from deconflict.manual import Words
from deconflict.wording.forces import read_forces
from deconflict.wording.lexicon import NOTHING, alternatives
from deconflict.wording.marks import Mark
from deconflict.wording.negations import may_deny, read_negations
from deconflict.wording.sentences import read_sentences

_HINT = Words(
    "Say in both halves that it is so, or in both that it is not so.",
    "两种文本均作肯定表述，或均作否定表述。",
)
_Span = tuple[int, int]


def compare_negations(halves: Halves, tables: Tables) -> Iterator[Finding]:
    """Return a finding if one half denies what the other half says.

    Sentence is held against sentence where both halves have as many. The words of
    force are blanked out before: a difference in them is told as such.
    """
    texts = {
        "en": _without_forces(halves.en.bare, "en", tables),
        "zh": _without_forces(halves.zh.bare, "zh", tables),
    }
    for en, zh in _sentence_pairs(texts):
        in_en, in_zh = _denials(texts["en"], "en", en), _denials(texts["zh"], "zh", zh)
        if in_en and not may_deny(texts["zh"][slice(*zh)], "zh"):
            yield _finding(halves, in_en, ())
        elif in_zh and not may_deny(texts["en"][slice(*en)], "en"):
            yield _finding(halves, (), in_zh)


def _without_forces(text: str, language: str, tables: Tables) -> str:
    """Return a text, equally long, with its words of force blanked out.

    What may be no word of force (cannot, 无法) stays.
    """
    for mark in read_forces(text, language, tables.verbal_forms):
        if NOTHING in alternatives(mark):
            continue
        blank = NAMED * (mark.end - mark.start)
        text = text[: mark.start] + blank + text[mark.end :]
    return text


def _sentence_pairs(texts: dict[str, str]) -> list[tuple[_Span, _Span]]:
    """Return the sentences side by side, or the whole texts."""
    en, zh = (read_sentences(texts[one], one) for one in ("en", "zh"))
    if len(en) == len(zh):
        return list(zip(en, zh, strict=True))
    return [((0, len(texts["en"])), (0, len(texts["zh"])))]


def _denials(text: str, language: str, span: _Span) -> tuple[Mark, ...]:
    """Return the plain denials within a part of a text."""
    start, end = span
    return tuple(
        mark for mark in read_negations(text, language) if start <= mark.start < end
    )


def _finding(halves: Halves, en: tuple[Mark, ...], zh: tuple[Mark, ...]) -> Finding:
    """Return the finding that one half denies alone."""
    if en:
        words = said(halves.en, en)
        message = Words(
            f"The English half denies ({words.en}), the Chinese half does not.",
            f"英文文本有否定（{words.zh}），中文文本没有。",
        )
    else:
        words = said(halves.zh, zh)
        message = Words(
            f"The Chinese half denies ({words.en}), the English half does not.",
            f"中文文本有否定（{words.zh}），英文文本没有。",
        )
    return halves.finding(Code.PAIR_NEGATION, message, _HINT, en=en, zh=zh)
