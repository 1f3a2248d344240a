"""Exercises name roles and steps that exist, and their times run forward."""

from collections.abc import Iterable, Iterator

from deconflict.checks.telling import told
from deconflict.exploration import brought_about, choices
from deconflict.findings import Code, Finding, suggest
from deconflict.manual import Entry, Manual, Words
from deconflict.schema import Exercise
from deconflict.source import KeyPath


def check_exercises(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each name that leads nowhere and each time out of order."""
    for entry in manual.exercises.values():
        yield from _procedures(manual, entry)
        yield from _roles(manual, entry)
        yield from _steps(manual, entry)
        yield from _times(entry)


def _procedures(manual: Manual, entry: Entry[Exercise]) -> Iterator[Finding]:
    """Return a finding for each procedure that does not exist."""
    for index, name in enumerate(entry.item.procedures):
        if name not in manual.procedures:
            yield Finding(
                entry.place("procedures", index),
                Code.REF_MISSING,
                f"No procedure has the id '{name}'.",
                suggest(name, manual.procedures)
                or "Procedures stand in procedures/<family>/.",
            )


def _roles(manual: Manual, entry: Entry[Exercise]) -> Iterator[Finding]:
    """Return a finding for each role that no procedure of the exercise has."""
    known = _own_roles(manual, entry.item)
    named: list[tuple[KeyPath, str]] = [
        (("players", index, "role"), player.role)
        for index, player in enumerate(entry.item.players)
    ]
    for number, run in enumerate(entry.item.runs):
        for index, inject in enumerate(run.injects):
            at: KeyPath = ("runs", number, "injects", index, "to")
            named += [((*at, each), role) for each, role in enumerate(inject.to)]
    for path, role in named:
        if role not in known:
            yield Finding(
                entry.place(*path),
                Code.REF_MISSING,
                f"No procedure of this exercise has the role '{role}'.",
                suggest(role, known) or "A role is written ENC-01.caller.",
            )
    yield from _unplayed(entry, known)


def _own_roles(manual: Manual, exercise: Exercise) -> list[str]:
    """Return the roles of the procedures of an exercise."""
    return [
        f"{name}.{role}"
        for name in exercise.procedures
        if name in manual.procedures
        for role in manual.procedures[name].item.roles
    ]


def _unplayed(entry: Entry[Exercise], known: Iterable[str]) -> Iterator[Finding]:
    """Return a finding for each role of a serial that nobody plays."""
    played = {player.role for player in entry.item.players}
    for role in known:
        if entry.item.kind == "serial" and role not in played:
            yield told(
                entry.key_place("players"),
                Code.EXERCISE_ROLE,
                Words(f"Nobody plays the role '{role}'.", f"角色{role}无人担任。"),
                Words(
                    "Add a row under 'players' that says who plays it.",
                    "请在players下补充一行，写明由谁担任。",
                ),
            )


def _steps(manual: Manual, entry: Entry[Exercise]) -> Iterator[Finding]:
    """Return a finding for each step or way that does not exist."""
    own = [name for name in entry.item.procedures if name in manual.procedures]
    known = [
        address for name in own for address in choices(manual.procedures[name].item)
    ]
    for number, run in enumerate(entry.item.runs):
        for index, inject in enumerate(run.injects):
            for each, address in enumerate(inject.exercises):
                name = address.partition(".")[0]
                if name in own and brought_about(manual.procedures[name].item, address):
                    continue
                path = ("runs", number, "injects", index, "exercises", each)
                yield Finding(
                    entry.place(*path),
                    Code.REF_MISSING,
                    f"No procedure of this exercise has the step or way '{address}'.",
                    suggest(address, known)
                    or "A step is written ENC-01.caller.call, a way out of a wait "
                    "ENC-01.caller.await-answer.otherwise.",
                )


def _times(entry: Entry[Exercise]) -> Iterator[Finding]:
    """Return a finding for each time that does not come after the one before it."""
    last = "00:00"
    for number, run in enumerate(entry.item.runs):
        path: KeyPath = ("runs", number)
        if run.at < last:
            yield _late(entry, (*path, "at"), run.at, last)
        if run.until <= run.at:
            yield _late(entry, (*path, "until"), run.until, run.at)
        before = run.at
        for index, inject in enumerate(run.injects):
            at = (*path, "injects", index, "at")
            if inject.at < before:
                yield _late(entry, at, inject.at, before)
            if inject.at > run.until:
                yield told(
                    entry.place(*at),
                    Code.EXERCISE_TIME,
                    Words(
                        f"This inject comes at {inject.at}, when the run is over.",
                        f"该情况于{inject.at}导入，此时本轮演练已经结束。",
                    ),
                    Words(
                        f"The run ends at {run.until}: put the inject before that, "
                        "or let the run last longer.",
                        f"本轮于{run.until}结束，请提前导入，或延长本轮时间。",
                    ),
                )
            before = inject.at
        last = run.until


def _late(entry: Entry[Exercise], path: KeyPath, time: str, before: str) -> Finding:
    """Return the finding that a time comes before the one above it."""
    return told(
        entry.place(*path),
        Code.EXERCISE_TIME,
        Words(
            f"The time {time} does not come after {before}.",
            f"时刻{time}没有排在{before}之后。",
        ),
        Words(
            "Times are hours and minutes after the start, and run forward.",
            "时刻为开始后的时、分，请依次递增排列。",
        ),
    )
