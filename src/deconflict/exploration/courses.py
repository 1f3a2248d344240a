"""The course that a procedure is meant to take, and what follows a lost call.

Of all courses to an end the expected one needs the fewest time limits to run
out, then takes the branches that stand first, then has the fewest acts. Where
several waits could run out, the one with the shortest limit does.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from heapq import heappop, heappush

from deconflict.exploration.explorer import Ends, Step, belongs, ends_of
from deconflict.exploration.graphs import reached
from deconflict.exploration.play import Play
from deconflict.exploration.situations import Act, Rules, Settings, Situation
from deconflict.manual import Manual, extent
from deconflict.schema import Procedure, WaitStep

Cost = tuple[int, int, int]


@dataclass(frozen=True)
class LostCall:
    """What follows when nobody hears a call."""

    role: int
    step: int
    """The step that sends the call."""

    next: tuple[Act, ...]
    """The acts that follow, up to the next call that is sent or to the ends."""

    ends: tuple[Ends, ...]
    """The ends that the roles may then come to together, whatever they decide."""


class Courses:
    """The courses of a procedure when nothing goes wrong, and after a lost call."""

    def __init__(self, procedure: Procedure, manual: Manual) -> None:
        self.play = Play(procedure)
        self._manual = manual
        self._sound = Rules(self.play, Settings(wrong=0))
        self._losing = Rules(self.play, Settings(wrong=1))
        self._following = cache(self._sound.onward)
        self._tree = self._cheapest(self._sound.first())

    def expected(self) -> tuple[Act, ...]:
        """Return the expected course: to the first outcome, if it is ever reached."""
        goal = self._goal()
        return self._tree.course(goal) if goal else ()

    def lost_calls(self) -> tuple[LostCall, ...]:
        """Return what follows each call that nobody hears, in the order of steps.

        What follows is told of the loss on the expected course, where there is one.
        """
        goal = self._goal()
        expected = self._tree.way(goal) if goal else []
        losses: dict[Step, list[tuple[Act, Situation]]] = {}
        for now in dict.fromkeys([*expected, *self._tree.came]):
            for act, situation in self._losing.onward(now):
                if act.unheard:
                    losses.setdefault((act.role, act.step), []).append((act, situation))
        return tuple(self._lost(call, losses[call]) for call in sorted(losses))

    def _goal(self) -> Situation | None:
        """Return the situation in which the expected course ends."""
        first = self.play.procedure.outcomes[0]
        over = [one for one in self._tree.came if self._sound.is_over(one)]
        wanted = [
            one
            for one in over
            if belongs(first, self.play.procedure, ends_of(self.play, one))
        ]
        return next(iter(wanted or over), None)

    def _lost(self, call: Step, losses: list[tuple[Act, Situation]]) -> LostCall:
        """Return what follows one lost call; the cheapest loss stands first."""
        tree = self._cheapest(losses[:1])
        over = next((one for one in tree.came if self._sound.is_over(one)), None)
        course = tree.course(over)[1:] if over else ()
        return LostCall(
            *call, tuple(_to_next_call(course)), self._ends(one for _, one in losses)
        )

    def _ends(self, starts: Iterable[Situation]) -> tuple[Ends, ...]:
        """Return every ends that can follow, if nothing more goes wrong."""
        found = reached(
            starts, lambda now: [after for _, after in self._following(now)]
        )
        over = {ends_of(self.play, one) for one in found if self._sound.is_over(one)}
        return tuple(sorted(over))

    def _cheapest(self, starts: Iterable[tuple[Act, Situation]]) -> "_Tree":
        """Return the cheapest course to each situation (Dijkstra 1959)."""
        tree = _Tree({})
        waiting: list[tuple[Cost, int, Situation, Situation | None, Act]] = []
        for act, situation in starts:
            cost = (0, act.branches, 0)
            heappush(waiting, (cost, len(waiting), situation, None, act))
        pushed = len(waiting)
        most = self._sound.settings.most_situations
        while waiting and len(tree.came) < most:
            cost, _, now, before, act = heappop(waiting)
            if now in tree.came:
                continue
            tree.came[now] = (before, act)
            for following, after in self._onward(now):
                pushed += 1
                heappush(
                    waiting, (_dearer(cost, following), pushed, after, now, following)
                )
        return tree

    def _onward(self, now: Situation) -> Iterator[tuple[Act, Situation]]:
        """Return what can happen next, the shortest time limits first."""
        following = self._following(now)
        limits = [self._limit(act) for act, _ in following if act.kind == "time-up"]
        for act, situation in following:
            if act.kind != "time-up" or self._limit(act) == min(limits):
                yield act, situation

    def _limit(self, act: Act) -> Decimal:
        """Return how long the wait is that runs out, in seconds."""
        step = self.play.actors[act.role].steps[act.step]
        assert isinstance(step, WaitStep)  # noqa: S101 - a time limit is a wait's
        fact = self.play.procedure.facts.get(step.within or "")
        length = extent(fact.value, self._manual.units) if fact and fact.value else None
        return length.high if length else Decimal("Infinity")


@dataclass
class _Tree:
    """How each situation comes about at the least cost, the cheapest first."""

    came: dict[Situation, tuple[Situation | None, Act]]

    def course(self, situation: Situation) -> tuple[Act, ...]:
        """Return the acts that lead to a situation."""
        return tuple(self.came[one][1] for one in self.way(situation))

    def way(self, situation: Situation) -> list[Situation]:
        """Return the situations on the way to one, with itself."""
        passed: list[Situation] = []
        at: Situation | None = situation
        while at is not None:
            passed.append(at)
            at = self.came[at][0]
        return passed[::-1]


def _dearer(cost: Cost, act: Act) -> Cost:
    """Return the cost of a course with one act more."""
    limits, branches, acts = cost
    return limits + (act.kind == "time-up"), branches + act.branches, acts + 1


def _to_next_call(course: tuple[Act, ...]) -> Iterator[Act]:
    """Return the acts up to the first that sends."""
    for act in course:
        yield act
        if act.kind == "sends":
            return
