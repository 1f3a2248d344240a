"""The lists before the first division: procedures, figures, tables, pages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from deconflict.document import Bilingual, Block, Document
from deconflict.document.numbering import roman
from deconflict.render.press.gatherings import Gathering

_TABLES = ("table", "meaning-table", "signal-table")


@dataclass(frozen=True)
class Listed:
    """A line of a list."""

    label: str
    """The id of a procedure; else the number of the division or appendix."""

    title: Bilingual
    number: str
    """What stands before the number of its page."""

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


def lists_of(
    document: Document, gatherings: Sequence[Gathering], counts: Mapping[str, int]
) -> Lists:
    """Return the lists of a document whose gatherings have so many pages each."""
    return Lists(
        tuple(
            Listed(one.name, one.title, one.number, one.name)
            for one in gatherings
            if one.division.kind == "procedure"
        ),
        tuple(_drawn(gatherings)),
        tuple(_tables(gatherings)),
        tuple(_extents(document, gatherings, counts)),
    )


def _drawn(gatherings: Sequence[Gathering]) -> Iterator[Listed]:
    """Return the drawings, charts of courses and charts of ladders."""
    for one in gatherings:
        for anchor, block in one.listed_blocks():
            caption = _caption_of_drawing(block)
            if caption:
                yield Listed(one.number, caption, one.number, anchor)


def _caption_of_drawing(block: Block) -> Bilingual:
    """Return the caption of a drawing, or nothing for another block."""
    if block.type in {"figure", "course-chart"}:
        caption: Bilingual = getattr(block, "caption")  # noqa: B009 - both have one
        return caption
    if block.type == "ladder" and block.chart is not None:
        return block.chart.caption
    return ()


def _tables(gatherings: Sequence[Gathering]) -> Iterator[Listed]:
    """Return the tables."""
    for one in gatherings:
        for anchor, block in one.listed_blocks():
            if block.type in _TABLES:
                caption: Bilingual = getattr(block, "caption")  # noqa: B009 - as above
                yield Listed(one.number, caption, one.number, anchor)


def _extents(
    document: Document, gatherings: Sequence[Gathering], counts: Mapping[str, int]
) -> Iterator[Extent]:
    """Return the pages of the front and of each gathering."""
    front = counts.get("", 1)
    yield Extent(document.words["front-pages"], "i", roman(front).lower(), front)
    for one in gatherings:
        count = counts.get(one.name, 1)
        yield Extent(one.title, f"{one.number}-1", f"{one.number}-{count}", count)
