"""Tables that the registers make inside a chapter."""

from deconflict.document.model import Row, Table
from deconflict.document.writer import Writer
from deconflict.schema import Lesson, RegisterName


def made_table(name: RegisterName, writer: Writer) -> Table:
    """Return the table of a register by its name."""
    if name == "verbal-forms":
        return _verbal_forms(writer)
    if name == "lessons":
        return _lessons(writer)
    return _parties(writer)


def _lessons(writer: Writer) -> Table:
    """Return the register of lessons, each traced to what it changed."""
    return Table(
        "lessons",
        writer.word("lessons-caption"),
        tuple(
            writer.word(key) for key in ("observed-fact", "lesson-action", "changed-at")
        ),
        tuple(
            _lesson_row(name, entry.item, writer)
            for name, entry in writer.manual.lessons.items()
        ),
    )


def _lesson_row(name: str, lesson: Lesson, writer: Writer) -> Row:
    """Return one lesson: what was seen and where, what was done, and what changed."""
    found = writer.joined([writer.text(lesson.at), writer.date(lesson.found)])
    seen = writer.word(
        "lesson-observed", {"fact": writer.text(lesson.observed), "found": found}
    )
    links = writer.joined(writer.link(anchor) for anchor in lesson.changed)
    changed = writer.labelled(lesson.status, links)
    return Row((seen, writer.text(lesson.action), changed), f"lesson.{name}")


def _verbal_forms(writer: Writer) -> Table:
    """Return the words of binding force, a row each."""
    forms = writer.manual.verbal_forms.item.verbal_forms
    return Table(
        "verbal-forms",
        writer.word("verbal-forms-caption"),
        (writer.word("verbal-forms"), writer.word("meaning")),
        tuple(
            Row((writer.text(form.word), writer.text(form.meaning))) for form in forms
        ),
    )


def _parties(writer: Writer) -> Table:
    """Return the two sides, a row each."""
    return Table(
        "parties",
        writer.word("parties-caption"),
        (writer.word("side"), writer.word("party"), writer.word("term")),
        tuple(
            Row(
                (
                    writer.word(f"side-{key}"),
                    writer.text(party.name),
                    writer.text(party.short),
                )
            )
            for key, party in writer.parties
        ),
    )
