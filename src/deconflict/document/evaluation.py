"""Evaluation sheets: task, condition and standard of each step, and room to write."""

from collections.abc import Iterator

from deconflict.document.appendices import Appendix, appendix_blocks
from deconflict.document.injects import inject_links
from deconflict.document.model import Block, Heading, Row, Table
from deconflict.document.numbering import Numbering
from deconflict.document.passages import Bilingual
from deconflict.document.writer import Scope, Writer
from deconflict.exploration import Coverage
from deconflict.schema import (
    DecideStep,
    EndStep,
    Procedure,
    SayStep,
    Step,
    WaitStep,
)

_COLUMNS = ("task", "condition", "standard-reached", "observed")


def evaluation_blocks(writer: Writer, numbering: Numbering) -> Iterator[Block]:
    """Return a sheet for each role of each procedure that is exercised."""
    coverage = Coverage(writer.manual)
    run = {
        name
        for entry in writer.manual.exercises.values()
        for name in entry.item.procedures
    }
    exercised = (
        entry.item
        for part in writer.manual.file.item.parts
        for entry in writer.manual.in_part(part)
        if isinstance(entry.item, Procedure) and entry.item.id in run
    )
    appendices = (
        Appendix(
            _anchor(one),
            one.id,
            writer.text(one.title),
            _sheets(one, coverage, writer, numbering),
        )
        for one in exercised
    )
    yield from appendix_blocks(appendices, writer, numbering)


def _anchor(procedure: Procedure) -> str:
    """Return the anchor of the sheets of a procedure."""
    return f"annex.evaluation.{procedure.id}"


def _sheets(
    procedure: Procedure, coverage: Coverage, writer: Writer, numbering: Numbering
) -> Iterator[Block]:
    """Return the sheets of one procedure, a table for each role."""
    for name, role in procedure.roles.items():
        sheet = _Sheet(procedure, name, coverage, writer)
        caption = writer.word("evaluation-of", {"role": writer.text(role.name)})
        yield Heading(3, f"{_anchor(procedure)}.{name}", caption)
        yield Table(
            "evaluation",
            writer.spaced([writer.code(procedure.id), caption]),
            tuple(writer.word(key) for key in _COLUMNS),
            tuple(sheet.row(step, numbering) for step in role.steps),
        )


class _Sheet:
    """The sheet of one role."""

    def __init__(
        self, procedure: Procedure, role: str, coverage: Coverage, writer: Writer
    ) -> None:
        self.procedure = procedure
        self.role = role
        self.coverage = coverage
        self.writer = writer
        self.scope = Scope(dict(procedure.facts), procedure.channels)

    def row(self, step: Step, numbering: Numbering) -> Row:
        """Return the line of one step, the last cell empty."""
        address = f"{self.procedure.id}.{self.role}.{step.id}"
        parts = {
            "step": self.writer.number_link(address),
            "text": self.writer.text(step.text, self.scope),
        }
        task = self.writer.word("task-of", parts)
        anchor = f"evaluation.{address}"
        return Row(
            (
                task,
                inject_links(self.coverage.of(address), self.writer),
                self.writer.side_by_side(self._standard(step)),
                self.writer.plain(""),
            ),
            anchor,
            numbering.next(anchor),
        )

    def _standard(self, step: Step) -> Iterator[Bilingual]:
        """Return when a step is done as written, in a sentence or two."""
        match step:
            case SayStep():
                signal = {"signal": self.writer.signal(step.say)}
                is_voice = self.writer.manual.signals[step.say].item.kind == "voice"
                key = "standard-say" if is_voice else "standard-signal"
                yield self.writer.word(key, signal)
            case WaitStep():
                yield self.writer.word("standard-wait")
            case DecideStep():
                yield self.writer.word("standard-decide")
            case EndStep():
                names = {"outcome": self.writer.joined(self._outcomes(step))}
                yield self.writer.word("standard-end", names)
            case _:
                yield self.writer.word("standard-do")
        within = getattr(step, "within", None)
        if within is not None:
            time = {"time": self.writer.fact(self.procedure.facts[within])}
            is_wait = isinstance(step, WaitStep)
            key = "standard-wait-within" if is_wait else "standard-within"
            yield self.writer.word(key, time)

    def _outcomes(self, step: EndStep) -> Iterator[Bilingual]:
        """Return the names of the outcomes that an end belongs to."""
        for outcome in self.procedure.outcomes:
            if step.end in outcome.ends.get(self.role, ()):
                yield self.writer.text(outcome.name)
