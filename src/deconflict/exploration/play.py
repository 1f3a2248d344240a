"""A procedure made ready to be followed: each role at rest, or acting.

A role rests at a step that sends, waits or ends. What it does by itself between
two rests (acts without a message, decisions) touches no other role, so it is
taken in one go; the other roles could not tell the difference.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from deconflict.exploration.ladders import LadderGraph
from deconflict.schema import Procedure, Role, SayStep, WaitStep

EVERYONE = "all"


@dataclass(frozen=True)
class Arrival:
    """How a role comes to rest."""

    rest: int
    """The step at which it rests."""

    through: tuple[int, ...]
    """The steps that it passes on the way, in order."""

    branches: int
    """How far it is from the branches that stand first: the sum of their numbers."""


class Actor:
    """One role: where it rests, and where each step leads to."""

    def __init__(self, name: str, role: Role) -> None:
        self.name = name
        self.graph = LadderGraph(role)
        self.steps = role.steps
        self.says = tuple(isinstance(step, SayStep) for step in self.steps)
        self.waits = tuple(isinstance(step, WaitStep) for step in self.steps)
        self.awaits = tuple(
            {way.signal: way.target for way in ways if way.kind == "signal"}
            for ways in self.graph.ways
        )
        self.time_up = tuple(
            next((way.target for way in ways if way.kind == "time-up"), None)
            for ways in self.graph.ways
        )
        self.arrivals = tuple(self._arrivals(index) for index in range(len(self.steps)))

    def after(self, index: int) -> tuple[Arrival, ...]:
        """Return how the role comes to rest once it has sent at a step."""
        ways = self.graph.ways[index]
        return self.arrivals[ways[0].target] if ways else ()

    def _rests(self, index: int) -> bool:
        is_end = self.graph.is_end(index)
        return self.says[index] or self.waits[index] or is_end

    def _arrivals(self, start: int) -> tuple[Arrival, ...]:
        """Return each rest that a step leads to, by the first branches possible."""
        best: dict[int, Arrival] = {}
        for arrival in self._walk(start, (), 0):
            known = best.get(arrival.rest)
            if known is None or _cost(arrival) < _cost(known):
                best[arrival.rest] = arrival
        return tuple(best.values())

    def _walk(
        self, index: int, through: tuple[int, ...], branches: int
    ) -> Iterator[Arrival]:
        if self._rests(index):
            yield Arrival(index, through, branches)
        elif index not in through:
            for way in self.graph.ways[index]:
                yield from self._walk(
                    way.target, (*through, index), branches + way.branch
                )


def first_waits(actor: Actor, rests: Iterable[int]) -> set[int]:
    """Return the waits to which a role comes from some rests, sending on the way."""
    found: set[int] = set()
    seen: set[int] = set()
    waiting = list(rests)
    while waiting:
        rest = waiting.pop()
        if rest in seen:
            continue
        seen.add(rest)
        if actor.waits[rest]:
            found.add(rest)
        elif actor.says[rest]:
            waiting += [arrival.rest for arrival in actor.after(rest)]
    return found


def _cost(arrival: Arrival) -> tuple[int, int]:
    return arrival.branches, len(arrival.through)


class Play:
    """The roles of a procedure, ready to act side by side."""

    def __init__(self, procedure: Procedure) -> None:
        self.procedure = procedure
        self.actors = tuple(Actor(name, role) for name, role in procedure.roles.items())
        self._number = {actor.name: at for at, actor in enumerate(self.actors)}

    def receivers(self, role: int, step: int) -> tuple[int, ...]:
        """Return the roles that a call is meant for; never the sender."""
        say = self.actors[role].steps[step]
        assert isinstance(say, SayStep)  # noqa: S101 - the caller asks only there
        if say.to == EVERYONE:
            return tuple(at for at in range(len(self.actors)) if at != role)
        number = self._number.get(say.to)
        return () if number is None or number == role else (number,)
