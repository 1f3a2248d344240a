"""The lists before the first division: procedures, figures, tables, pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from deconflict.document import Bilingual, Block, Division, Document
from deconflict.document.numbering import roman
from deconflict.render.anchors import block_anchor

_TABLES = ("table", "meaning-table", "signal-table")


@dataclass(frozen=True)
class Listed:
    """A line of a list."""

    label: str
    """The id of a procedure; else the number of the division."""

    title: Bilingual
    number: str
    """The number of the division."""

    anchor: str


@dataclass(frozen=True)
class Extent:
    """The pages of a section."""

    title: Bilingual
    first: str
    last: str
    count: int


@dataclass(frozen=True)
class Lists:
    """All lists."""

    procedures: tuple[Listed, ...]
    figures: tuple[Listed, ...]
    tables: tuple[Listed, ...]
    extents: tuple[Extent, ...]
    """The list of effective pages."""


def lists_of(document: Document, counts: Mapping[str, int]) -> Lists:
    """Return the lists of a document whose divisions have so many pages each."""
    divisions = document.divisions()
    return Lists(
        tuple(
            Listed(one.id, one.title, one.number, one.id)
            for one in divisions
            if one.kind == "procedure"
        ),
        tuple(_drawn(divisions)),
        tuple(_tables(divisions)),
        tuple(_extents(document, counts)),
    )


def _drawn(divisions: list[Division]) -> Iterator[Listed]:
    """Return the drawings, charts of courses and charts of ladders."""
    for division in divisions:
        for index, block in enumerate(division.blocks):
            caption = _caption_of_drawing(block)
            if caption:
                yield _listed(division, index, caption)


def _listed(division: Division, index: int, caption: Bilingual) -> Listed:
    """Return the line of a block."""
    number = division.number
    return Listed(number, caption, number, block_anchor(division.id, index))


def _caption_of_drawing(block: Block) -> Bilingual:
    """Return the caption of a drawing, or nothing for another block."""
    if block.type in {"figure", "course-chart"}:
        caption: Bilingual = getattr(block, "caption")  # noqa: B009 - both have one
        return caption
    if block.type == "ladder" and block.chart is not None:
        return block.chart.caption
    return ()


def _tables(divisions: list[Division]) -> Iterator[Listed]:
    """Return the tables."""
    for division in divisions:
        for index, block in enumerate(division.blocks):
            if block.type in _TABLES:
                caption: Bilingual = getattr(block, "caption")  # noqa: B009 - as above
                yield _listed(division, index, caption)


def _extents(document: Document, counts: Mapping[str, int]) -> Iterator[Extent]:
    """Return the pages of the front and of each division."""
    front = counts.get("", 1)
    yield Extent(document.words["front-pages"], "i", roman(front).lower(), front)
    for division in document.divisions():
        count = counts.get(division.id, 1)
        first, last = f"{division.number}-1", f"{division.number}-{count}"
        yield Extent(division.title, first, last, count)
