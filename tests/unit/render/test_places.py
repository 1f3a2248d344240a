"""The places are given to the comments whole, and small."""

import json
from pathlib import Path

import pytest

from deconflict.commands.init import init_project
from deconflict.document import Document, assemble, printed_places
from deconflict.manual import load_manual, read_project
from deconflict.render.places import places_script
from deconflict.render.site import render_site

START = "window.PLACES = "


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Document:
    folder: Path = tmp_path_factory.mktemp("sample")
    assert init_project(folder) == ""
    manual = load_manual(read_project(folder)).manual
    assert manual is not None
    return assemble(manual)


def test_every_place_is_there_with_its_marks(sample: Document) -> None:
    files = render_site(sample)
    text = files["assets/places.js"].decode()
    assert text.startswith(START)
    data = json.loads(text.removeprefix(START).removesuffix(";\n"))

    found = {}
    for division in data["divisions"]:
        assert division["file"] in files
        for end, number, marks in division["places"]:
            anchor = division["id"] + end if end.startswith(".") else end
            english, chinese = marks.split(" ")
            found[anchor] = (number, {"en": english, "zh-Hans": chinese})

    assert found == {
        anchor: (place.number, dict(place.fingerprints))
        for anchor, place in printed_places(sample).items()
    }


def test_data_name_the_manual_and_its_edition(sample: Document) -> None:
    addresses = {division.id: "x.html" for division in sample.divisions()}
    text = places_script(sample, addresses)
    data = json.loads(text.removeprefix(START).removesuffix(";\n"))

    assert data["languages"] == {"en": "en", "zh": "zh-Hans"}
    assert set(data["edition"]) == {"en", "zh-Hans"}
    assert all(data["edition"].values())


def test_a_division_without_places_is_left_out(sample: Document) -> None:
    places = {place.division for place in printed_places(sample).values()}
    addresses = {division.id: "x.html" for division in sample.divisions()}
    text = places_script(sample, addresses)
    data = json.loads(text.removeprefix(START).removesuffix(";\n"))

    assert {division["id"] for division in data["divisions"]} == places
