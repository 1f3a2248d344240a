"""Comments of reviewers come in, are decided on and go out, as a staff does it."""

import csv
import json
import re
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.matrices import CALL, HEADINGS, RULE, Row, csv_of, marks_of, row, xlsx_of

Command = Callable[..., CompletedProcess[str]]
A, B, C = "a1b2c3d4e5f60718", "b1b2c3d4e5f60718", "c1b2c3d4e5f60718"
MTG = "procedures/meeting/MTG-01.yaml"
REVIEW = "manual/reviews/MTG-01.yaml"
GONE = "manual/reviews/place-is-gone.yaml"


class Desk:
    """A project, the command, and matrices on their way."""

    def __init__(self, command: Command, project: Path, folder: Path) -> None:
        self.command = command
        self.project = project
        self.folder = folder
        self.marks = marks_of(project)

    def row(self, name: str, anchor: str = CALL, **changes: str) -> Row:
        return row(name, anchor, self.marks[anchor], **changes)

    def run(self, *words: str) -> CompletedProcess[str]:
        return self.command("comments", *words, "--project", str(self.project))

    def send(self, *rows: Row, name: str = "one.csv") -> Path:
        path = self.folder / name
        if path.suffix == ".xlsx":
            return xlsx_of(rows, path)
        path.write_bytes(csv_of(rows))
        return path

    def take(self, *rows: Row) -> CompletedProcess[str]:
        return self.run("import", str(self.send(*rows)))

    def read(self, path: str = REVIEW) -> str:
        return (self.project / path).read_text(encoding="utf-8")

    def listed(self, *words: str) -> list[dict[str, object]]:
        result = self.run("list", "--format", "json", *words)
        assert result.returncode == 0, result.stdout
        found = json.loads(result.stdout)["comments"]
        assert isinstance(found, list)
        return found

    def change(self, old: str, new: str, path: str = MTG) -> None:
        text = self.read(path)
        assert text.count(old) == 1
        (self.project / path).write_text(text.replace(old, new), encoding="utf-8")

    def exported(self) -> tuple[Path, Worksheet]:
        path = self.folder / "all.xlsx"
        result = self.run("export", "--output", str(path), "--force")
        assert result.returncode == 0, result.stderr
        return path, load_workbook(path).worksheets[0]


@pytest.fixture
def desk(deconflict: Command, good_project: Path, tmp_path: Path) -> Desk:
    return Desk(deconflict, good_project, tmp_path)


def column(sheet: Worksheet, heading: str) -> int:
    return [cell.value for cell in sheet[1]].index(heading) + 1


def test_two_reviewers_there_and_back(desk: Desk) -> None:
    first = desk.send(
        desk.row(A, type="A", comment="=The sign of a formula"),
        desk.row(B, RULE, type="C critical 关键", text="en", comment="Line 1\nLine 2"),
    )
    second = desk.send(
        desk.row(C, RULE, type="m", text="zh", comment="“避让”一词不明确。"),
        name="two.xlsx",
    )

    taken = desk.run("import", str(first), str(second))
    assert taken.returncode == 0, taken.stdout
    assert "Comments: 3 new. / 意见：新增3条。" in taken.stderr
    ids = [one["id"] for one in desk.listed()]
    assert ids == [B, C, A]  # by the order of the book, then by weight

    resolved = desk.run(
        "resolve", A[:8], "rejected", "--reason", "It is none.", "--by", "Board"
    )
    assert resolved.returncode == 0, resolved.stderr
    path, sheet = desk.exported()
    assert [cell.value for cell in sheet[1]] == [*HEADINGS, "Wording now 现行文本"]
    lines = {str(cells[14].value): cells for cells in sheet.iter_rows(min_row=2)}
    assert lines[A][9].value == "R rejected 不采纳"
    assert lines[A][6].value == "=The sign of a formula"
    assert lines[A][6].data_type == "s"
    lines[B][9].value, lines[B][11].value = "A accepted 采纳", "Board"
    book = sheet.parent
    assert book is not None
    book.save(path)

    again = desk.run("import", str(path))
    assert again.returncode == 0, again.stdout
    assert "Comments: 1 decided on, 2 known already." in again.stderr
    assert [one["decision"] for one in desk.listed()] == ["accepted", None, "rejected"]
    assert desk.run("list", "--open").stdout.split("\n")[1].startswith(C[:8])


def test_same_file_twice_changes_nothing_and_says_so(desk: Desk) -> None:
    desk.take(desk.row(A), desk.row(B, RULE))
    before = desk.read()

    again = desk.take(desk.row(A), desk.row(B, RULE))

    assert again.returncode == 0
    assert "Nothing is new (2 known already)." in again.stderr
    assert desk.read() == before


