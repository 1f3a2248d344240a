"""The commands that exchange texts with linguists: `export` and `import`."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from deconflict.commands.check import Check
from deconflict.exchange.kinds import ENDINGS, Kind, kind_of
from deconflict.exchange.rows import Edit
from deconflict.findings import has_errors
from deconflict.report import Format
from deconflict.terminal import (
    ERRORS,
    Hints,
    Project,
    ReportFormat,
    WrongUseError,
    print_check,
    project_folder,
    say,
)

export_app = typer.Typer(help="Write texts to a file for others.", no_args_is_help=True)
import_app = typer.Typer(
    help="Take texts from a file that came back.", no_args_is_help=True
)
_MOST_SHOWN = 20
"""Lines; a reader of more looks at the changed files."""


@export_app.callback()
def exporting() -> None:
    """Write texts to a file for others."""


@import_app.callback()
def importing() -> None:
    """Take texts from a file that came back."""


@export_app.command("pairs")
def export(  # noqa: PLR0913 - one option a parameter
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID]...", help="Such as ENC-01, terms, ENC-01.rules, interface."
        ),
    ] = None,
    *,
    project: Project = None,
    kind: Annotated[
        Kind | None, typer.Option("--format", help="The kind of file; else xlsx.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="The file; else in build/exchange/."),
    ] = None,
    source: Annotated[
        Literal["en", "zh"],
        typer.Option("--from", help="In xliff: the language that is the source."),
    ] = "en",
    force: Annotated[
        bool, typer.Option("--force", help="Write over a file outside build/.")
    ] = False,
) -> None:
    """Write pairs to a file that linguists edit: xlsx, csv, xliff, tmx or tbx."""
    from deconflict.commands.export import export_pairs

    kind = _kind(kind, output)
    if source != "en" and kind is not Kind.XLIFF:
        raise WrongUseError("Only xliff has a source language: --from is not needed.")
    result = export_pairs(
        project_folder(project),
        names or [],
        kind=kind,
        output=output,
        source=source,
        is_forced=force,
    )
    if result.problem:
        raise WrongUseError(result.problem)
    if result.findings:
        print_check(Check(result.findings, result.file_count, None), Format.TEXT)
        say("Nothing was written. / 未写入任何文件。")
        raise typer.Exit(ERRORS)
    noun, chinese = ("term", "条术语") if kind is Kind.TBX else ("text", "处文本")
    say(
        f"{result.path}: {_counted(result.count, noun)} in both languages. "
        f"/ 已导出{result.count}{chinese}。"
    )


@import_app.command("pairs")
def import_(  # noqa: PLR0913 - one option a parameter
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE...", help=f"Ending in {', '.join(ENDINGS)}."),
    ],
    *,
    project: Project = None,
    check: Annotated[
        bool, typer.Option("--check", help="Say what would change; write nothing.")
    ] = False,
    partial: Annotated[
        bool, typer.Option("--partial", help="Take the good rows, leave the others.")
    ] = False,
    hints: Hints = False,
    form: ReportFormat = Format.TEXT,
) -> None:
    """Take edited pairs into the manual: all of them, or none if one is wrong."""
    from deconflict.commands.import_pairs import import_pairs

    result = import_pairs(
        project_folder(project), files, is_check=check, is_partial=partial
    )
    print_check(result.check, form, hints=hints)
    for row in result.notes:
        say(f"{row.path}:{row.line}: {row.address}: {row.note}")
    for line in _changes(result.edits):
        say(line)
    outcome = _outcome(result.check, result.edits, is_taken=result.is_taken)
    if result.is_taken and result.edits and check:
        outcome += " Nothing was written (--check). / 仅作检查，尚未写入。"
    if not result.is_taken and result.edits and not partial:
        outcome += (
            " With --partial the rows without an error are taken. "
            "/ 加上--partial，可导入没有错误的各行。"
        )
    say(outcome)
    raise typer.Exit(0 if result.check.is_good(strict=False) else ERRORS)


def _kind(kind: Kind | None, output: Path | None) -> Kind:
    """Return the kind of file that is asked for, by word or by the file's name."""
    if output is None:
        return kind or Kind.XLSX
    named = kind_of(output.name)
    if named is None or (kind is not None and kind is not named):
        wanted = f".{kind.value}" if kind else f"one of {', '.join(ENDINGS)}"
        raise WrongUseError(
            f"The name of {output} must end in {wanted}, for import tells by it how "
            "to read the file."
        )
    return named


def _changes(edits: tuple[Edit, ...]) -> list[str]:
    """Return the halves that change, by address, the first of many."""
    lines = [f"  {edit.row.address}.{edit.language}" for edit in edits[:_MOST_SHOWN]]
    left = len(edits) - len(lines)
    return [*lines, f"  and {left} more / 另有{left}处"] if left else lines


def _outcome(check: Check, edits: tuple[Edit, ...], *, is_taken: bool) -> str:
    """Return in both languages what an import comes to."""
    if check.manual is None:
        return (
            "The manual has errors; nothing was taken. / 手册有错误，未导入任何文本。"
        )
    if not is_taken:
        return "Nothing was written. / 未写入任何内容。"
    if not edits:
        outcome = "No text differs from the manual. / 各处文本均与手册相同。"
    else:
        files = len({edit.path for edit in edits})
        outcome = (
            f"Changes: {_counted(len(edits), 'text')} in {_counted(files, 'file')}. "
            f"/ 修改{files}个文件中的{len(edits)}处文本。"
        )
    if has_errors(check.findings):
        outcome += " The rows named above were left out. / 上列有错误的各行未导入。"
    return outcome


def _counted(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number} {noun}" + ("" if number == 1 else "s")
