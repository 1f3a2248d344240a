"""The terminal: what several commands ask of the user, and how they print."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from deconflict.commands.check import Check, check_project
from deconflict.commands.project import find_project
from deconflict.findings import without_hints
from deconflict.manual import Manual
from deconflict.report import Format, Report, report_findings

ERRORS, WRONG_USE, FAULT, INTERRUPTED = 1, 2, 3, 130


class WrongUseError(Exception):
    """The command line asks for what cannot be done; the text says why."""


Project = Annotated[
    Path | None,
    typer.Option(
        "--project",
        "-p",
        help="The folder that holds manual/ and procedures/. "
        "Without it, the nearest one upwards from here.",
    ),
]
Strict = Annotated[
    bool, typer.Option("--strict", help="Warnings stop the build as errors do.")
]
Hints = Annotated[
    bool, typer.Option("--hints", help="Print hints too; they never stop a build.")
]
ReportFormat = Annotated[
    Format, typer.Option("--format", help="How findings are written.")
]


def project_folder(project: Path | None) -> Path:
    """Return the project folder, or tell that there is none."""
    found = find_project(project or Path.cwd(), is_given=project is not None)
    if found is None:
        where = project or "this folder or above it"
        raise WrongUseError(
            f"There is no manual/ in {where}. Go to the folder of the manual, "
            "or name it with --project."
        )
    return found


def print_check(result: Check, form: Format, *, hints: bool = False) -> None:
    """Print the findings of a check, without the hints unless they are asked for."""
    findings = result.findings if hints else without_hints(result.findings)
    kept_back = len(result.findings) - len(findings)
    report = Report(findings, result.file_count, _colour(), kept_back, result.ignored)
    print_result(report_findings(report, form))


def good_check(
    folder: Path, form: Format, refusal: str, *, strict: bool
) -> tuple[Check, Manual]:
    """Return the check of a manual that may be built; end with its findings if not."""
    result = check_project(folder)
    if result.manual is None or not result.is_good(strict=strict):
        print_check(result, form)
        say(refusal)
        raise typer.Exit(ERRORS)
    return result, result.manual


def print_result(text: str) -> None:
    """Print a result; its reader, such as head, may have seen enough of it."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _colour() -> bool:
    """Tell whether findings are coloured: on a terminal, unless NO_COLOR is set."""
    is_plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not is_plain


def say(text: str) -> None:
    """Print progress, which does not belong to the result."""
    sys.stderr.write(f"{text}\n")
