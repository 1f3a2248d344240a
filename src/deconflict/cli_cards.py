"""The command `cards`: quick cards and phrase cards for the hand."""

from dataclasses import replace
from typing import Annotated, Literal

import typer
from rich.console import Console

from deconflict.findings import sort_findings
from deconflict.report import Format
from deconflict.terminal import (
    ERRORS,
    Project,
    ReportFormat,
    Strict,
    WrongUseError,
    good_check,
    print_check,
    project_folder,
    say,
)

_NOTHING_MADE = "No card was made; those made before are as they were."


def cards(
    procedures: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Such as ENC-01.")
    ] = None,
    *,
    project: Project = None,
    strict: Strict = False,
    first: Annotated[
        Literal["en", "zh"] | None,
        typer.Option(
            "--first", help="Make only the printing that begins with this language."
        ),
    ] = None,
    form: ReportFormat = Format.TEXT,
) -> None:
    """Make a card for each role of each procedure, A5, in build/cards/."""
    folder = project_folder(project)
    result, manual = good_check(folder, form, _NOTHING_MADE, strict=strict)
    from deconflict.commands.cards import make_cards, why_none
    from deconflict.render.press.libraries import MissingLibraryError

    problem = why_none(manual, procedures or ())
    if problem:
        raise WrongUseError(problem)
    console = Console(stderr=True)
    try:
        with console.status("Making cards…"):
            made = make_cards(
                folder,
                manual,
                names=procedures or (),
                leads=(first,) if first else (),
                strict=strict,
                progress=lambda words: console.print(words, highlight=False),
            )
    except MissingLibraryError as error:
        raise WrongUseError(str(error)) from error
    findings = sort_findings([*result.findings, *made.findings])
    print_check(replace(result, findings=findings), form)
    if not made.written:
        say(_NOTHING_MADE)
        raise typer.Exit(ERRORS)
    for line in made.written:
        say(line)
