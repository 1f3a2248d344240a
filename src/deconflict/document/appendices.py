"""The appendices of an annex: each begins on a page of its own, to be handed out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from deconflict.document.model import Block, Heading, Row, Table
from deconflict.document.numbering import Numbering
from deconflict.document.passages import Bilingual
from deconflict.document.writer import Writer


@dataclass(frozen=True)
class Appendix:
    """What one appendix is about, and what stands in it."""

    anchor: str
    division: str
    """The procedure or exercise that it is about."""

    title: Bilingual
    """Its title."""

    blocks: Iterator[Block]
    """Made when they are asked for: the numbers of their paragraphs follow."""


def appendix_blocks(
    appendices: Iterable[Appendix], writer: Writer, numbering: Numbering
) -> Iterator[Block]:
    """Return the list of appendices, then each of them."""
    blocks: list[Block] = []
    rows = []
    for one in appendices:
        number = numbering.appendix(one.anchor)
        title = writer.spaced([writer.code(one.division), one.title])
        linked = writer.named_link(one.division, title)
        parts = {"number": writer.plain(number), "title": linked}
        blocks += [
            Heading(
                2, one.anchor, writer.word("appendix", parts), number, one.division
            ),
            *one.blocks,
        ]
        rows.append(
            Row((writer.plain(number), writer.named_link(one.anchor, title))),
        )
    yield Table(
        "appendices",
        writer.word("appendices"),
        (writer.word("appendix-heading"), writer.word("title")),
        tuple(rows),
    )
    yield from blocks
