"""Comments at their places: in the order of the book, on the words of any printing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from deconflict.commands.init import init_project
from deconflict.document import Document, Places, assemble, printed_places
from deconflict.manual import Manual, load_manual, printing, read_project
from deconflict.schema import Comment

PLACE = "purpose.equal-parties"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Manual:
    """A manual in which an item of a list belongs to each side."""
    folder: Path = tmp_path_factory.mktemp("sample")
    assert init_project(folder) == ""
    files = read_project(folder)
    path = "manual/chapters/purpose.yaml"
    added = (
        "      - id: equal-parties\n"
        "        text: {en: 'The sides are:', zh: 双方为：}\n"
        "        list:\n"
        "          - {party: a, en: the blue side; and, zh: 蓝方；}\n"
        "          - {party: b, en: the red side., zh: 红方。}\n"
    )
    files[path] = files[path].rstrip(b"\n") + b"\n" + added.encode()
    loading = load_manual(files)
    assert loading.manual is not None, loading.findings
    return loading.manual


def comment(place: str, marks: str, **changes: str) -> Comment:
    texts = {
        "from": "Side A",
        "type": "major",
        "text": "both",
        "place": place,
        "fingerprint": marks,
        "comment": "No.",
        "date": "2026-03-01",
    }
    return Comment.model_validate({**texts, **changes})


def marks(document: Document, anchor: str) -> str:
    found = printed_places(document)[anchor].fingerprints
    return ";".join(f"{tag}={mark}" for tag, mark in found.items())


def test_comment_on_either_printing_is_on_the_words_of_today(sample: Manual) -> None:
    first, second = (assemble(printing(sample, lead)) for lead in ("en", "zh"))
    assert marks(first, PLACE) != marks(second, PLACE)
    places = Places([first, second])

    for one in (marks(first, PLACE), marks(second, PLACE)):
        assert not places.is_older(comment(PLACE, one))
    assert places.is_older(comment(PLACE, "en=00;zh-Hans=00"))


def test_only_the_text_commented_on_counts(sample: Manual) -> None:
    document = assemble(sample)
    english = marks(document, PLACE).partition(";")[0]
    places = Places([document])

    assert not places.is_older(comment(PLACE, f"{english};zh-Hans=00", text="en"))
    assert places.is_older(comment(PLACE, f"{english};zh-Hans=00", text="zh"))
    assert places.is_older(comment(PLACE, english))


def test_second_printing_is_made_only_for_a_comment_that_needs_it(
    sample: Manual,
) -> None:
    made: list[str] = []

    def documents() -> Iterator[Document]:
        for lead in ("en", "zh"):
            made.append(lead)
            yield assemble(printing(sample, lead))

    places = Places(documents())
    first = marks(assemble(printing(sample, "en")), PLACE)

    places.is_older(comment(PLACE, first))
    assert made == ["en"]
    places.is_older(comment(PLACE, "en=00;zh-Hans=00"))
    places.is_older(comment(PLACE, "en=00;zh-Hans=00"))
    assert made == ["en", "zh"]


def test_place_that_is_gone_has_no_number_and_no_words(sample: Manual) -> None:
    places = Places([assemble(sample)])

    assert places.printed("purpose.nothing") is None
    assert not places.is_older(comment("purpose.nothing", "en=00"))
