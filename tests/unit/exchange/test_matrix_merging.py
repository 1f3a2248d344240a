"""Rows against the comments that are there: which are new, changed, or refused."""

from collections.abc import Mapping

import pytest
from tests.matrices import CALL, RULE, csv_of, row

from deconflict.document import Places, assemble
from deconflict.exchange.matrix import NOW, Line, group_of
from deconflict.exchange.matrix_files import read_matrix
from deconflict.exchange.matrix_merging import CommentMerge, merge_comments
from deconflict.exchange.matrix_rows import read_comments
from deconflict.manual import Manual, load_manual

ID = "a1b2c3d4e5f60718"
THERE = f"""\
comments:
  {ID}:
    from: Staff of side A
    type: substantive
    text: both
    place: {CALL}
    fingerprint: en=3f;zh-Hans=91
    wording: |-
      The calling ship calls.
      呼叫舰呼叫。
    comment: Say on which channel.
    date: 2026-03-01
"""
DECIDED = f"{THERE}    decision: accepted\n    decided-by: Board\n"


def manual_of(files: Mapping[str, bytes], text: str) -> Manual:
    path = "manual/reviews/MTG-01.yaml"
    added = {path: text.encode()} if text else {}
    manual = load_manual({**files, **added}).manual
    assert manual is not None
    return manual


@pytest.fixture(scope="session")
def places(good_files: dict[str, bytes]) -> Places:
    return Places([assemble(manual_of(good_files, ""))])


def line(name: str = ID, *, is_ours: bool = False, **changes: str) -> Line:
    """Return a row of a reviewer, or one of a consolidated matrix."""
    cells = row(name, changes.pop("anchor", CALL), "en=3f;zh-Hans=91", **changes)
    (found,) = read_matrix(csv_of([cells]), "one.csv").lines
    columns = {**found.columns, NOW: 17} if is_ours else found.columns
    return Line(found.cells, columns, found.path, found.number)


def merged(manual: Manual, places: Places, *lines: Line) -> CommentMerge:
    received, findings = read_comments(lines)
    assert not findings
    return merge_comments(manual, received, places)


def codes(merge: CommentMerge) -> list[str]:
    return [one.code.value for one in merge.findings]


def test_new_comment_and_its_decision_from_two_files(
    good_files: dict[str, bytes], places: Places
) -> None:
    decided = line(is_ours=True, decision="N", decided_by="Board")

    merge = merged(manual_of(good_files, ""), places, line(), line(), decided)

    assert group_of(merge.fresh[ID].comment)["decision"] == "noted"
    assert not merge.changed
    assert merge.known == 1
    assert codes(merge) == []


def test_edit_and_decision_on_the_edited_words(
    good_files: dict[str, bytes], places: Places
) -> None:
    manual = manual_of(good_files, THERE)
    new = "Otherwise."
    decided = line(is_ours=True, comment=new, decision="N", decided_by="Board")

    merge = merged(manual, places, line(comment=new), decided)

    found = group_of(merge.changed[ID].comment)
    assert (found["comment"], found["decision"]) == (new, "noted")
    assert codes(merge) == []


def test_two_decisions_are_refused(
    good_files: dict[str, bytes], places: Places
) -> None:
    first = line(decision="N", decided_by="Board")
    second = line(decision="A", decided_by="Board")

    merge = merged(manual_of(good_files, THERE), places, first, second)

    assert codes(merge) == ["exchange-twice"]
    assert not merge.changed


def test_one_new_id_at_two_places_is_refused(
    good_files: dict[str, bytes], places: Places
) -> None:
    merge = merged(manual_of(good_files, ""), places, line(), line(anchor=RULE))

    assert codes(merge) == ["exchange-twice"]
    assert not merge.fresh


REFUSED = {
    "edit of a decided one": (DECIDED, {"comment": "Other."}, "review-decided"),
    "other decision": (
        DECIDED,
        {"decision": "N", "decided_by": "Board"},
        "review-decided",
    ),
    "decision on other words": (
        THERE,
        {"comment": "Other.", "decision": "N", "decided_by": "Board"},
        "exchange-changed-since",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("is_ours", [False, True])
def test_what_is_refused(
    good_files: dict[str, bytes], places: Places, name: str, *, is_ours: bool
) -> None:
    there, changes, code = REFUSED[name]

    merge = merged(
        manual_of(good_files, there), places, line(is_ours=is_ours, **changes)
    )

    assert codes(merge) == [code]
    assert not merge.changed
    assert not merge.fresh


def test_decided_comment_that_comes_again_is_known(
    good_files: dict[str, bytes], places: Places
) -> None:
    again = line(decision="A", decided_by="Board")

    merge = merged(manual_of(good_files, DECIDED), places, line(), again)

    assert merge.known == 2
    assert codes(merge) == []


def test_place_of_a_comment_that_is_there_is_never_changed(
    good_files: dict[str, bytes], places: Places
) -> None:
    manual = manual_of(good_files, THERE.replace(CALL, RULE))

    merge = merged(manual, places, line(), line("b" * 16, comment="Other."))

    assert merge.known == 1
    assert not merge.changed
    assert list(merge.fresh) == ["b" * 16]
