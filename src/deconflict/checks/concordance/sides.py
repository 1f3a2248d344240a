"""Both halves turn to the same side."""

from collections.abc import Iterator

from deconflict.checks.concordance.halves import Halves, Tables
from deconflict.checks.concordance.said import both_said, said
from deconflict.findings import Code, Finding
from deconflict.manual import Words
from deconflict.wording.lexicon import NOTHING, alternatives
from deconflict.wording.marks import Mark
from deconflict.wording.sides import read_line, read_sides

_HINT = Words(
    "Check which side is meant, and mend the half that is wrong.",
    "请核实所指方向，改正有误的文本。",
)


def compare_sides(halves: Halves, _tables: Tables) -> Iterator[Finding]:
    """Return a finding for port against starboard, and for ahead against astern.

    A side that is said twice in one half and once in the other is in order. Ahead
    and astern are told only where one half has the one and the other the other.
    """
    en, zh = read_sides(halves.en.bare, "en"), read_sides(halves.zh.bare, "zh")
    only_en, only_zh = _unanswered(en, zh), _unanswered(zh, en)
    if only_en or only_zh:
        yield _finding(halves, only_en, only_zh)
    en, zh = read_line(halves.en.bare, "en"), read_line(halves.zh.bare, "zh")
    if en and zh and len({mark.value for mark in (*en, *zh)}) > 1:
        values = {mark.value for mark in en}, {mark.value for mark in zh}
        if not values[0] & values[1]:
            yield _finding(halves, en, zh)


def _unanswered(these: tuple[Mark, ...], those: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks whose side is not said on the other side at all."""
    known = frozenset().union(*(alternatives(mark) for mark in those)) - {NOTHING}
    return tuple(
        mark
        for mark in these
        if NOTHING not in alternatives(mark) and not alternatives(mark) & known
    )


def _finding(halves: Halves, en: tuple[Mark, ...], zh: tuple[Mark, ...]) -> Finding:
    """Return the finding on the sides of both halves."""
    in_en, in_zh = said(halves.en, en), said(halves.zh, zh)
    return halves.finding(
        Code.PAIR_SIDE,
        Words(
            f"The halves point to different sides: {in_en.en} in English, "
            f"{in_zh.en} in Chinese.",
            f"两种文本所指方向不同：{both_said(in_en, in_zh)}。",
        ),
        _HINT,
        en=en,
        zh=zh,
    )
