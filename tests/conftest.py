"""What several tests share: a small good project, and the command itself."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from deconflict.__main__ import main
from deconflict.commands.build import KEPT
from deconflict.manual import Manual, load_manual, read_project
from deconflict.resources import common_words_folder

CHECKOUT = Path(__file__).parents[1]
GOOD = Path(__file__).parent / "cases" / "_good"
COMMON_WORDS = ("interface.yaml", "units.yaml", "verbal-forms.yaml")
"""Files that are the same in every project, as `deconflict init` copies them."""

SUMMARY = "summary"
"""The property of a test whose value is printed when all tests are done."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the tests of the PDF lay out the whole manual."""
    parser.addoption("--whole-manual", action="store_true")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests have to say of themselves, wherever they ran."""
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            if name == SUMMARY:
                terminalreporter.write_line(str(value))


@pytest.fixture(scope="session")
def good_files() -> dict[str, bytes]:
    """A project without any finding, as path and content of each file."""
    files = {
        f"manual/{name}": (common_words_folder() / name).read_bytes()
        for name in COMMON_WORDS
    }
    for path in sorted(GOOD.rglob("*.yaml")):
        files[path.relative_to(GOOD).as_posix()] = path.read_bytes()
    return files


@pytest.fixture(scope="session")
def our_manual() -> Manual:
    """The manual of this checkout."""
    manual = load_manual(read_project(CHECKOUT)).manual
    assert manual is not None
    return manual


@pytest.fixture(scope="session")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What any test has laid out, kept for all: pages are what they are made of."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent  # one for the tests of all processes
    path = folder / "sheets"
    path.mkdir(exist_ok=True)
    return path


@pytest.fixture
def with_sheets(sheets: Path) -> Iterator[Callable[[Path], None]]:
    """Give a project what other tests have laid out, and take what is made there."""
    kept: list[Path] = []

    def give(project: Path) -> None:
        own = project / "build" / KEPT
        own.mkdir(parents=True)
        _link(sheets, own)
        kept.append(own)

    yield give
    for own in kept:
        if own.is_dir():
            _link(own, sheets)


def _link(source: Path, target: Path) -> None:
    """Have all files of a folder in another one too."""
    for path in source.iterdir():
        with suppress(FileExistsError, FileNotFoundError):  # others do the same
            os.link(path, target / path.name)


@pytest.fixture
def good_project(good_files: dict[str, bytes], tmp_path: Path) -> Path:
    """A folder that holds the good project."""
    folder = tmp_path / "good"
    for name, content in good_files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture
def deconflict(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., CompletedProcess[str]]:
    """The command, called with its arguments as words."""

    def run(*words: str) -> CompletedProcess[str]:
        monkeypatch.setattr(sys, "argv", ["deconflict", *words])
        with pytest.raises(SystemExit) as exit_:
            main()
        printed = capsys.readouterr()
        status = exit_.value.code
        assert isinstance(status, int)
        return CompletedProcess(words, status, printed.out, printed.err)

    return run
