"""What the injects of the exercises bring about, step by step and way by way.

A way out of a wait is named by the signal heard, or `otherwise` when the time is
up; a way out of a decision by the step that it leads to. What follows of itself,
up to the next choice of the role, is exercised with it.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from deconflict.exploration.ladders import LadderGraph, Way
from deconflict.manual import Manual
from deconflict.schema import DecideStep, Exercise, Inject, Procedure, Run, WaitStep

_STEP_DEPTH = 2
"""How many full stops the address of a step has: ENC-01.caller.call."""

TIME_UP = "otherwise"
"""The name of the way that is taken when the time of a wait is up."""


@dataclass(frozen=True)
class Played:
    """An inject, with the exercise and the run that it belongs to."""

    exercise: Exercise
    run: Run
    inject: Inject

    @property
    def anchor(self) -> str:
        """The anchor of the inject."""
        return f"{self.exercise.id}.{self.inject.id}"


def played(exercise: Exercise) -> Iterator[Played]:
    """Return the injects of an exercise in order."""
    for run in exercise.runs:
        for inject in run.injects:
            yield Played(exercise, run, inject)


def ways_out(graph: LadderGraph, index: int) -> dict[str, Way]:
    """Return the ways out of a step where there is a choice, by their names."""
    step = graph.steps[index]
    if not isinstance(step, WaitStep | DecideStep):
        return {}
    return {_way_name(graph, way): way for way in graph.ways[index]}


def _way_name(graph: LadderGraph, way: Way) -> str:
    if way.kind == "signal":
        return way.signal
    return TIME_UP if way.kind == "time-up" else graph.steps[way.target].id


def choices(procedure: Procedure) -> Iterator[str]:
    """Return the address of every step of a procedure, each with its ways out."""
    for name, role in procedure.roles.items():
        graph = LadderGraph(role)
        for index, step in enumerate(role.steps):
            address = f"{procedure.id}.{name}.{step.id}"
            yield address
            yield from (f"{address}.{way}" for way in ways_out(graph, index))


def brought_about(procedure: Procedure, address: str) -> list[str]:
    """Return what an address brings about: itself and what follows of itself.

    Nothing, where the procedure has no such step or way.
    """
    role, _, rest = address.partition(".")[2].partition(".")
    step, _, way = rest.partition(".")
    if role not in procedure.roles:
        return []
    graph = LadderGraph(procedure.roles[role])
    ids = [one.id for one in graph.steps]
    if step not in ids:
        return []
    prefix = f"{procedure.id}.{role}"
    index = ids.index(step)
    found = [f"{prefix}.{step}"]
    if way:
        ways = ways_out(graph, index)
        if way not in ways:
            return []
        found.append(f"{prefix}.{step}.{way}")
        index = ways[way].target
        found.append(f"{prefix}.{ids[index]}")
    return found + [f"{prefix}.{ids[at]}" for at in _following(graph, index)]


def fewest_choices(procedure: Procedure) -> Iterator[str]:
    """Return the fewest addresses that together bring about all of a procedure.

    They are the ways out of steps, and each step that nothing else brings about.
    """
    every = list(choices(procedure))
    ways = {one for one in every if one.count(".") > _STEP_DEPTH}
    brought = {each for way in ways for each in brought_about(procedure, way)}
    for address in every:
        if address in ways:
            yield address
        elif address not in brought:
            brought.update(brought_about(procedure, address))
            yield address


def _following(graph: LadderGraph, index: int) -> Iterator[int]:
    """Return the steps that follow a step of themselves, in order, each once."""
    seen = {index}
    while len(graph.ways[index]) == 1 and graph.ways[index][0].kind == "next":
        index = graph.ways[index][0].target
        if index in seen:
            return
        seen.add(index)
        yield index


class Coverage:
    """Which injects bring about each step, and each way out, of each procedure."""

    def __init__(self, manual: Manual) -> None:
        self._by: dict[str, list[Played]] = defaultdict(list)
        for entry in manual.exercises.values():
            for one in played(entry.item):
                self._add(manual, one)

    def _add(self, manual: Manual, one: Played) -> None:
        for address in one.inject.exercises:
            procedure = manual.procedures.get(address.partition(".")[0])
            if procedure is None:
                continue
            for brought in brought_about(procedure.item, address):
                if one not in self._by[brought]:
                    self._by[brought].append(one)

    def of(self, address: str) -> list[Played]:
        """Return the injects that bring about a step or a way out of it."""
        return self._by.get(address, [])

    def missing(self, procedure: Procedure) -> list[str]:
        """Return the steps and ways out of a procedure that no inject brings about."""
        return [address for address in choices(procedure) if not self.of(address)]
