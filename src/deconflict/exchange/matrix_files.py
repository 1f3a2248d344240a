"""A comment matrix as a file: CSV or a workbook, told by the ending of its name."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from pathlib import PurePath

from deconflict.exchange.csv_file import csv_records
from deconflict.exchange.matrix import (
    HEADINGS,
    NOW,
    MatrixReading,
    guarded,
    has_matrix_headings,
    read_matrix_table,
)
from deconflict.exchange.matrix_telling import other_ending, too_large
from deconflict.exchange.matrix_workbook import MOST_ROWS, read_matrix_workbook
from deconflict.findings import Finding
from deconflict.manual import Words

MOST_BYTES = 16 * 1024 * 1024
"""More than ten thousand long comments; what is larger is another file."""

_TOO_LONG = Words(f"{MOST_ROWS} rows", f"{MOST_ROWS}行")
_TOO_LARGE = Words("16 MB", "16 MB")


def unfit(path: str, size: int) -> Finding | None:
    """Return why a file is not even opened, by its name and its bytes, or None."""
    if PurePath(path).suffix.lower() not in {".csv", ".xlsx"}:
        return other_ending(path)
    return too_large(path, _TOO_LARGE) if size > MOST_BYTES else None


def read_matrix(content: bytes, path: str) -> MatrixReading:
    """Return the rows of a matrix, numbered as a spreadsheet numbers them."""
    if PurePath(path).suffix.lower() == ".xlsx":
        reading = read_matrix_workbook(content, path)
    else:
        records = csv_records(content, path, has_matrix_headings)
        if isinstance(records, Finding):
            return MatrixReading(findings=(records,))
        rows = enumerate((cells for _, cells in records), 1)
        reading = read_matrix_table(rows, path)
    if len(reading.lines) > MOST_ROWS:
        return MatrixReading(findings=(too_large(path, _TOO_LONG),))
    return reading


def write_matrix_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Return the rows of a consolidated matrix as CSV."""
    file = StringIO()
    writer = csv.writer(file, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow((*HEADINGS, NOW))
    for row in rows:
        writer.writerow([guarded(cell) for cell in row])
    return file.getvalue().encode("utf-8-sig")
