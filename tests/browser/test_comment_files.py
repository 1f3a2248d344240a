"""Comments are saved as files, and read from them."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page
from tests.browser.commenting import (
    ASK,
    LOOK_OUT,
    listed,
    load,
    rows_of,
    saved,
    write,
    write_matrix,
)
from tests.matrices import HEADINGS

from deconflict.commands.build import build_outputs
from deconflict.commands.check import check_project
from deconflict.commands.init import init_project


def test_csv_is_the_matrix_and_comes_back_whole(
    page: Page, site: Path, tmp_path: Path
) -> None:
    comment = 'He said "no",\nthen – 不行；"否"。'
    write(page, ASK, comment, kind="M", text="both", reason="Two, or three.")
    listed(page, site)
    path = saved(page, "Save as CSV", tmp_path)
    content = path.read_bytes()
    rows = rows_of(path)

    assert path.name.startswith("comments-Staff-N3-作战处-20")
    assert content.startswith(b"\xef\xbb\xbf" + '"No. 序号","From 提出单位"'.encode())
    assert content.endswith(b'"\r\n')
    assert rows[0] == list(HEADINGS)
    (row,) = rows[1:]
    assert row[:3] == ["1", "Staff N3 / 作战处", "M major 重要"]
    assert row[4] == "both"
    assert row[6] == comment
    assert row[8:13] == ["Two, or three.", "", "", "", ASK]
    assert len(row[14]) == 16
    assert int(row[14], 16)

    page.evaluate("localStorage.clear()")
    cards = listed(page, site)
    assert cards.count() == 0
    assert "New comments: 1" in load(page, path)
    cards.wait_for()
    assert "As before: 1" in load(page, path)
    assert cards.count() == 1
    again = saved(page, "Save as CSV", tmp_path / "again")
    assert again.read_bytes() == content


def test_formulas_do_no_harm_and_come_back(
    page: Page, site: Path, tmp_path: Path
) -> None:
    said = ['=HYPERLINK("x")', "+1", "-1", "@SUM(A1)", "'=quoted", "1 = 1"]
    for text in said:
        write(page, ASK, text)
    listed(page, site)
    path = saved(page, "Save as CSV", tmp_path)

    written = [row[6] for row in rows_of(path)[1:]]
    assert written == [
        '\'=HYPERLINK("x")',
        "'+1",
        "'-1",
        "'@SUM(A1)",
        "''=quoted",
        "1 = 1",
    ]
    page.evaluate("localStorage.clear()")
    cards = listed(page, site)
    load(page, path)
    cards.first.wait_for()
    assert cards.locator(".part-of p").all_inner_texts() == said


def test_decisions_of_a_file_are_shown_and_kept(
    page: Page, site: Path, tmp_path: Path
) -> None:
    write(page, ASK, "Asked.")
    cards = listed(page, site)
    rows = rows_of(saved(page, "Save as CSV", tmp_path))
    undecided = tmp_path / "undecided.csv"
    write_matrix(undecided, *rows[1:])
    rows[1][9:12] = ["R rejected 不采纳", "Already said.", "Custodian"]
    decided = tmp_path / "decided.csv"
    write_matrix(decided, *rows[1:])

    assert "Changed: 1" in load(page, decided)
    cards.filter(has_text="Rejected").filter(has_text="Already said.").wait_for()
    assert "As before: 1" in load(page, undecided)
    assert "Rejected" in cards.inner_text()


def test_loading_can_be_undone(page: Page, site: Path, tmp_path: Path) -> None:
    write(page, ASK, "As I wrote it.")
    cards = listed(page, site)
    rows = rows_of(saved(page, "Save as CSV", tmp_path))
    path = tmp_path / "other.csv"
    other = [*rows[1]]
    rows[1][6] = "As somebody else has it."
    other[6], other[14] = "New.", "0123456789abcdef"
    write_matrix(path, rows[1], other)

    load(page, path)
    cards.filter(has_text="somebody else").wait_for()
    assert cards.count() == 2
    page.get_by_role("button", name="Undo").click()
    cards.filter(has_text="As I wrote it.").wait_for()
    assert cards.count() == 1


def test_file_from_a_spreadsheet_is_read(
    page: Page, site: Path, tmp_path: Path
) -> None:
    """Semicolons, no quotation marks, another encoding, columns moved and added."""
    row = ["1", "N3", "c", "0301", "EN", "w", "Gefahr; 危险", "", "r", "", "", ""]
    row += [ASK, "en=1;zh-Hans=2", "00000000000000AB", "2026-01-02"]
    lines = [["Remark", *HEADINGS], ["", *row], ["", *row[:6]]]
    text = "\n".join(
        ";".join(f'"{one}"' if ";" in one else one for one in line) for line in lines
    )
    path = tmp_path / "sheet.csv"
    path.write_bytes(text.encode("gb18030"))

    cards = listed(page, site)
    said = load(page, path)
    assert "New comments: 1" in said
    assert "could not be read: 3" in said
    cards.wait_for()
    assert "Gefahr; 危险" in cards.inner_text()
    assert "Critical" in cards.inner_text()


def test_other_file_is_refused(page: Page, site: Path, tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    listed(page, site)
    assert "not a comment matrix" in load(page, path)


def test_workbook_is_the_matrix(page: Page, site: Path, tmp_path: Path) -> None:
    write(page, ASK, "=1+1\n<第二行> & \x07more", kind="C", text="zh", reason="险")
    write(page, LOOK_OUT, "Plain.")
    listed(page, site)
    path = saved(page, "Save as XLSX", tmp_path)
    assert path.suffix == ".xlsx"
    expected = rows_of(saved(page, "Save as CSV", tmp_path))

    book = load_workbook(path)
    assert len(book.worksheets) == 1
    sheet = book.worksheets[0]
    rows = [[cell.value or "" for cell in row] for row in sheet.iter_rows()]
    assert rows[0] == list(HEADINGS)
    said = {row[12]: row[6] for row in rows[1:]}
    assert said == {ASK: "=1+1\n<第二行> & more", LOOK_OUT: "Plain."}
    other = [index for index in range(16) if index != 6]
    assert [[row[i] for i in other] for row in rows] == [
        [row[i] for i in other] for row in expected
    ]
    assert all(cell.data_type in {"s", "inlineStr"} for cell in sheet["G"])
    assert sheet["A1"].font.bold
    assert sheet["G2"].alignment.wrap_text
    assert sheet.freeze_panes == "A2"
    choices = {
        str(one.sqref).split(":")[0]: one.formula1
        for one in sheet.data_validations.dataValidation
    }
    assert choices["C2"] == (
        '"C critical 关键,M major 重要,S substantive 实质,A administrative 文字"'
    )
    assert choices["E2"] == '"en,zh,both"'
    assert choices["J2"].startswith('"A accepted 采纳,M modified 修改后采纳,')


@pytest.fixture(scope="module")
def later_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same manual with one word changed."""
    folder = tmp_path_factory.mktemp("later")
    assert init_project(folder) == ""
    path = folder / "procedures" / "meeting" / "MEET-01.yaml"
    text = path.read_text(encoding="utf-8")
    assert "keep a proper look-out" in text
    changed = text.replace("keep a proper look-out", "keep a good look-out", 1)
    path.write_text(changed, encoding="utf-8")
    manual = check_project(folder).manual
    assert manual is not None
    build_outputs(folder, manual, outputs=("html",), leads=("en",))
    return folder / "build" / "html" / "en-first"


def test_older_wording_is_told_in_the_language_that_changed(
    page: Page, site: Path, later_site: Path
) -> None:
    write(page, LOOK_OUT, "On English.", text="en")
    write(page, LOOK_OUT, "On both.", text="both")
    write(page, LOOK_OUT, "On Chinese.", text="zh")
    write(page, ASK, "Elsewhere.")
    assert listed(page, site).locator(".flag").count() == 0

    cards = listed(page, later_site)
    older = cards.filter(has=page.locator(".flag", has_text="older wording"))
    assert cards.count() == 4
    assert older.count() == 2
    for text in ("On English.", "On both."):
        assert older.filter(has_text=text).count() == 1


def test_place_that_is_gone_is_told(page: Page, site: Path, tmp_path: Path) -> None:
    write(page, ASK, "Asked.")
    listed(page, site)
    rows = rows_of(saved(page, "Save as CSV", tmp_path))
    rows[1][12], rows[1][14] = "MEET-01.caller.gone", "0123456789abcdef"
    path = tmp_path / "gone.csv"
    write_matrix(path, rows[1])
    load(page, path)

    gone = page.locator("#comments section").last
    gone.locator(".flag:has-text('not in this edition')").wait_for()
    assert gone.locator("a").count() == 0