def test_inserted_rule_changes_numbers_and_loses_nothing(desk: Desk) -> None:
    desk.take(desk.row(A), desk.row(B, RULE))
    before = {one["id"]: one["number"] for one in desk.listed()}

    desk.change(
        "rules:\n",
        "rules:\n  - id: first\n    who: all\n    force: shall\n    text:\n"
        "      en: Each ship shall look out.\n      zh: 各舰应保持瞭望。\n",
    )

    after = desk.listed()
    assert {one["id"] for one in after if one["number"] == before[one["id"]]} == set()
    assert not any(one["isOlderWording"] or one["isPlaceGone"] for one in after)
    _, sheet = desk.exported()
    numbers = [cell.value for cell in sheet["D"][1:]]
    assert numbers == [one["number"] for one in after]


def test_changed_wording_is_marked(desk: Desk) -> None:
    desk.take(
        desk.row(A, RULE, text="en"),
        desk.row(B, RULE, text="zh"),
        desk.row(C, RULE, text="both"),
    )

    desk.change("Each ship shall keep clear of the other.", "Each ship shall give way.")

    older = {one["id"]: one["isOlderWording"] for one in desk.listed()}
    assert older == {A: True, B: False, C: True}
    table = desk.run("list").stdout
    assert len(re.findall("open, older wording", table)) == 2
    _, sheet = desk.exported()
    cells = sheet["Q"][1:]
    marked = [str(one.value).startswith("Changed since") for one in cells]
    assert marked == [True, False, True]
    assert "shall give way" in str(cells[0].value)
    assert [one.fill.fgColor.rgb == "FFFFF2CC" for one in cells] == marked


def test_comment_on_older_wording_is_told_when_it_comes_in(desk: Desk) -> None:
    late = desk.row(A, RULE)
    desk.change("Each ship shall keep clear of the other.", "Each ship shall give way.")

    result = desk.take(late)

    assert result.returncode == 0
    assert f"{RULE} (a1b2c3d4): open, older wording" in result.stderr


def test_comment_without_its_place_is_kept_and_told(desk: Desk) -> None:
    late = row(A, "MTG-01.caller.gone", desk.marks[CALL])

    result = desk.take(late, desk.row(B))

    assert result.returncode == 0
    assert "one.csv:2:13: warning" in result.stdout
    assert "[review-place]" in result.stdout
    assert "status: place is gone\n" in desk.read(GONE)
    assert A in desk.read(GONE)
    assert B in desk.read()
    assert [one["id"] for one in desk.listed() if one["isPlaceGone"]] == [A]
    again = desk.take(late, desk.row(B))
    assert "Nothing is new" in again.stderr


def test_step_deleted_later_leaves_its_comment(desk: Desk, deconflict: Command) -> None:
    desk.take(desk.row(A, "MTG-01.called.answer"))
    text = desk.read(MTG)
    start = text.index("      - id: answer\n")
    end = text.index("      - id: part\n", start)
    changed = text[:start] + text[end:].replace("[parted]", "[parted]")
    changed = changed.replace("CALL: answer", "CALL: part")
    changed = changed.replace("  ANSWER: part", "  HOLD: part")
    (desk.project / MTG).write_text(changed, encoding="utf-8")

    checked = deconflict("check", "--project", str(desk.project))

    assert "[review-place]" in checked.stdout
    assert f"{REVIEW}:" in checked.stdout
    assert A in desk.read()


def test_edit_of_an_open_comment_is_taken_and_of_a_decided_one_is_not(
    desk: Desk,
) -> None:
    desk.take(desk.row(A, reason="Because."), desk.row(B, RULE))
    desk.run("resolve", B, "noted", "--by", "Board")
    decided = desk.read().partition(f"  {B}:")[2]

    result = desk.take(
        desk.row(A, comment="In other words.", proposed_text="Say it so."),
        desk.row(B, RULE, comment="In other words."),
    )

    assert result.returncode == 0
    assert "Comments: 1 edited." in result.stderr
    assert "[review-decided]" in result.stdout
    assert desk.read().partition(f"  {B}:")[2] == decided
    (edited,) = [one for one in desk.listed() if one["id"] == A]
    assert edited["comment"] == "In other words."
    assert edited["proposed"] == "Say it so."
    assert edited["reason"] is None


