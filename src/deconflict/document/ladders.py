"""The ladder of a role to a block: its steps, each with what leads on."""

from collections.abc import Iterator

from deconflict.document.charts import ChartStep, ChartWay, LadderChart
from deconflict.document.courses import step_kind, step_word
from deconflict.document.model import Alert, Ladder, Step
from deconflict.document.numbering import Numbering
from deconflict.document.passages import Bilingual
from deconflict.document.writer import Scope, Writer
from deconflict.exploration import LadderGraph, Way
from deconflict.schema import Alert as AlertShape
from deconflict.schema import (
    DecideStep,
    DoStep,
    Procedure,
    Role,
    SayStep,
    WaitStep,
)
from deconflict.schema import Step as StepShape

_MOST_AT_ONCE = 6
"""A longer ladder is shown as a chart too."""

_SIDES = {"a": "side-a", "b": "side-b", "either": "side-either", "third": "side-third"}


def ladder(
    role: str, expected: frozenset[int], place: tuple[Procedure, Writer, Numbering]
) -> Ladder:
    """Return the ladder of one role of a procedure.

    `expected` holds the steps that the expected course passes.
    """
    procedure, writer, numbering = place
    rungs = _Rungs(procedure, role, writer)
    model = procedure.roles[role]
    anchor = f"{procedure.id}.{role}"
    numbering.begins(anchor)
    is_long = len(model.steps) > _MOST_AT_ONCE
    return Ladder(
        anchor,
        writer.word("ladder-of", {"role": writer.text(model.name)}),
        _side(model, writer),
        _task(model, writer, rungs.scope),
        tuple(rungs.step(step, numbering) for step in model.steps),
        rungs.chart(expected) if is_long else None,
    )


def _task(role: Role, writer: Writer, scope: Scope) -> Bilingual:
    """Return what the role is for, and why it falls to one side only."""
    if role.task is not None:
        return writer.with_reason(role.task, role.reason, scope)
    if role.reason is not None:
        return writer.labelled("reason", writer.text(role.reason, scope))
    return ()


def _side(role: Role, writer: Writer) -> Bilingual:
    """Return which side the role is on, by the party's name where it is fixed."""
    parties = writer.manual.file.item.parties
    if role.side in {"a", "b"}:
        return writer.text(getattr(parties, role.side).name)
    return writer.word(_SIDES[role.side])


class _Rungs:
    """The steps of one role."""

    def __init__(self, procedure: Procedure, role: str, writer: Writer) -> None:
        self.procedure = procedure
        self.role = role
        self.writer = writer
        self.scope = Scope(dict(procedure.facts), procedure.channels)

    def step(self, step: StepShape, numbering: Numbering) -> Step:
        """Return one step with its details in words."""
        anchor = self._anchor(step.id)
        return Step(
            numbering.next(anchor),
            anchor,
            step_kind(step),
            self.writer.word(step_word(step)),
            self.writer.with_reason(step.text, step.reason, self.scope),
            tuple(self._details(step)),
            tuple(self._alert(alert) for alert in step.alerts),
            self.writer.citations(step.references),
        )

    def chart(self, expected: frozenset[int]) -> LadderChart:
        """Return the ladder at a glance."""
        role = self.procedure.roles[self.role]
        parts = {"role": self.writer.text(role.name)}
        graph = LadderGraph(role)
        return LadderChart(
            self.writer.word("at-a-glance", parts),
            self.writer.word("at-a-glance-alt", parts),
            tuple(
                ChartStep(
                    self.writer.number_of(self._anchor(step.id)),
                    step_kind(step),
                    self._chart_label(step),
                    tuple(self._chart_way(step, way) for way in graph.ways[index]),
                    index in expected,
                )
                for index, step in enumerate(role.steps)
            ),
        )

    def _chart_label(self, step: StepShape) -> Bilingual:
        """Return what a step does, in a few words."""
        kind = self.writer.word(step_word(step))
        if isinstance(step, SayStep):
            return self.writer.spaced([kind, self.writer.signal(step.say)])
        return kind

    def _chart_way(self, step: StepShape, way: Way) -> ChartWay:
        """Return a way on, with what it depends on."""
        label: Bilingual = ()
        if way.kind == "signal":
            label = self.writer.signal(way.signal)
        elif isinstance(step, WaitStep) and step.within is not None:
            label = self.writer.fact(self.procedure.facts[step.within])
        elif isinstance(step, DecideStep):
            when = self.writer.text(step.decide[way.branch].when, self.scope)
            label = self.writer.without_stop(when)
        return ChartWay(label, way.target)

    def _anchor(self, step: str) -> str:
        return f"{self.procedure.id}.{self.role}.{step}"

    def _link(self, step: str) -> Bilingual:
        return self.writer.link(self._anchor(step))

    def _alert(self, alert: AlertShape) -> Alert:
        text = self.writer.text(alert.text, self.scope)
        return Alert(alert.kind, self.writer.word(alert.kind), text)

    def _details(self, step: StepShape) -> Iterator[Bilingual]:
        """Return the lines under the sentence of a step."""
        match step:
            case SayStep():
                yield from self._say(step)
            case WaitStep():
                yield from self._wait(step)
            case DecideStep():
                for branch in step.decide:
                    parts = {
                        "condition": self.writer.without_stop(
                            self.writer.text(branch.when, self.scope)
                        ),
                        "step": self._link(branch.next),
                    }
                    yield self.writer.word("if", parts)
        if isinstance(step, DoStep | SayStep) and step.next is not None:
            yield self.writer.word("go-to", {"step": self._link(step.next)})

    def _say(self, step: SayStep) -> Iterator[Bilingual]:
        """Return the signal, the receiver, the channel and the words spoken."""
        parts = {
            "signal": self.writer.signal(step.say),
            "role": self._receiver(step.to),
            "channel": self._channel(step.on),
        }
        yield self.writer.word("say-line", parts)
        phrase = self.writer.manual.signals[step.say].item.phrase
        if phrase is not None:
            yield self.writer.text(phrase)
        if step.form is not None:
            form = self.writer.form(step.form)
            yield self.writer.word("say-line-form", {"form": form})
        if step.within is not None:
            time = self.writer.fact(self.procedure.facts[step.within])
            yield self.writer.word("say-line-within", {"time": time})
        if step.crossing is not None:
            rule = self.writer.link(f"{self.procedure.id}.{step.crossing}")
            yield self.writer.word("say-line-crossing", {"rule": rule})

    def _wait(self, step: WaitStep) -> Iterator[Bilingual]:
        """Return each signal awaited, and what is done when the time is up."""
        for signal, target in step.wait.items():
            parts = {"signal": self.writer.signal(signal), "step": self._link(target)}
            yield self.writer.word("on-hearing", parts)
        if step.within is not None and step.otherwise is not None:
            parts = {
                "time": self.writer.fact(self.procedure.facts[step.within]),
                "step": self._link(step.otherwise),
            }
            yield self.writer.word("time-up", parts)

    def _receiver(self, role: str) -> Bilingual:
        if role == "all":
            return self.writer.word("all-roles")
        return self.writer.text(self.procedure.roles[role].name)

    def _channel(self, use: str) -> Bilingual:
        plan = self.procedure.channels
        if use == "fallback":
            names = (self.writer.channel(name) for name in plan.fallback or ())
            return self.writer.joined(names)
        return self.writer.channel(getattr(plan, use))
