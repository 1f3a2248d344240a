"""The forms of the paper copy: both sides of the sheet, other paper, one language."""

from pathlib import Path

import pypdfium2
import pytest

from deconflict.document import Document, in_one_language
from deconflict.render.pdf import Press, render_pdf
from deconflict.render.press.form import Form, Paper
from deconflict.render.press.kept import Kept

LETTER = (612, 792)
"""Points of a sheet of US Letter."""

BLANK = "Intentionally blank"


@pytest.fixture(scope="module")
def duplex(sample_document: Document, sheets: Path) -> pypdfium2.PdfDocument:
    shown = in_one_language(sample_document, "en")
    form = Form(Paper.LETTER, is_duplex=True)
    pdf = render_pdf(shown, Press(kept=Kept(sheets), form=form))
    assert pdf.findings == []
    assert pdf.faults == []
    return pypdfium2.PdfDocument(pdf.content)


def texts(pdf: pypdfium2.PdfDocument) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pdf]


def test_every_chapter_begins_on_a_right_hand_page(
    duplex: pypdfium2.PdfDocument,
) -> None:
    labels = [duplex.get_page_label(index) for index in range(len(duplex))]
    begins = [index for index, label in enumerate(labels) if label.endswith("-1")]

    assert len(begins) > 10
    assert [index for index in begins if index % 2] == []


def test_a_page_left_blank_says_so_and_has_its_number(
    duplex: pypdfium2.PdfDocument,
) -> None:
    blanks = [index for index, text in enumerate(texts(duplex)) if BLANK in text]

    assert blanks
    for index in blanks:
        text = texts(duplex)[index].split()
        assert index % 2 == 1  # the back of a sheet
        assert duplex.get_page_label(index) in text
        assert len(text) < 25  # heads, feet and the notice


def test_sheets_have_the_size_asked_for(duplex: pypdfium2.PdfDocument) -> None:
    """Those with the injects and the evaluation sheets lie on their side."""
    sizes = {
        duplex.get_page_label(index): tuple(round(one) for one in page.get_size())
        for index, page in enumerate(duplex)
    }

    assert set(sizes.values()) == {LETTER, LETTER[::-1]}
    lying = {label for label, size in sizes.items() if size == LETTER[::-1]}
    assert {label.rpartition("-")[0] for label in lying} == {"H-1", "I-1"}


def test_one_language_has_no_word_of_the_other(
    duplex: pypdfium2.PdfDocument,
) -> None:
    """Terms are printed with their other half; a procedure has nothing of it."""
    procedure = [
        text
        for index, text in enumerate(texts(duplex))
        if duplex.get_page_label(index).startswith("2-")
    ]

    assert len(procedure) > 2
    assert "called ship" in " ".join(procedure)
    assert not any("\u4e00" <= sign <= "\u9fff" for sign in "".join(procedure))
