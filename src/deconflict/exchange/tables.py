"""The table that a workbook and a CSV file share: its headings and its rows."""

from collections.abc import Iterable, Iterator, Sequence

from deconflict.exchange.rows import Reading, Row, read_mark, written_mark
from deconflict.exchange.telling import wrong_file
from deconflict.findings import Finding
from deconflict.manual import Words

ADDRESS, NOTE = "Address 文本地址", "Note 备注"
TEXTS = {"en": "English 英文", "zh": "Chinese 中文"}
MARKS = {"en": "English at export 导出时英文", "zh": "Chinese at export 导出时中文"}
HEADINGS = (ADDRESS, TEXTS["en"], TEXTS["zh"], NOTE, MARKS["en"], MARKS["zh"])

Record = tuple[int, Sequence[str]]
"""The number of a row or line, and its cells."""


def cells_of(row: Row) -> tuple[str, ...]:
    """Return a row as cells in the order of the headings."""
    texts = (row.texts[key] for key in TEXTS)
    marks = (written_mark(key, row.marks[key]) for key in MARKS)
    return (row.address, *texts, "", *marks)


def has_headings(cells: Iterable[str]) -> bool:
    """Tell whether cells are the headings of such a table, in any order."""
    return set(HEADINGS) - {NOTE} <= {_plain(cell) for cell in cells}


def read_table(records: Iterable[Record], path: str) -> Reading:
    """Return the rows of a table whose first record holds the headings."""
    records = iter(records)
    _, head = next(records, (1, ()))
    names = [_plain(cell) for cell in head]
    if not has_headings(names) or any(names.count(name) > 1 for name in HEADINGS):
        return Reading(findings=(_wrong_headings(path),))
    places = {name: names.index(name) for name in HEADINGS if name in names}
    rows = _rows(records, places, path)
    return Reading(tuple(rows))


def _rows(
    records: Iterable[Record], places: dict[str, int], path: str
) -> Iterator[Row]:
    """Return the rows that are not blank."""
    for line, cells in records:
        by_name = {
            name: cells[at] if at < len(cells) else "" for name, at in places.items()
        }
        if any(cell.strip() for cell in by_name.values()):
            yield Row(
                by_name[ADDRESS].strip(),
                {key: by_name[name] for key, name in TEXTS.items()},
                {key: read_mark(key, by_name[name]) for key, name in MARKS.items()},
                path,
                line,
                by_name.get(NOTE, "").strip(),
            )


def _wrong_headings(path: str) -> Finding:
    """Return the finding that the first row is not what it was at export."""
    headings = " | ".join(HEADINGS)
    return wrong_file(
        path,
        Words(
            "The headings of the table are missing or were changed.",
            "表头缺失或已改动。",
        ),
        Words(
            f"The first row holds these cells, in any order: {headings}.",
            f"首行应有以下各列，次序不限：{headings}。",
        ),
    )


def _plain(heading: str) -> str:
    """Return a heading with single spaces."""
    return " ".join(heading.split())
