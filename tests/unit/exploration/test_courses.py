from decimal import Decimal

from tests.ladders import procedure

from deconflict.exploration import Act, Courses
from deconflict.schema import Procedure

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


def limits(name: str) -> Decimal:
    return {"limit": Decimal(60), "long": Decimal(600)}.get(name, Decimal("Infinity"))


def courses(
    ladders: dict[str, str], outcomes: tuple[dict[str, str], ...] = OUTCOMES
) -> Courses:
    return Courses(procedure(ladders, outcomes), limits)


def told(acts: tuple[Act, ...], one: Procedure) -> list[str]:
    """Return each act in a word: the kind and the step."""
    steps = [role.steps for role in one.roles.values()]
    return [
        f"{act.kind} {steps[act.role][act.step].id}" for act in acts if act.role >= 0
    ]


def test_expected_course_leads_to_the_first_outcome() -> None:
    one = courses(MEETING)

    course = one.expected()

    assert course[0].kind == "begins"
    assert told(course, one.play.procedure) == [
        "sends call",
        "sends answer",
        "time-up stay",
    ]


def test_expected_course_takes_the_branch_that_the_outcome_needs() -> None:
    one = courses(MEETING, OUTCOMES[::-1])

    assert told(one.expected(), one.play.procedure) == [
        "sends call",
        "time-up listen",
        "sends again",
        "time-up listen-again",
    ]


def test_lost_calls_are_told_in_the_order_of_steps() -> None:
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


def test_procedure_that_is_stuck_has_no_expected_course() -> None:
    ladders = {
        "caller": "listen: wait ANSWER>part\n part: end parted",
        "called": "hear: wait CALL>part\n part: end parted",
    }

    one = courses(ladders, ({"caller": "parted", "called": "parted"},))

    assert one.expected() == ()
    assert one.lost_calls() == ()


def test_expected_course_without_its_outcome_leads_to_another_end() -> None:
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
