"""One sample project and the manual, each built once for all PDF tests.

The manual has many hundred pages. Of each kind of division, and of each family of
procedures, the longest is laid out; `pytest tests/pdf --whole-manual` lays out all.
"""

from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from deconflict.commands.build import build_outputs
from deconflict.commands.check import check_project
from deconflict.commands.init import init_project
from deconflict.document import Division, Document, Part, assemble
from deconflict.manual import printing
from deconflict.render.pdf import render_pdf

CHECKOUT = Path(__file__).parent.parent.parent
_MOST_BLOCKS = 12
"""Of a long annex this many blocks are laid out."""


@pytest.fixture(scope="session")
def sample_pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    assert init_project(folder) == ""
    manual = check_project(folder).manual
    assert manual is not None
    build = build_outputs(folder, manual, outputs=("pdf",), leads=("en",))
    assert build.findings == []
    return next((folder / "build" / "pdf").glob("*.pdf"))


@pytest.fixture(scope="session", params=["en", "zh"])
def manual_pdf(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    manual = check_project(CHECKOUT).manual
    assert manual is not None
    document = assemble(printing(manual, request.param))
    if not request.config.getoption("--whole-manual"):
        document = excerpt(document)
    pdf = render_pdf(document)
    assert pdf.findings == []
    path = tmp_path_factory.mktemp("manual") / "manual.pdf"
    path.write_bytes(pdf.content)
    return path


def excerpt(document: Document) -> Document:
    """Return the document with the longest division of each kind in each part."""
    return replace(document, parts=tuple(map(_excerpt, document.parts)))


def _excerpt(part: Part) -> Part:
    if not part.label:  # the annexes
        return replace(part, divisions=tuple(map(_cut, part.divisions)))
    longest: dict[str, Division] = {}
    for division in sorted(part.divisions, key=lambda one: len(one.blocks)):
        longest[division.kind] = division
    kept = [one for one in part.divisions if one in longest.values()]
    return replace(part, divisions=tuple(kept))


def _cut(division: Division) -> Division:
    return replace(division, blocks=division.blocks[:_MOST_BLOCKS])


@pytest.fixture(scope="session")
def sample_parts(sample_pdf: Path) -> pikepdf.Pdf:
    return pikepdf.open(sample_pdf)


@pytest.fixture(scope="session")
def manual_pages(manual_pdf: Path) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(manual_pdf)
