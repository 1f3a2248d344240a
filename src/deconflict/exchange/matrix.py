"""The comment matrix: its columns, its fixed words, and its rows.

The site and the command line write it, reviewers fill it in, and both read it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from deconflict.exchange.matrix_telling import second_heading, wrong_heading
from deconflict.exchange.tables import Record
from deconflict.findings import Finding, Place, Span
from deconflict.schema import Comment

HEADINGS = (
    "No. 序号",
    "From 提出单位",
    "Type 类别",
    "Place 条款编号",
    "Text 文本",
    "Wording 原文",
    "Comment 意见",
    "Proposed text 建议修改",
    "Reason 理由",
    "Decision 处理意见",
    "Decision reason 处理理由",
    "Decided by 决定人",
    "Anchor 标识",
    "Fingerprint 指纹",
    "Comment id 意见标识",
    "Date 日期",
)
(
    NUMBER,
    FROM,
    TYPE,
    PLACE,
    TEXT,
    WORDING,
    COMMENT,
    PROPOSED,
    REASON,
    DECISION,
    DECISION_REASON,
    DECIDED_BY,
    ANCHOR,
    FINGERPRINT,
    ID,
    DATE,
) = HEADINGS
NOW = "Wording now 现行文本"
"""The last column of a consolidated matrix, from which only decisions are taken."""

TYPES = {
    "critical": "C critical 关键",
    "major": "M major 重要",
    "substantive": "S substantive 实质",
    "administrative": "A administrative 文字",
}
DECISIONS = {
    "accepted": "A accepted 采纳",
    "modified": "M modified 修改后采纳",
    "rejected": "R rejected 不采纳",
    "noted": "N noted 留档",
}
TEXTS = ("en", "zh", "both")

_GUARD, _FORMULA = "'", ("=", "+", "-", "@")


@dataclass(frozen=True)
class Line:
    """A row of a matrix as it came in."""

    cells: Mapping[str, str]
    """What stands under each heading."""

    columns: Mapping[str, int]
    """Where each heading stands, from 1."""

    path: str
    number: int
    """The row, as a spreadsheet counts them: a cell may take several lines."""

    @property
    def is_consolidated(self) -> bool:
        """Whether it stands in a matrix in which all comments were put together."""
        return NOW in self.columns

    def place(self, heading: str) -> Place:
        """Return the place of the cell under a heading."""
        column = self.columns[heading]
        return Place(self.path, Span(self.number, column, self.number, column))


@dataclass(frozen=True)
class Received:
    """A comment that came in, with the row that it stands in."""

    id: str
    comment: Comment
    line: Line


@dataclass(frozen=True)
class MatrixReading:
    """The rows of a matrix, or what in it cannot be read."""

    lines: tuple[Line, ...] = ()
    findings: tuple[Finding, ...] = ()


def has_matrix_headings(cells: Iterable[str]) -> bool:
    """Tell whether cells are the headings of a matrix, in any order."""
    return set(HEADINGS) <= {_plain(cell) for cell in cells}


def read_matrix_table(records: Iterable[Record], path: str) -> MatrixReading:
    """Return the rows of a table whose first record holds the headings.

    Columns may have changed places, and others may stand beside them.
    """
    records = iter(records)
    _, head = next(records, (1, ()))
    names = [_plain(cell) for cell in head]
    findings = tuple(_wrong_headings(names, path))
    if findings:
        return MatrixReading(findings=findings)
    columns = {
        name: names.index(name) + 1 for name in (*HEADINGS, NOW) if name in names
    }
    return MatrixReading(tuple(_lines(records, columns, path)))


def guarded(text: str) -> str:
    """Return a text of a CSV file that no spreadsheet takes for a formula."""
    return _GUARD + text if text.lstrip(_GUARD).startswith(_FORMULA) else text


def unguarded(text: str) -> str:
    """Return a text as it was before it was guarded."""
    bare = text.lstrip(_GUARD).startswith(_FORMULA)
    return text.removeprefix(_GUARD) if bare else text


def chosen(cell: str, words: Mapping[str, str]) -> str:
    """Return the key of a fixed word that a cell holds, or nothing.

    The first letter tells it; so does the Chinese word alone.
    """
    plain = normalize("NFKC", cell).strip().casefold()
    for key, word in words.items():
        letter, _, chinese = word.split(" ")
        if plain[:1] == letter.casefold() or plain == chinese:
            return key
    return ""


def group_of(comment: Comment) -> dict[str, str]:
    """Return a comment as texts by the keys of its file."""
    return dict(comment.model_dump(by_alias=True, exclude_none=True))


def _wrong_headings(names: Sequence[str], path: str) -> Iterator[Finding]:
    """Return a finding for each heading that is missing or stands twice."""
    for column, heading in enumerate(HEADINGS, 1):
        if heading not in names:
            found = names[column - 1] if column <= len(names) else ""
            yield wrong_heading(path, column, heading, found)
        elif names.count(heading) > 1:
            second = names.index(heading, names.index(heading) + 1) + 1
            yield second_heading(path, second, heading)


def _lines(
    records: Iterable[Record], columns: Mapping[str, int], path: str
) -> Iterator[Line]:
    """Return the rows that are not blank."""
    for number, cells in records:
        by_name = {
            name: cells[column - 1] if column <= len(cells) else ""
            for name, column in columns.items()
        }
        if any(cell.strip() for cell in by_name.values()):
            yield Line(by_name, columns, path, number)


def _plain(heading: str) -> str:
    """Return a heading with single spaces."""
    return " ".join(heading.split())
