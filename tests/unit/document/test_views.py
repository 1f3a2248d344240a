"""One language of a document has the same places under the same numbers."""

import pytest

from deconflict.commands.book import make_books
from deconflict.commands.check import check_project
from deconflict.commands.init import init_project
from deconflict.document import Document, in_one_language, printed_places


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Document:
    folder = tmp_path_factory.mktemp("project")
    assert init_project(folder) == ""
    manual = check_project(folder).manual
    assert manual is not None
    return make_books(manual, ["en"]).documents[0]


@pytest.mark.parametrize("tag", ["en", "zh-Hans"])
def test_nothing_is_said_in_the_other_language(whole: Document, tag: str) -> None:
    shown = in_one_language(whole, tag)
    texts = [text for one in printed_places(shown).values() for text in one.texts]

    assert [one.tag for one in shown.languages] == [tag]
    assert {passage.language for passage in shown.title} == {tag}
    assert {passage.language for text in texts for passage in text} == {tag}


@pytest.mark.parametrize("tag", ["en", "zh-Hans"])
def test_places_keep_their_numbers_and_words(whole: Document, tag: str) -> None:
    before = printed_places(whole)
    after = printed_places(in_one_language(whole, tag))

    assert {key: one.number for key, one in after.items()} == {
        key: one.number for key, one in before.items()
    }
    assert all(after[key].text(tag) == before[key].text(tag) for key in before)
