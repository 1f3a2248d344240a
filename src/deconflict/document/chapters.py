"""A chapter of common text to blocks."""

from collections.abc import Iterator

from deconflict.document.model import (
    Alert,
    Block,
    Figure,
    Heading,
    ItemList,
    Row,
    Table,
)
from deconflict.document.model import Paragraph as ParagraphBlock
from deconflict.document.numbering import Numbering
from deconflict.document.tables import made_table
from deconflict.document.writer import Scope, Writer
from deconflict.schema import Chapter, Paragraph


def chapter_blocks(
    chapter: Chapter, writer: Writer, numbering: Numbering
) -> Iterator[Block]:
    """Return the blocks of a chapter in order."""
    scope = Scope(dict(chapter.facts))
    for section in chapter.sections:
        anchor = f"{chapter.id}.{section.id}"
        numbering.begins(anchor)
        yield Heading(2, anchor, writer.text(section.title, scope))
        for paragraph in section.paragraphs:
            yield _paragraph(chapter, paragraph, writer, (scope, numbering))
            yield from _attachments(paragraph, writer, scope)


def _paragraph(
    chapter: Chapter,
    paragraph: Paragraph,
    writer: Writer,
    place: tuple[Scope, Numbering],
) -> Block:
    """Return the paragraph itself, or the alert that it is set as."""
    scope, numbering = place
    anchor = f"{chapter.id}.{paragraph.id}"
    number = numbering.next(anchor)
    text = writer.text(paragraph.text, scope)
    citations = writer.citations(paragraph.references)
    if paragraph.alert is None:
        return ParagraphBlock(number, anchor, text, citations=citations)
    return Alert(
        paragraph.alert,
        writer.word(paragraph.alert),
        text,
        number,
        anchor,
        citations,
    )


def _attachments(paragraph: Paragraph, writer: Writer, scope: Scope) -> Iterator[Block]:
    """Return what stands under the paragraph."""
    if paragraph.list:
        yield ItemList(writer.items(paragraph.list, scope))
    if paragraph.table is not None:
        table = paragraph.table
        yield Table(
            "plain",
            writer.text(table.caption, scope),
            writer.texts(table.columns, scope),
            tuple(Row(writer.texts(row, scope)) for row in table.rows),
        )
    if paragraph.made_table is not None:
        yield made_table(paragraph.made_table, writer)
    if paragraph.figure is not None:
        figure = paragraph.figure
        yield Figure(
            figure.file,
            writer.text(figure.caption, scope),
            writer.text(figure.alt, scope),
        )
