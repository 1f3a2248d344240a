"""A workbook for linguists who work in a spreadsheet (xlsx), by openpyxl."""

import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 - an error among errors

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import MergedCell
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from deconflict.exchange.guide import GUIDE
from deconflict.exchange.rows import Reading, Row
from deconflict.exchange.tables import (
    HEADINGS,
    TEXTS,
    Record,
    cells_of,
    has_headings,
    read_table,
)
from deconflict.exchange.telling import unreadable, wrong_file
from deconflict.findings import Finding, Place, Span
from deconflict.manual import Words

LONGEST_CELL = 32_767
"""Characters; a spreadsheet cuts off what is longer."""

_LARGEST = 64 * 1024 * 1024
"""Bytes, unpacked: far more than any manual, far less than a memory."""

_TITLES = ("Texts 文本", "How to use 使用说明")
_WIDTHS = (34, 58, 58, 30, 18, 18)
LATIN_FONT, HAN_FONT = "Calibri", "宋体"
_FONTS = (LATIN_FONT, LATIN_FONT, HAN_FONT, HAN_FONT, "Consolas", "Consolas")
_EDITABLE = range(1, 4)
"""Which columns are open: both texts and the note."""

_GUIDE_WIDTHS = (70, 70)
_LINE_HEIGHT, _MOST_HEIGHT = 15.0, 409.0
"""Points; a row is no higher in any spreadsheet."""

_FIRST_WIDE = "\u2e80"
"""From here on characters take two cells."""

