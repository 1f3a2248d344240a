"""What the procedures claim: channels, berths, areas and altitudes, and for how long.

A claim may have two extents: heights and times. Two claims on one thing are kept
apart if there is a margin between them in one of the two.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import IntEnum

from deconflict.manual import Entry, Manual, Words, extent
from deconflict.schema import Fact, Procedure, Resource
from deconflict.source import KeyPath

EDGES = {"heights": ("low", "high"), "times": ("start", "stop")}
"""The edges of each extent of a claim."""

KIND_WORDS = {
    "channel": Words("channel", "频道"),
    "berth": Words("berth", "泊位"),
    "area": Words("sea area", "海域"),
    "altitude": Words("altitude", "高度层"),
}
"""What is claimed, in the words of findings."""


class Gap(IntEnum):
    """What lies between two claims, from worst to best."""

    NONE = 0
    """They overlap."""

    THIN = 1
    """They touch, or lie closer than the margin."""

    WIDE = 2


@dataclass(frozen=True)
class Stretch:
    """From where to where a claim reaches: metres, or seconds."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True)
class Claim:
    """One resource that one procedure claims."""

    entry: Entry[Procedure]
    path: KeyPath
    """Where it is written: a row of the resources, or a channel of the plan."""

    resource: Resource
    heights: Stretch | None = None
    times: Stretch | None = None

    @property
    def procedure(self) -> Procedure:
        """The procedure that claims."""
        return self.entry.item

    @property
    def is_listed(self) -> bool:
        """Whether it is a row of the resources."""
        return self.path[0] == "resources"

    def edge(self, name: str) -> Fact:
        """Return the fact that is one edge of the claim: low, high, start, stop."""
        return self.procedure.facts[getattr(self.resource, name)]


def claims_of(manual: Manual, entry: Entry[Procedure]) -> Iterator[Claim]:
    """Return what a procedure claims: its rows, and the channels it works on.

    The first call is made on a channel that is everybody's, so it is no claim.
    Rows whose edges are wrong or missing are told elsewhere and left out.
    """
    listed = {row.channel for row in entry.item.resources if row.channel}
    for index, row in enumerate(entry.item.resources):
        claim = _measured(manual, Claim(entry, ("resources", index, row.kind), row))
        if claim is not None:
            yield claim
    for use in ("working", "air"):
        channel = getattr(entry.item.channels, use)
        if channel is not None and channel not in listed:
            listed.add(channel)
            yield Claim(entry, ("channels", use), Resource(channel=channel))


def stretch_of(manual: Manual, claim: Claim, extent_name: str) -> Stretch | None:
    """Return the heights or times of a claim, or None where they are not given."""
    sizes = []
    for edge in EDGES[extent_name]:
        fact = claim.procedure.facts.get(getattr(claim.resource, edge) or "")
        size = _SIZES[extent_name](manual, fact) if fact else None
        if size is None:
            return None
        sizes.append(size)
    return Stretch(sizes[0].low, sizes[1].high)


def gap_between(
    first: Stretch | None, second: Stretch | None, margin: Decimal | None
) -> Gap:
    """Return what lies between two stretches; one that is not given is endless."""
    if first is None or second is None:
        return Gap.NONE
    width = max(first.low - second.high, second.low - first.high)
    if width < 0:
        return Gap.NONE
    return Gap.THIN if width == 0 or width < (margin or 0) else Gap.WIDE


def _measured(manual: Manual, claim: Claim) -> Claim | None:
    """Return a claim with its stretches, or None if one of them is not sound."""
    stretches = {name: stretch_of(manual, claim, name) for name in EDGES}
    for name, stretch in stretches.items():
        is_given = any(getattr(claim.resource, edge) for edge in EDGES[name])
        if is_given and (stretch is None or stretch.low >= stretch.high):
            return None
    return replace(claim, heights=stretches["heights"], times=stretches["times"])


def _height(manual: Manual, fact: Fact) -> Stretch | None:
    """Return how high a fact is; a range has two ends."""
    size = extent(fact.value, manual.units) if fact.value is not None else None
    if size is None or size.measures != "distance":
        return None
    return Stretch(size.low, size.high)


def _moment(_manual: Manual, fact: Fact) -> Stretch | None:
    """Return when a fact is."""
    if fact.time is None:
        return None
    moment = Decimal(int(datetime.fromisoformat(fact.time).timestamp()))
    return Stretch(moment, moment)


_SIZES: dict[str, Callable[[Manual, Fact], Stretch | None]] = {
    "heights": _height,
    "times": _moment,
}
