"""The command `build`: the site, the PDF and the workbooks."""

from dataclasses import replace
from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console

from deconflict.findings import sort_findings
from deconflict.render.press.form import Form, Paper
from deconflict.report import Format
from deconflict.schema import LANGUAGES
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

_NOTHING_BUILT = "Nothing was built; the last good build is as it was."


class Audience(StrEnum):
    """Whom a build is for."""

    PLAYERS = "players"
    CONTROL = "control"
    ALL = "all"


class View(StrEnum):
    """The languages that a PDF shows."""

    BOTH = "both"
    EN = "en"
    ZH = "zh"


SiteOnly = Annotated[bool, typer.Option("--html", help="Build the site only.")]
PdfOnly = Annotated[bool, typer.Option("--pdf", help="Build the PDF only.")]
SheetsOnly = Annotated[
    bool, typer.Option("--xlsx", help="Build the workbooks of exercises only.")
]
First = Annotated[
    str,
    typer.Option(
        "--first",
        metavar="LANGUAGE",
        help="Build only the printing that begins with this language: en, zh. "
        "Without it, both are built.",
    ),
]
ForAudience = Annotated[
    Audience,
    typer.Option(
        "--audience",
        help="Whom it is for. Players do not see the injects; control is given the "
        "exercises and its own lists. Each of them has a folder of its own in build/.",
    ),
]
Executor = Annotated[
    str,
    typer.Option(
        "--executor",
        metavar="dask://HOST:PORT",
        help="Lay out on a Dask cluster instead of on this machine.",
    ),
]
PaperSize = Annotated[
    Paper, typer.Option("--paper", help="The size of the sheets of the PDF.")
]
BothSides = Annotated[
    bool, typer.Option("--duplex", help="Make up the PDF for both sides of sheets.")
]
Shown = Annotated[
    View, typer.Option("--view", help="The languages that the PDF shows.")
]


def build(  # noqa: PLR0913 - one option a parameter
    *,
    project: Project = None,
    strict: Strict = False,
    html: SiteOnly = False,
    pdf: PdfOnly = False,
    xlsx: SheetsOnly = False,
    first: First = "",
    audience: ForAudience = Audience.ALL,
    executor: Executor = "",
    paper: PaperSize = Paper.A4,
    duplex: BothSides = False,
    view: Shown = View.BOTH,
    form: ReportFormat = Format.TEXT,
) -> None:
    """Check the manual, then build build/html/, build/pdf/ and build/xlsx/."""
    if first and first not in LANGUAGES:
        raise WrongUseError(
            f"There is no language '{first}'. Write --first en or --first zh."
        )
    folder = project_folder(project)
    result, manual = good_check(folder, form, _NOTHING_BUILT, strict=strict)
    from deconflict.commands.build import OUTPUTS, build_outputs
    from deconflict.commands.executors import ExecutorError
    from deconflict.render.press.libraries import MissingLibraryError

    wanted = {"html": html, "pdf": pdf, "xlsx": xlsx}
    console = Console(stderr=True)
    try:
        with console.status("Building…"):
            outcome = build_outputs(
                folder,
                manual,
                outputs=[one for one in OUTPUTS if wanted[one]] or OUTPUTS,
                leads=(first,) if first else (),
                audience=audience.value,
                executor=executor,
                form=Form(paper, duplex),
                view=view.value,
                strict=strict,
                progress=lambda words: console.print(words, highlight=False),
            )
    except (MissingLibraryError, ExecutorError) as error:
        raise WrongUseError(str(error)) from error
    findings = sort_findings([*result.findings, *outcome.findings])
    print_check(replace(result, findings=findings), form)
    if not outcome.written:
        say(_NOTHING_BUILT)
        raise typer.Exit(ERRORS)
    for line in outcome.written:
        say(line)
