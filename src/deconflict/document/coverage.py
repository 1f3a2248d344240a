"""The annex that shows by which injects each step and way is exercised."""

from collections.abc import Iterator

from deconflict.document.events import split, way_name
from deconflict.document.model import Bilingual, Block, Heading, Row, Table
from deconflict.document.numbering import Numbering
from deconflict.document.writer import Writer
from deconflict.exploration import Coverage, LadderGraph, choices, ways_out
from deconflict.schema import Procedure


def coverage_blocks(writer: Writer, numbering: Numbering) -> Iterator[Block]:
    """Return how much of each procedure is exercised, then by which injects."""
    coverage = Coverage(writer.manual)
    procedures = [
        entry.item
        for part in writer.manual.file.item.parts
        for entry in writer.manual.in_part(part)
        if isinstance(entry.item, Procedure)
    ]
    heads = ("procedure", "steps-and-ways", "exercised")
    yield Table(
        "coverage-summary",
        writer.word("coverage"),
        tuple(writer.word(key) for key in heads),
        tuple(_summary_row(one, coverage, writer) for one in procedures),
    )
    for procedure in procedures:
        anchor = f"annex.coverage.{procedure.id}"
        numbering.begins(anchor)
        title = writer.spaced([writer.code(procedure.id), writer.text(procedure.title)])
        yield Heading(2, anchor, title)
        yield Table(
            "coverage",
            title,
            (writer.word("step"), writer.word("injects")),
            tuple(_coverage_rows(procedure, coverage, writer)),
        )


def _summary_row(procedure: Procedure, coverage: Coverage, writer: Writer) -> Row:
    """Return how many steps and ways there are, and how many are exercised."""
    every = list(choices(procedure))
    missing = len(coverage.missing(procedure))
    name = writer.named_link(procedure.id, writer.plain(procedure.id))
    counts = (str(len(every)), f"{len(every) - missing}")
    return Row((name, *(writer.plain(count) for count in counts)))


def _coverage_rows(
    procedure: Procedure, coverage: Coverage, writer: Writer
) -> Iterator[Row]:
    """Return a row for each step: the injects, for each way out of it."""
    for name, role in procedure.roles.items():
        graph = LadderGraph(role)
        for index, step in enumerate(role.steps):
            address = f"{procedure.id}.{name}.{step.id}"
            ways = [f"{address}.{way}" for way in ways_out(graph, index)]
            lines = [_by(one, coverage, writer) for one in ways or [address]]
            head = writer.side_by_side(
                [
                    writer.word("then", {"text": writer.number_link(address)}),
                    writer.text(role.name),
                ]
            )
            yield Row((head, writer.joined(lines, "citation-separator")))


def _by(address: str, coverage: Coverage, writer: Writer) -> Bilingual:
    """Return the injects that bring about a step or a way."""
    links = [writer.number_link(one.anchor) for one in coverage.of(address)]
    by = writer.joined(links) if links else writer.word("none")
    if not split(address)[1]:
        return by
    return writer.word("way-by", {"way": way_name(address, writer), "injects": by})
