"""Both halves bind with the same force, and with the one that is declared."""

from collections.abc import Iterator
from dataclasses import replace

from deconflict.checks.concordance.halves import Half, Halves, Tables
from deconflict.checks.concordance.said import both_said, said, stricter
from deconflict.findings import Code, Finding, Severity
from deconflict.manual import Words
from deconflict.schema import Force
from deconflict.wording.forces import has_force, rank, read_forces, without_repeats
from deconflict.wording.lexicon import unmatched
from deconflict.wording.marks import Mark

_HINT = Words(
    "Use the words of manual/verbal-forms.yaml, of the same force in both halves.",
    "请按manual/verbal-forms.yaml的情态词用词，使两种文本约束程度一致。",
)


def compare_forces(halves: Halves, tables: Tables) -> Iterator[Finding]:
    """Return a finding if the words of force differ, or lack what is declared.

    Where no force is declared, the words may tell of possibility, so it weighs less.
    """
    forms = tables.verbal_forms
    en = read_forces(halves.en.bare, "en", forms)
    zh = read_forces(halves.zh.bare, "zh", forms)
    only_en, only_zh = unmatched(en, zh)
    only_en = without_repeats(only_en, en, halves.en.bare, "en")
    only_zh = without_repeats(only_zh, zh, halves.zh.bare, "zh")
    if only_en or only_zh:
        finding = _different(halves, only_en, only_zh)
        is_declared = halves.force is not None
        yield finding if is_declared else replace(finding, severity=Severity.WARNING)
    elif halves.force is not None:
        yield from _lacking(halves, halves.force, en, zh, tables)


def _different(halves: Halves, en: tuple[Mark, ...], zh: tuple[Mark, ...]) -> Finding:
    """Return the finding that the words of force differ."""
    strict = stricter(rank(en), rank(zh))
    in_en, in_zh = said(halves.en, en), said(halves.zh, zh)
    return halves.finding(
        Code.PAIR_FORCE,
        Words(
            f"The halves bind differently: {in_en.en} in English, "
            f"{in_zh.en} in Chinese.{strict.en}",
            f"两种文本约束程度不同：{both_said(in_en, in_zh)}。{strict.zh}",
        ),
        _HINT,
        en=en,
        zh=zh,
    )


def _lacking(
    halves: Halves,
    force: Force,
    en: tuple[Mark, ...],
    zh: tuple[Mark, ...],
    tables: Tables,
) -> Iterator[Finding]:
    """Return a finding if neither half has the word of the declared force.

    One half that has it, and another that says the same in other words (not …
    until / 方可), are in order.
    """
    if has_force(en, force) or has_force(zh, force):
        return
    word = next(
        (form.word for form in tables.verbal_forms.verbal_forms if form.force == force),
        None,
    )
    if word is None:
        return
    in_en, in_zh = _instead(halves.en, en), _instead(halves.zh, zh)
    yield halves.finding(
        Code.PAIR_FORCE,
        Words(
            f"The force is declared as '{force}', but the texts have neither "
            f"'{word.en}' nor '{word.zh}'.{in_en.en}{in_zh.en}",
            f"此处约束程度标为“{force}”，但两种文本中既无“{word.en}”，也无“{word.zh}”。"
            f"{in_en.zh}{in_zh.zh}",
        ),
        Words(
            "Put the word into both halves, or change 'force:'.",
            "请在两种文本中写入该情态词，或修改force一项。",
        ),
        en=en,
        zh=zh,
    )


def _instead(half: Half, marks: tuple[Mark, ...]) -> Words:
    """Return what a half says in place of the declared word."""
    if not marks:
        return Words("", "")
    words = said(half, marks)
    english = half.language == "en"
    return Words(
        f" The {'English' if english else 'Chinese'} half says {words.en}.",
        f"{'英文' if english else '中文'}文本为{words.zh}。",
    )
