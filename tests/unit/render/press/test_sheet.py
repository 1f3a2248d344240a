"""Objects keep their text and their order on the way from the layout to the file."""

from hypothesis import given
from hypothesis import strategies as st

from deconflict.render.press.sheet import (
    Shared,
    key,
    marked,
    named_objects,
    packed,
    placed,
    unpacked,
)

SHARED = {Shared.PAGES: 2, Shared.FONTS: 3, Shared.DOCUMENT: 4}


def test_what_an_object_names_is_named_by_its_place_in_the_file() -> None:
    data = b"<</Parent 1 0 R/Kids [12 0 R 7 0 R]/StructParents %s/Count 2>>" % key(5)

    moved = marked(data, {1: Shared.PAGES, 12: 0, 7: 1})

    assert list(named_objects(data)) == [1, 12, 7]
    assert placed(moved, 1024, SHARED) == (
        b"<</Parent 2 0 R/Kids [1024 0 R 1025 0 R]/StructParents 1029/Count 2>>"
    )


def test_words_that_look_like_a_name_stay_words() -> None:
    data = rb"<</Alt (Call 3 0 R \(4 0 R\) @2@)/Contents (5 0 R)/P 6 0 R>>"

    assert list(named_objects(data)) == [6]
    assert placed(marked(data, {6: 0}), 10, SHARED) == data.replace(b"6 0 R", b"10 0 R")


BODIES = st.lists(st.tuples(st.binary(), st.none() | st.binary()))


@given(BODIES)
def test_packed_objects_come_back(bodies: list[tuple[bytes, bytes | None]]) -> None:
    assert list(unpacked(packed(bodies))) == bodies
