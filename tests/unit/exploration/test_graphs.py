from collections.abc import Mapping

import pytest
from tests.ladders import procedure

from deconflict.exploration import LadderGraph, Way, closed_groups, reached

CHAIN = {number: [number + 1] for number in range(5_000)} | {5_000: []}


def graph(text: str) -> LadderGraph:
    """Return the ladder of one role; the other does nothing."""
    return LadderGraph(procedure({"one": text, "two": "part: end parted"}).roles["one"])


@pytest.mark.parametrize(
    ("onward", "starts", "expected"),
    [
        ({1: [2], 2: [1], 3: [1]}, [1], {1, 2}),
        ({1: [2], 2: [1], 3: [1]}, [3], {1, 2, 3}),
        ({1: [1]}, [1], {1}),
        ({1: [2]}, [], set()),
        (CHAIN, [0], set(CHAIN)),
    ],
)
def test_reached(
    onward: Mapping[int, list[int]], starts: list[int], expected: set[int]
) -> None:
    assert reached(starts, onward.__getitem__) == expected


@pytest.mark.parametrize(
    ("onward", "expected"),
    [
        ({1: [2], 2: []}, [[2]]),
        ({1: [1]}, [[1]]),
        ({1: [2], 2: [1], 3: [1]}, [[1, 2]]),
        ({1: [2, 3], 2: [1], 3: [4], 4: [3]}, [[3, 4]]),
        ({1: [2, 3], 2: [2], 3: [3]}, [[2], [3]]),
        ({1: [2], 2: [3], 3: [1, 2]}, [[1, 2, 3]]),
        (CHAIN, [[5_000]]),
    ],
)
def test_groups_that_lead_nowhere_else(
    onward: Mapping[int, list[int]], expected: list[list[int]]
) -> None:
    assert closed_groups(onward, onward.__getitem__) == expected


def test_ways_of_each_kind_of_step() -> None:
    ladder = graph("""
        call: say CALL to two
        listen: wait YES>choose NO>part else call
        choose: decide act part
        act: do next part
        idle: do
        part: end parted
    """)

    assert ladder.ways == (
        (Way(1, "next"),),
        (Way(2, "signal", "YES"), Way(5, "signal", "NO"), Way(0, "time-up")),
        (Way(3, "branch", branch=0), Way(5, "branch", branch=1)),
        (Way(5, "next"),),
        (Way(5, "next"),),
        (),
    )
    assert ladder.reached() == {0, 1, 2, 3, 5}
    assert ladder.closed_loops() == []
    assert ladder.without_end() == set()


def test_way_to_a_step_that_is_not_there_is_left_out() -> None:
    ladder = graph("""
        listen: wait YES>nowhere else part
        part: end parted
    """)

    assert ladder.ways[0] == (Way(1, "time-up"),)


def test_ladder_that_breaks_off() -> None:
    ladder = graph("""
        begin: do next tail
        part: end parted
        tail: do
    """)

    assert [ladder.breaks_off(step) for step in range(3)] == [False, False, True]
    assert ladder.without_end() == set()
    assert ladder.closed_loops() == []


def test_loop_that_is_never_left() -> None:
    ladder = graph("""
        begin: decide aside part
        aside: do
        round: do
        turn: do next round
        part: end parted
    """)

    assert ladder.closed_loops() == [[2, 3]]
    assert ladder.without_end() == {1, 2, 3}
