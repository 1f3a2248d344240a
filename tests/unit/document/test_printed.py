"""What stands at each numbered place, and a mark of its words."""

from dataclasses import replace
from pathlib import Path

import pytest

from deconflict.commands.init import init_project
from deconflict.document import Document, assemble, printed_places
from deconflict.document.model import Paragraph
from deconflict.document.passages import Inline, Passage
from deconflict.manual import load_manual, read_project


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Document:
    folder: Path = tmp_path_factory.mktemp("sample")
    assert init_project(folder) == ""
    manual = load_manual(read_project(folder)).manual
    assert manual is not None
    return assemble(manual)


def place(text: Inline, number: str = "0101") -> dict[str, str]:
    paragraph = Paragraph(number, "a.b", (Passage("en", (text,)), Passage("zh", ())))
    document = SimpleDocument((paragraph,))
    return dict(printed_places(document)["a.b"].fingerprints)  # type: ignore[arg-type]


class SimpleDocument:
    """A document of one division."""

    def __init__(self, blocks: tuple[Paragraph, ...]) -> None:
        self.id = "a"
        self.blocks = blocks

    def divisions(self) -> list["SimpleDocument"]:
        return [self]


def test_a_step_says_its_signal_and_its_alerts(sample: Document) -> None:
    ask = printed_places(sample)["MEET-01.caller.ask"]

    assert ask.division == "MEET-01"
    assert "MEET-CALL" in ask.text("en")
    assert ask.text("zh-Hans") != ask.text("en")


def test_every_number_is_that_of_one_place(sample: Document) -> None:
    numbers = [one.number for one in printed_places(sample).values()]

    assert len(numbers) > 60
    assert len(numbers) == len(set(numbers))


def test_a_changed_word_changes_the_mark_of_its_language_only() -> None:
    before, after = place(Inline("text", "shall")), place(Inline("text", "may"))

    assert before["en"] != after["en"]
    assert before["zh"] == after["zh"]


def test_renumbering_changes_no_mark() -> None:
    link = Inline("link", children=(Inline("text", "0305"),), target="c.d")
    renumbered = replace(link, children=(Inline("text", "0306"),))

    assert place(link) == place(renumbered, "0102")
    assert place(link) != place(replace(link, target="c.e"))
