"""Both halves of a rule or step draw the same bounds."""

from collections.abc import Iterator

from deconflict.checks.concordance.halves import Halves, Tables
from deconflict.checks.concordance.said import both_said, said
from deconflict.findings import Code, Finding
from deconflict.manual import Words
from deconflict.wording.lexicon import NOTHING, alternatives
from deconflict.wording.marks import Mark, within
from deconflict.wording.restrictions import answers, read_bounds
from deconflict.wording.sentences import sentence_pairs

_JUDGED = {"rules", "steps"}
_HINT = Words(
    "Set the same one in both halves: at least, within, unless, only, before.",
    "请在两种文本中写明同一限定：至少、以内、除非、仅、之前等。",
)


def compare_bounds(halves: Halves, _tables: Tables) -> Iterator[Finding]:
    """Return a finding if a bound of a rule or step stands in one half alone.

    Elsewhere such words tell more often of a place or of an order of things.
    """
    if halves.force is None and not _JUDGED & set(halves.path):
        return
    texts = halves.en.bare, halves.zh.bare
    en, zh = read_bounds(texts[0], "en"), read_bounds(texts[1], "zh")
    for in_en, in_zh in sentence_pairs(*texts):
        these, those = within(en, in_en), within(zh, in_zh)
        only_en, only_zh = _unanswered(these, those), _unanswered(those, these)
        if only_en or only_zh:
            yield _finding(halves, only_en, only_zh)


def _finding(halves: Halves, en: tuple[Mark, ...], zh: tuple[Mark, ...]) -> Finding:
    """Return the finding on the bounds of one sentence."""
    in_en, in_zh = said(halves.en, en), said(halves.zh, zh)
    return halves.finding(
        Code.PAIR_BOUND,
        Words(
            f"The halves set different limits or conditions: {in_en.en} in English, "
            f"{in_zh.en} in Chinese.",
            f"两种文本限定不同：{both_said(in_en, in_zh)}。",
        ),
        _HINT,
        en=en,
        zh=zh,
    )


def _unanswered(these: tuple[Mark, ...], those: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the bounds that nothing in the other half can answer."""
    known = frozenset().union(*(alternatives(mark) for mark in those)) - {NOTHING}
    return tuple(
        mark
        for mark in these
        if NOTHING not in alternatives(mark) and not answers(mark) & known
    )
