"""The commands that keep two texts equal: `agree`, `status` and `fmt`."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from deconflict.commands.check import Check
from deconflict.report import Format, StatusFormat, StatusReport, report_status
from deconflict.terminal import (
    ERRORS,
    Project,
    WrongUseError,
    print_check,
    print_result,
    project_folder,
    say,
)


def agree(
    names: Annotated[
        list[str],
        typer.Argument(metavar="ID...", help="Such as ENC-01, or ENC-01.rules."),
    ],
    *,
    by: Annotated[
        list[str],
        typer.Option("--by", metavar="NAME", help="Who agreed; once for each person."),
    ],
    project: Project = None,
) -> None:
    """Record that two people found both halves of the texts to say the same."""
    from deconflict.commands.agree import agree as agree_on

    result = agree_on(project_folder(project), names, by, datetime.now(UTC).date())
    if result.problem:
        raise WrongUseError(result.problem)
    if result.check is not None:
        print_check(result.check, Format.TEXT)
        say("Nothing was recorded. Mend what is found in these texts first.")
        raise typer.Exit(ERRORS)
    for line in result.lines:
        say(line)


def status(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Such as ENC-01.")
    ] = None,
    *,
    project: Project = None,
    form: Annotated[
        StatusFormat, typer.Option("--format", help="How the standing is written.")
    ] = StatusFormat.TEXT,
) -> None:
    """Show which texts are agreed, what changed since, and what bars a release."""
    from deconflict.commands.status import status as status_of

    result = status_of(project_folder(project), names or [])
    if result.problem:
        raise WrongUseError(result.problem)
    if result.check is not None:
        print_check(result.check, Format.TEXT)
        raise typer.Exit(ERRORS)
    report = StatusReport(
        result.units,
        result.titles,
        result.statuses,
        result.obstacles.bars if result.obstacles else (),
        result.obstacles.is_open if result.obstacles else (),
        result.comments,
    )
    print_result(report_status(report, form))


def fmt(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help="Files or folders; without, all."),
    ] = None,
    *,
    project: Project = None,
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; tell what would be.")
    ] = False,
) -> None:
    """Mend half-width signs and stray spaces in the texts of the manual."""
    from deconflict.commands.format import format_project

    result = format_project(project_folder(project), paths or [], is_trial=check)
    if result.problem:
        raise WrongUseError(result.problem)
    if result.findings:
        found = Check(list(result.findings), result.file_count, None)
        print_check(found, Format.TEXT)
    for path in result.changed:
        say(f"{path} would be mended." if check else f"{path} is mended.")
    for path in result.left:
        say(f"{path} is left as it is: a mend of its signs would change its data.")
    if not (result.changed or result.findings or result.left):
        say(f"{result.file_count} files looked at, nothing to mend.")
    is_good = not (result.findings or result.left or (check and result.changed))
    raise typer.Exit(0 if is_good else ERRORS)
