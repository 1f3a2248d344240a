"""Heights and times of resources name facts that can bound them."""

from collections.abc import Iterator
from dataclasses import dataclass

from deconflict.checks.claims import EDGES, KIND_WORDS, Claim, stretch_of
from deconflict.checks.telling import nearest_or, told
from deconflict.findings import Code, Finding
from deconflict.manual import Entry, Manual, Words, extent, plain_fact
from deconflict.schema import Fact, Procedure


@dataclass(frozen=True)
class _Kind:
    """What bounds a resource: heights or times."""

    noun: Words
    add: Words
    """The hint where no fact has the name."""

    backwards: Words
    """What is wrong where the edges are exchanged."""


_KINDS = {
    "heights": _Kind(
        Words("height", "高度"),
        Words(
            "Add it under facts: with a value such as 500 ft.",
            "请列入facts，取值如500 ft。",
        ),
        Words("ends no higher than it begins", "的上限不高于下限"),
    ),
    "times": _Kind(
        Words("time", "时间"),
        Words(
            "Add it under facts: with a time such as 2026-03-15T14:30Z.",
            "请列入facts，时间如2026-03-15T14:30Z。",
        ),
        Words("ends no later than it begins", "的结束时间不晚于开始时间"),
    ),
}


def check_resource_edges(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each edge that is no such fact, or lies the wrong way."""
    for entry in manual.procedures.values():
        for index, row in enumerate(entry.item.resources):
            claim = Claim(entry, ("resources", index, row.kind), row)
            for extent_name in EDGES:
                yield from _edges(manual, claim, extent_name)


def _edges(manual: Manual, claim: Claim, extent_name: str) -> Iterator[Finding]:
    """Return the findings about the two edges of one extent of a claim."""
    known = _known(manual, claim.entry, extent_name)
    missing = False
    for edge in EDGES[extent_name]:
        name = getattr(claim.resource, edge)
        if name is not None and name not in known:
            missing = True
            yield _missing(claim, edge, known, _KINDS[extent_name])
    stretch = stretch_of(manual, claim, extent_name)
    if not missing and stretch is not None and stretch.low >= stretch.high:
        yield _exchanged(manual, claim, extent_name)


def _known(manual: Manual, entry: Entry[Procedure], extent_name: str) -> set[str]:
    """Return the facts of a procedure that can bound an extent."""
    facts = entry.item.facts.items()
    if extent_name == "times":
        return {name for name, fact in facts if fact.time is not None}
    return {name for name, fact in facts if _is_height(manual, fact)}


def _is_height(manual: Manual, fact: Fact) -> bool:
    """Tell whether a fact measures a distance."""
    size = extent(fact.value, manual.units) if fact.value is not None else None
    return size is not None and size.measures == "distance"


def _missing(claim: Claim, edge: str, known: set[str], kind: _Kind) -> Finding:
    """Return the finding about an edge that names no fact of its kind."""
    name = getattr(claim.resource, edge)
    message = Words(
        f"No {kind.noun.en} among the facts has the id '{name}'.",
        f"facts中没有标识为“{name}”的{kind.noun.zh}。",
    )
    place = claim.entry.place(*claim.path[:-1], edge)
    return told(place, Code.REF_MISSING, message, nearest_or(name, known, kind.add))


def _exchanged(manual: Manual, claim: Claim, extent_name: str) -> Finding:
    """Return the finding about an extent that ends before it begins."""
    first, last = EDGES[extent_name]
    low, high = (plain_fact(claim.edge(one), manual) for one in (first, last))
    kind, name = KIND_WORDS[claim.resource.kind], claim.resource.name
    backwards = _KINDS[extent_name].backwards
    message = Words(
        f"The claim on the {kind.en} '{name}' {backwards.en}: from {low.en} to "
        f"{high.en}.",
        f"{kind.zh}“{name}”{backwards.zh}：自{low.zh}至{high.zh}。",
    )
    hint = Words(f"Are {first} and {last} exchanged?", f"{first}与{last}是否写反？")
    place = claim.entry.place(*claim.path[:-1], first)
    return told(place, Code.SCHEMA_FORM, message, hint)
