"""A redline on paper: what changed, and the divisions in which it changed."""

from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from deconflict.commands.diff import diff
from deconflict.commands.init import init_project
from deconflict.commands.release import release
from deconflict.compare import Comparison
from deconflict.document import Document
from deconflict.render.pdf import Press
from deconflict.render.redline import render_redline
from deconflict.render.redline_pdf import render_redline_pdf

MEET = "procedures/meeting/MEET-01.yaml"


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> tuple[Comparison, Document]:
    folder = tmp_path_factory.mktemp("project")
    assert init_project(folder) == ""
    assert release(folder, "1").problems == ()
    path = folder / MEET
    text = path.read_text(encoding="utf-8")
    assert "should ask the other" in text
    path.write_text(text.replace("should ask the", "shall ask the"), encoding="utf-8")
    told = diff(folder)
    assert told.comparison is not None
    assert told.frame is not None
    return told.comparison, told.frame


@pytest.fixture(scope="module")
def redline(
    found: tuple[Comparison, Document], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    pdf = render_redline_pdf(*found, Press())
    assert pdf.findings == []
    assert pdf.faults == []
    made = tmp_path_factory.mktemp("redline") / "redline.pdf"
    made.write_bytes(pdf.content)
    return made


@pytest.fixture(scope="module")
def pages(redline: Path) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(redline)


def test_only_what_changed_is_printed_behind_the_summary(
    pages: pypdfium2.PdfDocument,
) -> None:
    labels = [pages.get_page_label(index) for index in range(len(pages))]

    assert labels[0] == "i"
    assert labels[1:] == [f"MEET-01 {number}" for number in range(1, len(pages))]


def test_a_change_is_told_in_the_summary_and_at_its_place(
    pages: pypdfium2.PdfDocument,
) -> None:
    texts = [page.get_textpage().get_text_range() for page in pages]

    assert "should → shall" in texts[0]
    assert sum("shouldshall ask" in text for text in texts) == 2
    assert "Purpose and terms" in texts[0]  # a chapter in which nothing changed


def test_what_went_is_struck_through_and_what_came_underlined(
    pages: pypdfium2.PdfDocument,
) -> None:
    page = pages[0]
    text = page.get_textpage()
    went = _box(text, "should", 1)
    came = _box(text, "shall", 1)
    lines = [
        one.get_bounds()
        for one in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH])
    ]

    assert any(_crosses(line, went, 0.2, 0.8) for line in lines)
    assert any(_crosses(line, came, -0.5, 0.2) for line in lines)


def test_a_number_stays_on_one_line_with_its_unit(
    found: tuple[Comparison, Document],
) -> None:
    assert '<span class="quantity">3 minutes</span>' in render_redline(*found)


def test_a_line_of_the_summary_leads_to_the_place(redline: Path) -> None:
    with pikepdf.open(redline) as pdf:
        (link, *_) = (
            str(one.Dest)
            for one in pdf.pages[0].Annots
            if one.Subtype == "/Link"
        )  # fmt: skip
        names = pikepdf.NameTree(pdf.Root.Names.Dests)

        assert link == "MEET-01.caller.ask"
        assert pikepdf.Page(names[link][0]).index > 0


Box = tuple[float, float, float, float]
"""Left, foot, right and head, in points."""


def _box(text: pypdfium2.PdfTextPage, words: str, which: int) -> Box:
    """Return where words stand: the one that is found so many times after the first."""
    search = text.search(words)
    for _ in range(which):
        search.get_next()
    index, count = search.get_next()
    boxes = [text.get_charbox(at) for at in range(index, index + count)]
    return (
        boxes[0][0],
        min(b[1] for b in boxes),
        boxes[-1][2],
        max(b[3] for b in boxes),
    )


def _crosses(line: Box, word: Box, low: float, high: float) -> bool:
    """Tell whether a thin line runs along a word, between two parts of its height."""
    left, foot, right, head = line
    size = word[3] - word[1]
    middle = ((foot + head) / 2 - word[1]) / size
    return (
        head - foot < size / 3
        and left < word[0] + 1
        and right > word[2] - 1
        and low < middle < high
    )
