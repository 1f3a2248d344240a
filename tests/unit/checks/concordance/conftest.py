"""Pairs of texts as the comparisons of words take them, and what these say."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from deconflict.checks.concordance import Comparison, Half, Halves, Tables, tables_of
from deconflict.checks.placed_texts import PlacedText
from deconflict.findings import Finding
from deconflict.manual import load_manual, read_project
from deconflict.schema import Force
from deconflict.source import read_text

ROOT = Path(__file__).parents[4]
Compare = Callable[..., list[Finding]]


@pytest.fixture(scope="session")
def tables() -> Tables:
    """The tables of our own manual."""
    manual = load_manual(read_project(ROOT)).manual
    assert manual is not None
    return tables_of(manual)


@pytest.fixture
def compare(tables: Tables) -> Compare:
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
