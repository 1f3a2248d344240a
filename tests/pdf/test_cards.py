"""Cards fit on A5, nothing is cut off or in colour, and two stand on a sheet of A4."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import ImageChops
from tests.glyphs import glyphs, overlaps

from deconflict.document import assemble
from deconflict.document.cards import procedure_cards
from deconflict.document.labels import Label
from deconflict.document.writer import Writer
from deconflict.manual import Manual, load_manual
from deconflict.render.card_files import SIDES, Cards
from deconflict.render.cards import render_cards
from deconflict.render.imposition import impose
from deconflict.render.pdf import Press
from deconflict.render.press.kept import Kept

_A5 = (148, 210)
_POINT = 25.4 / 72
_MARGIN = 7 / _POINT
_SMALLEST = 7.9
"""Points; the least size of type on a card is 8, measured with a little play."""

_LONGEST = ("SAR-08", "coordinator")
"""The role whose calls take the most room."""


class _Numbers(dict[str, Label]):
    """Numbers as wide as those of the manual, without making the manual."""

    def get(self, _key: str, _default: Label | None = None) -> Label:  # type: ignore[override]
        return Label("paragraph-reference", "2340")


@pytest.fixture(scope="module")
def cards(
    good_files: dict[str, bytes],
    our_manual: Manual,
    sheets: Path,
) -> Cards:
    """The cards of a small role, and those of the longest one of the manual."""
    manual = load_manual(good_files).manual
    assert manual is not None
    document = assemble(manual)
    procedure, role = _LONGEST
    item = our_manual.procedures[procedure].item
    made = procedure_cards(item, Writer(our_manual, _Numbers()))
    longest = tuple(card for card in made if card.role == role)
    parts = tuple(
        replace(
            part,
            divisions=tuple(
                replace(one, cards=(*one.cards[:1], *longest)) if one.cards else one
                for one in part.divisions
            ),
        )
        for part in document.parts
    )
    press = Press(kept=Kept(sheets))
    return render_cards(replace(document, parts=parts), ["MTG-01"], press)


@pytest.fixture(scope="module")
def pages(cards: Cards) -> Iterator[pypdfium2.PdfDocument]:
    pdf = pypdfium2.PdfDocument(cards.files["cards.pdf"])
    yield pdf
    pdf.close()


def test_each_role_has_a_quick_card_and_a_phrase_card(cards: Cards) -> None:
    assert [card.name for card in cards.cards] == [
        "MTG-01-caller-quick",
        "MTG-01-caller-phrases",
        "SAR-08-coordinator-quick",
        "SAR-08-coordinator-phrases",
    ]
    assert {f"{card.name}.pdf" for card in cards.cards} < set(cards.files)
    assert cards.findings == []


def test_the_longest_card_fits_on_one_sheet(cards: Cards) -> None:
    assert max(card.side_count for card in cards.cards) == SIDES


def test_pages_are_a5_and_marked(cards: Cards, pages: pypdfium2.PdfDocument) -> None:
    marks = [
        f"{number}/{card.side_count}"
        for card in cards.cards
        for number in range(1, card.side_count + 1)
    ]
    assert len(pages) == len(marks)
    for page, mark in zip(pages, marks, strict=True):
        assert [round(side * _POINT) for side in page.get_size()] == list(_A5)
        text = page.get_textpage().get_text_range()
        assert mark in text
        assert text.count("EXERCISE · 演习") == 2


def test_nothing_is_printed_over_anything_or_cut_off(
    pages: pypdfium2.PdfDocument,
) -> None:
    for number, page in enumerate(pages, start=1):
        found = glyphs(page)
        width, height = page.get_size()
        assert overlaps(found) == [], f"page {number}"
        for glyph in found:
            assert glyph.left > _MARGIN - 1, f"page {number}: {glyph}"
            assert glyph.right < width - _MARGIN + 1, f"page {number}: {glyph}"
            assert 0 < glyph.bottom < glyph.top < height, f"page {number}: {glyph}"


def test_no_type_is_too_small_to_be_read(pages: pypdfium2.PdfDocument) -> None:
    sizes = {
        item.get_font_size() * item.get_matrix().d
        for page in pages
        for item in page.get_objects()
        if isinstance(item, pypdfium2.PdfTextObj)
    }
    assert len(sizes) > 1
    assert min(sizes) >= _SMALLEST


def test_there_is_no_colour_and_no_dark_area(pages: pypdfium2.PdfDocument) -> None:
    """In red light the red channel alone is seen; wet paper swells where ink is."""
    for page in pages:
        picture = page.render(scale=1).to_pil().convert("RGB")
        red, green, blue = picture.split()
        assert ImageChops.difference(red, green).getextrema() == (0, 0)
        assert ImageChops.difference(red, blue).getextrema() == (0, 0)
        dark = sum(red.histogram()[:128]) / (red.width * red.height)
        assert 0.005 < dark < 0.15


def test_cards_are_tagged_in_their_languages(cards: Cards) -> None:
    with pikepdf.open(BytesIO(cards.files["MTG-01-caller-quick.pdf"])) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert b"pdfuaid:part" in pdf.Root.Metadata.read_bytes()
        languages = [
            str(one.Lang)
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and "/S" in one and "/Lang" in one
        ]
        _, label = pdf.Root.PageLabels.Nums
        assert str(label.P) == "MTG-01-caller-quick "
    assert {"en", "zh-Hans"} <= set(languages)


def halves(page: pypdfium2.PdfPage) -> list[str]:
    """Return the text on the left and on the right of a page."""
    width, height = page.get_size()
    text = page.get_textpage()
    edges = ((0, width / 2), (width / 2, width))
    return [text.get_text_bounded(left, 0, right, height) for left, right in edges]


def test_two_cards_stand_on_a_sheet_back_to_back(cards: Cards) -> None:
    sheets = pypdfium2.PdfDocument(cards.files["cards-a4.pdf"])
    face, back = (halves(sheets[number]) for number in (0, 1))
    assert [round(side * _POINT) for side in sheets[0].get_size()] == [297, 210]
    assert "Quick card" in face[0]
    assert "Phrase card" in face[1]
    # Turned over by its short edge: what is left on the face is right on the back.
    assert "2/2" in back[1] or cards.cards[0].side_count == 1
    sheets.close()


def test_card_of_three_sides_takes_two_sheets(cards: Cards) -> None:
    sheets = pypdfium2.PdfDocument(impose(cards.files["cards.pdf"], [3, 1]))
    placed = [halves(page) for page in sheets]
    assert [[bool(text.strip()) for text in pair] for pair in placed] == [
        [True, True],
        [False, True],
        [True, False],
        [False, False],
    ]
