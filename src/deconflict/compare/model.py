"""What differs between two states of the manual, as typed values."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from deconflict.document import EditionDivision, EditionPlace
from deconflict.wording import Stretch


class Kind(StrEnum):
    """A kind of change; the gravest stand first. The words are kept in editions."""

    FORCE = "force"
    NUMBER = "number"
    UNIT = "unit"
    SIGNAL = "signal"
    CHANNEL = "channel"
    REMOVED = "removed"
    ADDED = "added"
    DRAWING = "drawing"
    WORDING = "wording"
    ONE_LANGUAGE = "one-language"
    EDITORIAL = "editorial"
    MOVED = "moved"
    RENUMBERED = "renumbered"


DANGEROUS = (Kind.FORCE, Kind.NUMBER, Kind.UNIT, Kind.SIGNAL, Kind.CHANNEL)
"""What a commander reads first: a reader of the old edition would act otherwise."""

IN_PLACE = (Kind.MOVED, Kind.RENUMBERED)
"""What changes where a text stands, and not what it says."""


@dataclass(frozen=True)
class State:
    """The manual as it was released, or as its files stand now."""

    divisions: tuple[EditionDivision, ...]
    label: Mapping[str, str]
    """What the cover says, by language."""

    date: Mapping[str, str]
    number: str = ""
    """The number of the edition; nothing for what is not released."""

    changes: Mapping[str, str] = field(default_factory=dict)
    """Of an edition, how many places changed with it, by kind."""


@dataclass(frozen=True)
class Swap:
    """One thing that a text said, and what it says now; either may be nothing."""

    kind: Kind
    language: str
    old: str
    new: str


@dataclass(frozen=True)
class Line:
    """One text of a place, from its old wording to the new one."""

    stretches: tuple[Stretch, ...]

    @property
    def is_changed(self) -> bool:
        """Whether anything in it went or came."""
        return any(one.kind != "same" for one in self.stretches)


Lines = Mapping[str, tuple[Line, ...]]
"""The texts of a place by language."""


@dataclass(frozen=True)
class Change:
    """What happened to one place between two states."""

    kinds: tuple[Kind, ...]
    """At least one, the gravest first."""

    anchor: str
    division: EditionDivision
    """The one that it stands in now; if it is gone, the one that it stood in."""

    old: EditionPlace | None
    new: EditionPlace | None
    lines: Lines = field(default_factory=dict)
    swaps: tuple[Swap, ...] = ()

    @property
    def kind(self) -> Kind:
        """The gravest of its kinds."""
        return self.kinds[0]

    @property
    def number(self) -> str:
        """The number that the place has, or had last."""
        place = self.new or self.old
        return (place.number if place else None) or ""

    @property
    def is_division(self) -> bool:
        """Whether it is about a division as a whole, or its title."""
        return self.anchor == self.division.id


@dataclass(frozen=True)
class Comparison:
    """All that differs between two states, in the order of the book."""

    old: State
    new: State
    changes: tuple[Change, ...]

    def of(self, *kinds: Kind) -> tuple[Change, ...]:
        """Return the changes whose gravest kind is one of these."""
        return tuple(one for one in self.changes if one.kind in kinds)

    @property
    def told(self) -> tuple[Change, ...]:
        """The changes without those inside a division that came or went as a whole."""
        whole = {
            one.division.id
            for one in self.of(Kind.ADDED, Kind.REMOVED)
            if one.is_division
        }
        return tuple(
            one
            for one in self.changes
            if one.is_division or one.division.id not in whole
        )

    def counts(self) -> dict[Kind, int]:
        """Return how many changes there are of each kind, those of none left out."""
        found = Counter(one.kind for one in self.told)
        return {kind: found[kind] for kind in Kind if found[kind]}

    @property
    def divisions_changed(self) -> frozenset[str]:
        """The divisions in which a text says or stands other than it did."""
        return frozenset(
            one.division.id for one in self.changes if one.kind is not Kind.RENUMBERED
        )
