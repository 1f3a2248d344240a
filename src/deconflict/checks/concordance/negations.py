"""Both halves deny, or neither does."""

from collections.abc import Iterator

from deconflict.checks.concordance.halves import NAMED, Halves, Tables
from deconflict.checks.concordance.said import both_said, said
from deconflict.findings import Code, Finding
from deconflict.manual import Words
from deconflict.wording.forces import read_forces
from deconflict.wording.lexicon import NOTHING, SEPARATOR, alternatives
from deconflict.wording.marks import Mark, within
from deconflict.wording.negations import most_denials, read_negations
from deconflict.wording.sentences import sentence_pairs

_HINT = Words(
    "Say in both halves that it is so, or in both that it is not so.",
    "请在两种文本中均作肯定表述，或均作否定表述。",
)


def compare_negations(halves: Halves, tables: Tables) -> Iterator[Finding]:
    """Return a finding if one half denies what the other half says.

    Sentence is held against sentence where both halves have as many. The words of
    force are blanked out before: a difference in them is told as such.
    """
    en, zh = halves.en.bare, halves.zh.bare
    forces = {
        "en": _sure_forces(en, "en", tables),
        "zh": _sure_forces(zh, "zh", tables),
    }
    if len({frozenset(map(_is_denying, marks)) for marks in forces.values()}) > 1:
        return  # one half may say with a plain "no" what the other says with 不得
    texts = {
        "en": _without(en, forces["en"]),
        "zh": _without(zh, forces["zh"]),
    }
    denials = {one: read_negations(text, one) for one, text in texts.items()}
    for of_en, of_zh in sentence_pairs(texts["en"], texts["zh"]):
        in_en, in_zh = within(denials["en"], of_en), within(denials["zh"], of_zh)
        if _is_more(in_en, texts["zh"][of_zh], "zh") or _is_more(
            in_zh, texts["en"][of_en], "en"
        ):
            yield _finding(halves, in_en, in_zh)


def _sure_forces(text: str, language: str, tables: Tables) -> tuple[Mark, ...]:
    """Return the words of force, without those that may be none (cannot, 无法)."""
    return tuple(
        mark
        for mark in read_forces(text, language, tables.verbal_forms)
        if NOTHING not in alternatives(mark)
    )


def _is_denying(mark: Mark) -> bool:
    """Tell whether a word of force is a "not"."""
    return mark.value.partition(SEPARATOR)[0].endswith("-not")


def _without(text: str, marks: tuple[Mark, ...]) -> str:
    """Return a text, equally long, with some words blanked out."""
    for mark in marks:
        blank = NAMED * (mark.end - mark.start)
        text = text[: mark.start] + blank + text[mark.end :]
    return text


def _is_more(denials: tuple[Mark, ...], other: str, language: str) -> bool:
    """Tell whether a half denies more often than the other half can."""
    most = most_denials(other, language)
    return most is not None and len(denials) > most


def _finding(halves: Halves, en: tuple[Mark, ...], zh: tuple[Mark, ...]) -> Finding:
    """Return the finding that one half denies what the other says."""
    in_en, in_zh = said(halves.en, en), said(halves.zh, zh)
    return halves.finding(
        Code.PAIR_NEGATION,
        Words(
            f"One half says 'not' or 'no' where the other does not: {in_en.en} in "
            f"English, {in_zh.en} in Chinese.",
            f"两种文本的否定不一致：{both_said(in_en, in_zh)}。",
        ),
        _HINT,
        en=en,
        zh=zh,
    )
