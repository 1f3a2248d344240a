from tests.ladders import procedure

from deconflict.exploration import Act, Move, Note, Play, Rules, Settings, Situation

CALLER = """
    call: say CALL to called
    listen: wait ANSWER>talk else part
    talk: end talked
    part: end parted
"""
CALLED = """
    hear: wait CALL>answer OTHER>talk else part
    answer: say ANSWER to caller
    talk: end talked
    part: end parted
"""
BUSY = {
    "caller": """
        one: say ONE to called
        two: say TWO to called
        part: end parted
    """,
    "called": """
        tell: say NEWS to caller
        first: wait TWO>wrong ONE>second
        second: wait TWO>right
        wrong: end wrong
        right: end right
    """,
}


def rules(ladders: dict[str, str], settings: Settings | None = None) -> Rules:
    return Rules(Play(procedure(ladders)), settings or Settings())


def situation(
    *rests: int, heard: tuple[tuple[str, ...], ...] = (), wrong: int = 0
) -> Situation:
    return Situation(rests, heard or ((),) * len(rests), wrong)


def after(rules: Rules, now: Situation) -> list[Situation]:
    """Return the situations that can follow one."""
    return [following for _, following in rules.onward(now)]


def test_play_begins_at_the_first_rests() -> None:
    ladders = {
        "one": "a: decide b c\n b: do\n c: end x\n",
        "two": "a: decide b c\n b: end x\n c: end y\n",
    }

    begun = rules(ladders).first()

    assert [now for _, now in begun] == [situation(2, 1), situation(2, 2)]
    assert begun[1][0] == Act(
        "begins",
        -1,
        0,
        (
            Move(0, (Note("passes", 0), Note("passes", 1)), 2, 0),
            Move(1, (Note("passes", 0),), 2, 1),
        ),
    )
    assert [act.branches for act, _ in begun] == [0, 1]


def test_call_is_heard_or_lost() -> None:
    both = rules({"caller": CALLER, "called": CALLED})

    heard, lost = both.onward(situation(0, 0))

    taken = Move(1, (Note("takes-up", 0, "CALL"),), 1, 0)
    assert heard == (
        Act("sends", 0, 0, (Move(0, (), 1, 0), taken)),
        situation(1, 1),
    )
    assert lost == (
        Act("sends", 0, 0, (Move(0, (), 1, 0),), unheard=(1,)),
        situation(1, 0, wrong=1),
    )


def test_no_more_calls_are_lost_than_the_settings_say() -> None:
    ladders = {"caller": CALLER, "called": CALLED}

    assert after(rules(ladders), situation(0, 0, wrong=1)) == [situation(1, 1, wrong=1)]
    assert after(rules(ladders, Settings(wrong=0)), situation(0, 0)) == [
        situation(1, 1)
    ]


def test_time_limits_run_out_when_nobody_else_acts() -> None:
    both = rules({"caller": CALLER, "called": CALLED})

    assert both.onward(situation(1, 0, wrong=1)) == [
        (Act("time-up", 0, 1, (Move(0, (), 3, 0),)), situation(3, 0, wrong=1)),
        (Act("time-up", 1, 0, (Move(1, (), 3, 0),)), situation(1, 3, wrong=1)),
    ]
    assert all(act.kind == "sends" for act, _ in both.onward(situation(0, 0)))


def test_early_time_limits_run_out_while_others_act() -> None:
    early = rules({"caller": CALLER, "called": CALLED}, Settings(is_early=True))

    assert after(early, situation(0, 0)) == [
        situation(1, 1),
        situation(1, 0, wrong=1),
        situation(0, 3),
    ]


def test_call_to_all_is_missed_by_any_of_those_that_listen() -> None:
    ladders = {
        "caller": "call: say CALL to all\n part: end parted\n",
        "one": "hear: wait CALL>part\n part: end parted\n",
        "two": "hear: wait CALL>part\n part: end parted\n",
        "deaf": "hear: wait OTHER>part\n part: end parted\n",
    }

    following = rules(ladders).onward(situation(0, 0, 0, 0))

    assert [(act.unheard, now.rests, now.wrong) for act, now in following] == [
        ((), (1, 1, 1, 0), 0),
        ((1, 2), (1, 0, 0, 0), 1),
        ((1,), (1, 0, 1, 0), 1),
        ((2,), (1, 1, 0, 0), 1),
    ]


def test_busy_receiver_takes_two_calls_up_in_order() -> None:
    both = rules(BUSY, Settings(wrong=0))
    kept = situation(2, 0, heard=((), ("ONE", "TWO")))

    assert situation(1, 0, heard=((), ("ONE",))) in after(both, situation(0, 0))
    assert kept in after(both, situation(1, 0, heard=((), ("ONE",))))
    ((act, now),) = both.onward(kept)
    assert now == situation(2, 4)
    assert act.moves[0] == Move(
        1, (Note("takes-up", 1, "ONE"), Note("takes-up", 2, "TWO")), 4, 0
    )


def test_signal_that_is_not_listed_is_passed_over() -> None:
    ladders = {**BUSY, "called": BUSY["called"].replace("ONE>second", "SIX>second")}
    both = rules(ladders, Settings(wrong=0))

    ((act, now),) = both.onward(situation(2, 0, heard=((), ("ONE", "TWO"))))

    assert now == situation(2, 3)
    assert act.moves[0].notes == (
        Note("passes-over", 1, "ONE"),
        Note("takes-up", 1, "TWO"),
    )


def test_role_that_has_ended_keeps_nothing_in_mind() -> None:
    both = rules({"caller": CALLER, "called": CALLED})

    ((act, now),) = both.onward(situation(0, 3))

    assert now == situation(1, 3)
    assert act.moves[1] == Move(1, (Note("passes-over", 3, "CALL"),), 3, 0)


def test_signal_may_be_taken_for_one_alike() -> None:
    settings = Settings(alike={"CALL": ("OTHER",)})
    both = rules({"caller": CALLER, "called": CALLED}, settings)

    following = both.onward(situation(0, 0))

    assert [(act.mistaken, now) for act, now in following] == [
        (None, situation(1, 1)),
        (None, situation(1, 0, wrong=1)),
        ((1, "OTHER"), situation(1, 2, wrong=1)),
    ]
    assert len(both.onward(situation(0, 0, wrong=1))) == 1


def test_full_mind_holds_back_the_call() -> None:
    both = rules(BUSY, Settings(most_heard=1))
    now = situation(1, 0, heard=((), ("ONE",)))

    assert both.is_full(now)
    assert not both.is_full(situation(0, 0))
    assert {act.role for act, _ in both.onward(now)} == {1}


def test_play_is_over_when_all_have_ended() -> None:
    both = rules({"caller": CALLER, "called": CALLED})

    assert both.is_over(situation(2, 3))
    assert not both.is_over(situation(2, 1))
    assert both.onward(situation(2, 3)) == []
