"""A procedure to blocks, in the order in which an officer reads it."""

from collections.abc import Iterable, Iterator

from deconflict.document.courses import CourseWriter
from deconflict.document.ladders import ladder
from deconflict.document.model import Block, ItemList, Row, Table
from deconflict.document.numbering import Numbering
from deconflict.document.passages import Bilingual
from deconflict.document.sections import Sections
from deconflict.document.writer import Scope, Writer
from deconflict.exploration import Courses
from deconflict.schema import Fact, Meaning, Procedure, Resource

_EXTENTS = {"claim-heights": ("low", "high"), "claim-times": ("start", "stop")}
"""The interface word for each extent of a resource, and its edges."""


def procedure_blocks(
    procedure: Procedure, writer: Writer, numbering: Numbering
) -> Iterator[Block]:
    """Return the blocks of a procedure in order."""
    sections = _Sections(procedure, writer, numbering)
    courses = CourseWriter(Courses(procedure, writer.manual), writer)
    yield from sections.situation()
    yield from sections.means()
    yield from sections.rules()
    yield from sections.meanings()
    yield from courses.expected_course(numbering)
    for name in procedure.roles:
        yield ladder(name, courses.passed(name), (procedure, writer, numbering))
    yield from sections.outcomes()
    yield from courses.lost_calls(numbering)
    yield from sections.closing()


