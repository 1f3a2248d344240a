"""Comment matrices are read as they come: what a cell may say, and what no file may."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from tests.matrices import CALL, HEADINGS, Row, csv_of, row, xlsx_of

from deconflict.exchange import matrix, matrix_files
from deconflict.exchange.matrix import DECISIONS, TYPES, Line, chosen, group_of
from deconflict.exchange.matrix_files import (
    MOST_BYTES,
    read_matrix,
    unfit,
    write_matrix_csv,
)
from deconflict.exchange.matrix_rows import read_comments
from deconflict.findings import Finding

ID = "a1b2c3d4e5f60718"
MARK = "en=3f2a;zh-Hans=91bc"


def comment_row(**changes: str) -> Row:
    return row(ID, CALL, MARK, **changes)


def read(*rows: Row) -> tuple[dict[str, str], list[Finding]]:
    reading = read_matrix(csv_of(rows), "one.csv")
    assert not reading.findings
    received, findings = read_comments(reading.lines)
    return group_of(received[0].comment) if received else {}, findings


def test_row_is_read_with_all_it_says() -> None:
    found, findings = read(
        comment_row(decision="M", decision_reason="Partly.", decided_by="Board")
    )

    assert not findings
    assert found == {
        "from": "Staff of side A",
        "type": "substantive",
        "text": "both",
        "place": CALL,
        "fingerprint": MARK,
        "wording": "The calling ship calls.\n呼叫舰呼叫。",
        "comment": "Say on which channel.",
        "date": "2026-03-01",
        "decision": "modified",
        "decision-reason": "Partly.",
        "decided-by": "Board",
    }


@pytest.mark.parametrize(
    ("cell", "key"),
    [
        ("C critical 关键", "critical"),
        ("c", "critical"),
        (" Ｍ ", "major"),
        ("实质", "substantive"),
        ("Admin", "administrative"),
        ("", ""),
        ("重", ""),
        ("x", ""),
    ],
)
def test_type_is_told_by_its_first_letter(cell: str, key: str) -> None:
    assert chosen(cell, TYPES) == key


def test_first_letters_tell_the_words_apart() -> None:
    for words in (TYPES, DECISIONS):
        assert {chosen(word, words): word for word in words.values()} == words


@pytest.mark.parametrize(
    ("cell", "date"),
    [
        ("2026-03-01", "2026-03-01"),
        ("2026/3/1", "2026-03-01"),
        ("2026年3月1日", "2026-03-01"),
        ("2026-03-01T08:30:00Z", "2026-03-01"),
        ("2026-13-01", ""),
        ("1/3/2026", ""),
    ],
)
def test_date_may_be_as_a_spreadsheet_writes_it(cell: str, date: str) -> None:
    found, findings = read(comment_row(date=cell))

    assert found.get("date", "") == date
    assert bool(findings) is not bool(date)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("'=SUM(A1)", "=SUM(A1)"),
        ("'-5 m", "-5 m"),
        ("'+1", "+1"),
        ("'@all", "@all"),
        ("'Tis so", "'Tis so"),
        ("a\r\nb  \rc\x0bd", "a\nb\nc\nd"),
        ("\ufeffa\u200bb\tc\x07", "ab c"),
    ],
)
def test_comment_is_read_as_it_was_meant(cell: str, text: str) -> None:
    found, findings = read(comment_row(comment=cell))

    assert not findings
    assert found["comment"] == text


def test_mark_of_each_text_commented_on_is_needed() -> None:
    only = "zh-Hans=91bc"

    assert not read(comment_row(fingerprint=only, text="zh"))[1]
    assert read(comment_row(fingerprint=only, text="both"))[1]


def test_name_without_a_decision_says_nothing() -> None:
    found, findings = read(comment_row(decided_by="Board"))

    assert not findings
    assert "decided-by" not in found


def test_every_bad_cell_of_a_row_is_told() -> None:
    _, findings = read(comment_row(type="x", date="", **{"from": ""}))

    columns = [one.place.span.column for one in findings if one.place.span]
    assert sorted(columns) == [2, 3, 16]


def test_workbook_is_read_from_the_sheet_with_the_headings(tmp_path: Path) -> None:
    path = xlsx_of([comment_row(), comment_row()], tmp_path / "one.xlsx")

    reading = read_matrix(path.read_bytes(), "one.xlsx")

    assert [line.number for line in reading.lines] == [2, 3]
    assert reading.lines[0].cells == comment_row()


def test_date_and_number_of_a_workbook_are_text_and_a_formula_is_none(
    tmp_path: Path,
) -> None:
    path = xlsx_of([comment_row(), comment_row()], tmp_path / "one.xlsx")
    book = load_workbook(path)
    sheet = book["Comments"]
    sheet["P2"] = datetime(2026, 3, 1)  # noqa: DTZ001 - workbooks know no zones
    sheet["D2"] = 1134
    sheet["G3"] = "=1+1"
    book.save(path)

    reading = read_matrix(path.read_bytes(), "one.xlsx")

    (line,) = reading.lines
    assert line.cells["Date 日期"] == "2026-03-01"
    assert line.cells["Place 条款编号"] == "1134"
    (finding,) = reading.findings
    assert finding.place.span is not None
    assert (finding.place.span.line, finding.place.span.column) == (3, 7)
    assert "formula" in finding.message


@pytest.mark.parametrize(
    "content", [b"", b"no workbook", b"PK\x03\x04broken"], ids=repr
)
def test_broken_workbook_is_told(content: bytes) -> None:
    (finding,) = read_matrix(content, "one.xlsx").findings

    assert "not a workbook" in finding.message


def test_workbook_that_defines_entities_is_refused(tmp_path: Path) -> None:
    path = xlsx_of([comment_row()], tmp_path / "one.xlsx")
    file = BytesIO()
    with ZipFile(path) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name.endswith("sheet2.xml"):
                part = b'<!DOCTYPE a [<!ENTITY b "c">]>' + part
            new.writestr(name, part)

    (finding,) = read_matrix(file.getvalue(), "one.xlsx").findings

    assert "not a workbook" in finding.message


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_table_with_too_many_rows_is_refused(
    kind: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(matrix_files, "MOST_ROWS", 2)
    path = xlsx_of([comment_row()] * 3, tmp_path / "one.xlsx")
    content = path.read_bytes() if kind == "xlsx" else csv_of([comment_row()] * 3)

    reading = read_matrix(content, f"one.{kind}")

    assert not reading.lines
    assert "larger than a matrix may be" in reading.findings[0].message


def test_file_is_judged_by_name_and_size_before_it_is_opened() -> None:
    assert unfit("one.csv", MOST_BYTES) is None
    assert unfit("ONE.XLSX", 1) is None
    for name, size in (("one.csv", MOST_BYTES + 1), ("one.xls", 1), ("one", 1)):
        assert unfit(name, size) is not None


def test_sheet_without_headings_and_empty_workbook_name_what_is_missing() -> None:
    file = BytesIO()
    Workbook().save(file)

    findings = read_matrix(file.getvalue(), "one.xlsx").findings

    assert len(findings) == len(HEADINGS)
    assert len(read_matrix(b"", "one.csv").findings) == len(HEADINGS)


def test_heading_that_stands_twice_is_told() -> None:
    names = [*HEADINGS, "Reason 理由"]

    (finding,) = read_matrix(csv_of([comment_row()], names), "one.csv").findings

    assert finding.place.span is not None
    assert finding.place.span.column == 17
    assert "second time" in finding.message


def test_consolidated_matrix_is_known_by_its_last_column() -> None:
    content = write_matrix_csv([["1"] + ["x"] * 16])

    (line,) = read_matrix(content, "one.csv").lines

    assert isinstance(line, Line)
    assert line.is_consolidated
    assert line.columns[matrix.NOW] == 17
    assert content.startswith(b'\xef\xbb\xbf"No. ')
    assert content.endswith(b'"x"\r\n')
