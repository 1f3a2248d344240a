"""Texts of the manual as inlines: references in a sentence."""

import pytest

from deconflict.document import plain_text
from deconflict.document.labels import Label
from deconflict.document.writer import Writer
from deconflict.manual import load_manual
from deconflict.schema import Pair


@pytest.fixture
def writer(good_files: dict[str, bytes]) -> Writer:
    manual = load_manual(good_files).manual
    assert manual is not None
    return Writer(manual, {"basics.equal": Label("paragraph-reference", "0101")})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[basics.equal] applies.", "Paragraph 0101 applies."),
        ("It ends; [basics.equal] applies.", "It ends; paragraph 0101 applies."),
        ("It ends. [basics.equal] applies.", "It ends. Paragraph 0101 applies."),
        ("[basics.equal], filled in", "paragraph 0101, filled in"),
    ],
)
def test_a_sentence_that_begins_with_a_reference_has_a_capital(
    writer: Writer, text: str, told: str
) -> None:
    english, chinese = writer.text(Pair(en=text, zh="适用[basics.equal]。"))

    assert plain_text(english.inlines) == told
    assert plain_text(chinese.inlines) == "适用第0101段。"
