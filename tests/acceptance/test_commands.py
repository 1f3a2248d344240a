"""The commands, as a writer runs them, on whole projects."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
import yaml

CHECKOUT = Path(__file__).parent.parent.parent


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "deconflict", *words],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def digest(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(
            path.read_bytes()
        ).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


NOTHING = "files checked, nothing found. 1 hint more with --hints.\n"


@pytest.fixture
def project(tmp_path: Path, with_sheets: Callable[[Path], None]) -> Path:
    assert run(tmp_path, "init", "book").returncode == 0
    with_sheets(tmp_path / "book")
    return tmp_path / "book"


def test_new_project_checks_clean_and_builds(project: Path) -> None:
    checked = run(project, "check", "--strict")
    assert checked.stdout == f"29 {NOTHING}"
    assert checked.returncode == 0
    built = run(project, "build", "--strict")
    assert built.returncode == 0
    assert (project / "build/html/index.html").is_file()
    assert sorted(p.name for p in (project / "build/pdf").iterdir()) == [
        "sample-manual-en-first.pdf",
        "sample-manual-zh-first.pdf",
    ]
    assert sorted(p.name for p in (project / "build/xlsx").iterdir()) == [
        "evaluation-en-first.xlsx",
        "evaluation-zh-first.xlsx",
        "events-en-first.xlsx",
        "events-zh-first.xlsx",
    ]


def test_a_command_works_from_a_folder_below(project: Path) -> None:
    assert run(project / "procedures" / "meeting", "check").returncode == 0


def test_skeleton_is_good_when_its_blanks_are_filled(project: Path) -> None:
    assert run(project, "new", "procedure", "MEET-02").returncode == 0
    assert run(project, "check").returncode == 1
    path = project / "procedures/meeting/MEET-02.yaml"
    text = path.read_text(encoding="utf-8")
    blanks = {
        "reference-id": "colreg-1972",
        "channel-id": "vhf-16",
        "form-id": "meeting-report",
        "SIGNAL-ID": "MEET-CALL",
        "ANSWER-ID": "MEET-ANSWER",
        "en: …": "en: Filled in",
        "zh: …": "zh: 已填写",
        "shall …": "shall act.",
        "should …": "should call.",
        "应……": "应行动。",
        "宜……": "宜呼叫。",
    }
    for blank, words in blanks.items():
        text = text.replace(blank, words)
    path.write_text(text, encoding="utf-8")
    assert "[exercise-none]" in run(project, "check", "--strict").stdout
    assert run(project, "new", "serial", "MEET-02").returncode == 0
    path = project / "manual/exercises/SER-MEET-02.yaml"
    text = path.read_text(encoding="utf-8")
    for blank, words in blanks.items():
        text = text.replace(blank, words)
    path.write_text(text, encoding="utf-8")
    checked = run(project, "check", "--strict")
    assert checked.stdout == f"31 {NOTHING}"


def test_skeleton_of_an_unknown_family_is_not_written(project: Path) -> None:
    made = run(project, "new", "procedure", "MET-02")
    assert made.returncode == 2
    assert "Did you mean 'MEET'?" in made.stderr
    assert run(project, "new", "procedure", "MEET-01").returncode == 2


def test_failed_build_leaves_the_last_one_whole(project: Path) -> None:
    assert run(project, "build", "--first", "en").returncode == 0
    before = digest(project / "build")
    path = project / "procedures/meeting/MEET-01.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("say:", "sya:", 1))
    failed = run(project, "build", "--first", "en")
    assert failed.returncode == 1
    assert "schema-step" in failed.stdout
    assert digest(project / "build") == before


def test_character_without_a_glyph_leaves_the_last_build_whole(project: Path) -> None:
    assert run(project, "build", "--first", "en").returncode == 0
    before = digest(project / "build")
    path = project / "procedures/meeting/MEET-01.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("两舰昼间会遇", "两舰昼间会遇🚢"), encoding="utf-8")
    failed = run(project, "build", "--first", "en")
    assert failed.returncode == 1
    assert "[text-character]" in failed.stdout
    assert digest(project / "build") == before


def test_page_of_a_deleted_procedure_does_not_stay(project: Path) -> None:
    first = project / "procedures/meeting/MEET-01.yaml"
    text = first.read_text(encoding="utf-8")
    second = project / "procedures/meeting/MEET-02.yaml"
    second.write_text(text.replace("MEET-01", "MEET-02"), encoding="utf-8")
    assert run(project, "build", "--html").returncode == 0
    assert (project / "build/html/en-first/MEET-02.html").is_file()
    second.unlink()
    assert run(project, "build", "--html").returncode == 0
    assert not (project / "build/html/en-first/MEET-02.html").exists()


def test_players_are_not_shown_what_the_control_plays_in(project: Path) -> None:
    """Each text of each inject is looked for in every file that players are given."""
    serial = (project / "manual/exercises/SER-MEET-01.yaml").read_text(encoding="utf-8")
    data = yaml.safe_load(serial)
    injects = [inject for each in data["runs"] for inject in each["injects"]]
    secrets = [
        text
        for inject in injects
        for pair in (inject["text"], inject["expect"])
        for text in pair.values()
    ]
    secrets += [f"{data['id']}.{inject['id']}" for inject in injects]

    assert run(project, "build", "--audience", "control").returncode == 0
    assert run(project, "build", "--audience", "players").returncode == 0

    control = _texts_below(project / "build/control")
    players = _texts_below(project / "build/players")
    assert len(secrets) == 15
    assert [text for text in secrets if _bare(text) not in control] == []
    assert [text for text in secrets if _bare(text) in players] == []
    assert _bare(data["situation"]["en"]) in players
    assert _bare(data["situation"]["zh"]) in players
    assert not (project / "build/players/xlsx").exists()


def _texts_below(folder: Path) -> str:
    """Return all words of all pages and PDFs below a folder, without spaces."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".html", ".js", ".svg", ".json"}:
            found.append(path.read_text(encoding="utf-8"))
        elif path.suffix == ".pdf":
            found += [
                page.get_textpage().get_text_range()
                for page in pypdfium2.PdfDocument(path)
            ]
    return _bare(" ".join(found))


