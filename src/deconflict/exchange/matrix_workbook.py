"""The comment matrix as a workbook: read as it comes, written to be printed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from deconflict.exchange.matrix import (
    ANCHOR,
    DECISION,
    DECISIONS,
    FINGERPRINT,
    HEADINGS,
    ID,
    NOW,
    TEXT,
    TEXTS,
    TYPE,
    TYPES,
    WORDING,
    MatrixReading,
    guarded,
    has_matrix_headings,
    read_matrix_table,
)
from deconflict.exchange.matrix_telling import not_a_text
from deconflict.exchange.tables import Record
from deconflict.exchange.workbook import (
    BROKEN,
    HAN_FONT,
    HEAD_COLOUR,
    LATIN_FONT,
    cell_text,
    dateless,
    loaded,
    not_a_workbook,
    row_height,
    set_for_print,
    write_text,
)
from deconflict.findings import Finding, Place, Span

MOST_ROWS = 20_000
_MOST_COLUMNS = 64
_TITLE = "Comments 意见"
_COLUMNS = (*HEADINGS, NOW)
_WIDTHS = (4, 10, 10, 7, 5, 20, 22, 20, 15, 11, 14, 10, 12, 10, 10, 10, 20)
_FOLDED = (FINGERPRINT, ID)
"""Columns that only the program reads; they are folded away and not printed."""

_CHOICES = {TYPE: TYPES.values(), TEXT: TEXTS, DECISION: DECISIONS.values()}
_SIZE = 9
_OLDER_COLOUR, _LINE_COLOUR = "FFFFF2CC", "FFBFBFBF"
_A4 = 9
_SIDE_MARGIN, _END_MARGIN = 0.3, 0.5
"""Inches."""

_FIRST_HAN = "\u2e80"
_NOT_TEXTS = {"f", "e"}
"""The data types of formulas and errors."""


@dataclass(frozen=True)
class MatrixRow:
    """A row of a consolidated matrix."""

    cells: tuple[str, ...]
    is_marked: bool = False
    """Whether the words have changed since, or the place is gone."""


@dataclass
class _Sheet:
    """The cells of a sheet as texts, and those that are none."""

    records: list[Record] = field(default_factory=list)
    wrong: list[tuple[int, int]] = field(default_factory=list)
    """The row and the column of each formula or error."""


def read_matrix_workbook(content: bytes, path: str) -> MatrixReading:
    """Return the rows of the sheet that has the headings."""
    try:
        sheets = _sheets(content)
    except BROKEN:
        sheets = []
    if not sheets:
        return MatrixReading(findings=(not_a_workbook(path),))
    sheet = next((one for one in sheets if _has_headings(one)), sheets[0])
    reading = read_matrix_table(sheet.records, path)
    findings = tuple(_wrong_cells(sheet, path))
    wrong = {one.place.span.line for one in findings if one.place.span}
    lines = tuple(line for line in reading.lines if line.number not in wrong)
    return MatrixReading(lines, (*findings, *reading.findings))


def write_matrix_workbook(rows: Iterable[MatrixRow]) -> bytes:
    """Return the rows of a consolidated matrix as a workbook."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = _TITLE
    _write_head(sheet)
    count = 1
    for count, row in enumerate(rows, 2):
        _write_row(sheet, count, row)
    for heading, choices in _CHOICES.items():
        _offer(sheet, heading, choices, count)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    _set_page(sheet)
    book.properties.creator = "deconflict"
    file = BytesIO()
    book.save(file)
    return dateless(file.getvalue())


def _sheets(content: bytes) -> list[_Sheet]:
    """Return what stands in each sheet, up to one row more than there may be."""
    book = loaded(content, is_read_only=True)
    return [] if book is None else [_read(sheet) for sheet in book.worksheets]


def _read(sheet: Worksheet) -> _Sheet:
    """Return the cells of one sheet as texts."""
    found = _Sheet()
    rows = sheet.iter_rows(max_row=MOST_ROWS + 2, max_col=_MOST_COLUMNS)
    for number, cells in enumerate(rows, 1):
        texts = []
        for column, cell in enumerate(cells, 1):
            if getattr(cell, "data_type", "") in _NOT_TEXTS:
                found.wrong.append((number, column))
            texts.append(_text(cell.value))
        found.records.append((number, texts))
    return found


