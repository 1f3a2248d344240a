"""Two halves side by side, and what the comparisons find in them."""

from collections.abc import Callable, Mapping

import pytest

from deconflict.checks.concordance import Half, Halves, compare_halves, tables_of
from deconflict.checks.placed_texts import PlacedText
from deconflict.findings import Finding, Span
from deconflict.manual import Manual

CODES = "manual/signals/codes.yaml"
REGISTER = """signals:
  INT-K: {kind: single-letter, name: {en: K, zh: K}, meaning: {en: a, zh: 甲}}
  INT-C: {kind: single-letter, name: {en: C, zh: C}, meaning: {en: b, zh: 乙}}
  INT-N: {kind: single-letter, name: {en: N, zh: N}, meaning: {en: c, zh: 丙}}
  INT-NC: {kind: code-group, name: {en: NC, zh: NC}, meaning: {en: d, zh: 丁}}
  INT-HF: {kind: code-group, name: {en: HF, zh: HF}, meaning: {en: e, zh: 戊}}
  INT-RT1: {kind: code-group, name: {en: RT1, zh: RT1}, meaning: {en: f, zh: 己}}
"""

Compare = Callable[[str, str], list[Finding]]


@pytest.fixture
def compare(load: Callable[[Mapping[str, str]], Manual]) -> Compare:
    """What the comparisons find in an English and a Chinese text."""
    manual = load({CODES: REGISTER})
    tables = tables_of(manual)
    source = manual.file.source

    def find(english: str, chinese: str) -> list[Finding]:
        texts = {"en": english, "zh": chinese}
        en, zh = (
            Half(language, PlacedText(text, source, Span(1, 1, 1, 2)))
            for language, text in texts.items()
        )
        return list(compare_halves(Halves(en, zh), tables))

    return find
