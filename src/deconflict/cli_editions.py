"""The commands for editions: `release` and `diff`."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from deconflict.render.pdf_file import Pdf
from deconflict.report import DiffFormat, Format
from deconflict.terminal import (
    ERRORS,
    Project,
    WrongUseError,
    print_check,
    print_result,
    project_folder,
    say,
)


def release(
    number: Annotated[
        str, typer.Argument(metavar="NUMBER", help="A whole number, used once: 1.")
    ],
    *,
    project: Project = None,
) -> None:
    """Freeze the manual as an edition, if nothing stands against it."""
    from deconflict.commands.release import release as release_edition

    result = release_edition(project_folder(project), number)
    if result.problems:
        if result.check is not None and not result.check.is_good(strict=True):
            print_check(result.check, Format.TEXT)
        say(f"Edition {number} is not released:")
        for problem in result.problems:
            say(f"  {problem}")
        raise typer.Exit(ERRORS)
    say(f"{result.path} is written. Commit it; it is never changed.")
    if result.counts:
        counts = (f"{kind} {count}" for kind, count in result.counts.items())
        say(f"Since the edition before: {', '.join(counts)}.")
    say("`deconflict build` prints this edition until a text changes.")


def diff(
    old: Annotated[
        str, typer.Argument(metavar="[A]", help="An edition; without it, the last.")
    ] = "",
    new: Annotated[
        str,
        typer.Argument(metavar="[B]", help="Another; without it, the manual as it is."),
    ] = "",
    *,
    project: Project = None,
    form: Annotated[
        DiffFormat, typer.Option("--format", help="How changes are written.")
    ] = DiffFormat.TEXT,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Write to this file, not to the terminal."),
    ] = None,
) -> None:
    """Show what differs between two editions, or since one, the gravest first."""
    if form is DiffFormat.PDF and output is None:
        raise WrongUseError("A PDF is written to a file: add --output FILE.pdf.")
    from deconflict.commands.diff import diff as compare_states
    from deconflict.commands.files import write_file
    from deconflict.report.changes import report_changes

    folder = project_folder(project)
    result = compare_states(folder, old, new)
    if result.problem:
        raise WrongUseError(result.problem)
    if result.comparison is None or result.frame is None:
        if result.check is not None:
            print_check(result.check, Format.TEXT)
        raise typer.Exit(ERRORS)
    if form is DiffFormat.PDF:
        from deconflict.commands.redline import print_redline

        content = _good_pages(
            partial(print_redline, folder, result.comparison, result.frame)
        )
    else:
        text = report_changes(result.comparison, result.frame, form)
        content = text.encode()
    if output is None:
        print_result(content.decode())
    else:
        write_file(output, content)
        say(f"{output} is written.")


def _good_pages(lay_out: Callable[[], Pdf]) -> bytes:
    """Return a PDF, or stop where its pages are not good."""
    from deconflict.commands.check import Check
    from deconflict.render.press.libraries import MissingLibraryError

    try:
        with Console(stderr=True).status("Laying out…"):
            pdf = lay_out()
    except MissingLibraryError as error:
        raise WrongUseError(str(error)) from error
    if pdf.findings:
        print_check(Check(pdf.findings, 0, None), Format.TEXT)
    if not pdf.content:
        raise typer.Exit(ERRORS)
    return pdf.content