_TEXT_FORMAT = "@"
HEAD_COLOUR, _LOCKED_COLOUR = "FFD9E2EC", "FFF2F2F2"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The one date in the file, so that equal texts make equal bytes."""

_CORE = "docProps/core.xml"
_DATES = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
BROKEN = (
    BadZipFile,
    ZlibError,
    InvalidFileException,
    SyntaxError,  # of XML
    AttributeError,
    EOFError,
    IndexError,
    KeyError,
    NotImplementedError,
    OverflowError,
    TypeError,
    ValueError,
)
"""What reading a broken workbook may end in."""


def write_workbook(rows: Iterable[Row]) -> bytes:
    """Return the rows as a workbook, with a sheet that says how to use it."""
    book = Workbook()
    texts = book.worksheets[0]
    texts.title = _TITLES[0]
    _fill_texts(texts, rows)
    _fill_guide(book.create_sheet(_TITLES[1]))
    book.properties.creator = "deconflict"
    file = BytesIO()
    book.save(file)
    return dateless(file.getvalue())


def read_workbook(content: bytes, path: str) -> Reading:
    """Return the rows of the sheet that has the headings."""
    book = loaded(content)
    if book is None or not book.worksheets:
        return Reading(findings=(not_a_workbook(path),))
    sheet = _sheet_of(book.worksheets)
    findings = tuple(_wrong_cells(sheet, path))
    wrong = {one.place.span.line for one in findings if one.place.span}
    reading = read_table(_records(sheet), path)
    rows = tuple(row for row in reading.rows if row.line not in wrong)
    return Reading(rows, (*findings, *reading.findings))


def loaded(content: bytes, *, is_read_only: bool = False) -> Workbook | None:
    """Return the workbook, or None if it is none, is a bomb or defines entities.

    Read only, it is read row by row as it is gone through.
    """
    try:
        with ZipFile(BytesIO(content)) as file:
            parts = file.infolist()
            if sum(part.file_size for part in parts) > _LARGEST:
                return None
            if any(b"<!DOCTYPE" in file.read(part) for part in parts):
                return None
        with warnings.catch_warnings(action="ignore"):  # of what is not kept
            return load_workbook(BytesIO(content), read_only=is_read_only)
    except BROKEN:
        return None


def not_a_workbook(path: str) -> Finding:
    """Return the finding that a file is no workbook."""
    return wrong_file(
        path,
        Words("The file is not a workbook (xlsx).", "文件不是xlsx工作簿。"),
        Words(
            "Save it from the spreadsheet program as xlsx, without a password.",
            "请用表格软件另存为xlsx格式，不设密码。",
        ),
    )


def cell_text(value: object) -> str:
    """Return the value of a cell as text."""
    if value is None:
        return ""
    text = _ESCAPE.sub(lambda one: chr(int(one[1], 16)), str(value))
    return text.replace("\r\n", "\n")


def _fill_texts(sheet: Worksheet, rows: Iterable[Row]) -> None:
    """Write the table and set it out."""
    for column, (heading, width) in enumerate(zip(HEADINGS, _WIDTHS, strict=True), 1):
        cell = sheet.cell(1, column, heading)
        cell.font = Font(name=HAN_FONT, bold=True)
        cell.fill = PatternFill("solid", fgColor=HEAD_COLOUR)
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, row in enumerate(rows, 2):
        for column, text in enumerate(cells_of(row), 1):
            _write_cell(sheet, number, column, text)
        sheet.row_dimensions[number].height = row_height(cells_of(row), _WIDTHS)
    sheet.row_dimensions[1].height = row_height(HEADINGS, _WIDTHS)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
    _protect(sheet)
    sheet.print_title_rows = "1:1"
    set_for_print(sheet)


def _write_cell(sheet: Worksheet, number: int, column: int, text: str) -> None:
    """Write one cell of the table, locked where it is not to be edited."""
    cell = write_text(sheet, number, column, text, _FONTS[column - 1])
    is_open = column - 1 in _EDITABLE
    cell.protection = Protection(locked=not is_open)
    if not is_open:
        cell.fill = PatternFill("solid", fgColor=_LOCKED_COLOUR)


def write_text(
    sheet: Worksheet, number: int, column: int, text: str, font: str
) -> Cell:
    """Write one cell as text, whatever it looks like, and return it."""
    cell = sheet.cell(number, column)
    assert isinstance(cell, Cell)  # noqa: S101 - no cells are merged
    cell.number_format = _TEXT_FORMAT
    cell.font = Font(name=font)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if text:
        cell.value = _escaped(text)
        cell.data_type = "s"  # openpyxl takes '=' for a formula
        cell.quotePrefix = True  # typed over, it stays text
    return cell


def _protect(sheet: Worksheet) -> None:
    """Lock the addresses and fingerprints against slips, without a password."""
    sheet.protection.enable()
    sheet.protection.autoFilter = False
    sheet.protection.formatCells = False
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False


def _fill_guide(sheet: Worksheet) -> None:
    """Write how the workbook is used, in each language side by side."""
    for column, width in enumerate(_GUIDE_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, words in enumerate(GUIDE, 1):
        texts = (words.en, words.zh)
        for column, (text, font) in enumerate(
            zip(texts, (LATIN_FONT, HAN_FONT), strict=True)
        ):
            cell = sheet.cell(number, column + 1, text)
            cell.font = Font(name=font, bold=number == 1)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[number].height = row_height(texts, _GUIDE_WIDTHS)
    set_for_print(sheet)


def set_for_print(sheet: Worksheet) -> None:
    """Let all columns stand on one page across."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def row_height(texts: Sequence[str], widths: Sequence[int]) -> float:
    """Return how high a row is in which each text is wrapped in its column.

    Not every program reckons it by itself when it opens a file.
    """
    lines = max(
        sum(1 + (_cells(line) * 11 // 10) // width for line in text.split("\n"))
        for text, width in zip(texts, widths, strict=True)
    )
    return min(lines * _LINE_HEIGHT + 3, _MOST_HEIGHT)


def _cells(text: str) -> int:
    """Return how many figures wide a text is; a Chinese character is two."""
    return sum(1 + (sign >= _FIRST_WIDE) for sign in text)


def dateless(content: bytes) -> bytes:
    """Return a workbook in which every date is the same."""
    day = "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z".format(*_FIRST_DAY).encode()
    file = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(file, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == _CORE:
                part = _DATES.sub(day, part)
            info = ZipInfo(name, _FIRST_DAY)
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, part)
    return file.getvalue()


def _sheet_of(sheets: Sequence[Worksheet]) -> Worksheet:
    """Return the sheet with the headings, or the first one."""
    for sheet in sheets:
        if sheet.max_row and has_headings(map(_text, sheet[1])):
            return sheet
    return sheets[0]


def _records(sheet: Worksheet) -> Iterator[Record]:
    """Return the rows with their numbers."""
    for number, cells in enumerate(sheet.iter_rows(), 1):
        yield number, [_text(cell) for cell in cells]


def _text(cell: Cell | MergedCell) -> str:
    """Return what a cell says."""
    return cell_text(cell.value)


def _escaped(text: str) -> str:
    """Return a text in which what looks like an escape is one (ST_Xstring)."""
    return _ESCAPE.sub(lambda one: f"_x005F_{one[0][1:]}", text)


def _wrong_cells(sheet: Worksheet, path: str) -> Iterator[Finding]:
    """Return a finding for each text that is a number, a date or a formula."""
    names = [" ".join(_text(cell).split()) for cell in sheet[1]]
    for cells in sheet.iter_rows(min_row=2):
        for name, cell in zip(names, cells, strict=False):
            is_text = isinstance(cell.value, str) and cell.data_type != "f"
            if name in TEXTS.values() and cell.value is not None and not is_text:
                yield _not_a_text(cell, path)


def _not_a_text(cell: Cell | MergedCell, path: str) -> Finding:
    """Return the finding that a cell is no text any more."""
    line = cell.row or 1
    return unreadable(
        Place(path, Span(line, 1, line, 1)),
        Words(
            f"The cell {cell.coordinate} holds a number, a date or a formula.",
            f"单元格{cell.coordinate}中是数字、日期或公式，不是文本。",
        ),
        Words(
            "Set the format of the cell to Text and write it again.",
            "请将单元格格式设为“文本”，重新输入。",
        ),
    )
