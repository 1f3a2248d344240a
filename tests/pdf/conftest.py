"""One sample project and the manual, each built once for all PDF tests.

The manual has many hundred pages. Laid out are the longest division of each kind in
each part, in one of the two printings, and the first rows of each annex in both;
`pytest tests/pdf --whole-manual` lays out all.
"""

from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from deconflict.commands.book import make_books
from deconflict.commands.check import check_project
from deconflict.commands.init import init_project
from deconflict.document import Block, Division, Document, Part, Table, assemble
from deconflict.manual import Manual, printing
from deconflict.render.pdf import Press, render_pdf
from deconflict.render.press.kept import Kept

_MOST_BLOCKS = 8
"""Of a long annex this many blocks are laid out."""

_MOST_ROWS = 40
"""Of a long table of an annex this many rows are laid out."""


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    assert init_project(folder) == ""
    return folder


@pytest.fixture(scope="session")
def sample_document(sample_folder: Path) -> Document:
    manual = check_project(sample_folder).manual
    assert manual is not None
    return make_books(manual, ["en"]).documents[0]


@pytest.fixture(scope="session")
def sample_pdf(sample_document: Document, sheets: Path, sample_folder: Path) -> Path:
    pdf = render_pdf(sample_document, Press(kept=Kept(sheets)))
    assert pdf.findings == []
    assert pdf.faults == []
    path = sample_folder / "sample.pdf"
    path.write_bytes(pdf.content)
    return path


@pytest.fixture(scope="session", params=["en", "zh"])
def manual_pdf(
    request: pytest.FixtureRequest,
    our_manual: Manual,
    sheets: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    document = assemble(printing(our_manual, request.param))
    if not request.config.getoption("--whole-manual"):
        document = excerpt(document, request.param)
    pdf = render_pdf(document, Press(kept=Kept(sheets)))
    assert pdf.findings == []
    assert pdf.faults == []
    path = tmp_path_factory.mktemp("manual") / "manual.pdf"
    path.write_bytes(pdf.content)
    return path


def excerpt(document: Document, lead: str) -> Document:
    """Return every other part, of which the printings have one or the other."""
    parts = [part for part in document.parts if part.label]
    annexes = [part for part in document.parts if not part.label]
    own = parts[0 if lead == "en" else 1 :: 2]
    return replace(document, parts=(*map(_excerpt, own), *map(_beginning, annexes)))


def _beginning(annexes: Part) -> Part:
    return replace(annexes, divisions=tuple(map(_cut, annexes.divisions)))


def _excerpt(part: Part) -> Part:
    longest: dict[str, Division] = {}
    for division in sorted(part.divisions, key=lambda one: len(one.blocks)):
        longest[division.kind] = division
    kept = [one for one in part.divisions if one in longest.values()]
    return replace(part, divisions=tuple(kept))


def _cut(division: Division) -> Division:
    blocks = division.blocks[:_MOST_BLOCKS]
    return replace(division, blocks=tuple(map(_cut_table, blocks)))


def _cut_table(block: Block) -> Block:
    if isinstance(block, Table):
        return replace(block, rows=block.rows[:_MOST_ROWS])
    return block


@pytest.fixture(scope="session")
def sample_parts(sample_pdf: Path) -> pikepdf.Pdf:
    return pikepdf.open(sample_pdf)


@pytest.fixture(scope="session")
def manual_pages(manual_pdf: Path) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(manual_pdf)
