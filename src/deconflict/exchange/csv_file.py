"""CSV by RFC 4180, in UTF-8 with a byte-order mark, by which Excel knows it.

A spreadsheet runs a cell that begins with `=` and turns `3-5` into a date. Such a
text, and one that begins with an apostrophe itself, has one apostrophe put before
it; one at the beginning is taken off again. So what goes out comes back.
https://owasp.org/www-community/attacks/CSV_Injection
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from io import StringIO

from deconflict.exchange.rows import Reading, Row
from deconflict.exchange.tables import (
    HEADINGS,
    Record,
    cells_of,
    has_headings,
    read_table,
)
from deconflict.exchange.telling import wrong_file
from deconflict.findings import Finding
from deconflict.manual import Words

_GUARD = "'"
_FORMULA = tuple("=+-@\t\r＝＋－＠")
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_VALUE = re.compile(
    rf"true|false|[\d\s.,:;/%()$€£¥￥年月日时分秒点-]+(am|pm|e[+-]?\d+)?"
    rf"|(?=.*\d)[\d\s.,/-]*({_MONTHS})[a-z]*[\d\s.,/-]*",
    re.IGNORECASE,
)
"""What a spreadsheet takes for a number, a date, a time or a truth."""

_DELIMITERS = ",;\t"
"""A comma goes out; spreadsheets of some countries save with another sign."""


def write_csv(rows: Iterable[Row]) -> bytes:
    """Return the rows as CSV."""
    file = StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(HEADINGS)
    for row in rows:
        writer.writerow([guarded(cell) for cell in cells_of(row)])
    return file.getvalue().encode("utf-8-sig")


def read_csv(content: bytes, path: str) -> Reading:
    """Return the rows of a CSV file."""
    records = csv_records(content, path, has_headings)
    if isinstance(records, Finding):
        return Reading(findings=(records,))
    bare = ((line, [unguarded(cell) for cell in cells]) for line, cells in records)
    return read_table(bare, path)


def csv_records(
    content: bytes, path: str, is_head: Callable[[Iterable[str]], bool]
) -> list[Record] | Finding:
    """Return the records of a CSV file as they stand, or why it cannot be read.

    Which sign parts the cells is told by the headings, which `is_head` knows.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return wrong_file(
            path,
            Words("The file is not UTF-8 text.", "文件不是UTF-8编码。"),
            Words(
                'Save it again as "CSV UTF-8 (comma delimited)".',
                "请另存为“CSV UTF-8（逗号分隔）”。",
            ),
        )
    try:
        return list(_records(text, _delimiter(text, is_head)))
    except csv.Error as error:
        return wrong_file(
            path,
            Words(f"The file is not CSV: {error}.", f"文件不是CSV格式（{error}）。"),
        )


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for something else."""
    bare = text.lstrip()
    is_taken = bare.startswith((_GUARD, *_FORMULA)) or _VALUE.fullmatch(text)
    return _GUARD + text if text and is_taken else text


def unguarded(text: str) -> str:
    """Return a text as it was before it was guarded."""
    return text.removeprefix(_GUARD)


def _records(text: str, delimiter: str) -> Iterator[Record]:
    """Return each record with the line that it begins in."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    for cells in reader:
        yield line, [cell.replace("\r\n", "\n") for cell in cells]
        line = reader.line_num + 1


def _delimiter(text: str, is_head: Callable[[Iterable[str]], bool]) -> str:
    """Return the sign between the cells of the headings."""
    head = text.split("\n", 1)[0].strip("\r")
    for sign in _DELIMITERS:
        if is_head(next(csv.reader([head], delimiter=sign), [])):
            return sign
    return _DELIMITERS[0]