def _bare(text: str) -> str:
    """Return a text without spaces, which lines of a page change."""
    return "".join(text.split())


def test_two_builds_are_equal_to_the_byte(project: Path) -> None:
    assert run(project, "build").returncode == 0
    first = digest(project / "build")
    assert run(project, "build").returncode == 0
    assert digest(project / "build") == first


def test_half_a_pair_is_a_warning_in_a_draft_and_an_error_when_agreed(
    project: Path,
) -> None:
    path = project / "procedures/meeting/MEET-01.yaml"
    text = path.read_text(encoding="utf-8")
    half = text.replace("  zh: 使双方了解对方即将采取的行动。\n", "")
    path.write_text(half, encoding="utf-8")
    assert run(project, "check").returncode == 0
    assert run(project, "check", "--strict").returncode == 1
    agreed = half.replace("family: meeting", "family: meeting\nstatus: agreed")
    path.write_text(agreed, encoding="utf-8")
    assert run(project, "check").returncode == 1


def test_json_report_can_be_read_by_a_program(project: Path) -> None:
    (project / "procedures/meeting/notes.txt").write_text("x")
    report = json.loads(run(project, "check", "--format", "json").stdout)
    assert report["findings"][0]["code"] == "file-unknown"
    assert report["findings"][0]["path"] == "procedures/meeting/notes.txt"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["check", "--project", "nowhere"], 2),
        (["check", "--formt", "json"], 2),
        (["explain", "ref-mising"], 2),
        (["explain", "ref-missing"], 0),
        (["explain"], 0),
        (["--version"], 0),
        (["--help"], 0),
        (["chekc"], 2),
    ],
)
def test_exit_status(tmp_path: Path, words: list[str], status: int) -> None:
    result = run(tmp_path, *words)
    assert result.returncode == status
    assert "Traceback" not in result.stderr


def test_init_does_not_overwrite(project: Path) -> None:
    before = digest(project)
    assert run(project.parent, "init", "book").returncode == 2
    assert digest(project) == before


def test_the_manual_has_no_finding() -> None:
    checked = run(CHECKOUT, "check", "--strict")
    assert "files checked, nothing found." in checked.stdout
    assert checked.stdout.count("\n") == 1
    assert checked.returncode == 0


def test_build_writes_one_json_document(project: Path) -> None:
    built = run(project, "build", "--html", "--format", "json")
    assert json.loads(built.stdout) == {
        "version": 1,
        "files": 29,
        "findings": [],
        "ignored": [],
    }


def test_explore_says_how_far_it_went_and_what_can_come() -> None:
    followed = run(CHECKOUT, "explore", "ENC-01")
    assert followed.returncode == 0
    assert "ENC-01: 53 situations, 12 calls, 2 ways to end." in followed.stderr
    assert "[course-not-heard]" in followed.stdout

    further = run(CHECKOUT, "explore", "ENC-01", "--lost", "2")
    assert further.returncode == 1
    assert "[course-ends-differ]" in further.stdout

    unknown = run(CHECKOUT, "explore", "ENC01")
    assert unknown.returncode == 2
    assert "Did you mean 'ENC-01'?" in unknown.stderr


def test_explore_with_signals_mistaken_or_waits_cut_short_goes_further() -> None:
    counts = []
    for words in ((), ("--mistaken",), ("--early", "--lost", "0")):
        said = run(CHECKOUT, "explore", "SAR-01", *words).stderr
        counts.append(int(said.split()[1]))

    usual, mistaken, early = counts
    assert usual < mistaken
    assert usual < early
