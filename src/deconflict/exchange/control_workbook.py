"""The events list and the evaluation sheets as workbooks for the exercise control."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from deconflict.document import Bilingual, Division, Document, Inline, Row, Table
from deconflict.exchange.workbook import (
    HAN_FONT,
    HEAD_COLOUR,
    LATIN_FONT,
    dateless,
    row_height,
    set_for_print,
    write_text,
)

_SHEETS = {"events": "Events 导调情况", "evaluation": "Evaluation 评估"}
"""The name of the sheet for each style of table that goes into a workbook."""

_TO_FILL = {
    "events": ("Real time 实际时刻", "Controller 调理员", "Done 执行情况"),
    "evaluation": ("Evaluator 评估人员",),
}
"""The columns that are written in during the exercise, behind those of the table."""

_CHOICES = {
    "Done 执行情况": ("played 已导入", "changed 有改动", "left out 未导入"),
    "observed": (
        "as written 与规定一致",
        "otherwise 与规定有出入",
        "not done 未做",
        "not observed 未观察到",
    ),
}
"""What a cell offers; anything else may be written as well."""

_FIRST = ("Exercise 演习", "No. 编号")
_NARROW, _WIDE = 14, 44
_ROWS_FOR_CHOICE = 5000


@dataclass(frozen=True)
class _Column:
    """A column of the sheet: of one language, of both alike, or to be filled in."""

    heading: str
    cell: int
    language: int | None = None
    """Which passage it holds; None where both are the same or it is empty."""


def control_workbook(division: Division, document: Document) -> bytes | None:
    """Return the tables of a division as a workbook, or None if it has no such."""
    tables = [
        block
        for block in division.blocks
        if isinstance(block, Table) and block.style in _SHEETS
    ]
    if not tables:
        return None
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = _SHEETS[tables[0].style]
    _fill(sheet, tables, document)
    book.properties.creator = "deconflict"
    file = BytesIO()
    book.save(file)
    return dateless(file.getvalue())


def _fill(sheet: Worksheet, tables: list[Table], document: Document) -> None:
    """Write the rows of all tables under one head, and set the sheet out."""
    style = tables[0].style
    columns = list(_columns(tables))
    heads = [*_FIRST, *(one.heading for one in columns), *_TO_FILL[style]]
    widths = [_NARROW, _NARROW, *(_width(one) for one in columns)]
    widths += [_NARROW] * len(_TO_FILL[style])
    for number, (head, width) in enumerate(zip(heads, widths, strict=True), start=1):
        cell = sheet.cell(1, number, head)
        cell.font = Font(name=HAN_FONT, bold=True)
        cell.fill = PatternFill("solid", fgColor=HEAD_COLOUR)
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[get_column_letter(number)].width = width
    line = 2
    for table in tables:
        for row in table.rows:
            texts = [_code(table.caption), row.number, *_texts(row, columns)]
            for number, text in enumerate(texts, start=1):
                is_latin = _is_latin(columns, number, document)
                write_text(
                    sheet, line, number, text, LATIN_FONT if is_latin else HAN_FONT
                )
            sheet.row_dimensions[line].height = row_height(texts, widths[: len(texts)])
            line += 1
    _offer(sheet, heads, columns)
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    set_for_print(sheet)


def _columns(tables: list[Table]) -> Iterator[_Column]:
    """Return the columns: one for each language, or one where both are the same."""
    rows = [row for table in tables for row in table.rows]
    for index, heading in enumerate(tables[0].columns):
        words = [_plain(passage.inlines) for passage in heading]
        if all(_is_same(row.cells[index]) for row in rows):
            yield _Column(" ".join(words), index)
            continue
        for language, word in enumerate(words):
            yield _Column(word, index, language)


def _is_same(text: Bilingual) -> bool:
    """Tell whether a text is the same in every language."""
    return len({_plain(passage.inlines) for passage in text}) == 1


def _is_latin(columns: list[_Column], number: int, document: Document) -> bool:
    """Tell whether a column of the sheet holds a language in Latin letters."""
    index = number - len(_FIRST) - 1
    if not 0 <= index < len(columns) or columns[index].language is None:
        return True
    return document.languages[columns[index].language or 0].key != "zh"


def _texts(row: Row, columns: list[_Column]) -> Iterator[str]:
    """Return the texts of a row, column by column."""
    for column in columns:
        yield _plain(row.cells[column.cell][column.language or 0].inlines)


def _width(column: _Column) -> int:
    """Return how wide a column is, in figures."""
    return _WIDE if column.language is not None else _NARROW * 2


def _offer(sheet: Worksheet, heads: list[str], columns: list[_Column]) -> None:
    """Let cells that are filled in during the exercise offer what is often meant."""
    last = len(_FIRST) + len(columns)
    for number, head in enumerate(heads, start=1):
        is_observed = sheet.title == _SHEETS["evaluation"] and number == last
        choices = _CHOICES["observed"] if is_observed else _CHOICES.get(head)
        if choices is None:
            continue
        offered = DataValidation(
            type="list", formula1=f'"{",".join(choices)}"', showErrorMessage=False
        )
        sheet.add_data_validation(offered)
        letter = get_column_letter(number)
        offered.add(f"{letter}2:{letter}{_ROWS_FOR_CHOICE}")


def _code(text: Bilingual) -> str:
    """Return the id that a caption begins with."""
    return text[0].inlines[0].text


def _plain(inlines: tuple[Inline, ...]) -> str:
    """Return runs as words alone."""
    return "".join(one.text or _plain(one.children) for one in inlines)
