"""Every course that a procedure can take, up to a bound that is told.

The roles' ladders are followed side by side, breadth first, so the first course
that leads to a situation is a shortest one.
"""

from dataclasses import dataclass, field

from deconflict.exploration.graphs import closed_groups, reached
from deconflict.exploration.play import Play
from deconflict.exploration.situations import (
    DEFAULT,
    Act,
    Note,
    Rules,
    Settings,
    Situation,
)
from deconflict.schema import EndStep, Outcome, Procedure

Ends = tuple[str, ...]
"""The word of each role's end, in the order of the roles."""

Step = tuple[int, int]
"""A role and one of its steps, by number."""


@dataclass
class Exploration:
    """What can come of a procedure."""

    play: Play
    settings: Settings
    came: dict[Situation, tuple[Situation | None, Act]] = field(default_factory=dict)
    """For each situation, how it first comes about."""

    onward: dict[Situation, list[Situation]] = field(default_factory=dict)
    ends: dict[Ends, Situation] = field(default_factory=dict)
    """The ends that the roles come to together, each by its shortest course."""

    stuck: list[Situation] = field(default_factory=list)
    """Where all wait, and nobody has anything to do."""

    passed_over: dict[tuple[int, Note], tuple[Situation | None, Act]] = field(
        default_factory=dict
    )
    """By role: signals that came when it did not listen, and how they came."""

    calls: set[Step] = field(default_factory=set)
    """The steps at which something was sent."""

    is_cut: bool = False
    """Whether the bound on situations was reached."""

    is_full: bool = False
    """Whether a receiver had more calls in mind than are followed."""

    @property
    def is_whole(self) -> bool:
        """Tell whether every course was followed to its end."""
        return not (self.is_cut or self.is_full)

    def course(self, situation: Situation | None) -> list[Act]:
        """Return a shortest course to a situation."""
        acts: list[Act] = []
        at = situation
        while at is not None:
            at, act = self.came[at]
            acts.append(act)
        return acts[::-1]

    def endless(self) -> list[list[Situation]]:
        """Return groups of situations that are never left, though somebody acts."""
        back: dict[Situation, list[Situation]] = {one: [] for one in self.onward}
        for situation, targets in self.onward.items():
            for target in targets:
                if target in back:
                    back[target].append(situation)
        last = [one for one, targets in self.onward.items() if not targets]
        cut = [one for one in self.came if one not in self.onward]
        fine = reached([*last, *_before(cut, self.onward)], back.__getitem__)
        lost = [one for one in self.onward if one not in fine]
        return closed_groups(lost, self.onward.__getitem__)


def explore(procedure: Procedure, settings: Settings = DEFAULT) -> Exploration:
    """Return what can come of a procedure whose ladders are whole."""
    play = Play(procedure)
    rules = Rules(play, settings)
    found = Exploration(play, settings)
    waiting: list[Situation] = []
    for act, situation in rules.first():
        _note(found, None, act, situation, waiting)
    at = 0
    while at < len(waiting):
        now = waiting[at]
        at += 1
        if len(found.came) > settings.most_situations:
            found.is_cut = True
            break
        _expand(found, rules, now, waiting)
    return found


def ends_of(play: Play, situation: Situation) -> Ends:
    """Return the words of the ends at which the roles rest."""
    words = []
    for actor, rest in zip(play.actors, situation.rests, strict=True):
        step = actor.steps[rest]
        assert isinstance(step, EndStep)  # noqa: S101 - the situation is over
        words.append(step.end)
    return tuple(words)


def belongs(outcome: Outcome, procedure: Procedure, ends: Ends) -> bool:
    """Tell whether the roles' ends belong to an outcome."""
    return all(
        end in outcome.ends.get(role, ())
        for role, end in zip(procedure.roles, ends, strict=True)
    )


def _expand(
    found: Exploration, rules: Rules, now: Situation, waiting: list[Situation]
) -> None:
    """Follow everything that can happen in a situation."""
    following = rules.onward(now)
    found.onward[now] = [situation for _, situation in following]
    for act, situation in following:
        _note(found, now, act, situation, waiting)
    if rules.is_over(now):
        found.ends.setdefault(ends_of(found.play, now), now)
    elif rules.is_full(now):
        found.is_full = True
    elif not following:
        found.stuck.append(now)


def _note(
    found: Exploration,
    before: Situation | None,
    act: Act,
    situation: Situation,
    waiting: list[Situation],
) -> None:
    """Take down how a situation came about, if it is new."""
    if act.kind == "sends":
        found.calls.add((act.role, act.step))
    if situation not in found.came:
        found.came[situation] = (before, act)
        waiting.append(situation)
    for move in act.moves:
        for note in move.notes:
            if note.kind == "passes-over":
                found.passed_over.setdefault((move.role, note), (before, act))


def _before(
    cut: list[Situation], onward: dict[Situation, list[Situation]]
) -> list[Situation]:
    """Return the situations that lead to one that was not followed up."""
    wanted = set(cut)
    return [one for one, targets in onward.items() if wanted & set(targets)]
