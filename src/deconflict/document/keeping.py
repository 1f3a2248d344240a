"""Divisions that need not be made anew, because nothing that they say has changed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from deconflict.document.labels import Label
from deconflict.document.model import Division
from deconflict.manual import Entry, Manual
from deconflict.schema import DivisionShape, Exercise, Shape

Basis = tuple[object, ...]
"""All that a division is made of but labels: files as they were read, and words."""


class NotedLabels(dict[str, Label]):
    """Labels that note which of them are asked for, and which are given."""

    def __init__(self, labels: Mapping[str, Label]) -> None:
        """Take the labels known so far."""
        super().__init__(labels)
        self.asked: dict[str, Label | None] = {}
        self.given: dict[str, Label] = {}

    def begin(self) -> None:
        """Note what follows, and nothing of what was."""
        self.asked, self.given = {}, {}

    def get(self, key: str, default: Label | None = None) -> Label | None:  # type: ignore[override]
        """Return a label, and note that it was asked for."""
        label = super().get(key, default)
        if key not in self.given:
            self.asked[key] = label
        return label

    def __setitem__(self, key: str, label: Label) -> None:
        """Give a place its label, and note it."""
        self.given[key] = label
        super().__setitem__(key, label)


@dataclass(frozen=True)
class _Kept:
    """A division as it was made, and what it was made of."""

    basis: Basis
    asked: Mapping[str, Label | None]
    given: Mapping[str, Label]
    division: Division


class Keeping:
    """The divisions of the assembly before, for the one that comes."""

    def __init__(self, between: Callable[[], None] = lambda: None) -> None:
        """Begin with nothing kept; `between` is called before a division is made.

        It may end the assembly by an exception: what was made by then is kept.
        """
        self._between = between
        self._kept: dict[str, _Kept] = {}
        self.is_hasty = False
        """Annexes may be those of the assembly before: the next one is in time."""

    def division(
        self,
        name: str,
        basis: Basis,
        labels: NotedLabels,
        make: Callable[[], Division],
        *,
        is_last_pass: bool,
    ) -> Division:
        """Return the division that was kept, or make it.

        In the first pass its labels alone matter, which do not depend on others.
        """
        kept = self._kept.get(name)
        if kept is not None and self.is_hasty and kept.division.kind == "annex":
            labels.update(kept.given)
            return kept.division
        if kept is not None and _is_same(kept.basis, basis):
            is_good = all(labels.get(key) == label for key, label in kept.asked.items())
            if is_good or not is_last_pass:
                labels.update(kept.given)
                return kept.division
        self._between()
        labels.begin()
        division = make()
        if is_last_pass:
            self._kept[name] = _Kept(basis, labels.asked, labels.given, division)
        return division


def frame_of(manual: Manual) -> Basis:
    """Return what every division may speak of: the registers and the interface."""
    file = manual.file.item
    sources = {
        id(entry.source): entry.source
        for entry in (manual.file, manual.interface_file, *_register_entries(manual))
    }
    return (*(language.key for language in file.languages), *sources.values())


def sources_of(manual: Manual, entry: Entry[DivisionShape]) -> Basis:
    """Return the files of a division; an exercise speaks of its procedures too."""
    item = entry.item
    names = item.procedures if isinstance(item, Exercise) else ()
    others = (manual.procedures[name].source for name in names)
    return (entry.source, *others)


def _register_entries(manual: Manual) -> Iterator[Entry[Shape]]:
    """Return the entries of all registers."""
    yield manual.verbal_forms
    registers: tuple[Mapping[str, Entry[Shape]], ...] = (
        manual.units,
        manual.channels,
        manual.references,
        manual.terms,
        manual.signals,
        manual.forms,
        manual.lessons,
        manual.lacks,
        manual.records,
    )
    for register in registers:
        yield from register.values()


def _is_same(basis: Basis, other: Basis) -> bool:
    """Tell whether two divisions are made of the same files, as read once."""
    return len(basis) == len(other) and all(
        one is another or (isinstance(one, str) and one == another)
        for one, another in zip(basis, other, strict=True)
    )