def test_what_people_wrote_in_a_file_stays(desk: Desk) -> None:
    desk.take(desk.row(A))
    desk.change("comments:\n", "comments:\n  # to be read on Monday\n", REVIEW)
    desk.change(
        "from: Staff of side A", "from: 'Staff of side A'   # by letter", REVIEW
    )
    before = desk.read()

    desk.run("resolve", A, "accepted", "--by", "Board of both sides")
    desk.take(desk.row(A), desk.row(B, RULE, comment="Two\nlines"))

    lines = "    decision: accepted\n    decided-by: Board of both sides\n"
    after = desk.read()
    assert after.startswith(before + lines)
    assert "    comment: |-\n      Two\n      lines\n" in after.removeprefix(before)
    desk.run("resolve", A, "rejected", "--reason", "No.", "--by", "Board")
    assert desk.read() == after.replace(
        lines,
        "    decision: rejected\n    decided-by: Board\n    decision-reason: No.\n",
    )


def test_place_that_was_corrected_by_hand_stays(desk: Desk) -> None:
    late = row(A, "MTG-01.caller.gone", desk.marks[CALL])
    desk.take(late)
    desk.change("place: MTG-01.caller.gone", f"place: {CALL}", GONE)

    desk.take({**late, "Comment 意见": "In other words."})

    (one,) = desk.listed()
    assert one["place"] == CALL
    assert one["comment"] == "In other words."
    assert not one["isPlaceGone"]


WRONG = {
    "Type 类别": ("X", 3, "cannot be 'X'"),
    "From 提出单位": (" ", 2, "is empty"),
    "Text 文本": ("fr", 5, "cannot be 'fr'"),
    "Comment 意见": ("", 7, "neither a comment nor a proposed text"),
    "Decision 处理意见": ("perhaps", 10, "cannot be 'perhaps'"),
    "Decision reason 处理理由": ("So.", 10, "no decision"),
    "Anchor 标识": ("1134", 13, "was changed"),
    "Fingerprint 指纹": ("zh-Hans=12", 14, "was changed"),
    "Comment id 意见标识": ("1.2E+15", 15, "was changed"),
    "Date 日期": ("01/03/2026", 16, "is not a date"),
}


@pytest.mark.parametrize("heading", WRONG)
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_bad_cell_is_told_with_row_and_column_and_stops_all(
    desk: Desk, heading: str, kind: str
) -> None:
    cell, at, words = WRONG[heading]
    rows = desk.row(A), {**desk.row(B, RULE), heading: cell}
    path = desk.send(*rows, name=f"one.{kind}")

    result = desk.run("import", str(path))

    assert result.returncode == 1
    assert f"one.{kind}:3:{at}: error:" in result.stdout
    assert words in result.stdout
    assert "[exchange-unreadable]" in result.stdout
    assert not (desk.project / REVIEW).exists()
    partly = desk.run("import", str(path), "--partial")
    assert partly.returncode == 1
    assert "The rows named above were left out." in partly.stderr
    assert A in desk.read()
    assert B not in desk.read()


def test_changed_headings_are_refused_by_name(desk: Desk) -> None:
    names = [one.replace("Reason 理由", "Why") for one in HEADINGS]
    path = desk.folder / "one.csv"
    path.write_bytes(csv_of([desk.row(A)], names))

    result = desk.run("import", str(path))

    assert result.returncode == 1
    assert "one.csv:1:9: error: The heading 'Reason 理由' is missing" in result.stdout
    assert "in its place stands 'Why'" in result.stdout
    assert not (desk.project / REVIEW).exists()


def test_columns_may_change_places_and_be_parted_by_semicolons(desk: Desk) -> None:
    names = [*reversed(HEADINGS), "My notes"]
    text = csv_of([desk.row(A)], names).decode("utf-8-sig").replace('","', '";"')
    path = desk.folder / "one.csv"
    path.write_text(text, encoding="utf-8")

    assert desk.run("import", str(path)).returncode == 0
    assert [one["id"] for one in desk.listed()] == [A]


def test_decision_on_other_words_is_refused(desk: Desk) -> None:
    desk.take(desk.row(A))
    path, sheet = desk.exported()
    desk.take(desk.row(A, comment="In other words."))
    sheet.cell(2, column(sheet, "Decision 处理意见")).value = "N"
    sheet.cell(2, column(sheet, "Decided by 决定人")).value = "Board"
    book = sheet.parent
    assert book is not None
    book.save(path)

    result = desk.run("import", str(path))

    assert result.returncode == 1
    assert "[exchange-changed-since]" in result.stdout
    assert desk.listed()[0]["decision"] is None


def test_older_consolidated_matrix_takes_no_edit_back(desk: Desk) -> None:
    desk.take(desk.row(A))
    path, _ = desk.exported()
    desk.take(desk.row(A, comment="In other words."))

    result = desk.run("import", str(path))

    assert result.returncode == 0
    assert "warning" in result.stdout
    assert desk.listed()[0]["comment"] == "In other words."


def test_one_id_in_two_wordings_is_refused(desk: Desk) -> None:
    result = desk.take(desk.row(A), desk.row(B), desk.row(A, comment="Otherwise."))

    assert result.returncode == 1
    assert "one.csv:4:15: error" in result.stdout
    assert "[exchange-twice]" in result.stdout


