"""A serial or scenario to blocks: what the players are given, and no inject."""

from collections.abc import Iterator

from deconflict.document.model import Block, Row, Table
from deconflict.document.numbering import Numbering
from deconflict.document.sections import Sections
from deconflict.document.writer import Scope, Writer
from deconflict.schema import Exercise


def exercise_blocks(
    exercise: Exercise, writer: Writer, numbering: Numbering
) -> Iterator[Block]:
    """Return the blocks of an exercise in order; injects stand in an annex."""
    sections = _Sections(exercise, writer, numbering)
    yield from sections.aim()
    yield from sections.players()
    yield from sections.safety()
    yield from sections.arrangements()
    yield from sections.runs()


class _Sections(Sections):
    """The sections of one exercise."""

    def __init__(
        self, exercise: Exercise, writer: Writer, numbering: Numbering
    ) -> None:
        super().__init__(exercise.id, writer, (Scope(dict(exercise.facts)), numbering))
        self.exercise = exercise

    def aim(self) -> Iterator[Block]:
        """Return what the players learn, by which procedures, and under what."""
        yield self.heading("aim")
        yield from self.items("objective", "objective-intro", self.exercise.objective)
        links = self.writer.joined(
            self.writer.named_link(name, self.writer.plain(name))
            for name in self.exercise.procedures
        )
        yield self.paragraph("procedures", links, lead=self.writer.word("procedures"))
        yield from self.items(
            "conditions", "conditions-intro", self.exercise.conditions
        )

    def players(self) -> Iterator[Block]:
        """Return who plays which role, and what all are told before the start."""
        yield self.heading("players")
        situation = self.writer.text(self.exercise.situation, self.scope)
        yield self.paragraph(
            "situation", situation, lead=self.writer.word("told-before")
        )
        yield Table(
            "players",
            self.writer.word("players"),
            self.words(("role", "played-by")),
            tuple(
                Row((self.writer.role(one.role), self.writer.text(one.by, self.scope)))
                for one in self.exercise.players
            ),
        )

    def safety(self) -> Iterator[Block]:
        """Return the rules of safety, each a numbered paragraph."""
        yield self.heading("exercise-safety")
        for number, rule in enumerate(self.exercise.safety, start=1):
            text = self.writer.text(rule.text, self.scope)
            yield self.paragraph(f"safety-{number}", text)

    def arrangements(self) -> Iterator[Block]:
        """Return the communications, when it is cancelled, and the records."""
        yield self.heading("arrangements")
        yield from self.items(
            "communications", "communications-intro", self.exercise.communications
        )
        yield from self.items(
            "cancellation", "cancellation-intro", self.exercise.cancellation
        )
        yield from self.items("records", "records-intro", self.exercise.records)

    def runs(self) -> Iterator[Block]:
        """Return the runs with their times, as the players know them."""
        yield self.heading("runs")
        yield self.paragraph("runs-intro", self.writer.word("runs-intro"))
        rows = []
        for run in self.exercise.runs:
            anchor = f"{self.exercise.id}.{run.id}"
            title = self.writer.text(run.title, self.scope)
            cells = (
                title,
                self.writer.plain(f"{run.at}–{run.until}"),
                self.writer.text(run.text, self.scope),
            )
            rows.append(Row(cells, anchor, self.numbering.next(anchor)))
        columns = self.words(("run", "elapsed", "told-before"))
        yield Table("runs", self.writer.word("runs"), columns, tuple(rows))
