"""Texts go out to linguists and come back, as a writer runs the commands."""

import csv
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from openpyxl import load_workbook

from deconflict.findings import Code

CHECKOUT = Path(__file__).parents[2]
Command = Callable[..., CompletedProcess[str]]
KINDS = ["xlsx", "csv", "xliff", "tmx", "tbx"]
MTG = "procedures/meeting/MTG-01.yaml"
OLD, NEW = "The ships meet and part in safety.", "The ships meet, and part: in safety."
OLD_TERM, NEW_TERM = "A vessel of either side.", "A vessel of one of the sides."
ZH, NEW_ZH = "两舰安全相遇、分离。", "两舰安全相遇，然后分离。"


def content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for top in ("manual", "procedures")
        for path in sorted((folder / top).rglob("*"))
        if path.is_file()
    }


def exported(command: Command, project: Path, kind: str, *words: str) -> Path:
    result = command(
        "export", "pairs", "--project", str(project), "--format", kind, *words
    )
    assert result.returncode == 0, result.stderr
    (path,) = (project / "build" / "exchange").glob(f"*.{kind}")
    return path


def imported(
    command: Command, project: Path, path: Path, *words: str
) -> CompletedProcess[str]:
    return command("import", "pairs", str(path), "--project", str(project), *words)


def edit(path: Path, old: str, new: str) -> None:
    """Change a text in an exchange file as a linguist would."""
    if path.suffix == ".xlsx":
        book = load_workbook(path)
        (cell,) = [
            cell
            for line in book.worksheets[0].iter_rows()
            for cell in line
            if cell.value == old
        ]
        cell.value = new
        book.save(path)
        return
    text = path.read_bytes().decode()
    assert text.count(old) == 1
    quoted = f'"{new}"' if path.suffix == ".csv" else new
    path.write_bytes(text.replace(old, quoted).encode())


