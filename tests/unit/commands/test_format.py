"""`deconflict fmt` mends what the check tells, and leaves all else to the byte."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from deconflict.commands.format import format_bytes, format_project

Command = Callable[..., CompletedProcess[str]]
PROCEDURE = "procedures/meeting/MTG-01.yaml"
RIGHT = "zh: 两舰安全相遇、分离。"
WRONG = "zh: 两舰安全相遇,  分离 (互见)."
MENDED = "zh: 两舰安全相遇，分离（互见）。"


@pytest.fixture
def wrong_project(good_project: Path) -> Path:
    path = good_project / PROCEDURE
    text = path.read_text(encoding="utf-8")
    assert text.count(RIGHT) == 1
    path.write_text(text.replace(RIGHT, WRONG), encoding="utf-8")
    return good_project


def test_a_file_is_mended_and_told(wrong_project: Path, deconflict: Command) -> None:
    path = wrong_project / PROCEDURE
    before = path.read_text(encoding="utf-8")
    path.chmod(0o640)

    result = deconflict("fmt", "--project", str(wrong_project))

    assert result.returncode == 0
    assert result.stdout == ""
    assert result.stderr == f"{PROCEDURE} is mended.\n"
    assert path.read_text(encoding="utf-8") == before.replace(WRONG, MENDED)
    assert path.stat().st_mode & 0o777 == 0o640
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_second_run_changes_nothing(wrong_project: Path, deconflict: Command) -> None:
    deconflict("fmt", "--project", str(wrong_project))
    result = deconflict("fmt", "--check", "--project", str(wrong_project))

    assert result.returncode == 0
    assert result.stderr == "11 files looked at, nothing to mend.\n"
    checked = deconflict("check", "--project", str(wrong_project))
    assert checked.stdout == "11 files checked, nothing found.\n"


def test_a_trial_tells_and_changes_nothing(
    wrong_project: Path, deconflict: Command
) -> None:
    before = (wrong_project / PROCEDURE).read_bytes()

    result = deconflict("fmt", "--check", "--project", str(wrong_project))

    assert result.returncode == 1
    assert result.stderr == f"{PROCEDURE} would be mended.\n"
    assert (wrong_project / PROCEDURE).read_bytes() == before


def test_only_the_paths_given_are_mended(wrong_project: Path) -> None:
    other = format_project(wrong_project, [wrong_project / "manual"])
    whole = format_project(wrong_project, [wrong_project / PROCEDURE], is_trial=True)
    none = format_project(wrong_project, [wrong_project / "nowhere.yaml"])

    assert other.changed == ()
    assert whole.changed == (PROCEDURE,)
    assert "nowhere.yaml" in none.problem


def test_a_path_outside_is_wrong_use(wrong_project: Path, deconflict: Command) -> None:
    result = deconflict("fmt", "nowhere.yaml", "--project", str(wrong_project))

    assert result.returncode == 2
    assert "No file of the manual is at nowhere.yaml." in result.stderr


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbfzh: \xe7\x94\xb2, \xe4\xb9\x99\n",
        "zh: 甲, 乙\nzh: 丙\n".encode(),
        "zh: >-\n  甲, 乙\n".encode(),
        b"\xff\xfe",
        "zh: '甲, 乙\n".encode(),
    ],
)
def test_a_file_with_a_finding_is_left(content: bytes) -> None:
    right, findings = format_bytes(content, "manual/x.yaml")

    assert right == content
    assert findings


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: b\r\nzh: 甲, 乙\r\n", "a: b\r\nzh: 甲，乙\r\n"),
        ("a: b\r\nzh: 甲, 乙\n", "a: b\r\nzh: 甲，乙\n"),
        ("zh: 甲, 乙", "zh: 甲，乙"),
        ("a: b  \r\nc: d\t\n# e  \n\n\n", "a: b\r\nc: d\n# e\n\n\n"),
        ("zh: |\r\n  甲, 乙\r\n", "zh: |\r\n  甲，乙\r\n"),
        ("a: b, c\nfree: 甲, 乙\n", "a: b, c\nfree: 甲, 乙\n"),
        ("# 甲, 乙\nzh: '甲' # 甲, 乙\n", "# 甲, 乙\nzh: '甲' # 甲, 乙\n"),
    ],
)
def test_line_ends_and_comments_stay(before: str, after: str) -> None:
    right, findings = format_bytes(before.encode(), "manual/x.yaml")

    assert right is not None
    assert right.decode() == after
    assert findings == ()


def test_broken_files_are_told_and_the_others_mended(
    wrong_project: Path, deconflict: Command
) -> None:
    terms = wrong_project / "manual" / "terms.yaml"
    terms.write_text("terms: [\n", encoding="utf-8")

    result = deconflict("fmt", "--project", str(wrong_project))

    assert result.returncode == 1
    assert "manual/terms.yaml:" in result.stdout
    assert result.stderr == f"{PROCEDURE} is mended.\n"


def test_comments_are_left_word_for_word(good_project: Path) -> None:
    path = good_project / "manual" / "reviews" / "MTG-01.yaml"
    path.parent.mkdir()
    path.write_text("comments:   \n  a: b   \n", encoding="utf-8")

    result = format_project(good_project, [])

    assert result.changed == ()
    assert path.read_text(encoding="utf-8") == "comments:   \n  a: b   \n"
