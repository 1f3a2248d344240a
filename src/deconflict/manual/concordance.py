"""Where the texts stand since two people agreed that both halves say the same.

Neither half is the source of the other: a text is agreed, or one half has
changed, or both have. Wrapping and spacing change nothing.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from deconflict.manual.addresses import AddressedPair, addressed_pairs
from deconflict.manual.model import Entry, Manual
from deconflict.schema import (
    LANGUAGES,
    AgreedFile,
    Agreement,
    DivisionShape,
    Shape,
)
from deconflict.source import Data
from deconflict.wording import fingerprint, normal


class State(StrEnum):
    """How a text stands; the words are those of interface.yaml."""

    NEVER = "never-agreed"
    AGREED = "agreed"
    EN_CHANGED = "en-changed"
    ZH_CHANGED = "zh-changed"
    BOTH_CHANGED = "both-changed"


_BY_CHANGE = {
    (): State.AGREED,
    ("en",): State.EN_CHANGED,
    ("zh",): State.ZH_CHANGED,
    ("en", "zh"): State.BOTH_CHANGED,
}


@dataclass(frozen=True)
class Standing:
    """How one pair stands."""

    pair: AddressedPair
    agreement: Agreement | None
    """The pair as it was agreed; None if it never was."""

    @property
    def changed(self) -> tuple[str, ...]:
        """The languages whose text is not the agreed one."""
        if self.agreement is None:
            return ()
        return tuple(
            language
            for language in LANGUAGES
            if normal(getattr(self.pair.pair, language) or "")
            != normal(getattr(self.agreement, language))
        )

    @property
    def state(self) -> State:
        """The state of the pair."""
        return State.NEVER if self.agreement is None else _BY_CHANGE[self.changed]


@dataclass(frozen=True)
class UnitStanding:
    """How a procedure, a chapter or a register stands."""

    name: str
    """What its addresses begin with: ENC-01, principles, signals."""

    standings: tuple[Standing, ...]
    gone: Mapping[str, Agreement]
    """What was agreed and stands in the file no more, by address."""

    figures: tuple[tuple[str, str, str], ...]
    """Facts that changed: name, value as agreed, value now; empty where none is."""

    is_frame_changed: bool
    """Whether steps, signals or limits are not those that were agreed."""

    is_frame_missing: bool = False
    """Whether values and steps were never agreed, only texts one by one."""

    def count(self, state: State) -> int:
        """Return how many texts are in a state."""
        return sum(one.state is state for one in self.standings)

    @property
    def is_agreed(self) -> bool:
        """Whether all of it stands as it was agreed."""
        return (
            self.count(State.AGREED) == len(self.standings)
            and not self.gone
            and not self.figures
            and not self.is_frame_changed
            and not self.is_frame_missing
        )

    @property
    def changed(self) -> tuple[Standing, ...]:
        """The texts that were agreed and have changed."""
        return tuple(one for one in self.standings if one.changed)


@lru_cache(maxsize=2)
def unit_standings(manual: Manual) -> tuple[UnitStanding, ...]:
    """Return how each unit of the manual stands, in the order of the book.

    The words of the interface are no text of the publication and are left out.
    """
    units: dict[str, list[AddressedPair]] = {}
    for pair in addressed_pairs(manual):
        if pair.unit != "interface":
            units.setdefault(pair.unit, []).append(pair)
    return tuple(_unit(name, pairs, manual) for name, pairs in units.items())


def _unit(name: str, pairs: list[AddressedPair], manual: Manual) -> UnitStanding:
    """Return how one unit stands."""
    entries = {pair.entry.source.path: pair.entry for pair in pairs}
    records = [manual.records[path] for path in entries if path in manual.records]
    agreed = {
        address: agreement
        for record in records
        for address, agreement in agreed_in(record, pairs).items()
    }
    found = match(pairs, agreed)
    used = {id(agreement) for agreement in found.values()}
    return UnitStanding(
        name,
        tuple(Standing(pair, found.get(pair.address)) for pair in pairs),
        {
            address: agreement
            for address, agreement in agreed.items()
            if id(agreement) not in used
        },
        tuple(
            change
            for path, entry in entries.items()
            for change in _figure_changes(entry, manual.records.get(path))
        ),
        any(
            record.item.frame not in {None, frame_of(entries[path].source.data)}
            for path, record in manual.records.items()
            if path in entries
        ),
        any(
            isinstance(entry.item, DivisionShape)
            and path in manual.records
            and manual.records[path].item.frame is None
            for path, entry in entries.items()
        ),
    )


def agreed_in(
    record: Entry[AgreedFile], pairs: Iterable[AddressedPair]
) -> dict[str, Agreement]:
    """Return the agreements of a record by the addresses that its texts have now.

    A procedure or chapter that got a new id keeps what was agreed on it.
    """
    units = {pair.unit for pair in pairs if isinstance(pair.entry.item, DivisionShape)}
    if len(units) != 1:
        return dict(record.item.agreed)
    name = units.pop()
    return {
        f"{name}.{address.partition('.')[2]}": agreement
        for address, agreement in record.item.agreed.items()
    }


def match(
    pairs: Iterable[AddressedPair], agreed: Mapping[str, Agreement]
) -> dict[str, Agreement]:
    """Return for each pair the agreement on it, by the address of the pair.

    Items of a list that have no ids change their numbers when one is put in or
    taken out, so within a list they are found by their words first: both halves,
    then one half, then the number.
    """
    groups: dict[str, list[AddressedPair]] = defaultdict(list)
    for pair in pairs:
        groups[_family(pair.address)].append(pair)
    left: dict[str, dict[str, Agreement]] = defaultdict(dict)
    for address, agreement in agreed.items():
        left[_family(address)][address] = agreement
    found: dict[str, Agreement] = {}
    for family, members in groups.items():
        _match_group(members, left[family], found)
    return found


def _match_group(
    members: list[AddressedPair],
    left: dict[str, Agreement],
    found: dict[str, Agreement],
) -> None:
    """Match the items of one list; what is matched is taken out of `left`."""
    for halves in (2, 1):
        for pair in members:
            if pair.address not in found:
                near = _alike(pair, left, halves)
                if near:
                    found[pair.address] = left.pop(near)
    for pair in members:
        if pair.address not in found and pair.address in left:
            found[pair.address] = left.pop(pair.address)


def _alike(pair: AddressedPair, left: Mapping[str, Agreement], halves: int) -> str:
    """Return the address of an agreement that has so many halves of the pair."""
    order = sorted(left, key=lambda address: address != pair.address)
    for address in order:
        same = sum(
            normal(getattr(pair.pair, language) or "")
            == normal(getattr(left[address], language))
            for language in LANGUAGES
        )
        if same >= halves:
            return address
    return ""


def _family(address: str) -> str:
    """Return an address with the numbers of its items left out."""
    return ".".join("#" if part.isdigit() else part for part in address.split("."))


def figures_of(entry: Entry[Shape]) -> dict[str, str]:
    """Return the values of the facts of a chapter or procedure, by name."""
    if not isinstance(entry.item, DivisionShape):
        return {}
    return {
        name: str(fact.value or fact.channel or fact.time or fact.position)
        for name, fact in entry.item.facts.items()
        if fact.word is None
    }


def _figure_changes(
    entry: Entry[Shape], record: Entry[AgreedFile] | None
) -> Iterable[tuple[str, str, str]]:
    """Return the facts whose values are not those that were agreed."""
    if record is None or record.item.frame is None:
        return
    now, then = figures_of(entry), record.item.figures
    for name in sorted({*now, *then}):
        if now.get(name) != then.get(name):
            yield name, then.get(name, ""), now.get(name, "")


def frame_of(data: Data) -> str:
    """Return the fingerprint of what a file says beside its texts and facts."""
    bare = _without_texts(data)
    if isinstance(bare, dict):
        for key in ("facts", "status", "id"):
            bare.pop(key, None)
    return fingerprint(json.dumps(bare, ensure_ascii=False, sort_keys=True))


def _without_texts(data: Data) -> object:
    """Return the data with nothing in the place of each pair."""
    if isinstance(data, dict):
        if data.keys() & set(LANGUAGES):
            return None
        return {key: _without_texts(value) for key, value in data.items()}
    if isinstance(data, tuple):
        return [_without_texts(item) for item in data]
    return data
