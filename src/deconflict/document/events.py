"""The master scenario events list: every inject of every exercise, in order."""

from collections.abc import Iterable, Iterator

from deconflict.document.model import Bilingual, Block, Heading, Row, Table
from deconflict.document.numbering import Numbering
from deconflict.document.writer import Scope, Writer
from deconflict.exploration import TIME_UP, Played, played
from deconflict.manual import Entry
from deconflict.schema import Exercise, Fact

_COLUMNS = ("inject", "played-to", "event", "expected", "exercised")


def event_blocks(writer: Writer, numbering: Numbering) -> Iterator[Block]:
    """Return a table of injects for each exercise."""
    for kind in ("serial", "scenario"):
        for entry in writer.manual.exercises_of(kind):
            yield from _exercise(entry, writer, numbering)


def _exercise(
    entry: Entry[Exercise], writer: Writer, numbering: Numbering
) -> Iterator[Block]:
    """Return the injects of one exercise, behind a heading."""
    exercise = entry.item
    title = writer.spaced([writer.code(exercise.id), writer.text(exercise.title)])
    yield Heading(
        2, f"annex.events.{exercise.id}", writer.named_link(exercise.id, title)
    )
    yield Table(
        "events",
        title,
        tuple(writer.word(key) for key in _COLUMNS),
        tuple(_row(one, writer, numbering) for one in played(exercise)),
    )


def _row(one: Played, writer: Writer, numbering: Numbering) -> Row:
    """Return one inject as a row."""
    facts: dict[str, Fact] = dict(one.exercise.facts)
    scope = Scope(facts)
    inject = one.inject
    head = writer.side_by_side(
        [
            writer.strong(writer.plain(inject.at)),
            writer.text(one.run.title, scope),
        ]
    )
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


def way_links(addresses: Iterable[str], writer: Writer) -> Iterator[Bilingual]:
    """Return steps as links to them, and ways out of steps with their names."""
    for address in addresses:
        step, way = split(address)
        name = writer.number_link(step)
        yield writer.spaced([name, *([way_name(address, writer)] if way else [])])


def split(address: str) -> tuple[str, str]:
    """Return the step of an address and the name of the way, empty without one."""
    procedure, role, step, *way = address.split(".")
    return f"{procedure}.{role}.{step}", way[0] if way else ""


def way_name(address: str, writer: Writer) -> Bilingual:
    """Return the name of a way out of a step: a signal, a dash, or a step.

    It is the same in every language, so that a table prints it once.
    """
    step, way = split(address)
    if way in writer.manual.signals:
        return writer.code(way)
    if way == TIME_UP:
        return writer.plain("–")
    target = writer.number_link(f"{step.rpartition('.')[0]}.{way}")
    return writer.spaced([writer.plain("→"), target])


def inject_links(injects: Iterable[Played], writer: Writer) -> Bilingual:
    """Return the numbers of injects as links, or that there are none."""
    links = [writer.number_link(one.anchor) for one in injects]
    return writer.spaced(links) if links else writer.word("none")


def in_line(parts: Iterable[Bilingual], writer: Writer) -> Bilingual:
    """Return parts that are the same in every language in one line."""
    found: list[Bilingual] = []
    for part in parts:
        found += [writer.plain("|"), part] if found else [part]
    return writer.spaced(found)
