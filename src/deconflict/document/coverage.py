"""The annex that shows by which injects each step and way is exercised."""

from collections.abc import Iterator

from deconflict.document.appendices import Appendix, appendix_blocks
from deconflict.document.injects import in_line, inject_links, split, way_name
from deconflict.document.model import Block, Heading, Row, Table
from deconflict.document.numbering import Numbering
from deconflict.document.passages import Bilingual
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
    appendices = (
        Appendix(
            _anchor(one),
            one.id,
            writer.text(one.title),
            _by_role(one, coverage, writer),
        )
        for one in procedures
    )
    yield from appendix_blocks(appendices, writer, numbering)


def _anchor(procedure: Procedure) -> str:
    """Return the anchor of how a procedure is exercised."""
    return f"annex.coverage.{procedure.id}"


def _by_role(
    procedure: Procedure, coverage: Coverage, writer: Writer
) -> Iterator[Block]:
    """Return the injects of one procedure, a table for each role."""
    title = writer.spaced([writer.code(procedure.id), writer.text(procedure.title)])
    for name, role in procedure.roles.items():
        yield Heading(3, f"{_anchor(procedure)}.{name}", writer.text(role.name))
        yield Table(
            "coverage",
            title,
            (writer.word("step"), writer.word("injects")),
            tuple(_rows(procedure, name, coverage, writer)),
        )


def _summary_row(procedure: Procedure, coverage: Coverage, writer: Writer) -> Row:
    """Return how many steps and ways there are, and how many are exercised."""
    every = list(choices(procedure))
    missing = len(coverage.missing(procedure))
    name = writer.named_link(procedure.id, writer.plain(procedure.id))
    counts = (str(len(every)), f"{len(every) - missing}")
    return Row((name, *(writer.plain(count) for count in counts)))


def _rows(
    procedure: Procedure, role: str, coverage: Coverage, writer: Writer
) -> Iterator[Row]:
    """Return a row for each step of a role: the injects, for each way out of it."""
    graph = LadderGraph(procedure.roles[role])
    for index, step in enumerate(graph.steps):
        address = f"{procedure.id}.{role}.{step.id}"
        ways = [f"{address}.{way}" for way in ways_out(graph, index)]
        lines = [_by(one, coverage, writer) for one in ways or [address]]
        yield Row((writer.number_link(address), in_line(lines, writer)))


def _by(address: str, coverage: Coverage, writer: Writer) -> Bilingual:
    """Return the injects that bring about a step or a way."""
    by = inject_links(coverage.of(address), writer)
    if not split(address)[1]:
        return by
    return writer.spaced([way_name(address, writer), by])
