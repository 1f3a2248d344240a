"""How long it takes to explore procedures, and to check this manual.

Run from the top of the repository: python -m benchmarks.exploration
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from random import Random
from time import perf_counter
from unittest.mock import patch

from tests.ladders import procedure

from deconflict import checks
from deconflict.checks import check_manual
from deconflict.exploration import Settings, explore
from deconflict.manual import Manual, load_manual, read_project
from deconflict.schema import Procedure

ROOT = Path(__file__).parents[1]
PAIRS = 1_000
SETTINGS = Settings(wrong=1)


def pairs() -> Iterator[Procedure]:
    """Return procedures of two roles with twelve steps each."""
    for seed in range(PAIRS):
        random = Random(seed)
        yield procedure({"a": _asker(random, 3), "b": _answerer(random, 3)})


def crowd() -> Procedure:
    """Return a procedure of four roles with twenty steps each.

    Two pairs ask and answer at the same time, and each tells the other two.
    """
    return procedure(
        {
            "a": _crowd_asker("A", "b", "C"),
            "b": _crowd_answerer("A", "a", "C"),
            "c": _crowd_asker("C", "d", "A"),
            "d": _crowd_answerer("C", "c", "A"),
        }
    )


def main() -> None:
    """Print the figures."""
    procedures = list(pairs())
    assert {len(role.steps) for one in procedures for role in one.roles.values()} == {
        12
    }
    seconds, situations = _timed_exploration(procedures)
    _say(f"{PAIRS} procedures of 2 roles, 12 steps each", seconds, situations)
    many = crowd()
    assert {len(role.steps) for role in many.roles.values()} == {20}
    seconds, situations = _timed_exploration([many])
    _say("1 procedure of 4 roles, 20 steps each", seconds, situations)
    manual = load_manual(read_project(ROOT)).manual
    if manual is None:
        sys.exit("The manual of this repository has errors.")
    check_manual(manual)
    with_courses = _best_of(lambda: check_manual(manual))
    with patch.object(checks, "COURSE_CHECKS", ()):
        without = _best_of(lambda: check_manual(manual))
    _say(f"check_manual, {_size(manual)}", with_courses)
    _say("check_manual without the courses", without)
    sys.stdout.write(f"ratio {with_courses / without:.2f}\n")


def _timed_exploration(procedures: Iterable[Procedure]) -> tuple[float, int]:
    """Return the seconds that it takes, and how many situations were found."""
    start = perf_counter()
    found = [explore(one, SETTINGS) for one in procedures]
    seconds = perf_counter() - start
    cut = sum(not one.is_whole for one in found)
    if cut:
        sys.stdout.write(f"{cut} of the next line not followed to the end\n")
    return seconds, sum(len(one.came) for one in found)


def _best_of(work: Callable[[], object], times: int = 5) -> float:
    seconds = []
    for _ in range(times):
        start = perf_counter()
        work()
        seconds.append(perf_counter() - start)
    return min(seconds)


def _say(what: str, seconds: float, situations: int = 0) -> None:
    more = f", {situations} situations" if situations else ""
    sys.stdout.write(f"{what:<44} {seconds:8.3f} s{more}\n")


def _size(manual: Manual) -> str:
    return f"{len(manual.procedures)} procedures"


def _asker(random: Random, exchanges: int) -> str:
    """Return a ladder of 4 steps an exchange, the last one ending either way."""
    lines = []
    for at in range(exchanges - 1):
        lines += [
            f"call-{at}: say ASK-{at} to b",
            f"hear-{at}: wait YES-{at}>call-{at + 1} NO>off else again-{at}",
            f"again-{at}: say ASK-{at} to b",
            f"hear-again-{at}: wait YES-{at}>call-{at + 1} NO>off else off",
        ]
    last = exchanges - 1
    goal = random.choice(["done", "off"])
    return "\n".join(
        [
            *lines,
            f"call-{last}: say ASK-{last} to b",
            f"hear-{last}: wait YES-{last}>done NO>{goal} else off",
            "done: end done",
            "off: end off",
        ]
    )


def _answerer(random: Random, exchanges: int) -> str:
    """Return a ladder of three steps an exchange and three to end with."""
    lines = []
    for at in range(exchanges):
        before = f" ASK-{at - 1}>answer-{at - 1}" if at else ""
        refusal = random.choice(["refuse", f"answer-{at}"])
        lines += [
            f"listen-{at}: wait ASK-{at}>think-{at}{before} else off",
            f"think-{at}: decide answer-{at} {refusal}",
            f"answer-{at}: say YES-{at} to a",
        ]
    return "\n".join([*lines, "stay: end done", "refuse: say NO to a", "off: end off"])


def _crowd_asker(own: str, partner: str, other: str) -> str:
    """Return a ladder that asks four things, and tells the other pair of the end."""
    lines = []
    for at in range(4):
        onward = f"call-{at + 1}" if at < 3 else "tell"
        lines += [
            f"call-{at}: say {own}-ASK-{at} to {partner}",
            f"hear-{at}: wait {own}-YES-{at}>{onward} else again-{at}",
            f"again-{at}: say {own}-ASK-{at} to {partner}",
            f"hear-again-{at}: wait {own}-YES-{at}>{onward} else {onward}",
        ]
    return "\n".join(
        [
            *lines,
            f"tell: say {own}-DONE to all",
            f"last: wait {other}-DONE>done else off",
            "done: end done",
            "off: end off",
        ]
    )


def _crowd_answerer(own: str, partner: str, other: str) -> str:
    """Return a ladder that answers four things, or leaves one of them out."""
    lines = []
    for at in range(4):
        before = f" {own}-ASK-{at - 1}>answer-{at - 1}" if at else ""
        onward = f"listen-{at + 1}" if at < 3 else "stay"
        lines += [
            f"listen-{at}: wait {own}-ASK-{at}>think-{at}{before} else {onward}",
            f"think-{at}: decide check-{at} {onward}",
            f"check-{at}: do",
            f"answer-{at}: say {own}-YES-{at} to {partner}",
        ]
    listens = f"{own}-ASK-3>answer-3 {own}-DONE>mark {other}-DONE>mark"
    return "\n".join(
        [
            *lines,
            f"stay: wait {listens} else off",
            "mark: do",
            "done: end done",
            "off: end off",
        ]
    )


if __name__ == "__main__":
    main()
