"""One sample project and one whole manual, each built once for all PDF tests."""

from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from deconflict.commands.build import build_outputs
from deconflict.commands.check import check_project
from deconflict.commands.init import init_project

CHECKOUT = Path(__file__).parent.parent.parent


def _build(folder: Path, output: Path, lead: str = "en") -> Path:
    manual = check_project(folder).manual
    assert manual is not None
    build = build_outputs(output, manual, outputs=("pdf",), leads=(lead,))
    assert build.findings == []
    return next((output / "build" / "pdf").glob("*.pdf"))


@pytest.fixture(scope="session")
def sample_pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    assert init_project(folder) == ""
    return _build(folder, folder)


@pytest.fixture(scope="session", params=["en", "zh"])
def manual_pdf(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    return _build(CHECKOUT, tmp_path_factory.mktemp("manual"), request.param)


@pytest.fixture(scope="session")
def sample_parts(sample_pdf: Path) -> pikepdf.Pdf:
    return pikepdf.open(sample_pdf)


@pytest.fixture(scope="session")
def manual_pages(manual_pdf: Path) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(manual_pdf)
