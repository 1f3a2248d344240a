"""Every finding code has a bad manual and the exact words that it brings."""

import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from deconflict.findings import Code
from deconflict.source.reader import MAX_BYTES

CASES = sorted(
    folder
    for folder in Path(__file__).parent.iterdir()
    if folder.is_dir() and folder.name[0] not in "_."
)
HEAD = re.compile(
    r"deconflict ((?:check|build(?: --html)?|cards|"
    r"(?:import pairs|comments import) [\w.]+)"
    r"(?: --hints| --pdf --first \w+)?): exit ([01])\n"
)


def code_of(case: Path) -> str:
    return case.name.partition(".")[0]


def apply_case(case: Path, project: Path) -> None:
    """Put the files of a case over the good project, as README.md says."""
    for source in sorted(case.rglob("*")):
        if source.is_dir() or source.name == "expected.txt":
            continue
        target = project / source.relative_to(case)
        target.parent.mkdir(parents=True, exist_ok=True)
        content = source.read_bytes()
        if target.suffix == ".absent":
            target.with_suffix("").unlink()
        elif target.suffix == ".large":
            times = MAX_BYTES // len(content) + 1
            target.with_suffix("").write_bytes(content * times)
        elif target.suffix == ".slip":
            old, new = content.decode().splitlines()
            text = target.with_suffix("").read_text(encoding="utf-8")
            assert text.count(old) == 1
            target.with_suffix("").write_text(text.replace(old, new), encoding="utf-8")
        else:
            target.write_bytes(content)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case_brings_the_expected_words(
    case: Path,
    good_project: Path,
    deconflict: Callable[..., CompletedProcess[str]],
    monkeypatch: pytest.MonkeyPatch,
    with_sheets: Callable[[Path], None],
) -> None:
    apply_case(case, good_project)
    monkeypatch.chdir(good_project)
    head, _, expected = (
        (case / "expected.txt").read_text(encoding="utf-8").partition("\n")
    )
    match = HEAD.fullmatch(f"{head}\n")
    assert match, "the first line names the command and its exit status"

    if "--pdf" in match[1] or match[1] == "cards":
        with_sheets(good_project)
    result = deconflict(*match[1].split(), "--project", str(good_project))

    assert result.stdout == expected
    assert result.returncode == int(match[2])
    assert f"[{code_of(case)}]" in expected


def test_every_code_has_a_case_and_every_case_a_code() -> None:
    assert {code_of(case) for case in CASES} == {code.value for code in Code}


def test_good_project_has_no_finding(
    good_project: Path, deconflict: Callable[..., CompletedProcess[str]]
) -> None:
    result = deconflict("check", "--strict", "--project", str(good_project))

    assert result.stdout == "11 files checked, nothing found.\n"
    assert result.returncode == 0
