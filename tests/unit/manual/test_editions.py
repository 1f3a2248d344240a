"""Editions as files: one text for one edition, and a seal."""

import json

import pytest

from deconflict.manual import edition_text, seal_of
from deconflict.schema import (
    EditionDivision,
    EditionFile,
    EditionPlace,
    Pair,
    validate,
)
from deconflict.source import read_bytes

PATH = "manual/editions/1.json"


@pytest.fixture
def edition() -> EditionFile:
    places = (
        EditionPlace(anchor="a", number="1", en=("Title",), zh=("标题",)),
        EditionPlace(
            anchor="a.b", number="0101", en=('Say "go".', "No"), zh=("说“走”。",)
        ),
    )
    return EditionFile(
        format="1",
        manual="sample",
        number="1",
        label=Pair(en="Edition 1", zh="第1版"),
        date=Pair(en="January 2026", zh="2026年1月"),
        divisions=(
            EditionDivision(id="a", kind="chapter", changed="1", places=places),
        ),
        seal="0" * 64,
    )


def test_text_is_read_back_as_the_same_edition(edition: EditionFile) -> None:
    text = edition_text(edition)
    source, findings = read_bytes(text.encode(), PATH)
    assert source is not None
    model, wrong = validate(EditionFile, source)

    assert (findings, wrong) == ((), [])
    assert model is not None
    assert model.model_copy(update={"seal": edition.seal}) == edition
    assert edition_text(model) == text
    assert model.seal == seal_of(text)


def test_text_is_json_with_a_place_a_line(edition: EditionFile) -> None:
    text = edition_text(edition)

    assert json.loads(text)["divisions"][0]["places"][1]["en"] == ['Say "go".', "No"]
    assert sum(line.startswith('{"anchor"') for line in text.splitlines()) == 2
    assert text.isprintable() is False
    assert "标题" in text


@pytest.mark.parametrize(
    ("old", "new"),
    [("Title", "Titel"), ('"number": "0101"', '"number": "0102"'), ("},\n", "}, \n")],
)
def test_every_change_breaks_the_seal(edition: EditionFile, old: str, new: str) -> None:
    text = edition_text(edition)
    assert old in text

    assert seal_of(text.replace(old, new, 1)) != seal_of(text)


def test_line_ends_of_another_system_do_not_break_it(edition: EditionFile) -> None:
    text = edition_text(edition)
    source, _ = read_bytes(text.replace("\n", "\r\n").encode(), PATH)

    assert source is not None
    assert seal_of(source.text) == seal_of(text)
