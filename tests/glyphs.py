"""Where each character of a page of a PDF is, and which are printed over others."""

from collections import defaultdict
from dataclasses import dataclass

import pypdfium2

_CELL = 24
"""Points; characters are compared with those near by."""


@dataclass(frozen=True)
class Glyph:
    """A character and the box that its ink fills, in points from the lower left."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    index: int = 0

    def is_ligature_with(self, other: "Glyph") -> bool:
        """Two letters drawn as one sign, such as tf, have one box."""
        mine = (self.left, self.bottom, self.right, self.top)
        theirs = (other.left, other.bottom, other.right, other.top)
        return abs(self.index - other.index) == 1 and mine == theirs

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.top - self.bottom)

    def shared(self, other: "Glyph") -> float:
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.top, other.top) - max(self.bottom, other.bottom)
        return max(0.0, width) * max(0.0, height)


def glyphs(page: pypdfium2.PdfPage) -> list[Glyph]:
    text = page.get_textpage()
    found = []
    for index in range(text.count_chars()):
        character = text.get_text_range(index, 1)
        if character.strip():
            left, bottom, right, top = text.get_charbox(index)
            found.append(Glyph(character, left, bottom, right, top, index))
    return [glyph for glyph in found if glyph.area > 0]


def overlaps(found: list[Glyph]) -> list[tuple[Glyph, Glyph]]:
    """Return the pairs of which one covers a third of the smaller other."""
    cells: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
    pairs = []
    for glyph in found:
        columns = range(int(glyph.left) // _CELL, int(glyph.right) // _CELL + 1)
        rows = range(int(glyph.bottom) // _CELL, int(glyph.top) // _CELL + 1)
        keys = [(column, row) for column in columns for row in rows]
        near = {id(other): other for key in keys for other in cells[key]}
        pairs += [
            (glyph, other)
            for other in near.values()
            if glyph.shared(other) > min(glyph.area, other.area) / 3
            and not glyph.is_ligature_with(other)
        ]
        for key in keys:
            cells[key].append(glyph)
    return pairs
