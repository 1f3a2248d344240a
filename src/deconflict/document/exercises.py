"""A serial or scenario to blocks: what the players are given, and no inject."""

from collections.abc import Iterable, Iterator

from deconflict.document.model import (
    Bilingual,
    Block,
    Heading,
    ItemList,
    Paragraph,
    Row,
    Table,
)
from deconflict.document.numbering import Numbering
from deconflict.document.writer import Scope, Writer
from deconflict.schema import Exercise, Pair


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


class _Sections:
    """The sections of one exercise."""

    def __init__(
        self, exercise: Exercise, writer: Writer, numbering: Numbering
    ) -> None:
        self.exercise = exercise
        self.writer = writer
        self.numbering = numbering
        self.scope = Scope(dict(exercise.facts))

    def aim(self) -> Iterator[Block]:
        """Return what the players learn, by which procedures, and under what."""
        yield self._heading("aim")
        yield from self._items("objective-intro", self.exercise.objective)
        links = self.writer.joined(
            self.writer.named_link(name, self.writer.plain(name))
            for name in self.exercise.procedures
        )
        yield self._paragraph("procedures", links, lead="procedures")
        yield from self._items("conditions-intro", self.exercise.conditions)

    def players(self) -> Iterator[Block]:
        """Return who plays which role, and what all are told before the start."""
        yield self._heading("players")
        situation = self.writer.text(self.exercise.situation, self.scope)
        yield self._paragraph("situation", situation, lead="told-before")
        yield Table(
            "players",
            self.writer.word("players"),
            self._words(("role", "played-by")),
            tuple(
                Row((self.writer.role(one.role), self.writer.text(one.by, self.scope)))
                for one in self.exercise.players
            ),
        )

    def safety(self) -> Iterator[Block]:
        """Return the rules of safety, each a numbered paragraph."""
        yield self._heading("exercise-safety")
        for number, rule in enumerate(self.exercise.safety, start=1):
            text = self.writer.text(rule.text, self.scope)
            yield self._paragraph(f"safety-{number}", text)

    def arrangements(self) -> Iterator[Block]:
        """Return the communications, when it is cancelled, and the records."""
        yield self._heading("arrangements")
        yield from self._items("communications-intro", self.exercise.communications)
        yield from self._items("cancellation-intro", self.exercise.cancellation)
        yield from self._items("records-intro", self.exercise.records)

    def runs(self) -> Iterator[Block]:
        """Return the runs with their times, as the players know them."""
        yield self._heading("runs")
        yield self._paragraph("runs-intro", self.writer.word("runs-intro"))
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
        columns = self._words(("run", "elapsed", "told-before"))
        yield Table("runs", self.writer.word("runs"), columns, tuple(rows))

    def _heading(self, key: str) -> Heading:
        anchor = f"{self.exercise.id}.heading-{key}"
        return Heading(2, anchor, self.writer.word(key))

    def _items(self, key: str, items: Iterable[Pair]) -> Iterator[Block]:
        yield self._paragraph(key.removesuffix("-intro"), self.writer.word(key))
        yield ItemList(self.writer.texts(items, self.scope))

    def _paragraph(self, name: str, text: Bilingual, *, lead: str = "") -> Paragraph:
        anchor = f"{self.exercise.id}.{name}"
        return Paragraph(
            self.numbering.next(anchor),
            anchor,
            text,
            self.writer.word(lead) if lead else (),
        )

    def _words(self, keys: tuple[str, ...]) -> tuple[Bilingual, ...]:
        return tuple(self.writer.word(key) for key in keys)
