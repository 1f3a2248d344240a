"""Nothing is printed over anything else, cut off, or left out."""

from collections import defaultdict
from dataclasses import dataclass

import pypdfium2
import pytest

_CELL = 24
_MARGIN = 46.0
"""Points; the narrowest margin of a page is 17 mm."""


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


def test_the_overlap_test_sees_an_overprint() -> None:
    first = Glyph("a", 10, 10, 20, 20)
    assert overlaps([first, Glyph("b", 12, 10, 22, 20)])
    assert overlaps([first, Glyph("b", 10, 10, 20, 20, 5)])
    assert not overlaps([first, Glyph("b", 20, 10, 30, 20)])


def test_no_character_is_printed_over_another(
    manual_pages: pypdfium2.PdfDocument,
) -> None:
    for number, page in enumerate(manual_pages, start=1):
        pairs = overlaps(glyphs(page))
        assert pairs == [], f"page {number}"


def test_no_character_leaves_the_margins(manual_pages: pypdfium2.PdfDocument) -> None:
    for number, page in enumerate(manual_pages, start=1):
        width, height = page.get_size()
        for glyph in glyphs(page):
            assert glyph.left > _MARGIN, f"page {number}: {glyph}"
            assert glyph.right < width - _MARGIN, f"page {number}: {glyph}"
            assert 0 < glyph.bottom < glyph.top < height, f"page {number}: {glyph}"


def test_every_page_is_marked_at_head_and_foot(
    manual_pages: pypdfium2.PdfDocument,
) -> None:
    for number, page in enumerate(manual_pages, start=1):
        text = page.get_textpage().get_text_range()
        assert text.count("EXERCISE – UNCLASSIFIED") >= 2, f"page {number}"
        assert text.count("演习—公开") >= 2, f"page {number}"


@pytest.mark.parametrize("phrase", ["Contents", "目录", "Annex A", "附件A"])
def test_text_can_be_taken_out_again(
    manual_pages: pypdfium2.PdfDocument, phrase: str
) -> None:
    texts = [page.get_textpage().get_text_range() for page in manual_pages]
    assert any(phrase in text for text in texts)
