"""What the guides say of the checks is what was measured."""

from pathlib import Path

import pytest
from benchmarks.concordance import (
    SEEN,
    UNSEEN,
    Result,
    measure,
    read_trials,
    summary,
    table,
)

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def results() -> tuple[Result, Result]:
    return measure(read_trials(SEEN)), measure(read_trials(UNSEEN))


@pytest.mark.parametrize("name", ["concordance.md", "concordance.zh.md"])
def test_the_table_in_the_guide_is_the_measured_one(
    results: tuple[Result, Result], name: str
) -> None:
    text = (DOCS / name).read_text(encoding="utf-8")
    inside = text.partition("<!-- measured -->")[2].partition("<!-- /measured -->")[0]

    assert inside.strip() == table(*results)


def test_the_guide_sums_up_what_was_measured(results: tuple[Result, Result]) -> None:
    text = " ".join((DOCS / "concordance.md").read_text(encoding="utf-8").split())

    for result in results:
        assert summary(result) in text


def test_the_sets_are_as_large_and_as_even_as_they_should_be(
    results: tuple[Result, Result],
) -> None:
    for result in results:
        kinds = {trial.defect for trial in result.trials if trial.defect}
        assert len(kinds) >= 25
        assert len(result.sound) >= 60
        assert all(len(result.planted(kind)) >= 4 for kind in kinds)
        assert len({trial.name for trial in result.trials}) == len(result.trials)
