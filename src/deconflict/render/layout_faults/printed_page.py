"""A laid-out page as plain data: what is printed on it, and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from deconflict.findings import Code

INK_TOP, INK_BOTTOM = 0.75, 0.1
"""How far ink goes above and below the line that letters stand on, in ems."""


class Region(NamedTuple):
    """A rectangle on the page, in CSS pixels from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: "Region", slack: float) -> bool:
        """Tell whether another region leaves this one nowhere by more than `slack`."""
        return (
            other.left >= self.left - slack
            and other.right <= self.right + slack
            and other.top >= self.top - slack
            and other.bottom <= self.bottom + slack
        )

    def common(self, other: "Region") -> "Region":
        """Return what belongs to both; it may be empty or turned over."""
        return Region(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )


@dataclass(frozen=True)
class Item:
    """A stretch of text on one line, or a picture."""

    words: str
    """The text; of a picture its alternative text."""

    region: Region
    """Where its ink is: of a text from capital height to a little below the line."""

    size: float
    """The font size; 0 for a picture."""

    anchor: str
    window: Region | None = None
    """What shows of the page here; the rest is cut off."""

    cell: Region | None = None
    """The column, the cell, the part of the running head that it belongs into."""

    in_margin: bool = False
    """Whether it belongs to the running head or foot."""

    picture: int = 0
    """The picture that it is, or that it is a text in; 0 for the text of the page."""

    @property
    def is_text(self) -> bool:
        """Whether it is a text and no picture."""
        return self.size > 0


@dataclass(frozen=True)
class Line:
    """A line of a paragraph."""

    text: str
    """As it is printed; a picture or an inner column counts as one sign, U+FFFC."""

    first_language: str
    last_language: str
    anchor: str
    paragraph: int
    """Lines of one paragraph have one number, and follow each other."""


class Passage(NamedTuple):
    """Some words and their anchor."""

    words: str
    anchor: str


@dataclass(frozen=True)
class PrintedPage:
    """One page."""

    number: int
    paper: Region
    area: Region
    """What the margins leave."""

    items: Sequence[Item]
    lines: Sequence[Line]
    alone: Passage | None
    """What stands last although it leads in what follows on the next page."""

    cut: Sequence[Passage]
    """What goes on on the next page although it may not part."""


class Mark(NamedTuple):
    """What a check found wrong on a page."""

    code: Code
    anchor: str
    words: str
    other: str = ""
    """The words that they are printed over or parted from; the missing signs."""
