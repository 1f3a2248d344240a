"""The manual as it stands: everything is exercised, and its list of sources is true."""

import runpy
from pathlib import Path

import pytest

from deconflict.exploration import Coverage, choices
from deconflict.manual import Manual

CHECKOUT = Path(__file__).parents[2]
LEAST = {"encounter": 12, "sar": 8, "neo": 10, "cooperation": 3}


@pytest.fixture
def manual(our_manual: Manual) -> Manual:
    return our_manual


def test_every_step_and_every_way_out_of_a_step_is_exercised(manual: Manual) -> None:
    coverage = Coverage(manual)
    every = [one for entry in manual.procedures.values() for one in choices(entry.item)]
    assert len(every) > 1500
    missing = [
        one
        for entry in manual.procedures.values()
        for one in coverage.missing(entry.item)
    ]
    assert missing == []


def test_every_procedure_has_a_serial_of_its_own(manual: Manual) -> None:
    assert {f"SER-{name}" for name in manual.procedures} <= set(manual.exercises)
    assert len(list(manual.exercises_of("scenario"))) >= 3


@pytest.mark.parametrize(("family", "least"), LEAST.items())
def test_every_family_has_the_procedures_that_navies_expect(
    manual: Manual, family: str, least: int
) -> None:
    assert len(list(manual.procedures_of(family))) >= least


def test_every_procedure_has_three_rows_of_meaning(manual: Manual) -> None:
    short = [
        name
        for name, entry in manual.procedures.items()
        if len(entry.item.meanings) < 3
    ]
    assert short == []


def test_list_of_sources_is_that_of_the_manual(manual: Manual) -> None:
    """After a change of sources: `make sources`, then read the difference."""
    script = runpy.run_path(str(CHECKOUT / "scripts" / "list_sources.py"))
    kept = (CHECKOUT / "docs" / "sources.md").read_text(encoding="utf-8")
    assert script["sources"](manual) == kept
