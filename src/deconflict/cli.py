"""The command line: it parses arguments, prints, and returns a status.

0 good, 1 the manual has errors, 2 wrong use, 3 a fault in this program,
130 interrupted.
"""

import os
import sys
from dataclasses import replace
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from typer.exceptions import TyperException

from deconflict import __version__
from deconflict.commands.check import Check, check_project
from deconflict.commands.explain import explain_code, list_codes, suggest_code
from deconflict.commands.project import find_project
from deconflict.findings import sort_findings, without_hints
from deconflict.report import Format, Report, report_findings

app = typer.Typer(
    help="Checks a bilingual deconfliction manual and builds its site and PDF.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
new_app = typer.Typer(help="Write the skeleton of a new file.", no_args_is_help=True)
app.add_typer(new_app, name="new")

_NOTHING_BUILT = "Nothing was built; the last good build is as it was."
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
        _say(_wrong_use(error))
        return WRONG_USE
    except Exception as error:  # the one error boundary
        _say(
            f"A fault in deconflict {__version__}: {type(error).__name__}: {error}\n"
            "This is not your mistake. Please report it, with the file that you were "
            "working on, as CONTRIBUTING.md says."
        )
        if os.environ.get("DECONFLICT_TRACE"):
            raise
        _say("DECONFLICT_TRACE=1 shows where it happened.")
        return FAULT
    return status if isinstance(status, int) else 0


def _wrong_use(error: Exception) -> str:
    """Return in words why what was asked for cannot be done."""
    if isinstance(error, TyperException):
        return f"{error.message} See `deconflict --help`."
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
    result = check_project(_folder(project))
    _print_check(result, form, hints=hints)
    raise typer.Exit(0 if result.is_good(strict=strict) else ERRORS)


@app.command()
def build(
    *,
    project: Project = None,
    strict: Strict = False,
    html: Annotated[bool, typer.Option("--html", help="Build the site only.")] = False,
    pdf: Annotated[bool, typer.Option("--pdf", help="Build the PDF only.")] = False,
    form: ReportFormat = Format.TEXT,
) -> None:
    """Check the manual, then build build/html/ and build/pdf/."""
    folder = _folder(project)
    result = check_project(folder)
    if result.manual is None or not result.is_good(strict=strict):
        _print_check(result, form)
        _say(_NOTHING_BUILT)
        raise typer.Exit(ERRORS)
    from deconflict.commands.build import MissingLibraryError, build_outputs

    both = html == pdf
    console = Console(stderr=True)
    try:
        with console.status("Building…"):
            outcome = build_outputs(
                folder,
                result.manual,
                is_html=html or both,
                is_pdf=pdf or both,
                progress=lambda words: console.print(words, highlight=False),
            )
    except MissingLibraryError as error:
        raise WrongUseError(str(error)) from error
    _print_check(
        replace(result, findings=sort_findings([*result.findings, *outcome.findings])),
        form,
    )
    if outcome.findings and not outcome.written:
        _say(_NOTHING_BUILT)
        raise typer.Exit(ERRORS)
    for line in outcome.written:
        _say(line)


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
        _folder(project),
        procedures or [],
        lost=lost,
        is_mistaken=mistaken,
        is_early=early,
    )
    if result.problem:
        raise WrongUseError(result.problem)
    _print_check(result.check, form, hints=True)
    for line in result.summaries:
        _say(line)
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


@app.command("fmt")
def format_(
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

    result = format_project(_folder(project), paths or [], is_trial=check)
    if result.problem:
        raise WrongUseError(result.problem)
    if result.findings:
        report = Report(list(result.findings), result.file_count, _colour())
        sys.stdout.write(report_findings(report, Format.TEXT))
    for path in result.changed:
        _say(f"{path} would be mended." if check else f"{path} is mended.")
    is_good = not result.findings and not (check and result.changed)
    raise typer.Exit(0 if is_good else ERRORS)


@app.command()
def init(
    name: Annotated[str, typer.Argument(help="The folder to make.")],
) -> None:
    """Make a new manual project with a small sample."""
    from deconflict.commands.init import init_project

    problem = init_project(Path(name))
    if problem:
        raise WrongUseError(problem)
    _say(
        f"The project {name} is made. Go on with:\n"
        f"  cd {name}\n  deconflict check\n  deconflict build"
    )


@new_app.command("procedure")
def new_procedure(
    procedure_id: Annotated[str, typer.Argument(metavar="ID", help="Such as ENC-02.")],
    *,
    project: Project = None,
) -> None:
    """Write the commented skeleton of a procedure, ready to be filled in."""
    from deconflict.commands.new import write_skeleton

    written, problem = write_skeleton(_folder(project), procedure_id)
    if problem:
        raise WrongUseError(problem)
    _say(f"{written} is written. Fill in its blanks, then run: deconflict check")


@app.command()
def schema(*, project: Project = None) -> None:
    """Write the JSON Schemas to manual/schema/, for the help in editors."""
    from deconflict.commands.schema import write_schemas

    for path in write_schemas(_folder(project)):
        _say(path)


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


def _folder(project: Path | None) -> Path:
    """Return the project folder, or tell that there is none."""
    found = find_project(project or Path.cwd(), is_given=project is not None)
    if found is None:
        where = project or "this folder or above it"
        raise WrongUseError(
            f"There is no manual/ in {where}. Go to the folder of the manual, "
            "or name it with --project."
        )
    return found


def _print_check(result: Check, form: Format, *, hints: bool = False) -> None:
    findings = result.findings if hints else without_hints(result.findings)
    kept_back = len(result.findings) - len(findings)
    report = Report(findings, result.file_count, _colour(), kept_back, result.ignored)
    try:
        sys.stdout.write(report_findings(report, form))
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _colour() -> bool:
    """Tell whether findings are coloured: on a terminal, unless NO_COLOR is set."""
    is_plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not is_plain


def _say(text: str) -> None:
    """Print progress, which does not belong to the result."""
    sys.stderr.write(f"{text}\n")
