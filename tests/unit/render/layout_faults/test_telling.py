"""Faults are told with the page's own number and the place in the file."""

import pytest

from deconflict.document import Document, assemble
from deconflict.findings import Code, Place
from deconflict.manual import load_manual
from deconflict.render.layout_faults.fault import LayoutFault
from deconflict.render.layout_faults.telling import layout_findings

LAYOUT = [code for code in Code if code.value.startswith("layout-")]


@pytest.fixture(scope="module")
def document(good_files: dict[str, bytes]) -> Document:
    manual = load_manual(good_files).manual
    assert manual is not None
    return assemble(manual)


def place_of(anchor: str, words: str) -> Place:
    return Place(f"{anchor}.yaml", None, words)


@pytest.mark.parametrize("code", LAYOUT)
def test_every_code_is_told(document: Document, code: Code) -> None:
    fault = LayoutFault(code, "basics", "1-3", "basics.equal", "甲方", "乙方")

    (finding,) = layout_findings([fault], document, place_of)

    assert finding.place == Place("basics.equal.yaml", None, "甲方")
    assert "'甲方'" in finding.message
    assert "1-3 (en-first)" in finding.message
    assert "{" not in finding.hint.replace("{name}", "")
    (chinese,) = finding.tellings
    assert "“甲方”" in chinese.message
    assert chinese.message.endswith("见第1-3页（en-first）。")
    assert "{" not in chinese.hint.replace("{名称}", "")


def test_pages_of_cover_and_contents_have_roman_numbers(document: Document) -> None:
    fault = LayoutFault(Code.LAYOUT_CLIPPED, "", "2", "", "Contents")

    (finding,) = layout_findings([fault], document, place_of)

    assert finding.message == "'Contents' is cut off on page ii (en-first)."


def test_long_words_are_cut(document: Document) -> None:
    fault = LayoutFault(Code.LAYOUT_CLIPPED, "basics", "1-1", "basics", "word " * 20)

    (finding,) = layout_findings([fault], document, place_of)

    assert "'word word word word word word word word…'" in finding.message
