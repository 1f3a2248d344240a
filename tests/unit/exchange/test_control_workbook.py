"""The workbooks of the exercise control hold every inject and every step."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from deconflict.commands.check import check_project
from deconflict.commands.init import init_project
from deconflict.document import Document, assemble
from deconflict.exchange.control_workbook import control_workbook
from deconflict.manual import printing


@pytest.fixture(scope="module", params=["en", "zh"])
def document(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Document:
    folder = tmp_path_factory.mktemp("sample")
    init_project(folder)
    manual = check_project(folder).manual
    assert manual is not None
    return assemble(printing(manual, request.param))


def _rows(document: Document, annex: str) -> list[dict[str, str]]:
    division = next(one for one in document.divisions() if one.id == f"annex.{annex}")
    content = control_workbook(division, document)
    assert content is not None
    assert content == control_workbook(division, document)
    cells = list(load_workbook(BytesIO(content)).worksheets[0].values)
    heads = [str(one) for one in cells[0]]
    return [
        dict(zip(heads, ["" if one is None else str(one) for one in row], strict=True))
        for row in cells[1:]
    ]


def _of(row: dict[str, str], word: str) -> str:
    """Return the cell under the heading that holds a word, in either printing."""
    return next(cell for head, cell in row.items() if word in head)


def test_events_list_holds_every_inject_in_both_languages(document: Document) -> None:
    rows = _rows(document, "events")

    assert [row["Exercise 演习"] for row in rows] == ["SER-MEET-01"] * 3
    assert [row["Event"] for row in rows] == [
        "You wish to know what the other ship is about to do.",
        "The call is not heard.",
        "Do not call in this run.",
    ]
    assert rows[1]["情况内容"] == "呼叫未被听到。"
    assert rows[1]["Expected action"].startswith("The calling ship sounds")
    assert rows[2]["Done 执行情况"] == ""
    assert len({row["No. 编号"] for row in rows}) == 3


def test_evaluation_has_a_line_for_each_step_and_room_to_write(
    document: Document,
) -> None:
    rows = _rows(document, "evaluation")

    assert len(rows) == 8
    assert [_of(row, "Observed") for row in rows] == [""] * 8
    assert all(_of(row, "Condition") for row in rows)
    waits = [row for row in rows if "3 minutes" in row["Standard"]]
    assert len(waits) == 2


def test_a_division_without_such_tables_makes_no_workbook(document: Document) -> None:
    division = next(one for one in document.divisions() if one.kind == "procedure")

    assert control_workbook(division, document) is None


def test_cells_offer_what_may_be_observed(document: Document, tmp_path: Path) -> None:
    division = next(one for one in document.divisions() if one.id == "annex.evaluation")
    path = tmp_path / "evaluation.xlsx"
    path.write_bytes(control_workbook(division, document) or b"")
    sheet = load_workbook(path).worksheets[0]
    heads = [cell.value for cell in sheet[1]]

    offered = sheet.data_validations.dataValidation

    assert len(offered) == 1
    place = next(n for n, head in enumerate(heads) if "Observed" in str(head))
    letter = "ABCDEFGHIJKLMNOP"[place]
    assert str(offered[0].sqref).startswith(f"{letter}2:")
    assert "as written" in str(offered[0].formula1)
