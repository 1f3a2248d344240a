"""Nothing is printed over anything else, cut off, or left out."""

import pypdfium2
import pytest
from tests.glyphs import Glyph, glyphs, overlaps

_MARGIN = 46.0
_TAB = 36.0
"""Points from the edge of the page to a tab, which stands in the margin."""
"""Points; the narrowest margin of a page is 17 mm."""


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
            is_of_tab = width - _TAB < glyph.left < glyph.right < width
            assert is_of_tab or glyph.right < width - _MARGIN, f"page {number}: {glyph}"
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
