"""Situations of a play, and what can happen in each.

A situation is where each role rests, what each has heard and not yet taken up,
and how many calls went wrong so far. The rules (docs/decisions/0009):

- Calls reach a receiver in the order in which they are sent, or not at all.
- A receiver that waits takes a call up at once, or passes over it if the step
  does not listen for it. A receiver that is busy takes it up at its next wait.
- A wait runs out only when nobody has anything else to do, unless asked otherwise.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations, product
from typing import Literal, NamedTuple

from deconflict.exploration.play import Arrival, Play
from deconflict.schema import SayStep


class Situation(NamedTuple):
    """Where everything stands at one moment."""

    rests: tuple[int, ...]
    """The step at which each role rests."""

    heard: tuple[tuple[str, ...], ...]
    """What each role has heard and not taken up yet, in order."""

    wrong: int
    """How many calls went unheard or were mistaken so far."""


class Note(NamedTuple):
    """Something that a role does between two rests."""

    kind: Literal["passes", "takes-up", "passes-over"]
    """It passes a step; takes up a signal at a wait; or does not listen for it."""

    step: int
    signal: str = ""


class Move(NamedTuple):
    """How a role comes to its next rest."""

    role: int
    notes: tuple[Note, ...]
    rest: int
    branches: int


class Act(NamedTuple):
    """One thing that happens, with all that follows from it at once."""

    kind: Literal["begins", "sends", "time-up"]
    role: int
    """Who acts; -1 where all begin."""

    step: int
    moves: tuple[Move, ...]
    """Every role that moved, the one that acted first."""

    unheard: tuple[int, ...] = ()
    """The receivers that did not hear the call."""

    mistaken: tuple[int, str] | None = None
    """The receiver that took the call for another signal, and for which."""

    @property
    def branches(self) -> int:
        """How far the decisions taken are from the branches that stand first."""
        return sum(move.branches for move in self.moves)


Moved = tuple[Move, tuple[str, ...]]
"""A move, and what the role has then heard and not taken up yet."""


class Reception(NamedTuple):
    """Who hears what of a call."""

    heard: list[tuple[int, str]]
    unheard: tuple[int, ...] = ()
    mistaken: tuple[int, str] | None = None

    @property
    def is_wrong(self) -> bool:
        """Whether the call went unheard or was mistaken."""
        return bool(self.unheard) or self.mistaken is not None


@dataclass(frozen=True)
class Settings:
    """How much may go wrong, and how far the exploration goes."""

    wrong: int = 1
    """How many calls may go unheard or be mistaken in one course."""

    alike: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each signal, those that it may be taken for."""

    is_early: bool = False
    """Whether a wait may run out while others still act."""

    most_heard: int = 3
    """How many calls a busy receiver can keep in mind."""

    most_situations: int = 100_000


DEFAULT = Settings()


