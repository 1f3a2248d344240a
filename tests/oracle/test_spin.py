"""Spin and the exploration of the program say the same of many procedures."""

import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest
from tests.conftest import SUMMARY
from tests.exchanges import broken, sound, wild
from tests.ladders import procedure
from tests.oracle.promela import TooManyCallsError, Verdict, Verifier

from deconflict.exploration import Exploration, Settings, explore
from deconflict.manual import load_manual, read_project
from deconflict.schema import Procedure

ROOT = Path(__file__).parents[2]
BUDGETS = (0, 1)
CHUNK = 15
PLENTY = 6
"""More calls in mind than any role here comes to: the comparison needs the whole."""

BEYOND_SPIN = {"NEO-03", "NEO-06", "NEO-10", "SAR-07"}
"""Procedures with a round of calls to a third role. Spin lets that role tarry at an act
for ever while the others go round, so that calls to it pile up without bound; the
exploration lets every act end."""

STUCK = {
    "caller": """
        call: say CALL to called
        listen: wait ANSWER>part
        part: end parted
    """,
    "called": """
        hear: wait CALL>answer else part
        answer: say ANSWER to caller
        part: end parted
    """,
}
PATIENT = {
    "caller": """
        call: say CALL to called
        listen: wait ANSWER>talk else part
        talk: end talked
        part: end parted
    """,
    "called": """
        hear: wait CALL>answer else part
        answer: say ANSWER to caller
        talk: end talked
        part: end parted
    """,
}


@pytest.fixture(autouse=True)
def _spin() -> None:
    missing = [name for name in ("spin", "gcc") if shutil.which(name) is None]
    if missing:
        message = f"{' and '.join(missing)} not installed"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)


def generated() -> Iterator[Procedure]:
    """Return procedures of which about half are sound, some of three roles."""
    for seed in range(90):
        yield sound(Random(seed), exchanges=1 + seed % 2)
    for seed in range(60):
        yield broken(Random(seed), exchanges=1 + seed % 2)
    for seed in range(100):
        one = wild(Random(seed), roles=3 if seed < 25 else 2)
        if explored(one, lost=1).is_whole:
            yield one
    for seed in range(15):
        yield sound(Random(seed), roles=3)
    for seed in range(15):
        yield broken(Random(seed), roles=3)


def verdict_of(found: Exploration) -> Verdict:
    assert found.is_whole
    return Verdict(bool(found.stuck), frozenset(found.ends))


def explored(one: Procedure, *, lost: int) -> Exploration:
    return explore(one, Settings(wrong=lost, most_heard=PLENTY))


def has_exchange(found: Exploration) -> bool:
    """Tell whether a role takes up a call of another in some course."""
    acts = (act for _, act in found.came.values())
    return any(
        note.kind == "takes-up"
        for act in acts
        for move in act.moves
        for note in move.notes
    )


def has_queue(found: Exploration) -> bool:
    """Tell whether a busy role keeps a call in mind in some course."""
    return any(any(situation.heard) for situation in found.came)


def spin_verdicts(
    procedures: tuple[Procedure, ...], folder: Path
) -> list[tuple[Procedure, int, Verdict]]:
    folder.mkdir()
    verifier = Verifier(procedures, folder)
    return [
        (one, lost, verifier.verdict(number, lost=lost))
        for number, one in enumerate(procedures)
        for lost in BUDGETS
    ]


def test_spin_and_the_exploration_agree(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    procedures = tuple(generated())
    starts = range(0, len(procedures), CHUNK)
    chunks = [procedures[start : start + CHUNK] for start in starts]
    folders = [tmp_path / str(number) for number in range(len(chunks))]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        verdicts = list(pool.map(spin_verdicts, chunks, folders))
    told = [one for each in verdicts for one in each]
    engine = [explored(one, lost=lost) for one, lost, _ in told]

    for (one, lost, verdict), found in zip(told, engine, strict=True):
        ladders = one.model_dump_json(include={"roles"}, exclude_defaults=True)
        assert verdict == verdict_of(found), f"lost={lost} {ladders}"

    stuck = sum(verdict.is_stuck for *_, verdict in told)
    several = sum(len(verdict.ends) > 1 for *_, verdict in told)
    exchanges = sum(map(has_exchange, engine))
    queues = sum(map(has_queue, engine))
    record_property(
        SUMMARY,
        f"Spin agrees on {len(told)} comparisons of {len(told) // 2} procedures: "
        f"{stuck} stuck, {several} with several ends, {exchanges} with exchanges, "
        f"{queues} with calls kept in mind",
    )
    assert len(told) >= 440
    assert stuck >= 60
    assert several >= 150
    assert exchanges >= 350
    assert queues >= 60


def test_spin_agrees_on_our_manual(tmp_path: Path) -> None:
    manual = load_manual(read_project(ROOT)).manual
    assert manual is not None
    ours = {
        name: entry.item
        for name, entry in manual.procedures.items()
        if name not in BEYOND_SPIN
    }
    assert len(ours) >= 25

    told = spin_verdicts(tuple(ours.values()), tmp_path / "ours")

    for one, lost, verdict in told:
        assert verdict == verdict_of(explored(one, lost=lost)), (one.id, lost)
        assert verdict.ends


def test_spin_cannot_follow_a_round_of_calls_to_a_third_role(tmp_path: Path) -> None:
    manual = load_manual(read_project(ROOT)).manual
    assert manual is not None
    beyond = [manual.procedures[name].item for name in sorted(BEYOND_SPIN)]
    verifier = Verifier(beyond, tmp_path)

    for number in range(len(beyond)):
        with pytest.raises(TooManyCallsError):
            verifier.verdict(number, lost=0)


def test_spin_reports_a_lost_call_that_leaves_a_role_waiting(tmp_path: Path) -> None:
    verifier = Verifier([procedure(STUCK)], tmp_path)

    assert verifier.verdict(0, lost=0) == Verdict(
        is_stuck=False, ends=frozenset({("parted", "parted")})
    )
    assert verifier.verdict(0, lost=1).is_stuck


@pytest.mark.parametrize(
    ("role", "old", "new"),
    [
        ("caller", "ANSWER>talk else part", "ANSWER>talk"),
        ("called", "else part", "else talk"),
        ("called", "CALL>answer", "CALL>talk"),
        ("called", "say ANSWER", "say CALL"),
        ("called", "to caller", "to called"),
    ],
)
def test_comparison_notices_a_difference(
    role: str, old: str, new: str, tmp_path: Path
) -> None:
    wrong = {**PATIENT, role: PATIENT[role].replace(old, new)}

    told = spin_verdicts((procedure(wrong),), tmp_path / "wrong")

    for one, lost, verdict in told:
        assert verdict == verdict_of(explored(one, lost=lost))
    assert [verdict for *_, verdict in told] != [
        verdict_of(explored(procedure(PATIENT), lost=lost)) for lost in BUDGETS
    ]
