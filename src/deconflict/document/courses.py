"""What the exploration of a procedure gives to print.

The expected course as a chart, the table of lost calls, and the steps that the
expected course passes.
"""

from collections.abc import Iterator
from itertools import zip_longest

from deconflict.document.charts import ChartEvent, CourseChart, EventKind, StepKind
from deconflict.document.model import Block, Heading, Paragraph, Row, Table
from deconflict.document.numbering import Numbering
from deconflict.document.passages import Bilingual
from deconflict.document.writer import Writer
from deconflict.exploration import Act, Courses, LostCall, belongs
from deconflict.schema import DecideStep, DoStep, EndStep, SayStep, Step, WaitStep


class CourseWriter:
    """Puts the courses of one procedure into blocks."""

    def __init__(self, courses: Courses, writer: Writer) -> None:
        self.writer = writer
        self.courses = courses
        self.play = courses.play
        self.procedure = courses.play.procedure
        self.expected = courses.expected()

    def passed(self, role: str) -> frozenset[int]:
        """Return the steps of a role that the expected course passes."""
        number = list(self.procedure.roles).index(role)
        moves = [move for act in self.expected for move in act.moves]
        own = [move for move in moves if move.role == number]
        notes = {note.step for move in own for note in move.notes}
        return frozenset(notes | {move.rest for move in own})

    def expected_course(self, numbering: Numbering) -> Iterator[Block]:
        """Return the expected course as a chart."""
        yield self._heading("course")
        yield self._paragraph("course-intro", numbering)
        events = [*self._events()]
        yield CourseChart(
            self.writer.word("course"),
            tuple(self._role(at) for at in range(len(self.play.actors))),
            tuple(event for event, _ in events),
            tuple(sentence for _, sentence in events),
        )

    def lost_calls(self, numbering: Numbering) -> Iterator[Block]:
        """Return the table that says what follows each call that nobody hears."""
        yield self._heading("lost-calls")
        yield self._paragraph("lost-calls-intro", numbering)
        rows = [self._lost(call) for call in self.courses.lost_calls()]
        heads = tuple(self.writer.word(key) for key in ("call", "what-then", "can-end"))
        yield Table("lost-calls", self.writer.word("lost-calls"), heads, tuple(rows))

    def _events(self) -> Iterator[tuple[ChartEvent, Bilingual]]:
        """Return each event of the expected course, with its sentence."""
        for act in self.expected:
            if act.kind == "sends":
                yield self._call(act)
            elif act.kind == "time-up":
                yield self._time_up(act)
            for move in act.moves:
                for note in move.notes:
                    if note.kind == "passes":
                        yield self._own_act(move.role, note.step)
                if self.play.actors[move.role].graph.is_end(move.rest):
                    yield self._own_act(move.role, move.rest)

    def _call(self, act: Act) -> tuple[ChartEvent, Bilingual]:
        say = self.play.actors[act.role].steps[act.step]
        assert isinstance(say, SayStep)  # noqa: S101 - the act says so
        receivers = self.play.receivers(act.role, act.step)
        parts = {
            "role": self._role(act.role),
            "receivers": self.writer.joined(self._role(one) for one in receivers),
            "signal": self.writer.signal(say.say),
            "step": self._link(act.role, act.step),
        }
        label = self.writer.signal(say.say)
        event = self._event("call", act.role, act.step, label, receivers)
        return event, self.writer.word("course-sends", parts)

    def _time_up(self, act: Act) -> tuple[ChartEvent, Bilingual]:
        parts = {
            "role": self._role(act.role),
            "time": self._time(act),
            "step": self._link(act.role, act.step),
        }
        event = self._event("time-up", act.role, act.step, self._time(act))
        return event, self.writer.word("course-time-up", parts)

    def _own_act(self, role: int, index: int) -> tuple[ChartEvent, Bilingual]:
        step = self.play.actors[role].steps[index]
        label = self.writer.word(step_word(step))
        parts = {
            "role": self._role(role),
            "act": label,
            "step": self._link(role, index),
        }
        kind: EventKind = "end" if isinstance(step, EndStep) else "act"
        event = self._event(kind, role, index, label)
        return event, self.writer.word("course-acts", parts)

    def _event(
        self,
        kind: EventKind,
        role: int,
        step: int,
        label: Bilingual,
        receivers: tuple[int, ...] = (),
    ) -> ChartEvent:
        number = self.writer.number_of(self._anchor(role, step))
        return ChartEvent(kind, role, receivers, number, label)

    def _lost(self, call: LostCall) -> Row:
        say = self.play.actors[call.role].steps[call.step]
        assert isinstance(say, SayStep)  # noqa: S101 - a lost call was sent
        parts = {
            "role": self._role(call.role),
            "signal": self.writer.signal(say.say),
            "step": self._link(call.role, call.step),
        }
        anchor = f"{self._anchor(call.role, call.step)}.lost"
        cells = (
            self.writer.word("call-line", parts),
            self._then(call.next),
            self._outcomes(call),
        )
        return Row(cells, anchor)

    def _then(self, acts: tuple[Act, ...]) -> Bilingual:
        """Return what follows a lost call.

        A call that a role sends because its wait has run out is told with the wait.
        """
        if not acts:
            return self.writer.word("then-nothing")
        parts = []
        for act, after in zip_longest(acts, acts[1:]):
            is_cause = after is not None and after.role == act.role
            if act.kind == "time-up" and not (is_cause and after.kind == "sends"):
                parts.append(self._runs_out(act))
            elif act.kind == "sends":
                parts.append(self._sends(act, acts))
        told = self.writer.joined(parts, "citation-separator")
        if acts[0].kind == "time-up":
            return told
        return self.writer.word("not-missed", {"acts": told})

    def _sends(self, act: Act, acts: tuple[Act, ...]) -> Bilingual:
        """Return a call, with the wait that ran out before it."""
        say = self.play.actors[act.role].steps[act.step]
        assert isinstance(say, SayStep)  # noqa: S101 - the act says so
        parts = {
            "role": self._role(act.role),
            "signal": self.writer.signal(say.say),
            "step": self._link(act.role, act.step),
        }
        at = acts.index(act)
        before = acts[at - 1] if at else None
        if before is None or before.kind != "time-up" or before.role != act.role:
            return self.writer.word("then-sends", parts)
        return self.writer.word(
            "then-sends-after", {**parts, "time": self._time(before)}
        )

    def _runs_out(self, act: Act) -> Bilingual:
        """Return a wait that runs out, and the step it leads to."""
        target = self.play.actors[act.role].time_up[act.step]
        assert target is not None  # noqa: S101 - the time of this wait was up
        parts = {
            "role": self._role(act.role),
            "time": self._time(act),
            "step": self._link(act.role, target),
        }
        return self.writer.word("then-time-up", parts)

    def _outcomes(self, call: LostCall) -> Bilingual:
        """Return the outcomes that can follow, in the order of the file."""
        return self.writer.joined(
            (
                self.writer.named_link(
                    f"{self.procedure.id}.{outcome.id}", self.writer.text(outcome.name)
                )
                for outcome in self.procedure.outcomes
                if any(belongs(outcome, self.procedure, ends) for ends in call.ends)
            ),
            "citation-separator",
        )

    def _time(self, act: Act) -> Bilingual:
        wait = self.play.actors[act.role].steps[act.step]
        assert isinstance(wait, WaitStep)  # noqa: S101 - the act says so
        fact = self.procedure.facts.get(wait.within or "")
        return self.writer.fact(fact) if fact else self.writer.word("none")

    def _role(self, number: int) -> Bilingual:
        name = self.play.actors[number].name
        return self.writer.text(self.procedure.roles[name].name)

    def _anchor(self, role: int, step: int) -> str:
        actor = self.play.actors[role]
        return f"{self.procedure.id}.{actor.name}.{actor.steps[step].id}"

    def _link(self, role: int, step: int) -> Bilingual:
        return self.writer.link(self._anchor(role, step))

    def _heading(self, key: str) -> Heading:
        anchor = f"{self.procedure.id}.heading-{key}"
        return Heading(2, anchor, self.writer.word(key))

    def _paragraph(self, key: str, numbering: Numbering) -> Paragraph:
        anchor = f"{self.procedure.id}.{key}"
        return Paragraph(numbering.next(anchor), anchor, self.writer.word(key))


def step_word(step: Step) -> str:
    """Return the interface word for what a role does at a step."""
    return step.do if isinstance(step, DoStep) else step_kind(step)


def step_kind(step: Step) -> StepKind:
    """Return which of the five kinds a step is."""
    match step:
        case DoStep():
            return "do"
        case SayStep():
            return "say"
        case WaitStep():
            return "wait"
        case DecideStep():
            return "decide"
        case EndStep():
            return "end"
