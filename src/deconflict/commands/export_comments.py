"""Write all comments to one matrix, in the order of the book."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from deconflict.commands.check import Check
from deconflict.commands.export import kept, shown
from deconflict.commands.files import write_file
from deconflict.commands.places import place_project
from deconflict.document import PlacedComment
from deconflict.exchange.matrix import DECISIONS, TYPES
from deconflict.exchange.matrix_files import write_matrix_csv
from deconflict.exchange.matrix_workbook import MatrixRow, write_matrix_workbook
from deconflict.exchange.workbook import LONGEST_CELL
from deconflict.manual import Words

_CHANGED = Words(
    "Changed since the comment was made.", "提出意见后，此处文本已有改动。"
)
_GONE = Words("This place is gone.", "此条款已不存在。")


@dataclass(frozen=True)
class CommentExport:
    """What was written, or what forbade it."""

    path: str = ""
    count: int = 0
    problem: str = ""
    check: Check | None = None
    """The errors for which no book can be made of the manual."""


def export_comments(
    folder: Path, *, output: Path | None = None, is_forced: bool = False
) -> CommentExport:
    """Write the consolidated matrix as a workbook, or as CSV by the file's name."""
    project = place_project(folder)
    if project.manual is None or project.places is None:
        return CommentExport(check=project.check)
    name = f"{project.manual.file.item.id}-comments.xlsx"
    path = output or folder / "build" / "exchange" / name
    rows = list(_rows(project.places.place(project.manual)))
    is_csv = path.suffix.lower() == ".csv"
    problem = kept(path, folder, is_forced=is_forced)
    if not is_csv and max(map(_longest, rows), default=0) > LONGEST_CELL:
        problem = "A comment is too long for a cell of a workbook; write a .csv."
    if problem:
        return CommentExport(problem=problem)
    cells = [row.cells for row in rows]
    write_file(path, write_matrix_csv(cells) if is_csv else write_matrix_workbook(rows))
    return CommentExport(shown(path, folder), len(rows))


def _rows(comments: Sequence[PlacedComment]) -> Iterator[MatrixRow]:
    """Return the rows of a consolidated matrix, numbered."""
    for number, one in enumerate(comments, 1):
        comment = one.comment
        cells = (
            str(number),
            comment.author,
            TYPES[comment.type],
            one.number,
            comment.text,
            comment.wording or "",
            comment.comment or "",
            comment.proposed or "",
            comment.reason or "",
            DECISIONS[comment.decision] if comment.decision else "",
            comment.decision_reason or "",
            comment.decided_by or "",
            comment.place,
            comment.fingerprint,
            one.id,
            comment.date,
            _now(one),
        )
        yield MatrixRow(cells, is_marked=one.is_older or one.printed is None)


def _now(one: PlacedComment) -> str:
    """Return the words of today, with a line above them where they have changed."""
    if one.printed is None:
        return f"{_GONE.en}\n{_GONE.zh}"
    if one.is_older:
        return f"{_CHANGED.en}\n{_CHANGED.zh}\n{one.now}"
    return one.now


def _longest(row: MatrixRow) -> int:
    """Return how long the longest cell of a row is."""
    return max(map(len, row.cells))
