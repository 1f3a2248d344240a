"""The annex that says what was checked, and what this does not prove."""

from collections.abc import Iterator

from deconflict.document.model import Block, Heading, Paragraph, Row, Table
from deconflict.document.numbering import Numbering
from deconflict.document.passages import Bilingual, Inline, Passage
from deconflict.document.writer import Writer
from deconflict.exploration import Exploration, belongs, explore
from deconflict.manual import duties, groups_in_force
from deconflict.schema import Force, Procedure

_NOT_PROVED = (
    "not-proved-safe",
    "not-proved-lost",
    "not-proved-time",
    "not-proved-people",
)
_FORCES: tuple[Force, ...] = (
    "shall",
    "shall-not",
    "should",
    "should-not",
    "may",
    "need-not",
    "can",
)


def checked_blocks(writer: Writer, numbering: Numbering) -> Iterator[Block]:
    """Return what was followed, what was compared, who owes what, and the limits."""
    yield from _courses(writer, numbering)
    if writer.manual.file.item.in_force_together:
        yield from _together(writer, numbering)
    yield from _duties(writer, numbering)
    yield _heading("not-proved", writer, numbering)
    for key in _NOT_PROVED:
        yield _paragraph(key, writer.word(key), numbering)


def _courses(writer: Writer, numbering: Numbering) -> Iterator[Block]:
    """Return how much of each procedure was followed."""
    yield _heading("checked-courses", writer, numbering)
    intro = writer.word("checked-courses-intro")
    yield _paragraph("checked-courses-intro", intro, numbering)
    keys = ("procedure", "roles-and-steps", "situations", "calls-tried", "found")
    rows = [
        _course_row(entry.item, explore(entry.item), writer)
        for _, entry in sorted(writer.manual.procedures.items())
    ]
    yield Table(
        "checked-courses",
        writer.word("checked-courses"),
        tuple(writer.word(key) for key in keys),
        tuple(rows),
    )


def _course_row(procedure: Procedure, found: Exploration, writer: Writer) -> Row:
    """Return how much of one procedure was followed, and what was found."""
    steps = sum(len(role.steps) for role in procedure.roles.values())
    return Row(
        (
            _procedure(procedure.id, writer),
            writer.plain(f"{len(procedure.roles)}, {steps}"),
            writer.plain(str(len(found.came))),
            writer.plain(str(len(found.calls))),
            writer.word(_verdict(procedure, found)),
        )
    )


def _verdict(procedure: Procedure, found: Exploration) -> str:
    """Return the interface word for what was found.

    A manual is printed only where nobody is left waiting and all ends belong to an
    outcome; what may remain is that not every course could be followed.
    """
    assert not found.stuck  # noqa: S101 - an error, which forbids printing
    assert all(  # noqa: S101 - the same
        any(belongs(outcome, procedure, ends) for outcome in procedure.outcomes)
        for ends in found.ends
    )
    return "found-nothing" if found.is_whole else "found-cut"


def _together(writer: Writer, numbering: Numbering) -> Iterator[Block]:
    """Return which procedures were taken to be in force together."""
    yield _heading("together", writer, numbering)
    yield _paragraph("together-intro", writer.word("together-intro"), numbering)
    groups = {group.id: group for group in groups_in_force(writer.manual)}
    rows = [
        Row(
            (
                writer.text(one.text),
                writer.joined(
                    _procedure(name, writer) for name in groups[one.id].procedures
                ),
            )
        )
        for one in writer.manual.file.item.in_force_together
    ]
    heads = (writer.word("situation-text"), writer.word("procedures"))
    yield Table("together", writer.word("together"), heads, tuple(rows))
    margins = writer.manual.file.item.margins
    if margins is not None:
        is_own = margins.basis == "exercise-value"
        parts = {
            "time": _own(writer.quantity(margins.time), is_own=is_own),
            "height": _own(writer.quantity(margins.height), is_own=is_own),
        }
        text = writer.word("margins-kept", parts)
        cited = () if is_own else writer.citations([margins.basis])
        yield Paragraph(
            numbering.next("annex.checked.margins"),
            "annex.checked.margins",
            text,
            citations=cited,
        )


def _duties(writer: Writer, numbering: Numbering) -> Iterator[Block]:
    """Return how many duties each role of each procedure has."""
    yield _heading("duties", writer, numbering)
    yield _paragraph("duties-intro", writer.word("duties-intro"), numbering)
    counts = [
        (entry.item, name, owed)
        for _, entry in sorted(writer.manual.procedures.items())
        for name, owed in duties(entry.item).items()
    ]
    forces = [one for one in _FORCES if any(owed.get(one) for _, _, owed in counts)]
    rows = [
        Row(
            (
                writer.text(procedure.roles[name].name),
                _procedure(procedure.id, writer),
                writer.word(f"side-{procedure.roles[name].side}"),
                *(writer.plain(str(owed.get(force, 0))) for force in forces),
            )
        )
        for procedure, name, owed in counts
    ]
    words = {
        form.force: writer.text(form.word)
        for form in writer.manual.verbal_forms.item.verbal_forms
    }
    heads = [writer.word(key) for key in ("role", "procedure", "side")]
    heads += [words[force] for force in forces]
    yield Table("duties", writer.word("duties"), tuple(heads), tuple(rows))


def _own(text: Bilingual, *, is_own: bool) -> Bilingual:
    """Return a quantity, marked where it is a value of the manual's own."""
    return tuple(
        Passage(
            passage.language,
            tuple(
                Inline(one.kind, one.text, is_exercise_value=is_own)
                for one in passage.inlines
            ),
        )
        for passage in text
    )


def _procedure(name: str, writer: Writer) -> Bilingual:
    """Return the id of a procedure as a link to it."""
    return writer.named_link(name, writer.plain(name))


def _heading(key: str, writer: Writer, numbering: Numbering) -> Heading:
    anchor = f"annex.checked.{key}"
    numbering.begins(anchor)
    return Heading(2, anchor, writer.word(key))


def _paragraph(key: str, text: Bilingual, numbering: Numbering) -> Paragraph:
    anchor = f"annex.checked.{key}"
    return Paragraph(numbering.next(anchor), anchor, text)
