"""Where comments belong, and that every printed place is known without the book."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from deconflict.checks import reviews
from deconflict.commands.book import make_books
from deconflict.commands.init import init_project
from deconflict.document import Document, assemble, printed_places
from deconflict.manual import (
    Manual,
    languages,
    load_manual,
    printed_anchors,
    read_project,
    review_path,
    unit_of,
    unit_standings,
)


@pytest.mark.parametrize(
    ("anchor", "unit"),
    [
        ("ENC-01.caller.call", "ENC-01"),
        ("principles.observe", "principles"),
        ("SER-ENC-01.safety-1", "SER-ENC-01"),
        ("signal.ENC-CALL", "signals"),
        ("term.neo", "terms"),
        ("lack.shall-not-word", "concordance"),
        ("annex.coverage.intro", "coverage"),
        ("front.records.standing", "records"),
        ("evaluation.ENC-01.caller.call", "ENC-01"),
    ],
)
def test_each_place_belongs_to_a_unit(anchor: str, unit: str) -> None:
    assert unit_of(anchor) == unit
    assert review_path(anchor) == f"manual/reviews/{unit}.yaml"


def book(manual: Manual) -> Document:
    """Return the book with its records."""
    return make_books(manual, languages(manual)[:1]).documents[0]


def unknown(manual: Manual) -> list[str]:
    anchors = printed_anchors(manual)
    places: Mapping[str, object] = printed_places(book(manual))
    return [one for one in places if not reviews.is_there(one, anchors)]


def test_every_printed_place_is_known(our_manual: Manual, tmp_path: Path) -> None:
    assert init_project(tmp_path) == ""
    sample = load_manual(read_project(tmp_path)).manual
    assert sample is not None

    assert unknown(sample) == []
    assert unknown(our_manual) == []


def test_every_unit_has_places_or_is_the_manual_itself(our_manual: Manual) -> None:
    units = {unit_of(one) for one in printed_places(assemble(our_manual))}
    named = {one.name for one in unit_standings(our_manual)}

    assert named - units == {"manual", "verbal-forms"}
