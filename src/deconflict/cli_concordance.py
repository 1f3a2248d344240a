"""The commands that keep two texts equal: `agree` and `status`."""

from datetime import UTC, datetime
from typing import Annotated

import typer

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
        result.units, result.titles, result.statuses, result.obstacles
    )
    print_result(report_status(report, form))
