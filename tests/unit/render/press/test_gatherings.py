"""What begins on a page of its own: together it is the whole document."""

from itertools import groupby
from pathlib import Path

import pytest

from deconflict.commands.init import init_project
from deconflict.document import Document, assemble
from deconflict.manual import load_manual, printing, read_project
from deconflict.render.anchors import anchors_by_division
from deconflict.render.press.gatherings import anchors_by_gathering, gatherings_of


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Document:
    folder: Path = tmp_path_factory.mktemp("project")
    init_project(folder)
    manual = load_manual(read_project(folder)).manual
    assert manual is not None
    return assemble(printing(manual, "en"))


def test_each_block_stands_in_one_gathering(document: Document) -> None:
    gatherings = gatherings_of(document)

    for division in document.divisions():
        own = [one for one in gatherings if one.division is division]
        assert [block for one in own for block in one.blocks] == list(division.blocks)
    assert [name for name, _ in groupby(one.division.id for one in gatherings)] == [
        division.id for division in document.divisions()
    ]


def test_each_anchor_is_in_a_gathering_of_its_division(document: Document) -> None:
    found = anchors_by_gathering(gatherings_of(document))

    assert {name: one.division.id for name, one in found.items()} == (
        anchors_by_division(document)
    )


def test_an_appendix_has_numbers_of_its_own(document: Document) -> None:
    (sheet,) = (
        one for one in gatherings_of(document) if one.name.startswith("annex.eval")
        and not one.begins_division
    )  # fmt: skip

    letter = sheet.division.number
    assert (sheet.name, sheet.about) == ("annex.evaluation.MEET-01", "MEET-01")
    assert sheet.number == f"{letter}-1"
    assert all(
        row.number.startswith(f"{letter}01")
        for block in sheet.blocks
        if block.type == "table"
        for row in block.rows
    )


def test_a_part_begins_with_its_first_gathering(document: Document) -> None:
    begun = [one.part.id for one in gatherings_of(document) if one.part is not None]

    assert begun == [part.id for part in document.parts if part.divisions]


def test_the_lists_lead_to_a_block_by_its_place_in_the_division(
    document: Document,
) -> None:
    for one in gatherings_of(document):
        for anchor, block in one.listed_blocks():
            index = int(anchor.rpartition("..")[2])
            assert one.division.blocks[index] is block
