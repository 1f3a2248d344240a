import pytest
from tests.ladders import procedure

from deconflict.exploration import Note, Settings, Situation, belongs, explore

CALLER = """
    call: say CALL to called
    listen: wait ANSWER>talk else part
    talk: end talked
    part: end parted
"""
CALLED = """
    hear: wait CALL>answer else part
    answer: say ANSWER to caller
    talk: end talked
    part: end parted
"""
MEETING = {"caller": CALLER, "called": CALLED}
ENDLESS = {
    "caller": """
        call: say CALL to called
        listen: wait ANSWER>part else call
        part: end parted
    """,
    "called": CALLED,
}
PUSHING = {
    "caller": """
        one: say ONE to called
        two: say TWO to called
        part: end parted
    """,
    "called": """
        tell: say NEWS to caller
        first: wait ONE>second else part
        second: wait TWO>part else part
        part: end parted
    """,
}


@pytest.mark.parametrize(
    ("wrong", "ends"),
    [
        (0, {("talked", "talked")}),
        (1, {("talked", "talked"), ("parted", "talked"), ("parted", "parted")}),
    ],
)
def test_ends_with_and_without_a_lost_call(
    wrong: int, ends: set[tuple[str, str]]
) -> None:
    found = explore(procedure(MEETING), Settings(wrong=wrong))

    assert set(found.ends) == ends
    assert found.is_whole
    assert found.stuck == []
    assert found.endless() == []
    assert found.calls == {(0, 0), (1, 1)}


def test_course_to_an_end_is_a_shortest_one() -> None:
    found = explore(procedure(MEETING))

    course = found.course(found.ends["parted", "parted"])

    assert [(act.kind, act.role, act.unheard) for act in course] == [
        ("begins", -1, ()),
        ("sends", 0, (1,)),
        ("time-up", 0, ()),
        ("time-up", 1, ()),
    ]
    assert found.course(None) == []


def test_wait_without_limit_is_stuck_when_its_call_is_lost() -> None:
    ladders = {**MEETING, "caller": CALLER.replace(" else part", "")}

    found = explore(procedure(ladders))

    assert explore(procedure(ladders), Settings(wrong=0)).stuck == []
    assert found.stuck == [
        Situation((1, 2), ((), ()), 1),
        Situation((1, 3), ((), ()), 1),
    ]


def test_round_that_is_never_left() -> None:
    found = explore(procedure(ENDLESS))

    rounds = {frozenset(now.rests for now in group) for group in found.endless()}

    assert rounds == {frozenset({(0, 2), (1, 2)}), frozenset({(0, 3), (1, 3)})}
    assert explore(procedure(ENDLESS), Settings(wrong=0)).endless() == []


def test_round_with_a_way_out_is_not_endless() -> None:
    ladders = {
        **ENDLESS,
        "called": CALLED.replace("CALL>answer else part", "CALL>answer"),
    }

    found = explore(procedure(ladders), Settings(wrong=0))
    lost = explore(procedure(ladders))

    assert found.endless() == []
    assert all((1, 0) not in {now.rests for now in each} for each in lost.endless())


def test_call_passed_over_is_noted_with_how_it_came() -> None:
    ladders = {**PUSHING, "called": PUSHING["called"].replace("ONE>", "SIX>")}

    found = explore(procedure(ladders), Settings(wrong=0))

    assert (1, Note("passes-over", 1, "ONE")) in found.passed_over
    assert (0, Note("passes-over", 2, "NEWS")) in found.passed_over
    before, act = found.passed_over[1, Note("passes-over", 1, "ONE")]
    assert before in found.came
    assert act.kind == "sends"


@pytest.mark.parametrize(("most", "is_full"), [(1, True), (2, False), (3, False)])
def test_bound_on_calls_in_mind_is_told(most: int, *, is_full: bool) -> None:
    found = explore(procedure(PUSHING), Settings(most_heard=most))

    assert found.is_full is is_full
    assert found.is_whole is not is_full
    assert not found.is_cut


def test_bound_on_situations_is_told() -> None:
    one = procedure(MEETING)
    count = len(explore(one).came)

    whole = explore(one, Settings(most_situations=count))
    cut = explore(one, Settings(most_situations=count - 1))
    short = explore(one, Settings(most_situations=2))

    assert whole.is_whole
    assert set(whole.ends) == set(explore(one).ends)
    assert cut.is_cut
    assert short.is_cut
    assert not short.is_whole
    assert short.endless() == []


def test_early_time_limits_bring_more_ends() -> None:
    early = explore(procedure(MEETING), Settings(wrong=0, is_early=True))

    assert set(early.ends) == {
        ("talked", "talked"),
        ("parted", "talked"),
        ("parted", "parted"),
    }


def test_mistaken_signal_leads_elsewhere() -> None:
    ladders = {
        **MEETING,
        "called": CALLED.replace("CALL>answer", "CALL>answer GO>talk"),
    }

    found = explore(procedure(ladders), Settings(alike={"CALL": ("GO",)}))

    assert found.ends["parted", "talked"].wrong == 1
    assert any(act.mistaken == (1, "GO") for _, act in found.came.values())


def test_ends_belong_to_an_outcome_that_names_each() -> None:
    one = procedure(
        MEETING,
        (
            {"caller": "talked", "called": "talked"},
            {"caller": "parted", "called": "talked parted"},
        ),
    )
    talk, part = one.outcomes

    assert belongs(talk, one, ("talked", "talked"))
    assert not belongs(talk, one, ("parted", "talked"))
    assert belongs(part, one, ("parted", "talked"))
    assert not belongs(part, one, ("talked", "parted"))
