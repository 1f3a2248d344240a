"""The manual as one value: every model by its id."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from deconflict.findings import Place
from deconflict.manual.text import PlacedPair, walk_pairs
from deconflict.schema import (
    AgreedFile,
    Channel,
    Chapter,
    Comment,
    DivisionShape,
    EditionFile,
    Exercise,
    ExerciseKind,
    Form,
    Lack,
    Lesson,
    ManualFile,
    Pair,
    Part,
    Procedure,
    Reference,
    Shape,
    Signal,
    Term,
    UnitName,
    VerbalFormFile,
)
from deconflict.source import KeyPath, Source

Item_co = TypeVar("Item_co", bound=Shape, covariant=True)


@dataclass(frozen=True)
class Entry(Generic[Item_co]):
    """A model, with the file it was read from and its path in that file."""

    item: Item_co
    source: Source
    path: KeyPath = ()

    @cached_property
    def pairs(self) -> tuple[PlacedPair, ...]:
        """Every pair of the model, with its path below this entry."""
        return tuple(walk_pairs(self.item))

    def place(self, *path: str | int) -> Place:
        """Return the place of the value at `path` below this entry."""
        return self.source.place((*self.path, *path))

    def key_place(self, *path: str | int) -> Place:
        """Return the place of the key at `path` below this entry."""
        return self.source.key_place((*self.path, *path))


@dataclass(frozen=True, eq=False)
class Manual:
    """All that the project's files say; registers keep the order of the files.

    Two are the same only if they are one: what is worked out of it can be kept for it.
    """

    file: Entry[ManualFile]
    """Its languages stand in the order in which they are printed."""

    interface_file: Entry[Shape]
    interface: Mapping[str, Pair]
    """The words of interface.yaml by their keys."""

    verbal_forms: Entry[VerbalFormFile]
    units: Mapping[str, Entry[UnitName]]
    channels: Mapping[str, Entry[Channel]]
    references: Mapping[str, Entry[Reference]]
    terms: Mapping[str, Entry[Term]]
    signals: Mapping[str, Entry[Signal]]
    forms: Mapping[str, Entry[Form]]
    chapters: Mapping[str, Entry[Chapter]]
    procedures: Mapping[str, Entry[Procedure]]
    exercises: Mapping[str, Entry[Exercise]]
    lessons: Mapping[str, Entry[Lesson]]
    figures: Mapping[str, bytes]
    """The drawings in manual/figures/, by file name."""

    records: Mapping[str, Entry[AgreedFile]]
    """What was agreed, by the path of the file whose texts they were."""

    lacks: Mapping[str, Entry[Lack]]
    """The register of lack of concordance."""

    comments: Mapping[str, Entry[Comment]]
    """The comments of reviewers by their ids, file by file."""

    editions: Mapping[str, Entry[EditionFile]]
    """The editions that were released, by their numbers, the oldest first."""

    def procedures_of(self, family: str) -> Iterator[Entry[Procedure]]:
        """Return the procedures of a family in the order of their ids."""
        for _, entry in sorted(self.procedures.items()):
            if entry.item.family == family:
                yield entry

    def exercises_of(self, kind: ExerciseKind) -> Iterator[Entry[Exercise]]:
        """Return the exercises of a kind, in the book's order of their procedures."""
        families = [part.family for part in self.file.item.parts if part.family]
        order = {
            entry.item.id: number
            for number, entry in enumerate(
                entry for family in families for entry in self.procedures_of(family)
            )
        }
        chosen = [one for one in self.exercises.values() if one.item.kind == kind]
        last = len(order)
        if kind == "serial":
            chosen.sort(key=lambda one: order.get(one.item.procedures[0], last))
        yield from chosen

    def in_part(self, part: Part) -> Iterator[Entry[DivisionShape]]:
        """Return the chapters, procedures and exercises of a part, in order.

        A chapter that the part names and that does not exist is left out.
        """
        for name in part.chapters:
            if name in self.chapters:
                yield self.chapters[name]
        if part.family is not None:
            yield from self.procedures_of(part.family)
        for kind in part.exercises:
            yield from self.exercises_of(kind)

    @property
    def divisions(self) -> tuple[Entry[DivisionShape], ...]:
        """The chapters, procedures and exercises: all that has facts and anchors."""
        entries: tuple[Mapping[str, Entry[DivisionShape]], ...] = (
            self.chapters,
            self.procedures,
            self.exercises,
        )
        return tuple(entry for each in entries for entry in each.values())
