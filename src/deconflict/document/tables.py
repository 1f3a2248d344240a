"""Tables that the registers make inside a chapter."""

from deconflict.document.model import Row, Table
from deconflict.document.writer import Writer
from deconflict.schema import RegisterName


def made_table(name: RegisterName, writer: Writer) -> Table:
    """Return the table of a register by its name."""
    if name == "verbal-forms":
        return _verbal_forms(writer)
    return _parties(writer)


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