def changed_files(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    assert before.keys() == after.keys()
    return [path for path in before if before[path] != after[path]]


@pytest.mark.parametrize("kind", KINDS)
def test_manual_that_goes_out_and_comes_back_is_not_changed(
    kind: str, deconflict: Command, tmp_path: Path
) -> None:
    for top in ("manual", "procedures"):
        shutil.copytree(CHECKOUT / top, tmp_path / top)
    before = content(tmp_path)

    path = exported(deconflict, tmp_path, kind)
    result = imported(deconflict, tmp_path, path)

    assert result.returncode == 0
    assert result.stdout == "1 file checked, nothing found.\n"
    assert "No text differs" in result.stderr
    assert content(tmp_path) == before


@pytest.mark.parametrize("kind", KINDS)
def test_edited_text_changes_one_scalar(
    kind: str, deconflict: Command, good_project: Path
) -> None:
    path = exported(deconflict, good_project, kind)
    before = content(good_project)
    old, new, file = (OLD, NEW, MTG)
    if kind == "tbx":
        old, new, file = OLD_TERM, NEW_TERM, "manual/terms.yaml"
    edit(path, old, new)

    result = imported(deconflict, good_project, path)

    assert result.returncode == 0, result.stdout
    assert "1 text in 1 file" in result.stderr
    after = content(good_project)
    assert changed_files(before, after) == [file]
    written = f'"{new}"' if ": " in new else new
    assert after[file] == before[file].replace(old.encode(), written.encode())


@pytest.mark.parametrize("kind", KINDS)
def test_edit_is_refused_where_the_other_half_changed_meanwhile(
    kind: str, deconflict: Command, good_project: Path
) -> None:
    path = exported(deconflict, good_project, kind)
    old, new, file, zh = (OLD, NEW, MTG, ZH)
    if kind == "tbx":
        old, new, file = OLD_TERM, NEW_TERM, "manual/terms.yaml"
        zh = "任一方的船舶。"
    edit(path, old, new)
    target = good_project / file
    target.write_bytes(target.read_bytes().replace(zh.encode(), NEW_ZH.encode()))
    before = content(good_project)

    result = imported(deconflict, good_project, path)

    assert result.returncode == 1
    assert "[exchange-changed-since]" in result.stdout
    assert f"zh: {NEW_ZH}" in result.stdout
    assert content(good_project) == before


def test_both_halves_and_windows_line_ends(
    deconflict: Command, good_project: Path
) -> None:
    target = good_project / MTG
    target.write_bytes(target.read_bytes().replace(b"\n", b"\r\n"))
    before = target.read_bytes()
    path = exported(deconflict, good_project, "csv")
    edit(path, OLD, "The ships\nmeet.")
    edit(path, ZH, "两舰\n相遇。")

    assert imported(deconflict, good_project, path).returncode == 0
    after = target.read_bytes()
    assert after == before.replace(
        f"en: {OLD}".encode(), b"en: |-\r\n    The ships\r\n    meet."
    ).replace(f"zh: {ZH}".encode(), "zh: |-\r\n    两舰\r\n    相遇。".encode())


def test_check_writes_nothing(deconflict: Command, good_project: Path) -> None:
    path = exported(deconflict, good_project, "csv")
    edit(path, OLD, NEW)
    before = content(good_project)

    result = imported(deconflict, good_project, path, "--check")

    assert result.returncode == 0
    assert "MTG-01.purpose.en" in result.stderr
    assert "Nothing was written" in result.stderr
    assert content(good_project) == before


def test_one_wrong_row_stops_all_unless_the_good_ones_are_asked_for(
    deconflict: Command, good_project: Path
) -> None:
    path = exported(deconflict, good_project, "csv")
    edit(path, OLD, NEW)
    edit(path, "呼叫舰等待{reply-time}。", "呼叫舰等待。")
    before = content(good_project)

    stopped = imported(deconflict, good_project, path)
    assert stopped.returncode == 1
    assert "--partial" in stopped.stderr
    assert content(good_project) == before

    partial = imported(deconflict, good_project, path, "--partial")
    assert partial.returncode == 1
    assert "[exchange-placeholder]" in partial.stdout
    assert "left out" in partial.stderr
    after = content(good_project)
    assert changed_files(before, after) == [MTG]
    assert NEW.encode() in after[MTG]


@pytest.mark.parametrize("words", [[], ["--partial"]])
def test_what_would_give_the_manual_an_error_is_not_written(
    words: list[str], deconflict: Command, good_project: Path
) -> None:
    path = exported(deconflict, good_project, "csv")
    edit(path, OLD, "The ships meet; see [MTG-01.kep-clear].")
    before = content(good_project)

    result = imported(deconflict, good_project, path, *words)

    assert result.returncode == 1
    assert "[ref-missing]" in result.stdout
    assert "Did you mean 'MTG-01.keep-clear'?" in result.stdout
    assert content(good_project) == before


def test_old_error_of_the_manual_does_not_stop_an_import(
    deconflict: Command, good_project: Path
) -> None:
    target = good_project / MTG
    text = target.read_text(encoding="utf-8")
    target.write_text(text.replace("听。", "听[x.y]。", 1), encoding="utf-8")
    assert deconflict("check", "--project", str(good_project)).returncode == 1
    path = exported(deconflict, good_project, "csv")
    edit(path, OLD, NEW)

    assert imported(deconflict, good_project, path).returncode == 0
    assert NEW in target.read_text(encoding="utf-8")


def test_notes_of_the_linguist_are_shown(
    deconflict: Command, good_project: Path
) -> None:
    path = exported(deconflict, good_project, "csv", "MTG-01.purpose")
    lines = list(csv.reader(StringIO(path.read_text(encoding="utf-8-sig"))))
    assert len(lines) == 2
    lines[1][3] = "Why not ‘meet’? 为何？"
    file = StringIO()
    csv.writer(file).writerows(lines)
    path.write_text(file.getvalue(), encoding="utf-8-sig")

    result = imported(deconflict, good_project, path)

    assert "MTG-01.purpose: Why not ‘meet’? 为何？" in result.stderr


def test_xliff_from_chinese_comes_back_too(
    deconflict: Command, good_project: Path
) -> None:
    path = exported(deconflict, good_project, "xliff", "--from", "zh")
    assert 'source-language="zh-Hans"' in path.read_text(encoding="utf-8")
    edit(path, OLD, NEW)

    assert imported(deconflict, good_project, path).returncode == 0
    assert NEW.encode() in (good_project / MTG).read_bytes()


def test_file_outside_build_is_written_over_by_force_only(
    deconflict: Command, good_project: Path, tmp_path: Path
) -> None:
    output = tmp_path / "texts.csv"
    words = ["export", "pairs", "--project", str(good_project), "-o", str(output)]
    assert deconflict(*words, "terms").returncode == 0
    first = output.read_bytes()

    refused = deconflict(*words)
    assert refused.returncode == 2
    assert "--force" in refused.stderr
    assert output.read_bytes() == first
    assert deconflict(*words, "--force").returncode == 0
    assert len(output.read_bytes()) > len(first)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["MTG-02"], "Did you mean 'MTG-01'?"),
        (["--format", "tbx", "MTG-01"], "terms only"),
        (["--format", "csv", "--output", "a.xlsx"], ".csv"),
        (["--output", "a.doc"], ".xliff"),
        (["--from", "zh"], "xliff"),
    ],
)
def test_wrong_use_is_told(
    words: list[str], says: str, deconflict: Command, good_project: Path
) -> None:
    result = deconflict("export", "pairs", "--project", str(good_project), *words)

    assert result.returncode == 2
    assert says in result.stderr
    assert not (good_project / "build").exists()


