"""The ladder of one role as a graph: from each step, the ways on."""

from dataclasses import dataclass
from typing import Literal

from deconflict.exploration.graphs import closed_groups, reached
from deconflict.schema import DecideStep, DoStep, EndStep, Role, SayStep, WaitStep


@dataclass(frozen=True)
class Way:
    """A way on from a step."""

    target: int
    """The index of the step it leads to."""

    kind: Literal["next", "signal", "time-up", "branch"]
    signal: str = ""
    """The signal on whose receipt it is taken."""

    branch: int = 0
    """The number of the branch, from 0."""


class LadderGraph:
    """The steps of a role by index, with the ways between them.

    A way to a step that does not exist is left out; that is told elsewhere.
    """

    def __init__(self, role: Role) -> None:
        self.steps = role.steps
        self._index: dict[str, int] = {}
        for index, step in enumerate(role.steps):
            self._index.setdefault(step.id, index)
        self.ways = tuple(self._ways(index) for index in range(len(self.steps)))

    def onward(self, index: int) -> list[int]:
        """Return the steps that a step leads to."""
        return [way.target for way in self.ways[index]]

    def is_end(self, index: int) -> bool:
        """Tell whether the ladder ends at a step."""
        return isinstance(self.steps[index], EndStep)

    def reached(self) -> set[int]:
        """Return the steps that the first step leads to, with itself."""
        return reached([0], self.onward)

    def breaks_off(self, index: int) -> bool:
        """Tell whether nothing comes after a step that is no end."""
        return not self.ways[index] and not self.is_end(index)

    def without_end(self) -> set[int]:
        """Return the steps from which no end, and no last step, can be reached."""
        back: dict[int, list[int]] = {index: [] for index in range(len(self.steps))}
        for index, ways in enumerate(self.ways):
            for way in ways:
                back[way.target].append(index)
        last = [at for at, ways in enumerate(self.ways) if not ways]
        fine = reached(last, back.__getitem__)
        return set(back) - fine

    def closed_loops(self) -> list[list[int]]:
        """Return the loops that are reached and have no way out."""
        groups = closed_groups(sorted(self.reached()), self.onward)
        return [sorted(group) for group in groups if self.ways[group[0]]]

    def _ways(self, index: int) -> tuple[Way, ...]:
        step = self.steps[index]
        match step:
            case EndStep():
                return ()
            case DoStep() | SayStep():
                target = self._target(step.next) if step.next else self._below(index)
                return () if target is None else (Way(target, "next"),)
            case DecideStep():
                targets = [self._target(branch.next) for branch in step.decide]
                return tuple(
                    Way(target, "branch", branch=number)
                    for number, target in enumerate(targets)
                    if target is not None
                )
            case WaitStep():
                return tuple(self._wait_ways(step))

    def _wait_ways(self, step: WaitStep) -> list[Way]:
        ways = []
        for signal, name in step.wait.items():
            target = self._target(name)
            if target is not None:
                ways.append(Way(target, "signal", signal))
        target = self._target(step.otherwise)
        if target is not None:
            ways.append(Way(target, "time-up"))
        return ways

    def _target(self, name: str | None) -> int | None:
        return None if name is None else self._index.get(name)

    def _below(self, index: int) -> int | None:
        return index + 1 if index + 1 < len(self.steps) else None
