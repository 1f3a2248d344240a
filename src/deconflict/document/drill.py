"""A procedure made ready to be played on the site, as the checks follow it.

The graph is that of `exploration.ladders`, so what can be played and what was
checked cannot differ; `templates/site/scripts/drill-engine.js` holds the rules.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from deconflict.document.model import (
    Block,
    Drill,
    DrillCall,
    DrillStep,
    DrillWay,
    Ladder,
    Row,
)
from deconflict.document.passages import Bilingual
from deconflict.document.writer import Scope, Writer
from deconflict.exploration import Courses, Way
from deconflict.manual import extent
from deconflict.schema import (
    DecideStep,
    EndStep,
    Outcome,
    Procedure,
    SayStep,
    Step,
    WaitStep,
)

Taken = dict[tuple[int, int], list[int]]
"""By role and step: the branches that the expected course takes, one a visit."""


def procedure_drill(
    procedure: Procedure, writer: Writer, blocks: Iterable[Block]
) -> Drill:
    """Return what the drill of a procedure needs besides its printed ladders."""
    courses = Courses(procedure, writer.manual)
    graphs = _Graphs(courses, writer)
    return Drill(
        tuple(writer.text(role.name) for role in procedure.roles.values()),
        tuple(block for block in blocks if isinstance(block, Ladder)),
        tuple(graphs.role(at) for at in range(len(procedure.roles))),
        tuple(graphs.outcome(outcome) for outcome in procedure.outcomes),
        tuple(
            tuple(outcome.ends.get(role, ()) for role in procedure.roles)
            for outcome in procedure.outcomes
        ),
    )


class _Graphs:
    """The ladders of one procedure, step by step."""

    def __init__(self, courses: Courses, writer: Writer) -> None:
        self.play = courses.play
        self.procedure = courses.play.procedure
        self.writer = writer
        self.scope = Scope(dict(self.procedure.facts), self.procedure.channels)
        self.taken = _taken(courses)

    def role(self, role: int) -> tuple[DrillStep, ...]:
        """Return what can happen at each step of a role."""
        steps = self.play.actors[role].steps
        return tuple(self._step(role, at) for at in range(len(steps)))

    def outcome(self, outcome: Outcome) -> Row:
        """Return the name of an outcome and what is then true at sea."""
        texts = (
            self.writer.text(outcome.name),
            self.writer.text(outcome.text, self.scope),
        )
        anchor = f"{self.procedure.id}.{outcome.id}"
        return Row(texts, anchor, self.writer.number_of(anchor))

    def _step(self, role: int, index: int) -> DrillStep:
        actor = self.play.actors[role]
        step = actor.steps[index]
        is_call = isinstance(step, SayStep)
        limit, seconds = self._limit(step)
        return DrillStep(
            tuple(
                self._way(step, way)
                for way in actor.graph.ways[index]
                if way.kind != "time-up"
            ),
            self._call(role, index) if is_call else None,
            actor.time_up[index],
            limit,
            seconds,
            tuple(self.taken[role, index]),
            step.end if isinstance(step, EndStep) else "",
        )

    def _way(self, step: Step, way: Way) -> DrillWay:
        label: Bilingual = ()
        if way.kind == "signal":
            label = self.writer.signal(way.signal)
        elif isinstance(step, DecideStep):
            when = self.writer.text(step.decide[way.branch].when, self.scope)
            label = self.writer.without_stop(when)
        return DrillWay(way.target, way.signal, label)

    def _call(self, role: int, index: int) -> DrillCall:
        step = self.play.actors[role].steps[index]
        assert isinstance(step, SayStep)  # noqa: S101 - the caller asks only there
        item = self.writer.manual.signals[step.say].item
        return DrillCall(
            step.say,
            self.writer.signal(step.say),
            self.writer.text(item.phrase or item.meaning),
            item.phrase is not None,
            self._channel(step.on),
            self.play.receivers(role, index),
        )

    def _channel(self, use: str) -> Bilingual:
        plan = self.procedure.channels
        names = plan.fallback or () if use == "fallback" else (getattr(plan, use),)
        return self.writer.joined(self.writer.channel(name) for name in names)

    def _limit(self, step: Step) -> tuple[Bilingual, int | None]:
        """Return a time limit as printed, and in seconds; a range by its longer end."""
        name = step.within if isinstance(step, SayStep | WaitStep) else None
        fact = self.procedure.facts.get(name or "")
        if fact is None:
            return (), None
        size = extent(fact.value, self.writer.manual.units) if fact.value else None
        return self.writer.fact(fact), int(size.high) if size else None


def _taken(courses: Courses) -> Taken:
    """Return the branches that the expected course takes at each decision."""
    taken: Taken = defaultdict(list)
    for move in (move for act in courses.expected() for move in act.moves):
        graph = courses.play.actors[move.role].graph
        passed = [*(note.step for note in move.notes), move.rest]
        for step, after in pairwise(passed):
            for way in graph.ways[step]:
                if way.kind == "branch" and way.target == after:
                    taken[move.role, step].append(way.branch)
                    break
    return taken