class Rules:
    """What can happen in each situation of a play."""

    def __init__(self, play: Play, settings: Settings = DEFAULT) -> None:
        self.play = play
        self.settings = settings
        self.actors = play.actors
        self._take_up = cache(self._taken_up)

    def first(self) -> list[tuple[Act, Situation]]:
        """Return how the play may begin: each role at its first rest."""
        everyone = range(len(self.actors))
        starts = [self._take_up(role, 0, ()) for role in everyone]
        begun = []
        for moves in product(*starts):
            act = Act("begins", -1, 0, tuple(move for move, _ in moves))
            rests = tuple(move.rest for move, _ in moves)
            begun.append((act, Situation(rests, ((),) * len(rests), 0)))
        return begun

    def onward(self, now: Situation) -> list[tuple[Act, Situation]]:
        """Return all that can happen next."""
        senders = self.senders(now)
        found = [step for role in senders for step in self._send(now, role)]
        if not senders or self.settings.is_early:
            for role in self.waiting(now):
                found += self._time_up(now, role)
        return found

    def senders(self, now: Situation) -> list[int]:
        """Return the roles that are about to send."""
        return [
            role for role, rest in enumerate(now.rests) if self.actors[role].says[rest]
        ]

    def waiting(self, now: Situation) -> list[int]:
        """Return the roles that wait and have a time limit."""
        return [
            role
            for role, rest in enumerate(now.rests)
            if self.actors[role].time_up[rest] is not None
        ]

    def is_over(self, now: Situation) -> bool:
        """Tell whether every role has ended."""
        return all(
            actor.graph.is_end(rest)
            for actor, rest in zip(self.actors, now.rests, strict=True)
        )

    def is_full(self, now: Situation) -> bool:
        """Tell whether a call cannot be followed up: its receiver's mind is full."""
        return any(
            len(now.heard[receiver]) >= self.settings.most_heard
            for role in self.senders(now)
            for receiver in self.play.receivers(role, now.rests[role])
        )

    def _send(self, now: Situation, role: int) -> Iterator[tuple[Act, Situation]]:
        step = now.rests[role]
        say = self.actors[role].steps[step]
        assert isinstance(say, SayStep)  # noqa: S101 - senders() says so
        receivers = self.play.receivers(role, step)
        if any(len(now.heard[one]) >= self.settings.most_heard for one in receivers):
            return
        for reception in self._receptions(now, say.say, receivers):
            choices = [self._sent(now, role)]
            choices += [self._hear(now, one, name) for one, name in reception.heard]
            for moves in product(*choices):
                made = tuple(move for move, _ in moves)
                act = Act("sends", role, step, made, *reception[1:])
                yield act, _moved(now, moves, now.wrong + reception.is_wrong)

    def _sent(self, now: Situation, role: int) -> list[Moved]:
        """Return how a role goes on when it has sent."""
        return [
            moved
            for after in self.actors[role].after(now.rests[role])
            for moved in self._rested(_move(role, after), now.heard[role])
        ]

    def _receptions(
        self, now: Situation, signal: str, receivers: tuple[int, ...]
    ) -> Iterator[Reception]:
        """Return who hears what: all, then with one call gone wrong."""
        yield Reception([(one, signal) for one in receivers])
        if now.wrong >= self.settings.wrong:
            return
        caring = [one for one in receivers if self._cares(now, one, signal)]
        for count in range(len(caring), 0, -1):
            for unheard in combinations(caring, count):
                rest = [(one, signal) for one in receivers if one not in unheard]
                yield Reception(rest, unheard)
        for one in receivers:
            for other in self.settings.alike.get(signal, ()):
                heard = [(each, other if each == one else signal) for each in receivers]
                yield Reception(heard, mistaken=(one, other))

    def _cares(self, now: Situation, role: int, signal: str) -> bool:
        """Tell whether it makes a difference that a role hears a signal."""
        rest = now.rests[role]
        actor = self.actors[role]
        return actor.says[rest] or signal in actor.awaits[rest]

    def _hear(self, now: Situation, role: int, signal: str) -> list[Moved]:
        """Return how a role moves on hearing a signal, and what it keeps in mind."""
        rest = now.rests[role]
        if self.actors[role].says[rest]:
            return [(Move(role, (), rest, 0), (*now.heard[role], signal))]
        return self._rested(Move(role, (), rest, 0), (signal,))

    def _rested(self, move: Move, heard: tuple[str, ...]) -> list[Moved]:
        """Return how a role at rest takes up what it has heard."""
        if not heard or self.actors[move.role].says[move.rest]:
            return [(move, heard)]
        signal, *more = heard
        rest = tuple(more)
        target = self.actors[move.role].awaits[move.rest].get(signal)
        if target is None:
            over = Note("passes-over", move.rest, signal)
            passed = move._replace(notes=(*move.notes, over))
            return self._rested(passed, rest)
        taken = Note("takes-up", move.rest, signal)
        return [
            (
                Move(
                    move.role,
                    (*move.notes, taken, *after.notes),
                    after.rest,
                    move.branches + after.branches,
                ),
                left,
            )
            for after, left in self._take_up(move.role, target, rest)
        ]

    def _taken_up(self, role: int, step: int, heard: tuple[str, ...]) -> list[Moved]:
        """Return how a role that goes to a step comes to rest."""
        return [
            moved
            for arrival in self.actors[role].arrivals[step]
            for moved in self._rested(_move(role, arrival), heard)
        ]

    def _time_up(self, now: Situation, role: int) -> Iterator[tuple[Act, Situation]]:
        step = now.rests[role]
        target = self.actors[role].time_up[step]
        assert target is not None  # noqa: S101 - waiting() says so
        for moved in self._take_up(role, target, ()):
            act = Act("time-up", role, step, (moved[0],))
            yield act, _moved(now, (moved,), now.wrong)


def _move(role: int, arrival: Arrival) -> Move:
    notes = tuple(Note("passes", step) for step in arrival.through)
    return Move(role, notes, arrival.rest, arrival.branches)


def _moved(now: Situation, moves: tuple[Moved, ...], wrong: int) -> Situation:
    """Return the situation after some roles moved."""
    rests, heard = list(now.rests), list(now.heard)
    for move, left in moves:
        rests[move.role] = move.rest
        heard[move.role] = left
    return Situation(tuple(rests), tuple(heard), wrong)
