"""The command line: it parses arguments, prints, and returns a status.

0 good, 1 the manual has errors, 2 wrong use, 3 a fault in this program,
130 interrupted.
"""

import os
import sys
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from deconflict import __version__
from deconflict.cli_build import build
from deconflict.cli_cards import cards
from deconflict.cli_comments import comments_app
from deconflict.cli_concordance import agree, fmt, status
from deconflict.cli_editions import diff, release
from deconflict.cli_exchange import export_app, import_app
from deconflict.cli_preview import preview
from deconflict.commands.check import check_project
from deconflict.commands.explain import explain_code, list_codes, suggest_code
from deconflict.report import Format
from deconflict.terminal import (
    ERRORS,
    FAULT,
    INTERRUPTED,
    WRONG_USE,
    Hints,
    Project,
    ReportFormat,
    Strict,
    WrongUseError,
    print_check,
    project_folder,
    say,
)

app = typer.Typer(
    help="Checks a bilingual deconfliction manual and builds its site and PDF.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
new_app = typer.Typer(help="Write the skeleton of a new file.", no_args_is_help=True)
app.add_typer(new_app, name="new")
app.add_typer(export_app, name="export")
app.add_typer(import_app, name="import")
app.add_typer(comments_app, name="comments")
app.command()(build)
app.command()(agree)
app.command()(status)
app.command()(fmt)
app.command()(release)
app.command()(diff)
app.command("serve")(preview)
app.command()(cards)


def run() -> int:
    """Run the command line; return its status. Faults of ours are caught here."""
    _mend_streams()
    return _run()


def _mend_streams() -> None:
    """Let output go on where it was closed or knows no Chinese."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, StringIO())
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _run() -> int:
    try:
        status = app(standalone_mode=False)
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except (WrongUseError, TyperException, OSError) as error:
        say(_wrong_use(error))
        return WRONG_USE
    except Exception as error:  # the one error boundary
        say(
            f"A fault in deconflict {__version__}: {type(error).__name__}: {error}\n"
            "This is not your mistake. Please report it, with the file that you were "
            "working on, as CONTRIBUTING.md says."
        )
        if os.environ.get("DECONFLICT_TRACE"):
            raise
        say("DECONFLICT_TRACE=1 shows where it happened.")
        return FAULT
    return status if isinstance(status, int) else 0


def _wrong_use(error: Exception) -> str:
    """Return in words why what was asked for cannot be done."""
    if isinstance(error, TyperException):
        return f"{error.format_message()} See `deconflict --help`."
    if isinstance(error, OSError):
        return f"A file could not be read or written: {error}."
    return str(error)


@app.command()
def check(
    *,
    project: Project = None,
    strict: Strict = False,
    hints: Hints = False,
    form: ReportFormat = Format.TEXT,
) -> None:
    """Judge the manual and print what is wrong, with file, line and column."""
    result = check_project(project_folder(project))
    print_check(result, form, hints=hints)
    raise typer.Exit(0 if result.is_good(strict=strict) else ERRORS)


@app.command()
def explore(  # noqa: PLR0913 - one option a parameter
    procedures: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Such as ENC-01.")
    ] = None,
    *,
    project: Project = None,
    lost: Annotated[
        int,
        typer.Option("--lost", min=0, max=2, help="How many calls may go unheard."),
    ] = 1,
    mistaken: Annotated[
        bool,
        typer.Option(
            "--mistaken", help="A signal may also be taken for one much like it."
        ),
    ] = False,
    early: Annotated[
        bool,
        typer.Option("--early", help="Waits may run out while others still act."),
    ] = False,
    form: ReportFormat = Format.TEXT,
) -> None:
    """Follow the ladders of procedures side by side, and tell all that can come."""
    from deconflict.commands.explore import explore_project

    result = explore_project(
        project_folder(project),
        procedures or [],
        lost=lost,
        is_mistaken=mistaken,
        is_early=early,
    )
    if result.problem:
        raise WrongUseError(result.problem)
    print_check(result.check, form, hints=True)
    for line in result.summaries:
        say(line)
    raise typer.Exit(0 if result.check.is_good(strict=False) else ERRORS)


@app.command()
def explain(
    code: Annotated[
        str | None, typer.Argument(help="The code in square brackets.")
    ] = None,
) -> None:
    """Tell what a code means and how to mend it; without a code, list all."""
    if code is None:
        sys.stdout.write(list_codes())
        return
    text = explain_code(code.strip("[]"))
    if text is None:
        hint = suggest_code(code) or "`deconflict explain` lists all codes."
        raise WrongUseError(f"There is no code '{code}'. {hint}")
    sys.stdout.write(text)


@app.command()
def init(
    name: Annotated[str, typer.Argument(help="The folder to make.")],
) -> None:
    """Make a new manual project with a small sample."""
    from deconflict.commands.init import init_project

    problem = init_project(Path(name))
    if problem:
        raise WrongUseError(problem)
    say(
        f"The project {name} is made. Go on with:\n"
        f"  cd {name}\n  deconflict check\n  deconflict build"
    )


@new_app.command("procedure")
def new_procedure(
    procedure_id: Annotated[str, typer.Argument(metavar="ID", help="Such as ENC-13.")],
    *,
    project: Project = None,
) -> None:
    """Write the commented skeleton of a procedure, ready to be filled in."""
    from deconflict.commands.new import write_skeleton

    written, problem = write_skeleton(project_folder(project), procedure_id)
    if problem:
        raise WrongUseError(problem)
    say(f"{written} is written. Fill in its blanks, then run: deconflict check")


@new_app.command("serial")
def new_serial(
    procedure_id: Annotated[str, typer.Argument(metavar="ID", help="Such as ENC-13.")],
    *,
    project: Project = None,
) -> None:
    """Write the skeleton of the exercise serial of a procedure, with its steps."""
    from deconflict.commands.new import write_serial

    written, problem = write_serial(project_folder(project), procedure_id)
    if problem:
        raise WrongUseError(problem)
    say(f"{written} is written. Fill in its blanks, then run: deconflict check")


@app.command()
def schema(*, project: Project = None) -> None:
    """Write the JSON Schemas to manual/schema/, for the help in editors."""
    from deconflict.commands.schema import write_schemas

    for path in write_schemas(project_folder(project)):
        say(path)


def _version(*, wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"deconflict {__version__}\n")
        raise typer.Exit


@app.callback()
def options(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            help="Print the version.",
            is_eager=True,
            callback=lambda value: _version(wanted=value),
        ),
    ] = False,
) -> None:
    """Take the options that stand before a command."""
