"""What a search can find: each anchor of the pages with all that stands there.

That is all text a reader can read, but for charts, which repeat the steps. Text
without an anchor of its own stands with the heading or paragraph before it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from deconflict.document import (
    Alert,
    Bilingual,
    Block,
    Cited,
    Division,
    Document,
    Figure,
    Form,
    Heading,
    ItemList,
    Ladder,
    Paragraph,
    Printed,
    Synonyms,
    Table,
    plain_text,
    printed_places,
)

Texts = tuple[str, ...]
"""A text in each language of the manual, without marks."""

_CELL_GAP = " | "
"""What parts the cells of a row that is shown as one text."""
_SPOKEN = "signals-voice"
"""The table of signals whose names are not codes."""


class Kind(IntEnum):
    """What an anchor leads to; the search ranks by it."""

    TEXT = 0
    HEADING = 1
    DIVISION = 2
    TERM = 3
    SIGNAL = 4


@dataclass
class Place:
    """An anchor, and all that can be found there."""

    kind: Kind
    anchor: str
    number: str
    division: str
    """The id of the division that it stands in."""

    texts: list[Texts]
    names: int = 0
    """How many of the texts, from the first on, are its name."""

    keys: tuple[str, ...] = ()
    """Ids and codes: who types one whole is led here first."""

    titles: tuple[str, ...] = ()
    """What it is called: titles, the forms of a term."""

    pinyin: str = ""

    def add(self, texts: Iterable[Texts]) -> None:
        """Take in texts that are not here yet."""
        for text in texts:
            if any(text) and text not in self.texts:
                self.texts.append(text)


def found_places(document: Document) -> list[Place]:
    """Return every place that can be found, in the order of the book."""
    printed = printed_places(document)
    places: list[Place] = []
    for division in document.divisions():
        walk = _Walk(division, printed, document.synonyms)
        if division.kind != "records":  # they say what other places said before
            for block in division.blocks:
                walk.take(block)
        places += walk.places
    return places


def words_of(text: Bilingual) -> Texts:
    """Return a text in each language, on one line and without marks."""
    return tuple(" ".join(plain_text(passage.inlines).splitlines()) for passage in text)


@dataclass
class _Walk:
    """One way through the blocks of a division."""

    division: Division
    printed: Mapping[str, Printed]
    synonyms: Mapping[str, Synonyms]
    places: list[Place] = field(init=False)
    last: Place = field(init=False)
    """Where text stands that has no anchor of its own."""

    def __post_init__(self) -> None:
        """Begin with the head of the division."""
        self.last = _head(self.division)
        self.places = [self.last]

    def take(self, block: Block) -> None:
        """Take in a block of the division."""
        match block:
            case Heading():
                self._heading(block.anchor, block.text)
            case Paragraph() | Alert():
                self._paragraph(block)
            case ItemList():
                self.last.add(map(words_of, block.items))
            case Ladder():
                self._ladder(block)
            case Table():
                self._table(block)
            case Form():
                self._form(block)
            case Figure():
                self.last.add(map(words_of, (block.caption, block.alt)))
            case _:
                pass

    def _heading(self, anchor: str, text: Bilingual) -> None:
        """Take in a heading; what stands behind it goes with it."""
        texts = [words_of(text)]
        self.last = Place(Kind.HEADING, anchor, "", self.division.id, texts, 1)
        self.places.append(self.last)

    def _paragraph(self, block: Paragraph | Alert) -> None:
        """Take in a paragraph or an alert."""
        if block.number:
            self.last = self._numbered(block.anchor, block.citations)
        else:
            self.last.add([words_of(block.text)])

    def _numbered(self, anchor: str, citations: tuple[Cited, ...]) -> Place:
        """Take in a numbered place with the references that it rests on."""
        printed = self.printed[anchor]
        place = Place(Kind.TEXT, anchor, printed.number, self.division.id, [])
        place.add(map(words_of, printed.texts))
        place.add(words_of(cited.text) for cited in citations)
        self.places.append(place)
        return place

    def _ladder(self, ladder: Ladder) -> None:
        """Take in a ladder and its steps."""
        self._heading(ladder.anchor, ladder.title)
        self.last.add(map(words_of, (ladder.side, ladder.task)))
        for step in ladder.steps:
            cited = (
                *(one for a in step.alerts for one in a.citations),
                *step.citations,
            )
            self._numbered(step.anchor, cited)

    def _form(self, form: Form) -> None:
        """Take in a message format, each of its lines as one text."""
        self._heading(form.anchor, form.title)
        self.last.number = form.number
        self.last.add([words_of(form.use)])
        for line in form.lines:
            mark = tuple(line.id for _ in form.title)
            cells = map(words_of, (line.label, line.content, line.example))
            self.last.add([_joined((mark, *cells))])
        self.last.add(words_of(cited.text) for cited in form.citations)

    def _table(self, table: Table) -> None:
        """Take in a table; rows without an anchor go with what stands before it."""
        self.last.add([words_of(table.caption)])
        for row in table.rows:
            if not row.anchor:
                self.last.add([_joined(map(words_of, row.cells))])
                continue
            place = Place(Kind.TEXT, row.anchor, row.number, self.division.id, [])
            place.add(map(words_of, row.cells))
            place.add(words_of(cited.text) for cited in row.citations)
            self._name(place, table)
            self.places.append(place)

    def _name(self, place: Place, table: Table) -> None:
        """Say what a term or a signal is called."""
        if place.anchor in self.synonyms:
            known = self.synonyms[place.anchor]
            place.kind, place.names = Kind.TERM, 1
            place.titles, place.pinyin = known.forms, known.pinyin
        elif table.type == "signal-table":
            code = place.anchor.partition(".")[2]
            names = tuple(text.removeprefix(f"{code} ") for text in place.texts[0])
            place.kind, place.names = Kind.SIGNAL, 1
            if table.style == _SPOKEN:
                place.keys, place.titles = (code,), names
            else:
                place.keys = (code, *dict.fromkeys(names))


def _head(division: Division) -> Place:
    """Return the head of a division: its title and what else it is called by."""
    title, label = words_of(division.title), words_of(division.label)
    has_code = division.kind in {"procedure", "exercise"}
    code = [tuple(division.id for _ in title)] if has_code else []
    texts = [title, *filter(None, [label]), *code]
    return Place(
        Kind.DIVISION,
        division.id,
        division.number,
        division.id,
        texts,
        len(texts),
        titles=(*title, *label),
    )


def _joined(cells: Iterable[Texts]) -> Texts:
    """Return a row as one text, so that a value is shown with what it is of."""
    columns = zip(*filter(None, cells), strict=True)
    return tuple(_CELL_GAP.join(filter(None, column)) for column in columns)
