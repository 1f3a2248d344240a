"""An edition is released, the manual goes on, and all that changed is told."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from tests.editions import LONGER, NEW_RULE, PROCEDURE, SOFTER, Edit

from deconflict.commands.init import init_project

Run = Callable[..., CompletedProcess[str]]
FIRST = "manual/editions/1.json"
SECOND = (
    ("en: First draft", "en: Edition 2"),
    ("zh: 初稿", "zh: 第2版"),
    ("date: 2026-01", "date: 2026-03"),
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "new"
    assert init_project(folder) == ""
    return folder


@pytest.fixture
def run(project: Path, deconflict: Run) -> Run:
    def run(*words: str) -> CompletedProcess[str]:
        return deconflict(*words, "--project", str(project))

    return run


def change(project: Path, *edits: Edit, path: str = PROCEDURE) -> None:
    text = (project / path).read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    (project / path).write_text(text, encoding="utf-8")


def test_two_editions_from_release_to_records(run: Run, project: Path) -> None:
    first = run("release", "1")
    change(project, *SOFTER, LONGER, NEW_RULE)
    draft = run("diff")
    change(project, *SECOND, path="manual/manual.yaml")
    second = run("release", "2")
    built = run("build", "--html", "--first", "zh")
    page = project / "build/html/zh-first"
    records = (page / "front-records.html").read_text(encoding="utf-8")
    procedure = (page / "MEET-01.html").read_text(encoding="utf-8")

    assert (first.returncode, draft.returncode, second.returncode) == (0, 0, 0)
    assert "manual/editions/1.json is written" in first.stderr
    assert "force 1, number 3, added 1, renumbered 13" in second.stderr
    assert "Each ship [-shall-]{+should+} keep" in draft.stdout
    assert built.returncode == 0
    assert "[edition-label]" not in built.stdout
    assert "本版替代第1版（初稿，2026年1月）" in records
    assert "<del>3分钟</del><ins>5分钟</ins>" in records
    assert re.search(r'class="row paragraph revised" id="MEET-01.look-out"', procedure)
    assert procedure.count(" revised") < procedure.count('class="row')
    assert run("diff", "2").stdout.endswith("Both say the same. / 两者相同。\n")


def test_release_is_the_same_to_the_byte(run: Run, project: Path) -> None:
    assert run("release", "1").returncode == 0
    content = (project / FIRST).read_bytes()
    (project / FIRST).unlink()
    assert run("release", "1").returncode == 0

    assert (project / FIRST).read_bytes() == content
    assert [one.name for one in (project / "manual/editions").iterdir()] == ["1.json"]


def test_all_that_stands_against_a_release_is_told_at_once(
    run: Run, project: Path
) -> None:
    assert run("release", "3").returncode == 0
    change(project, ("各舰应保持", "各舰宜保持"))
    change(
        project,
        ("title:\n  en: Two", "status: agreed\ntitle:\n  en: Two"),
    )
    result = run("release", "3")

    assert result.returncode == 1
    assert "[pair-force]" in result.stdout
    told = result.stderr
    assert "Edition 3 is not released:" in told
    assert "Edition 3 is there already, and a number is used once." in told
    assert "The next one is 4." in told
    assert "The cover says 'First draft / 初稿', as that of edition 3 does." in told
    assert "2 errors of `deconflict check` are not mended. Mend them." in told
    assert "Marked agreed, and not agreed as they stand, are MEET-01." in told
    assert sorted(one.name for one in (project / "manual/editions").iterdir()) == [
        "3.json"
    ]


def test_warning_bars_a_release(run: Run, project: Path) -> None:
    change(
        project,
        ("      en: The call may not have been heard.\n", ""),
    )
    result = run("release", "1")

    assert result.returncode == 1
    assert "warning" in result.stderr
    assert not (project / FIRST).exists()


def test_open_critical_comment_bars_a_release(run: Run, project: Path) -> None:
    (project / "manual/reviews").mkdir()
    (project / "manual/reviews/MEET-01.yaml").write_text(
        "comments:\n  0123456789abcdef:\n    from: staff\n    type: critical\n"
        "    text: both\n    place: MEET-01.look-out\n    fingerprint: en=0a;zh=0b\n"
        "    comment: Wrong.\n    reason: It is.\n    date: 2026-01-01\n",
        encoding="utf-8",
    )
    result = run("release", "1")

    assert result.returncode == 1
    assert "Critical comments are open on MEET-01." in result.stderr
    assert "deconflict comments resolve" in result.stderr


@pytest.mark.parametrize("number", ["0", "01", "1.1", "one", "99999"])
def test_number_is_a_whole_one(run: Run, project: Path, number: str) -> None:
    result = run("release", number)

    assert result.returncode == 1
    assert "is no number of an edition" in result.stderr
    assert not (project / "manual/editions").exists()


def test_nothing_new_is_not_released(run: Run, project: Path) -> None:
    assert run("release", "1").returncode == 0
    change(project, *SECOND, path="manual/manual.yaml")
    result = run("release", "2")

    assert result.returncode == 1
    assert "No text has changed since edition 1." in result.stderr


def test_edition_that_was_changed_is_an_error(run: Run, project: Path) -> None:
    assert run("release", "1").returncode == 0
    change(project, ("keep a proper", "keep a good"), path=FIRST)
    result = run("check")

    assert result.returncode == 1
    assert "[edition-changed]" in result.stdout


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('"format": "1"', '"format": "2"', "schema-choice"),
        ('"manual": "sample-manual",\n', "", "schema-missing-key"),
        ('"number": "1",\n', "", "schema-missing-key"),
        ('"divisions": [', '"divisions": ', "source-key"),
    ],
)
def test_damaged_edition_is_a_finding_with_its_line(
    run: Run, project: Path, old: str, new: str, code: str
) -> None:
    assert run("release", "1").returncode == 0
    change(project, (old, new), path=FIRST)
    result = run("check")

    assert result.returncode == 1
    assert re.search(
        rf"^{FIRST}:\d+:\d+: error: .*\[{code}\]$", result.stdout, re.MULTILINE
    )


def test_diff_without_an_edition_says_how_to_get_one(run: Run) -> None:
    result = run("diff")

    assert result.returncode == 2
    assert "No edition has been released." in result.stderr


def test_unknown_edition_is_told_with_those_there_are(run: Run) -> None:
    assert run("release", "1").returncode == 0
    result = run("diff", "7")

    assert result.returncode == 2
    assert "There is no edition '7'. There are: 1." in result.stderr


def test_two_editions_are_compared_though_the_manual_has_errors(
    run: Run, project: Path
) -> None:
    assert run("release", "1").returncode == 0
    change(project, LONGER)
    change(project, *SECOND, path="manual/manual.yaml")
    assert run("release", "2").returncode == 0
    change(project, ("MEET-ANSWER: pass", "MEET-ANSWER: nowhere"))

    assert "3 minutes" in run("diff", "1", "2").stdout
    assert run("diff", "1").returncode == 1


def test_diff_is_written_to_a_file(run: Run, project: Path) -> None:
    assert run("release", "1").returncode == 0
    change(project, LONGER)
    output = project / "changes.json"
    result = run("diff", "--format", "json", "--output", str(output))

    assert result.returncode == 0
    assert result.stdout == ""
    assert json.loads(output.read_text(encoding="utf-8"))["counts"] == {"number": 3}


def test_players_are_not_told_what_changed_in_injects(run: Run, project: Path) -> None:
    assert run("release", "1").returncode == 0
    change(
        project,
        ("You wish to know what", "You wish to know within five minutes what"),
        ("你舰希望了解", "你舰希望在五分钟内了解"),
        path="manual/exercises/SER-MEET-01.yaml",
    )
    assert run("build", "--html", "--first", "en").returncode == 0
    assert run(
        "build", "--html", "--first", "en", "--audience", "players"
    ).returncode == 0  # fmt: skip
    pages = [
        project / f"build/{below}html/en-first/front-records.html"
        for below in ("", "players/")
    ]
    whole, players = (page.read_text(encoding="utf-8") for page in pages)

    assert "within five minutes" in whole
    assert "within five minutes" not in players
