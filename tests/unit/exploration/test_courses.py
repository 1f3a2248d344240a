from collections.abc import Callable, Mapping

import pytest
from tests.ladders import procedure

from deconflict.exploration import Act, Courses
from deconflict.manual import load_manual
from deconflict.schema import Fact, Procedure

MEETING = {
    "caller": """
        call: say CALL to called
        listen: wait ANSWER>talk else again
        again: say CALL to called
        listen-again: wait ANSWER>talk else part
        talk: end talked
        part: end parted
    """,
    "called": """
        hear: wait CALL>think else part within long
        think: decide answer refuse
        answer: say ANSWER to caller
        stay: wait CALL>answer else talk within long
        refuse: end refused
        talk: end talked
        part: end parted
    """,
}
OUTCOMES = (
    {"caller": "talked", "called": "talked"},
    {"caller": "parted", "called": "talked refused parted"},
)


FACTS = {
    name: Fact(value=value, basis="exercise-value")
    for name, value in (("limit", "1 min"), ("long", "600 s"))
}
Make = Callable[..., Courses]


@pytest.fixture
def courses(good_files: dict[str, bytes]) -> Make:
    """The courses of ladders, with the facts that limit their waits."""
    manual = load_manual(good_files).manual
    assert manual is not None

    def make(
        ladders: Mapping[str, str],
        outcomes: tuple[Mapping[str, str], ...] = OUTCOMES,
    ) -> Courses:
        one = procedure(ladders, outcomes).model_copy(update={"facts": FACTS})
        return Courses(one, manual)

    return make


def told(acts: tuple[Act, ...], one: Procedure) -> list[str]:
    """Return each act in a word: the kind and the step."""
    steps = [role.steps for role in one.roles.values()]
    return [
        f"{act.kind} {steps[act.role][act.step].id}" for act in acts if act.role >= 0
    ]


def test_expected_course_leads_to_the_first_outcome(courses: Make) -> None:
    one = courses(MEETING)

    course = one.expected()

    assert course[0].kind == "begins"
    assert told(course, one.play.procedure) == [
        "sends call",
        "sends answer",
        "time-up stay",
    ]


def test_expected_course_takes_the_branch_that_the_outcome_needs(courses: Make) -> None:
    one = courses(MEETING, OUTCOMES[::-1])

    assert told(one.expected(), one.play.procedure) == [
        "sends call",
        "time-up listen",
        "sends again",
        "time-up listen-again",
    ]


def test_lost_calls_are_told_in_the_order_of_steps(courses: Make) -> None:
    one = courses(MEETING)

    lost = one.lost_calls()

    assert [(each.role, each.step) for each in lost] == [(0, 0), (1, 2)]
    first, answer = lost
    assert told(first.next, one.play.procedure) == ["time-up listen", "sends again"]
    assert first.ends == (
        ("parted", "parted"),
        ("parted", "refused"),
        ("talked", "talked"),
    )
    assert told(answer.next, one.play.procedure) == ["time-up listen", "sends again"]
    assert answer.ends == (("parted", "talked"), ("talked", "talked"))


def test_procedure_that_is_stuck_has_no_expected_course(courses: Make) -> None:
    ladders = {
        "caller": "listen: wait ANSWER>part\n part: end parted",
        "called": "hear: wait CALL>part\n part: end parted",
    }

    one = courses(ladders, ({"caller": "parted", "called": "parted"},))

    assert one.expected() == ()
    assert one.lost_calls() == ()


def test_a_course_without_the_first_outcome_leads_elsewhere(
    courses: Make,
) -> None:
    ladders = {
        "caller": "begin: decide on off\n on: end on\n off: end off\n never: end never",
        "called": "part: end parted",
    }
    outcomes = (
        {"caller": "never", "called": "parted"},
        {"caller": "on off", "called": "parted"},
    )

    one = courses(ladders, outcomes)

    (begin,) = one.expected()
    assert begin.moves[0].rest == 1


def test_the_shorter_limit_runs_out_first(courses: Make) -> None:
    ladders = {
        "slow": "listen: wait CALL>part else part within long\n part: end parted",
        "quick": "listen: wait CALL>part else part\n part: end parted",
    }

    one = courses(ladders, ({"slow": "parted", "quick": "parted"},))

    assert [act.role for act in one.expected()] == [-1, 1, 0]
