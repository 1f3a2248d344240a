"""A manual to a document."""

from collections.abc import Iterator
from typing import Literal

from deconflict.document.annexes import annex_blocks
from deconflict.document.chapters import chapter_blocks
from deconflict.document.concordance import (
    annex_units,
    changed_texts,
    concordance_line,
)
from deconflict.document.exercises import exercise_blocks
from deconflict.document.lexicon import term_synonyms
from deconflict.document.model import Bilingual, Block, Division, Document, Part
from deconflict.document.numbering import Numbering, han, roman
from deconflict.document.procedures import procedure_blocks
from deconflict.document.writer import Label, Writer
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


def assemble(manual: Manual) -> Document:
    """Return the document of a manual that was checked and has no errors."""
    labels: dict[str, Label] = {}
    _Assembly(manual, labels).document()
    return _Assembly(manual, dict(labels)).document()


class _Assembly:
    """One pass over the manual, with the labels of the pass before."""

    def __init__(self, manual: Manual, labels: dict[str, Label]) -> None:
        self.manual = manual
        self.labels = labels
        self.writer = Writer(manual, labels)
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
            tuple(self._division(entry) for entry in self.manual.in_part(part)),
        )

    def _division(self, entry: Entry[DivisionShape]) -> Division:
        self.chapter_count += 1
        number = str(self.chapter_count)
        item = entry.item
        self.labels[item.id] = Label("chapter-reference", number)
        numbering = Numbering(number, self.labels)
        kind, blocks = _blocks(item, self.writer, numbering)
        return Division(
            item.id,
            kind,
            number,
            self._label("chapter-number", number),
            self.writer.text(item.title),
            self.writer.word(item.status),
            concordance_line((item.id,), self.writer),
            entry.source.path,
            tuple(blocks),
        )

    def _annexes(self) -> Part:
        word = self.writer.word
        divisions = []
        for index, name in enumerate(self.manual.file.item.annexes):
            letter = chr(ord("A") + index)
            self.labels[f"annex.{name}"] = Label("annex-reference", letter)
            numbering = Numbering(letter, self.labels)
            blocks = tuple(annex_blocks(name, self.writer, numbering))
            divisions.append(
                Division(
                    f"annex.{name}",
                    "annex",
                    letter,
                    self._label("annex-letter", letter),
                    word(name),
                    word("for-control") if name in FOR_CONTROL else (),
                    concordance_line(annex_units(name), self.writer),
                    f"manual/{name}",
                    blocks,
                    is_for_control=name in FOR_CONTROL,
                )
            )
        return Part("annexes", (), word("annex"), tuple(divisions))

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