def _text(value: object) -> str:
    """Return what a cell says; a date as it is written in files."""
    if isinstance(value, date):  # also with a time of day
        return value.isoformat()[:10]
    return cell_text(value)


def _has_headings(sheet: _Sheet) -> bool:
    """Tell whether a sheet begins with the headings of a matrix."""
    return bool(sheet.records) and has_matrix_headings(sheet.records[0][1])


def _wrong_cells(sheet: _Sheet, path: str) -> Iterator[Finding]:
    """Return a finding for each formula under one of the headings."""
    head = sheet.records[0][1] if sheet.records else ()
    names = [" ".join(cell.split()) for cell in head]
    for number, column in sheet.wrong:
        name = names[column - 1] if column <= len(names) else ""
        if name in HEADINGS and number > 1:
            yield not_a_text(Place(path, Span(number, column, number, column)), name)


def _write_head(sheet: Worksheet) -> None:
    """Write the headings and set the columns out."""
    for column, (heading, width) in enumerate(zip(_COLUMNS, _WIDTHS, strict=True), 1):
        cell = sheet.cell(1, column, heading)
        cell.font = Font(name=HAN_FONT, bold=True, size=_SIZE)
        cell.fill = PatternFill("solid", fgColor=HEAD_COLOUR)
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        cell.border = _border()
        dimension = sheet.column_dimensions[get_column_letter(column)]
        dimension.width = width
        if heading in _FOLDED:
            dimension.outlineLevel = 1
            dimension.hidden = True
    sheet.row_dimensions[1].height = row_height(_COLUMNS, _WIDTHS)


def _write_row(sheet: Worksheet, number: int, row: MatrixRow) -> None:
    """Write one comment; where its words are old, those of then and now are marked."""
    for column, text in enumerate(row.cells, 1):
        is_han = any(sign >= _FIRST_HAN for sign in text)
        font = HAN_FONT if is_han else LATIN_FONT
        shown = guarded(text) if text.startswith("'") else text
        cell = write_text(sheet, number, column, shown, font)
        cell.font = Font(name=font, size=_SIZE)
        cell.border = _border()
        if row.is_marked and _COLUMNS[column - 1] in {WORDING, NOW}:
            cell.fill = PatternFill("solid", fgColor=_OLDER_COLOUR)
    seen = [
        "" if heading in {*_FOLDED, ANCHOR} else text
        for heading, text in zip(_COLUMNS, row.cells, strict=True)
    ]
    sheet.row_dimensions[number].height = row_height(seen, _WIDTHS)


def _border() -> Border:
    """Return a thin line round a cell, for a table on paper."""
    side = Side(style="thin", color=_LINE_COLOUR)
    return Border(left=side, right=side, top=side, bottom=side)


def _offer(sheet: Worksheet, heading: str, choices: Iterable[str], last: int) -> None:
    """Let the cells of a column hold nothing but the fixed words."""
    offered = DataValidation(
        type="list",
        formula1=f'"{",".join(choices)}"',
        allow_blank=True,
        showErrorMessage=True,
        errorTitle=heading,
        error="Choose from the list. 请从列表中选择。",
    )
    sheet.add_data_validation(offered)
    letter = get_column_letter(_COLUMNS.index(heading) + 1)
    offered.add(f"{letter}2:{letter}{max(last, 2)}")


def _set_page(sheet: Worksheet) -> None:
    """Set the sheet for A4 across, with the headings and a number on each page."""
    set_for_print(sheet)
    sheet.page_setup.paperSize = _A4
    sheet.print_title_rows = "1:1"
    sheet.page_margins.left = sheet.page_margins.right = _SIDE_MARGIN
    sheet.page_margins.top = sheet.page_margins.bottom = _END_MARGIN
    footer = sheet.oddFooter
    assert footer is not None  # noqa: S101 - each sheet has one
    footer.center.text = "&P / &N"
