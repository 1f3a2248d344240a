"""The manual as one value: every model by its id."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from deconflict.findings import Place
from deconflict.schema import (
    AgreedFile,
    Channel,
    Chapter,
    Form,
    Lack,
    ManualFile,
    Pair,
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

    def place(self, *path: str | int) -> Place:
        """Return the place of the value at `path` below this entry."""
        return self.source.place((*self.path, *path))

    def key_place(self, *path: str | int) -> Place:
        """Return the place of the key at `path` below this entry."""
        return self.source.key_place((*self.path, *path))


@dataclass(frozen=True)
class Manual:
    """All that the project's files say; registers keep the order of the files."""

    file: Entry[ManualFile]
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
    figures: Mapping[str, bytes]
    """The drawings in manual/figures/, by file name."""

    records: Mapping[str, Entry[AgreedFile]]
    """What was agreed, by the path of the file whose texts they were."""

    lacks: Mapping[str, Entry[Lack]]
    """The register of lack of concordance."""

    def procedures_of(self, family: str) -> Iterator[Entry[Procedure]]:
        """Return the procedures of a family in the order of their ids."""
        for _, entry in sorted(self.procedures.items()):
            if entry.item.family == family:
                yield entry
