"""What begins on a page of its own: each division, and each appendix of an annex.

In a bound book a gathering is the sheets that are sewn in together.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from deconflict.document import (
    Bilingual,
    Block,
    Division,
    Document,
    Heading,
    Part,
    Table,
)
from deconflict.render.anchors import block_anchors
from deconflict.render.list_anchors import block_anchor

_WIDE_TABLES = ("events", "evaluation")
"""Tables of whole sentences in five columns, and those that are written into."""


@dataclass(frozen=True)
class Gathering:
    """Pages that are numbered together: 3-1, 3-2; of an appendix F-2-1, F-2-2."""

    name: str
    """The anchor that it begins with."""

    number: str
    """What stands before its page numbers: 3, F-2."""

    title: Bilingual
    division: Division
    """The division that it is of, with all its blocks."""

    first: int
    """The index of its first block."""

    end: int
    """The index behind its last block."""

    about: str = ""
    """Of an appendix, the procedure or exercise that it is about."""

    part: Part | None = None
    """The part that begins with it, without its divisions."""

    @property
    def begins_division(self) -> bool:
        """Whether the head of the division stands on it."""
        return self.name == self.division.id

    @property
    def is_wide(self) -> bool:
        """Whether it has tables of so many columns that its pages lie on their side."""
        return any(
            isinstance(one, Table) and one.style in _WIDE_TABLES for one in self.blocks
        )

    @property
    def blocks(self) -> Sequence[Block]:
        """What stands on its pages, below a head."""
        return self.division.blocks[self.first : self.end]

    def listed_blocks(self) -> Iterator[tuple[str, Block]]:
        """Return each block with the anchor by which the lists lead to it."""
        for index, block in enumerate(self.blocks, self.first):
            yield block_anchor(self.division.id, index), block


def gatherings_of(document: Document) -> list[Gathering]:
    """Return the gatherings of a document in their order."""
    return [
        gathering
        for part in document.parts
        for index, division in enumerate(part.divisions)
        for gathering in _of_division(
            division, None if index else replace(part, divisions=())
        )
    ]


def anchors_by_gathering(gatherings: Iterable[Gathering]) -> dict[str, Gathering]:
    """Return, for each anchor of the document, where it stands."""
    found: dict[str, Gathering] = {}
    for one in gatherings:
        if one.part is not None:
            found[f"part.{one.part.id}"] = one
        found[one.name] = one
        for block in one.blocks:
            found.update(dict.fromkeys(block_anchors(block), one))
    return found


def _of_division(division: Division, part: Part | None) -> Iterator[Gathering]:
    """Return the gatherings of a division."""
    begins = {
        index: block
        for index, block in enumerate(division.blocks)
        if isinstance(block, Heading) and block.number
    }
    ends = (*begins, len(division.blocks))
    name, number, title = division.id, division.number, division.title
    yield Gathering(name, number, title, division, 0, ends[0], part=part)
    for first, end in pairwise(ends):
        one = begins[first]
        yield Gathering(
            one.anchor, one.number, one.text, division, first, end, one.about
        )
