"""What the sections of a procedure and of an exercise are written with."""

from collections.abc import Iterable, Iterator

from deconflict.document.model import Block, Heading, ItemList, Paragraph
from deconflict.document.numbering import Numbering
from deconflict.document.passages import Bilingual
from deconflict.document.writer import Scope, Writer
from deconflict.schema import Pair


class Sections:
    """Headings, paragraphs and lists of one division, numbered in order."""

    def __init__(
        self, division: str, writer: Writer, place: tuple[Scope, Numbering]
    ) -> None:
        """Begin a division: its id, and the scope and the numbering of its texts."""
        self.division = division
        self.writer = writer
        self.scope, self.numbering = place

    def heading(self, key: str) -> Heading:
        """Return an interface word as the heading of a section."""
        anchor = f"{self.division}.heading-{key}"
        return Heading(2, anchor, self.writer.word(key))

    def paragraph(
        self,
        name: str,
        text: Bilingual,
        *,
        lead: Bilingual = (),
        citations: tuple[str, ...] = (),
    ) -> Paragraph:
        """Return a numbered paragraph."""
        anchor = f"{self.division}.{name}"
        return Paragraph(
            self.numbering.next(anchor),
            anchor,
            text,
            lead,
            self.writer.citations(citations),
        )

    def items(self, name: str, key: str, items: Iterable[Pair]) -> Iterator[Block]:
        """Return a list, behind a paragraph that is an interface word."""
        yield self.paragraph(name, self.writer.word(key))
        yield ItemList(self.writer.texts(items, self.scope))

    def words(self, keys: tuple[str, ...]) -> tuple[Bilingual, ...]:
        """Return interface words, as the heads of a table."""
        return tuple(self.writer.word(key) for key in keys)
