"""What the guides say of the checks is what was measured."""

from pathlib import Path

import pytest
from benchmarks.concordance import Result, measure, read_trials, summary, table

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def result() -> Result:
    return measure(read_trials())


@pytest.mark.parametrize("name", ["concordance.md", "concordance.zh.md"])
def test_the_table_in_the_guide_is_the_measured_one(result: Result, name: str) -> None:
    text = (DOCS / name).read_text(encoding="utf-8")
    inside = text.partition("<!-- measured -->")[2].partition("<!-- /measured -->")[0]

    assert inside.strip() == f"{table(result)}\n\n{summary(result)}"


def test_the_set_is_as_large_and_as_even_as_it_should_be(result: Result) -> None:
    kinds = {trial.defect for trial in result.trials if trial.defect}

    assert len(result.sound) >= 60
    assert all(len(result.planted(kind)) >= 4 for kind in kinds)
    assert len({trial.name for trial in result.trials}) == len(result.trials)
