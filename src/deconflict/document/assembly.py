"""A manual to a document."""

from collections.abc import Iterator, Mapping
from typing import Literal

from deconflict.document.annexes import annex_blocks
from deconflict.document.card import Card
from deconflict.document.cards import procedure_cards
from deconflict.document.chapters import chapter_blocks
from deconflict.document.concordance import (
    annex_units,
    changed_texts,
    concordance_line,
)
from deconflict.document.drill import procedure_drill
from deconflict.document.exercises import exercise_blocks
from deconflict.document.keeping import Keeping, NotedLabels, frame_of, sources_of
from deconflict.document.labels import Label
from deconflict.document.lexicon import term_synonyms
from deconflict.document.model import Block, Division, Document, Drill, Part
from deconflict.document.numbering import Numbering, han, roman
from deconflict.document.passages import Bilingual
from deconflict.document.procedures import procedure_blocks
from deconflict.document.writer import Writer
from deconflict.manual import Entry, Manual
from deconflict.schema import (
    AnnexName,
    Chapter,
    DivisionShape,
    Exercise,
    Procedure,
)
from deconflict.schema import Part as PartShape

DivisionKind = Literal["chapter", "procedure", "exercise"]
FOR_CONTROL: tuple[AnnexName, ...] = ("events", "evaluation", "coverage")
"""The annexes that players are not to see."""

REGISTERS: tuple[AnnexName, ...] = (
    "signals",
    "channels",
    "forms",
    "terms",
    "references",
)
"""The annexes that print a register and nothing of the chapters and procedures."""


def assemble(manual: Manual, keeping: Keeping | None = None) -> Document:
    """Return the document of a manual that was checked and has no errors.

    What `keeping` holds of an assembly before is taken over where it says the same.
    """
    keeping = keeping or Keeping()
    first = _Assembly(manual, {}, keeping, is_last_pass=False)
    first.document()
    return _Assembly(manual, first.labels, keeping, is_last_pass=True).document()


class _Assembly:
    """One pass over the manual, with the labels of the pass before."""

    def __init__(
        self,
        manual: Manual,
        labels: Mapping[str, Label],
        keeping: Keeping,
        *,
        is_last_pass: bool,
    ) -> None:
        self.manual = manual
        self.labels = NotedLabels(labels)
        self.keeping = keeping
        self.is_last_pass = is_last_pass
        self.frame = frame_of(manual)
        self.writer = Writer(manual, self.labels)
        self.chapter_count = 0

    def document(self) -> Document:
        """Return the whole document."""
        file = self.manual.file.item
        text = self.writer.text
        parts = [
            self._part(index, part) for index, part in enumerate(file.parts, start=1)
        ]
        if file.annexes:
            parts.append(self._annexes())
        if file.front_matter:
            parts.insert(0, self._front_matter())
        return Document(
            id=file.id,
            title=text(file.title),
            subtitle=text(file.subtitle),
            short_title=text(file.short_title),
            edition=text(file.edition.label),
            date=self.writer.date(file.edition.date),
            marking=text(file.marking),
            parties=tuple(text(party.name) for _, party in self.writer.parties),
            notice=self.writer.items(file.notice),
            licence=text(file.licence),
            languages=self.writer.languages,
            parts=tuple(parts),
            words={
                key: self.writer.word(key)
                for key in _keys(self.manual, with_names=False)
            },
            patterns={
                key: self.writer.pattern(key)
                for key in _keys(self.manual, with_names=True)
            },
            figures=self.manual.figures,
            changed=changed_texts(self.writer),
            synonyms=term_synonyms(self.manual),
        )

    def _part(self, index: int, part: PartShape) -> Part:
        label = Label("part-reference", roman(index), han(index))
        self.labels[f"part.{part.id}"] = label
        return Part(
            part.id,
            self.writer.word("part-number", {"number": self.writer.number(label)}),
            self.writer.text(part.title),
            tuple(self._kept_division(entry) for entry in self.manual.in_part(part)),
        )

    def _kept_division(self, entry: Entry[DivisionShape]) -> Division:
        self.chapter_count += 1
        number = str(self.chapter_count)
        self.labels[entry.item.id] = Label("chapter-reference", number)
        return self.keeping.division(
            entry.item.id,
            (number, *self.frame, *sources_of(self.manual, entry)),
            self.labels,
            lambda: self._division(entry, number),
            is_last_pass=self.is_last_pass,
        )

    def _division(self, entry: Entry[DivisionShape], number: str) -> Division:
        item = entry.item
        numbering = Numbering(number, self.labels)
        kind, made = _blocks(item, self.writer, numbering)
        blocks = tuple(made)
        drill: Drill | None = None
        cards: tuple[Card, ...] = ()
        if isinstance(item, Procedure):
            drill = procedure_drill(item, self.writer, blocks)
            cards = procedure_cards(item, self.writer)
        return Division(
            item.id,
            kind,
            number,
            self._label("chapter-number", number),
            self.writer.text(item.title),
            self.writer.word(item.status),
            concordance_line((item.id,), self.writer),
            entry.source.path,
            blocks,
            drill=drill,
            cards=cards,
        )

    def _front_matter(self) -> Part:
        """Return what is printed first, without the blocks that `compare` makes."""
        word = self.writer.word
        divisions = (
            Division(
                f"front.{name}",
                "records",
                "0",
                (),
                word(name),
                (),
                (),
                self.manual.file.source.path,
                (),
            )
            for name in self.manual.file.item.front_matter
        )
        return Part("preliminaries", (), word("preliminaries"), tuple(divisions))

    def _annexes(self) -> Part:
        names = enumerate(self.manual.file.item.annexes)
        divisions = (
            self._kept_annex(name, chr(ord("A") + index)) for index, name in names
        )
        return Part("annexes", (), self.writer.word("annex"), tuple(divisions))

    def _kept_annex(self, name: AnnexName, letter: str) -> Division:
        self.labels[f"annex.{name}"] = Label("annex-reference", letter)
        book = (entry.source for entry in self.manual.divisions)
        return self.keeping.division(
            f"annex.{name}",
            (letter, *self.frame, *(() if name in REGISTERS else book)),
            self.labels,
            lambda: self._annex(name, letter),
            is_last_pass=self.is_last_pass,
        )

    def _annex(self, name: AnnexName, letter: str) -> Division:
        word = self.writer.word
        numbering = Numbering(letter, self.labels)
        return Division(
            f"annex.{name}",
            "annex",
            letter,
            self._label("annex-letter", letter),
            word(name),
            word("for-control") if name in FOR_CONTROL else (),
            concordance_line(annex_units(name), self.writer),
            f"manual/{name}",
            tuple(annex_blocks(name, self.writer, numbering)),
            is_for_control=name in FOR_CONTROL,
        )

    def _label(self, word: str, number: str) -> Bilingual:
        return self.writer.word(word, {"number": self.writer.plain(number)})


def _blocks(
    item: DivisionShape, writer: Writer, numbering: Numbering
) -> tuple[DivisionKind, Iterator[Block]]:
    """Return the kind of a division and its blocks."""
    match item:
        case Chapter():
            return "chapter", chapter_blocks(item, writer, numbering)
        case Procedure():
            return "procedure", procedure_blocks(item, writer, numbering)
        case Exercise():
            return "exercise", exercise_blocks(item, writer, numbering)


def _keys(manual: Manual, *, with_names: bool) -> Iterator[str]:
    """Return the interface words that have {names} in them, or those that have none."""
    for key, pair in manual.interface.items():
        if ("{" in f"{pair.en}{pair.zh}") is with_names:
            yield key