class _Sections(Sections):
    """The sections of one procedure around its ladders."""

    def __init__(
        self, procedure: Procedure, writer: Writer, numbering: Numbering
    ) -> None:
        scope = Scope(dict(procedure.facts), procedure.channels)
        super().__init__(procedure.id, writer, (scope, numbering))
        self.procedure = procedure

    def situation(self) -> Iterator[Block]:
        """Return purpose, when to use and when not, and the basis."""
        yield self.heading("situation")
        yield self.paragraph(
            "purpose",
            self.writer.text(self.procedure.purpose, self.scope),
            lead=self.writer.word("purpose"),
        )
        yield from self.items("use-when", "use-when", self.procedure.use_when)
        yield from self.items("not-when", "not-when", self.procedure.not_when)
        citations = self.procedure.references
        basis = self.writer.joined(
            (
                self.writer.named_link(cited.target, cited.text)
                for cited in self.writer.citations(citations)
            ),
            "citation-separator",
        )
        yield self.paragraph("basis", basis, lead=self.writer.word("basis"))

    def means(self) -> Iterator[Block]:
        """Return the channels and the values."""
        yield self.heading("channels")
        yield self.paragraph("channels-used", self.writer.word("channel-use"))
        plan = self.procedure.channels
        uses = [use for use in ("primary", "working", "air") if getattr(plan, use)]
        rows = [self._channel_row(use, getattr(plan, use)) for use in uses]
        rows += [self._channel_row("fallback", name) for name in plan.fallback or ()]
        columns = ("use", "channel", "frequency")
        yield Table(
            "channels", self.writer.word("channels"), self.words(columns), tuple(rows)
        )
        if self.procedure.facts:
            yield self.paragraph("facts-used", self.writer.word("facts-intro"))
            yield self._facts_table()

    def rules(self) -> Iterator[Block]:
        """Return the standing rules, each a numbered paragraph."""
        yield self.heading("rules")
        for rule in self.procedure.rules:
            yield self.paragraph(
                rule.id,
                self.writer.with_reason(rule.text, rule.reason, self.scope),
                lead=self._who(rule.who),
                citations=rule.references,
            )

    def meanings(self) -> Iterator[Block]:
        """Return the table of what is seen and what it means."""
        yield self.heading("meanings")
        yield self.paragraph("meanings-intro", self.writer.word("meanings-intro"))
        yield Table(
            "meanings",
            self.writer.word("meanings"),
            self.words(("seen", "means", "does-not-mean", "confirm")),
            tuple(self._meaning_row(row) for row in self.procedure.meanings),
            "meaning-table",
        )

    def outcomes(self) -> Iterator[Block]:
        """Return which ends of the ladders belong together."""
        yield self.heading("outcomes")
        yield self.paragraph("outcomes-intro", self.writer.word("outcomes-intro"))
        roles = tuple(self.procedure.roles)
        names = [self.writer.text(self.procedure.roles[role].name) for role in roles]
        rows = []
        for outcome in self.procedure.outcomes:
            ends = [self._ends(outcome.ends.get(role, ()), role) for role in roles]
            anchor = f"{self.procedure.id}.{outcome.id}"
            text = self.writer.side_by_side(
                [
                    self.writer.strong(self.writer.text(outcome.name)),
                    self.writer.text(outcome.text, self.scope),
                ]
            )
            rows.append(
                Row((text, *ends), anchor=anchor, number=self.numbering.next(anchor))
            )
        columns = (self.writer.word("outcome"), *names)
        yield Table("outcomes", self.writer.word("outcomes"), columns, tuple(rows))

    def closing(self) -> Iterator[Block]:
        """Return what the procedure occupies and how it is reported."""
        yield self.heading("report")
        if self.procedure.resources:
            yield self.paragraph("resources", self.writer.word("resources-intro"))
            yield ItemList(
                tuple(self._resource(item) for item in self.procedure.resources)
            )
        form = self.writer.form(self.procedure.report)
        yield self.paragraph("report", self.writer.word("report-intro", {"form": form}))

    def _who(self, who: str) -> Bilingual:
        if who == "all":
            return self.writer.word("all-roles")
        return self.writer.text(self.procedure.roles[who].name)

    def _channel_row(self, use: str, channel: str) -> Row:
        item = self.writer.manual.channels[channel].item
        name = self.writer.named_link(f"channel.{channel}", self.writer.text(item.name))
        frequency = (
            self.writer.quantity(item.frequency)
            if item.frequency
            else self.writer.word("none")
        )
        return Row((self.writer.word(use), name, frequency))

    def _facts_table(self) -> Table:
        rows = tuple(
            Row((self._fact_name(name), self.writer.fact(fact), self._fact_basis(fact)))
            for name, fact in self.procedure.facts.items()
        )
        columns = self.words(("fact", "value", "basis"))
        return Table("facts", self.writer.word("facts"), columns, rows)

    def _fact_name(self, name: str) -> Bilingual:
        fact = self.procedure.facts[name]
        return self.writer.text(fact.name) if fact.name else self.writer.code(name)

    def _fact_basis(self, fact: Fact) -> Bilingual:
        if fact.basis == "exercise-value":
            return self.writer.word("exercise-value")
        cited = self.writer.cited(fact.basis)
        return self.writer.named_link(cited.target, cited.text)

    def _meaning_row(self, row: Meaning) -> Row:
        anchor = f"{self.procedure.id}.{row.id}"
        texts = [
            self.writer.text(pair, self.scope)
            for pair in (row.seen, row.means, row.does_not_mean)
        ]
        return Row(
            (*texts, self._confirm(row)),
            anchor,
            self.numbering.next(anchor),
            self.writer.citations(row.references),
        )

    def _confirm(self, row: Meaning) -> Bilingual:
        parts = []
        if row.confirm.text is not None:
            parts.append(self.writer.text(row.confirm.text, self.scope))
        if row.confirm.signal is not None:
            parts.append(self.writer.explained_signal(row.confirm.signal))
        return self.writer.side_by_side(parts)

    def _ends(self, ends: Iterable[str], role: str) -> Bilingual:
        links = []
        for end in ends:
            for step in self.procedure.roles[role].steps:
                if getattr(step, "end", None) == end:
                    target = f"{self.procedure.id}.{role}.{step.id}"
                    links.append(self.writer.link(target))
        return self.writer.joined(links) if links else self.writer.word("none")

    def _resource(self, resource: Resource) -> Bilingual:
        """Return a resource: what it is, from where to where, and how it is shared."""
        name = (
            self.writer.channel(resource.channel)
            if resource.channel is not None
            else self._resource_name(resource.name)
        )
        parts = [self.writer.labelled(resource.kind, name), *self._extents(resource)]
        if resource.shared is not None:
            shared = self.writer.text(resource.shared, self.scope)
            parts.append(self.writer.labelled("claim-shared", shared))
        return self.writer.joined(parts, "citation-separator")

    def _extents(self, resource: Resource) -> Iterator[Bilingual]:
        """Return over which area, at which heights and at which times it is used."""
        if resource.over is not None:
            area = self._resource_name(resource.over)
            yield self.writer.word("claim-over", {"area": area})
        for word, edges in _EXTENTS.items():
            names = {edge: getattr(resource, edge) for edge in edges}
            if all(names.values()):
                facts = self.procedure.facts
                parts = {
                    edge: self.writer.fact(facts[name]) for edge, name in names.items()
                }
                yield self.writer.word(word, parts)

    def _resource_name(self, name: str) -> Bilingual:
        """Return the words of a resource: a fact of that name, or the name itself."""
        if name in self.procedure.facts:
            return self.writer.fact(self.procedure.facts[name])
        return self.writer.plain(name)
