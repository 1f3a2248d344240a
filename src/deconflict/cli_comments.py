"""The commands for comments of reviewers: `comments import`, `list` and so on."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from deconflict.commands.check import Check
from deconflict.findings import has_errors
from deconflict.report import Format
from deconflict.schema import CommentType, Decision
from deconflict.terminal import (
    ERRORS,
    Project,
    ReportFormat,
    WrongUseError,
    print_check,
    print_result,
    project_folder,
    say,
)

comments_app = typer.Typer(
    help="Take in, list, decide and print the comments of reviewers.",
    no_args_is_help=True,
)


@comments_app.callback()
def commenting() -> None:
    """Take in, list, decide and print the comments of reviewers."""


@comments_app.command("import")
def import_(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE...", help="Matrices, in .csv or .xlsx."),
    ],
    *,
    project: Project = None,
    check: Annotated[
        bool, typer.Option("--check", help="Say what would come in; write nothing.")
    ] = False,
    partial: Annotated[
        bool, typer.Option("--partial", help="Take the good rows, leave the others.")
    ] = False,
    form: ReportFormat = Format.TEXT,
) -> None:
    """Take comments into manual/reviews/: all of them, or none if a row is wrong."""
    from deconflict.commands.import_comments import import_comments
    from deconflict.report.comments import report_incoming

    result = import_comments(
        project_folder(project), files, is_check=check, is_partial=partial
    )
    print_check(result.check, form)
    if result.check.manual is None or not result.is_taken:
        say(_nothing(is_partial=partial))
        raise typer.Exit(ERRORS)
    for line in report_incoming(result.fresh, result.edited):
        say(line)
    counts = {
        "new": (len(result.fresh), "新增"),
        "edited": (len(result.edited), "修改"),
        "decided on": (result.decided, "处理"),
        "known already": (result.known, "此前已有"),
    }
    say(_outcome(counts, is_changed=bool(result.paths)))
    if check and result.paths:
        say("Nothing was written (--check). / 仅作检查，尚未写入。")
    if has_errors(result.check.findings):
        say("The rows named above were left out. / 上列有错误的各行未导入。")
    raise typer.Exit(0 if result.check.is_good(strict=False) else ERRORS)


@comments_app.command("list")
def list_(
    units: Annotated[
        list[str] | None,
        typer.Argument(metavar="[UNIT]...", help="Such as ENC-01, terms, liaison."),
    ] = None,
    *,
    project: Project = None,
    still_open: Annotated[
        bool, typer.Option("--open", help="Only those that are not decided.")
    ] = False,
    only: Annotated[
        CommentType | None, typer.Option("--type", help="Only those of one type.")
    ] = None,
    form: Annotated[
        Literal["text", "json"],
        typer.Option("--format", help="How comments are written."),
    ] = "text",
) -> None:
    """List comments in the order of the book, with the numbers of today."""
    from deconflict.commands.comments import Wanted, list_comments
    from deconflict.report.comments import report_comments

    result = list_comments(
        project_folder(project),
        Wanted(units or (), is_open=still_open, type=only),
    )
    if result.problem:
        raise WrongUseError(result.problem)
    if result.check is not None:
        _print_errors(result.check)
    print_result(report_comments(result.comments, form))


@comments_app.command("resolve")
def resolve(
    name: Annotated[
        str, typer.Argument(metavar="ID", help="The id, or a beginning of it.")
    ],
    decision: Annotated[
        Decision,
        typer.Argument(metavar="DECISION", help="accepted, modified, rejected, noted."),
    ],
    *,
    by: Annotated[
        str, typer.Option("--by", metavar="NAME", help="Who decided; no blank name.")
    ],
    reason: Annotated[
        str,
        typer.Option(
            "--reason", metavar="TEXT", help="Why; needed for modified and rejected."
        ),
    ] = "",
    project: Project = None,
) -> None:
    """Write down what was decided on a comment."""
    from deconflict.commands.comments import resolve_comment

    result = resolve_comment(
        project_folder(project), name, decision, reason=reason, by=by
    )
    if result.problem:
        raise WrongUseError(result.problem)
    if result.check is not None:
        _print_errors(result.check)
    before = f" It was {result.before} before." if result.before else ""
    say(f"{result.path}: {result.id} is {decision}.{before} / 已记录处理意见。")


@comments_app.command("export")
def export(
    *,
    project: Project = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help="An .xlsx or .csv; else in build/exchange/."
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Write over a file outside build/.")
    ] = False,
) -> None:
    """Write all comments to one matrix, to be printed and decided in."""
    from deconflict.commands.export_comments import export_comments

    if output is not None and output.suffix.lower() not in {".xlsx", ".csv"}:
        raise WrongUseError(f"The name of {output} must end in .xlsx or .csv.")
    result = export_comments(project_folder(project), output=output, is_forced=force)
    if result.problem:
        raise WrongUseError(result.problem)
    if result.check is not None:
        _print_errors(result.check)
    noun = "comment" if result.count == 1 else "comments"
    say(f"{result.path}: {result.count} {noun}. / 已导出{result.count}条意见。")


def _print_errors(check: Check) -> None:
    """Print the errors for which nothing can be told of comments, and end."""
    print_check(check, Format.TEXT)
    say(
        "The manual has errors; mend them first, for numbers and words are taken "
        "from it. / 手册有错误，请先改正。"
    )
    raise typer.Exit(ERRORS)


def _nothing(*, is_partial: bool) -> str:
    """Return in both languages that nothing was taken, and what can be done."""
    text = "Nothing was written. / 未写入任何内容。"
    if is_partial:
        return text
    return (
        f"{text} With --partial the rows without an error are taken. "
        "/ 加上--partial，可导入没有错误的各行。"
    )


def _outcome(counts: dict[str, tuple[int, str]], *, is_changed: bool) -> str:
    """Return in both languages what an import comes to."""
    english = ", ".join(f"{n} {word}" for word, (n, _) in counts.items() if n)
    chinese = "，".join(f"{word}{n}条" for n, word in counts.values() if n)
    if not is_changed:
        more = f" ({english})" if english else ""
        return f"Nothing is new{more}. / 没有新的意见或处理意见。"
    return f"Comments: {english}. / 意见：{chinese}。"
