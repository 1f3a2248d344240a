"""The data of a drill, as its script reads them."""

import json
from dataclasses import replace
from typing import Any

import pytest

from deconflict.document import Division, Document, Inline, assemble
from deconflict.manual import load_manual
from deconflict.render.drill import drill_data
from deconflict.render.site import render_site

Data = dict[str, Any]


@pytest.fixture
def document(good_files: dict[str, bytes]) -> Document:
    manual = load_manual(good_files).manual
    assert manual is not None
    return assemble(manual)


@pytest.fixture
def division(document: Document) -> Division:
    return next(one for one in document.divisions() if one.drill is not None)


def data_of(division: Division, document: Document) -> Data:
    """Return the data as a browser gets them."""
    data = drill_data(division, document.languages, lambda anchor: f"to {anchor}")
    read: Data = json.loads(json.dumps(data))
    return read


def test_step_has_what_is_printed_and_what_can_happen(
    division: Division, document: Document
) -> None:
    step = data_of(division, document)["roles"][0]["steps"][1]
    assert step["kind"] == "wait"
    assert step["href"] == "to MTG-01.caller.listen"
    assert [way["signal"] for way in step["ways"]] == ["ANSWER"]
    assert step["timeUp"] == 2
    assert step["call"] is None


def test_own_value_is_a_run_with_a_mark(division: Division, document: Document) -> None:
    step = data_of(division, document)["roles"][0]["steps"][1]
    runs = step["text"][0]["runs"]
    assert runs == [
        "The calling ship waits 5 minutes",
        {"text": "※", "own": True},
        ".",
    ]


def test_run_in_another_language_says_so(
    division: Division, document: Document
) -> None:
    assert division.drill is not None
    name = tuple(
        replace(one, inlines=(Inline("text", "舰", language="zh-Hans"),))
        for one in division.drill.names[0]
    )
    drill = replace(division.drill, names=(name, *division.drill.names[1:]))
    data = data_of(replace(division, drill=drill), document)
    run = {"text": "舰", "language": "zh-Hans"}
    assert data["roles"][0]["name"][0]["runs"] == [run]


def test_mark_changes_with_the_procedure(
    division: Division, document: Document
) -> None:
    assert division.drill is not None
    other = replace(division.drill, outcomes=(), ends=())
    first = data_of(division, document)["mark"]
    assert first == data_of(division, document)["mark"]
    assert first != data_of(replace(division, drill=other), document)["mark"]


def test_site_has_a_page_and_data_for_each_procedure_and_no_other(
    document: Document,
) -> None:
    drills = [name for name in render_site(document) if "drill-" in name]
    assert sorted(drills) == ["assets/drill-MTG-01.js", "drill-MTG-01.html"]
