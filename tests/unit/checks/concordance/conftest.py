"""Two halves side by side, and what the comparisons find in them."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from deconflict.checks.concordance import (
    Comparison,
    Half,
    Halves,
    Tables,
    tables_of,
)
from deconflict.checks.concordance.figures import compare_figures
from deconflict.checks.placed_texts import PlacedText
from deconflict.findings import Finding, Span
from deconflict.manual import Manual, load_manual, read_project
from deconflict.schema import Force
from deconflict.source import read_text

CODES = "manual/signals/codes.yaml"
REGISTER = """signals:
  INT-K: {kind: single-letter, name: {en: K, zh: K}, meaning: {en: a, zh: 甲}}
  INT-C: {kind: single-letter, name: {en: C, zh: C}, meaning: {en: b, zh: 乙}}
  INT-N: {kind: single-letter, name: {en: N, zh: N}, meaning: {en: c, zh: 丙}}
  INT-NC: {kind: code-group, name: {en: NC, zh: NC}, meaning: {en: d, zh: 丁}}
  INT-HF: {kind: code-group, name: {en: HF, zh: HF}, meaning: {en: e, zh: 戊}}
  INT-RT1: {kind: code-group, name: {en: RT1, zh: RT1}, meaning: {en: f, zh: 己}}
"""

ROOT = Path(__file__).parents[4]
Compare = Callable[[str, str], list[Finding]]
Examine = Callable[..., list[Finding]]


@pytest.fixture
def compare(load: Callable[[Mapping[str, str]], Manual]) -> Compare:
    """What the comparisons of figures find in an English and a Chinese text."""
    manual = load({CODES: REGISTER})
    tables = tables_of(manual)
    source = manual.file.source

    def find(english: str, chinese: str) -> list[Finding]:
        texts = {"en": english, "zh": chinese}
        en, zh = (
            Half(language, PlacedText(text, source, Span(1, 1, 1, 2)))
            for language, text in texts.items()
        )
        return list(compare_figures(Halves(en, zh), tables))

    return find


@pytest.fixture(scope="session")
def tables() -> Tables:
    """The tables of our own manual."""
    manual = load_manual(read_project(ROOT)).manual
    assert manual is not None
    return tables_of(manual)


@pytest.fixture
def examine(tables: Tables) -> Examine:
    """The findings of one comparison on one pair of texts."""

    def run(
        comparison: Comparison,
        en: str,
        zh: str,
        *,
        force: Force | None = None,
        path: tuple[str | int, ...] = ("rules", 0, "text"),
    ) -> list[Finding]:
        written = [json.dumps(text, ensure_ascii=False) for text in (en, zh)]
        source, _ = read_text(f"en: {written[0]}\nzh: {written[1]}\n", "a.yaml")
        assert source is not None
        half = {
            language: Half(
                language, PlacedText(text, source, source.values[(language,)])
            )
            for language, text in (("en", en), ("zh", zh))
        }
        pair = Halves(half["en"], half["zh"], path, force)
        found = list(comparison(pair, tables))
        for finding in found:
            assert [telling.language for telling in finding.tellings] == ["zh"]
            assert [quote.language for quote in finding.quotes] == ["en", "zh"]
        return found

    return run
