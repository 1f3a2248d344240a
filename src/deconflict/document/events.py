"""The master scenario events list: every inject of every exercise, in order."""

from collections.abc import Iterator

from deconflict.document.appendices import Appendix, appendix_blocks
from deconflict.document.injects import in_line, way_links
from deconflict.document.model import Block, Row, Table
from deconflict.document.numbering import Numbering
from deconflict.document.passages import Bilingual
from deconflict.document.writer import Scope, Writer
from deconflict.exploration import Played, played
from deconflict.schema import Exercise, Fact

_COLUMNS = ("inject", "played-to", "event", "expected", "exercised")


def event_blocks(writer: Writer, numbering: Numbering) -> Iterator[Block]:
    """Return a table of injects for each exercise."""
    appendices = (
        Appendix(
            f"annex.events.{entry.item.id}",
            entry.item.id,
            writer.text(entry.item.title),
            _injects(entry.item, writer, numbering),
        )
        for kind in ("serial", "scenario")
        for entry in writer.manual.exercises_of(kind)
    )
    yield from appendix_blocks(appendices, writer, numbering)


def _injects(
    exercise: Exercise, writer: Writer, numbering: Numbering
) -> Iterator[Block]:
    """Return the injects of one exercise."""
    yield Table(
        "events",
        writer.spaced([writer.code(exercise.id), writer.text(exercise.title)]),
        tuple(writer.word(key) for key in _COLUMNS),
        tuple(_row(one, writer, numbering) for one in played(exercise)),
    )


def _row(one: Played, writer: Writer, numbering: Numbering) -> Row:
    """Return one inject as a row."""
    facts: dict[str, Fact] = dict(one.exercise.facts)
    scope = Scope(facts)
    inject = one.inject
    parts = {"time": writer.plain(inject.at), "run": writer.text(one.run.title, scope)}
    head = writer.word("inject-at", parts)
    to = writer.joined(writer.role(role) for role in inject.to)
    means = writer.word(f"means-{inject.means}")
    return Row(
        (
            head,
            writer.side_by_side([_stopped(to, writer), means]),
            writer.text(inject.text, scope),
            writer.text(inject.expect, scope),
            in_line(way_links(inject.exercises, writer), writer),
        ),
        one.anchor,
        numbering.next(one.anchor),
    )


def _stopped(text: Bilingual, writer: Writer) -> Bilingual:
    """Return a text as the beginning of a cell that goes on."""
    return writer.word("then", {"text": text})