def test_critical_comment_bars_agreement_and_release(
    desk: Desk, deconflict: Command
) -> None:
    desk.take(desk.row(A, type="C"), desk.row(B, RULE))

    status = deconflict("status", "--project", str(desk.project)).stdout

    assert "  2 comments open, 1 of them critical.\n" in status
    assert "Critical comments are open on MTG-01." in status
    found = json.loads(
        deconflict("status", "--format", "json", "--project", str(desk.project)).stdout
    )
    (unit,) = [one for one in found["units"] if one["id"] == "MTG-01"]
    assert unit["comments"] == {"open": 2, "critical": 1}
    desk.change("family: meeting", "family: meeting\nstatus: agreed")
    assert (
        "[review-critical]"
        in deconflict("check", "--project", str(desk.project)).stdout
    )
    # that it is so does not keep comments from being worked on
    assert len(desk.listed("MTG-01", "--type", "critical")) == 1
    desk.run("resolve", A, "noted", "--by", "Board")
    assert (
        "[review-critical]"
        not in deconflict("check", "--project", str(desk.project)).stdout
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("f" * 16, "noted", "--by", "B"), "No comment has the id"),
        (("a1b2c3d4e5f60719", "noted", "--by", "B"), f"Did you mean '{A}'?"),
        (("a1", "noted", "--by", "B"), "too short"),
        ((A, "noted", "--by", " "), "who decided"),
        ((A, "rejected", "--by", "B"), "needs a reason"),
        ((A, "perhaps", "--by", "B"), "perhaps"),
    ],
)
def test_wrong_use_of_resolve(desk: Desk, words: tuple[str, ...], said: str) -> None:
    desk.take(desk.row(A))
    before = desk.read()

    result = desk.run("resolve", *words)

    assert result.returncode == 2
    assert said in result.stderr
    assert desk.read() == before


def test_unknown_unit_and_ending_are_wrong_use(desk: Desk) -> None:
    listed = desk.run("list", "MTG-02")
    assert listed.returncode == 2
    assert "Did you mean 'MTG-01'?" in listed.stderr
    desk.take(desk.row(A), desk.row(B, RULE))
    assert desk.run("list", "nonsense").stderr.count("MTG-01") == 1
    assert desk.run("export", "--output", "x.pdf").returncode == 2
    assert desk.run("import", str(desk.folder / "none.csv")).returncode == 2
    assert desk.run("list", "basics").stdout == "No comments.\n"


def test_trial_writes_nothing(desk: Desk) -> None:
    result = desk.run("import", str(desk.send(desk.row(A))), "--check")

    assert result.returncode == 0
    assert "Comments: 1 new." in result.stderr
    assert "Nothing was written" in result.stderr
    assert not (desk.project / REVIEW).exists()


def test_csv_goes_out_and_comes_back(desk: Desk) -> None:
    texts = ["=1+1", "-5 m", "'quoted", "'=x", 'a, "b"', "＝全角", "0730"]
    rows = [desk.row(f"{at:016x}", comment=text) for at, text in enumerate(texts)]
    for one in rows[:2]:  # as the site guards them
        one["Comment 意见"] = f"'{one['Comment 意见']}"
    rows[3]["Comment 意见"] = "''=x"
    desk.take(*rows)
    before = desk.read()
    path = desk.folder / "all.csv"

    desk.run("export", "--output", str(path))

    written = list(csv.DictReader(StringIO(path.read_text(encoding="utf-8-sig"))))
    assert {one["Comment 意见"] for one in written} >= {"'=1+1", "'-5 m", "'quoted"}
    found = {one["id"]: one["comment"] for one in desk.listed()}
    assert found == {f"{at:016x}": text for at, text in enumerate(texts)}
    again = desk.run("import", str(path))
    assert again.stdout == "1 file checked, nothing found.\n"
    assert "Nothing is new (7 known already)" in again.stderr
    assert desk.read() == before


def test_workbook_is_made_to_be_filled_in_and_printed(desk: Desk) -> None:
    desk.take(desk.row(A))

    _, sheet = desk.exported()

    lists = {
        str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation
    }
    assert set(lists) == {"C2", "E2", "J2"}
    assert lists["J2"] == (
        '"A accepted 采纳,M modified 修改后采纳,R rejected 不采纳,N noted 留档"'
    )
    assert sheet.freeze_panes == "A2"
    assert sheet.page_setup.orientation == "landscape"
    assert str(sheet.page_setup.paperSize) == "9"
    assert sheet["G2"].alignment.wrap_text
    assert sheet.column_dimensions["N"].hidden
    assert sheet.column_dimensions["O"].hidden
