"""The blocks of a division in pieces, each with the place that it belongs to.

An edition keeps the texts of these pieces, and the bars in the margin stand at them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from deconflict.document.model import (
    Alert,
    Block,
    Division,
    Figure,
    Form,
    FormLine,
    Heading,
    ItemList,
    Ladder,
    Paragraph,
    Row,
    Step,
    Table,
)
from deconflict.document.passages import Bilingual, Cited, Inline, Passage

_MADE_TABLES = {"lost-calls"}
"""Tables that the program works out from the steps."""

_WRITTEN_TABLE = "plain"
"""The style of a table whose caption and heads an author wrote."""

_BESIDE = " | "
"""Stands between the cells of a row that has no number of its own."""


NO_FIGURES: Mapping[str, bytes] = {}


@dataclass(frozen=True)
class Piece:
    """A block, or a part of one, with the place that it belongs to."""

    anchor: str
    number: str
    texts: tuple[Bilingual, ...]
    drawing: str = ""


def pieces_of(division: Division, figures: Mapping[str, bytes]) -> Iterator[Piece]:
    """Return the pieces of a division; what has no anchor belongs to what is before."""
    anchor, number = division.id, division.number
    for block in division.blocks:
        for piece in pieces_of_block(block, figures):
            anchor, number = (
                (piece.anchor, piece.number) if piece.anchor else (anchor, number)
            )
            yield Piece(anchor, number, piece.texts, piece.drawing)


def row_text(cells: tuple[Bilingual, ...]) -> Bilingual:
    """Return the cells of a row in one line."""
    filled = [cell for cell in cells if cell]
    return tuple(
        Passage(passages[0].language, tuple(_beside(passages)))
        for passages in zip(*filled, strict=True)
    )


def _beside(passages: tuple[Passage, ...]) -> Iterator[Inline]:
    """Return the runs of cells with a line between them."""
    for index, passage in enumerate(passages):
        if index:
            yield Inline("text", _BESIDE)
        yield from passage.inlines


def form_line(line: FormLine) -> Bilingual:
    """Return a line of a message format: what it asks for, and an example."""
    return row_text((line.label, line.content, line.example))


def row_texts(row: Row) -> tuple[Bilingual, ...]:
    """Return the texts of a row; without a number it is one line."""
    if row.anchor:
        return (*filter(None, row.cells), *_cited(row.citations))
    return (row_text(row.cells),)


def step_texts(step: Step) -> tuple[Bilingual, ...]:
    """Return the texts of a step, its alerts first."""
    alerts = (text for alert in step.alerts for text in (alert.label, alert.text))
    return (*alerts, step.label, step.text, *step.details, *_cited(step.citations))


def pieces_of_block(
    block: Block, figures: Mapping[str, bytes] = NO_FIGURES
) -> Iterator[Piece]:
    """Return the pieces of one block; those without an anchor of their own too."""
    match block:
        case Heading():
            yield Piece(block.anchor, "", (block.text,))
        case Paragraph() | Alert():
            label = block.label if isinstance(block, Alert) else block.lead
            texts = (*filter(None, (label,)), block.text, *_cited(block.citations))
            yield Piece(block.anchor, block.number, texts)
        case ItemList():
            yield Piece("", "", block.items)
        case Table():
            yield from _table(block)
        case Ladder():
            yield from _ladder(block)
        case Form():
            yield _form(block)
        case Figure():
            drawing = sha256(figures.get(block.file, b"")).hexdigest()
            yield Piece("", "", (block.caption, block.alt), drawing)


def _table(table: Table) -> Iterator[Piece]:
    """Return the rows of a table; caption and heads only if an author wrote them."""
    if table.style == _WRITTEN_TABLE:
        yield Piece("", "", (table.caption, row_text(table.columns)))
    if table.style not in _MADE_TABLES:
        for row in table.rows:
            yield Piece(row.anchor, row.number, row_texts(row))


def _ladder(ladder: Ladder) -> Iterator[Piece]:
    """Return what stands at the head of a ladder, and its steps."""
    about = (ladder.title, ladder.side, *filter(None, (ladder.task,)))
    yield Piece(ladder.anchor, "", about)
    for step in ladder.steps:
        yield Piece(step.anchor, step.number, step_texts(step))


def _form(form: Form) -> Piece:
    """Return a message format, a text for each of its lines."""
    texts = (form.title, form.use, *map(form_line, form.lines))
    return Piece(form.anchor, form.number, (*texts, *_cited(form.citations)))


def _cited(citations: tuple[Cited, ...]) -> Iterator[Bilingual]:
    return (one.text for one in citations)
