"""What one text says is answered by what another says or may mean."""

from deconflict.wording.marks import Mark
from deconflict.wording.readings import (
    BLANK,
    Reading,
    answering,
    blanked,
    overlaps,
    unanswered,
)

FIVE, SIX, LATER_FIVE = Mark("5", 0, 1), Mark("6", 2, 3), Mark("5", 8, 9)


def test_each_value_is_asked_for_once() -> None:
    these = Reading((LATER_FIVE, SIX, FIVE))

    assert unanswered(these, Reading()) == (FIVE, SIX)
    assert unanswered(these, Reading((FIVE,))) == (SIX,)


def test_possible_marks_answer_but_do_not_ask() -> None:
    possible = Reading((), (FIVE, SIX))

    assert unanswered(Reading((LATER_FIVE,)), possible) == ()
    assert unanswered(possible, Reading()) == ()
    assert answering(possible, Reading((LATER_FIVE,))) == (FIVE,)


def test_blanked_text_keeps_its_length() -> None:
    assert blanked("5 6", [FIVE]) == f"{BLANK} 6"


def test_marks_that_touch_do_not_overlap() -> None:
    assert overlaps(Mark("", 0, 3), [SIX])
    assert not overlaps(Mark("", 0, 2), [SIX])
