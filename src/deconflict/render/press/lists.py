"""The lists before the first division: procedures, figures, tables, pages."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from deconflict.document import Bilingual, Block, Document
from deconflict.document.numbering import roman
from deconflict.render.press.gatherings import Gathering


@dataclass(frozen=True)
class Spot:
    """Where a list leads to."""

    number: str
    """What stands before the number of its page."""

    anchor: str


@dataclass(frozen=True)
class Listed:
    """A line of a list."""

    title: Bilingual
    spots: tuple[Spot, ...]
    """All places that have this title: most tables have the same in each procedure."""

    label: str = ""
    """The id of a procedure."""


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
            Listed(one.title, (Spot(one.number, one.name),), one.name)
            for one in gatherings
            if one.division.kind == "procedure"
        ),
        _by_title(gatherings, _caption_of_drawing),
        _by_title(gatherings, _caption_of_table),
        tuple(_extents(document, gatherings, counts)),
    )


def _by_title(
    gatherings: Sequence[Gathering], caption_of: Callable[[Block], Bilingual]
) -> tuple[Listed, ...]:
    """Return a line for each caption, in the order in which they come.

    What stands in appendices is left out: each of them is listed as a whole.
    """
    found: dict[Bilingual, list[Spot]] = {}
    for one in gatherings:
        if not one.about:
            for anchor, block in one.listed_blocks():
                caption = caption_of(block)
                if caption:
                    found.setdefault(caption, []).append(Spot(one.number, anchor))
    return tuple(Listed(title, tuple(spots)) for title, spots in found.items())


def _caption_of_drawing(block: Block) -> Bilingual:
    """Return the caption of a drawing, or nothing for another block."""
    if block.type in {"figure", "course-chart"}:
        caption: Bilingual = getattr(block, "caption")  # noqa: B009 - both have one
        return caption
    if block.type == "ladder" and block.chart is not None:
        return block.chart.caption
    return ()


def _caption_of_table(block: Block) -> Bilingual:
    """Return the caption of a table, or nothing for another block."""
    if block.type in {"table", "meaning-table", "signal-table"}:
        caption: Bilingual = getattr(block, "caption")  # noqa: B009 - all have one
        return caption
    return ()


def _extents(
    document: Document, gatherings: Sequence[Gathering], counts: Mapping[str, int]
) -> Iterator[Extent]:
    """Return the pages of the front and of each gathering."""
    front = counts.get("", 1)
    yield Extent(document.words["front-pages"], "i", roman(front).lower(), front)
    for one in gatherings:
        count = counts.get(one.name, 1)
        yield Extent(one.title, f"{one.number}-1", f"{one.number}-{count}", count)