def test_broken_manual_is_neither_exported_nor_changed(
    deconflict: Command, good_project: Path
) -> None:
    path = exported(deconflict, good_project, "csv")
    edit(path, OLD, NEW)
    (good_project / "manual/terms.yaml").write_text("terms: [", encoding="utf-8")
    before = content(good_project)

    result = deconflict("export", "pairs", "--project", str(good_project))
    assert result.returncode == 1
    assert "terms.yaml" in result.stdout
    result = imported(deconflict, good_project, path)
    assert result.returncode == 1
    assert "nothing was taken" in result.stderr
    assert content(good_project) == before


@pytest.mark.parametrize("guide", ["exchange.md", "exchange.zh.md"])
def test_guides_name_every_kind_and_every_refusal(guide: str) -> None:
    text = (CHECKOUT / "docs" / guide).read_text(encoding="utf-8")

    codes = {code.value for code in Code if code.value.startswith("exchange-")}
    assert set(re.findall(r"^\| `(exchange-[a-z-]+)` \|", text, re.MULTILINE)) == codes
    assert set(re.findall(r"^\*\*(\w+)[.。]\*\*", text, re.MULTILINE)) == set(KINDS)
    assert set(re.findall(r"`(--[a-z]+)", text)) == {
        "--check",
        "--force",
        "--format",
        "--from",
        "--hints",
        "--output",
        "--partial",
    }


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not there")
def test_workbook_saved_by_libreoffice_comes_back(
    deconflict: Command, good_project: Path, tmp_path: Path
) -> None:
    path = exported(deconflict, good_project, "xlsx")
    before = content(good_project)
    edit(path, OLD, NEW)
    words = ["soffice", "--headless", f"-env:UserInstallation={tmp_path.as_uri()}/home"]
    words += ["--convert-to", "xlsx", "--outdir", str(tmp_path / "saved"), str(path)]
    # A PDF built by this process shut the fonts of the machine out.
    clean = {key: value for key, value in os.environ.items() if "FONTCONFIG" not in key}
    subprocess.run(  # noqa: S603 - LibreOffice on our own file
        words, check=True, capture_output=True, timeout=120, env=clean
    )

    result = imported(deconflict, good_project, tmp_path / "saved" / path.name)

    assert result.returncode == 0, result.stdout
    assert changed_files(before, content(good_project)) == [MTG]
    assert f'en: "{NEW}"\n'.encode() in (good_project / MTG).read_bytes()
