"""The address of every pair: where it stands, said with ids and without numbers.

`ENC-01.rules.early-call.text`, `signals.ENC-CALL.phrase`, `manual.title`. An item
of a list is named by its id; only where it has none, by its number from 1.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from deconflict.manual.anchors import anchors_of
from deconflict.manual.model import Entry, Manual
from deconflict.manual.text import PlacedPair
from deconflict.schema import (
    Channel,
    DivisionShape,
    Form,
    Lesson,
    Pair,
    Reference,
    Shape,
    Signal,
    Term,
)
from deconflict.source import Data, KeyPath

_REGISTERS: dict[type[Shape], str] = {
    Signal: "signal",
    Channel: "channel",
    Form: "form",
    Term: "term",
    Reference: "reference",
    Lesson: "lesson",
}
"""What the anchors of a register's entries begin with."""


@dataclass(frozen=True)
class AddressedPair:
    """A pair of the manual, with its address and the entry that it belongs to."""

    address: str
    entry: Entry[Shape]
    placed: PlacedPair

    @property
    def pair(self) -> Pair:
        """The pair itself."""
        return self.placed.pair

    @property
    def unit(self) -> str:
        """What is agreed on as a whole: a procedure, a chapter, a register."""
        return self.address.partition(".")[0]


@lru_cache(maxsize=2)
def addressed_pairs(manual: Manual) -> tuple[AddressedPair, ...]:
    """Return every pair that is printed, in the order of the book and registers."""
    return tuple(
        AddressedPair(
            ".".join((*_root(name, entry), *_steps(entry, placed.path))), entry, placed
        )
        for name, entry in _named_entries(manual)
        for placed in entry.pairs
    )


def is_below(address: str, name: str) -> bool:
    """Tell whether an address is a name or begins with it, by whole parts."""
    return address == name or address.startswith(f"{name}.")


def anchor_of(pair: AddressedPair) -> str:
    """Return the anchor of the nearest numbered place that prints a pair.

    Pairs of the manual file and of the interface have none of their own.
    """
    entry, path = pair.entry, pair.placed.path
    item = entry.item
    if isinstance(item, DivisionShape):
        owners = (
            (anchor, at[:-1] if at[-1] == "id" else at)
            for anchor, at in anchors_of(item)
        )
        near = [(len(at), anchor) for anchor, at in owners if path[: len(at)] == at]
        return max(near)[1]
    kind = _REGISTERS.get(type(item), "")
    return f"{kind}.{entry.path[-1]}" if kind else ""


def _named_entries(manual: Manual) -> Iterator[tuple[str, Entry[Shape]]]:
    """Return the entries with texts, each with the name its pairs begin with."""
    yield "manual", manual.file
    for part in manual.file.item.parts:
        for division in manual.in_part(part):
            yield division.item.id, division
    yield "", manual.verbal_forms
    registers = (
        manual.signals,
        manual.channels,
        manual.forms,
        manual.terms,
        manual.references,
        manual.lessons,
    )
    for register in registers:
        for one in register.values():
            yield "", one
    yield "interface", manual.interface_file


def _root(name: str, entry: Entry[Shape]) -> tuple[str, ...]:
    """Return what the addresses of an entry begin with."""
    if isinstance(entry.item, DivisionShape):
        return (entry.item.id,)
    return tuple(map(str, entry.path)) if entry.path else tuple(filter(None, [name]))


def _steps(entry: Entry[Shape], path: KeyPath) -> Iterator[str]:
    """Return the path below an entry in words."""
    data = entry.source.value(entry.path)
    for step in path:
        data = data[step]  # type: ignore[index]
        yield step if isinstance(step, str) else _item_name(data, step)


def _item_name(item: Data, index: int) -> str:
    """Return the name of an item of a list."""
    if isinstance(item, dict):
        if isinstance(item.get("id"), str):
            return str(item["id"])
        if "word" in item:  # a verbal form
            return str(item["force"])
    return str(index + 1)
