"""Procedures in force together do not claim one thing, and keep a margin."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from deconflict.checks.claims import (
    EDGES,
    KIND_WORDS,
    Claim,
    Gap,
    claims_of,
    gap_between,
)
from deconflict.checks.telling import told
from deconflict.findings import Code, Finding
from deconflict.manual import Manual, Words, extent, groups_in_force, plain_fact, same
from deconflict.manual.quantities import format_quantity

_LIST_FIRST = Words(
    " To share a channel of the plan, list it under resources.",
    "频道计划中的频道如需共用，请先列入resources。",
)


@dataclass(frozen=True)
class _Meeting:
    """Two claims that are in force together, and what lies between them."""

    first: Claim
    second: Claim
    group: str
    heights: Gap
    times: Gap

    @property
    def gap(self) -> Gap:
        """How well the claims are kept apart: the wider of the two gaps."""
        return max(self.heights, self.times)

    @property
    def is_shared(self) -> bool:
        """Whether both claims say how the thing is shared."""
        return bool(self.first.resource.shared and self.second.resource.shared)


def check_resources(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each two claims on one thing without a margin."""
    for meeting in _meetings(manual):
        if meeting.is_shared or meeting.gap is Gap.WIDE:
            continue
        if meeting.gap is Gap.NONE:
            yield _clash(manual, meeting)
        else:
            yield _thin(manual, meeting)


def _meetings(manual: Manual) -> Iterator[_Meeting]:
    """Return each two claims on one thing that are in force together, once."""
    claims = {
        name: list(claims_of(manual, entry))
        for name, entry in manual.procedures.items()
    }
    seen = set()
    for group in groups_in_force(manual):
        held = [claim for name in group.procedures for claim in claims[name]]
        for first, second in combinations(held, 2):
            pair = (first.procedure.id, first.path, second.procedure.id, second.path)
            if pair not in seen and _is_one_thing(first, second):
                seen.add(pair)
                yield _measured(manual, first, second, group.id)


def _is_one_thing(first: Claim, second: Claim) -> bool:
    """Tell whether two claims are on one channel, berth or area, or over one area."""
    one, other = first.resource, second.resource
    if one.kind != other.kind:
        return False
    if one.kind != "altitude":
        return one.name == other.name
    if one.over and other.over and one.over != other.over:
        return False
    return one.name == other.name or bool(first.heights and second.heights)


def _measured(manual: Manual, first: Claim, second: Claim, group: str) -> _Meeting:
    """Return what lies between two claims, in height and in time."""
    heights = gap_between(first.heights, second.heights, _margin(manual, "height"))
    times = gap_between(first.times, second.times, _margin(manual, "time"))
    return _Meeting(first, second, group, heights, times)


def _margin(manual: Manual, field: str) -> Decimal | None:
    """Return how far apart claims are kept, or None where that is not given."""
    margins = manual.file.item.margins
    size = extent(getattr(margins, field), manual.units) if margins else None
    return size.high if size else None


def _clash(manual: Manual, meeting: _Meeting) -> Finding:
    """Return the finding about two claims on one thing."""
    who, thing, when = _who(meeting), _thing(manual, meeting), _extents(manual, meeting)
    message = Words(
        f"{who.en} claim {thing.en}{when.en}.", f"{who.zh}占用{thing.zh}{when.zh}。"
    )
    kind = KIND_WORDS[meeting.second.resource.kind]
    hint = Words(
        f"Give one of them another {kind.en} or another time, or say under 'shared' of "
        "both how they share it.",
        f"请为其中之一另选{kind.zh}或错开时间，或在两者的shared中均写明如何共用。",
    )
    return _told(meeting, Code.RESOURCE_CLASH, message, hint)


def _thin(manual: Manual, meeting: _Meeting) -> Finding:
    """Return the finding about two claims that touch or lie too close."""
    who, thing, when = _who(meeting), _thing(manual, meeting), _extents(manual, meeting)
    message = Words(
        f"{who.en} claim {thing.en} with too small a margin{when.en}.",
        f"{who.zh}占用{thing.zh}，间隔不足{when.zh}。",
    )
    least = _least(manual, "height" if _is_by_height(meeting) else "time")
    hint = Words(
        f"{least.en}, or say under 'shared' of both how they share it.",
        f"{least.zh}，或在两者的shared中均写明如何共用。",
    )
    return _told(meeting, Code.RESOURCE_MARGIN, message, hint)


def _told(meeting: _Meeting, code: Code, message: Words, hint: Words) -> Finding:
    """Return a finding at the later of two claims."""
    if not (meeting.first.is_listed and meeting.second.is_listed):
        hint = Words(hint.en + _LIST_FIRST.en, hint.zh + _LIST_FIRST.zh)
    place = meeting.second.entry.place(*meeting.second.path)
    return told(place, code, message, hint)


def _who(meeting: _Meeting) -> Words:
    """Return the beginning of the sentence: who claims."""
    one, other = meeting.first.procedure.id, meeting.second.procedure.id
    if one == other:
        return Words(f"Two rows of {one}", f"{one}的两行均")
    return Words(
        f"{one} and {other} may be in force together ({meeting.group}) and both",
        f"{one}与{other}可能同时执行（{meeting.group}），均",
    )


def _thing(manual: Manual, meeting: _Meeting) -> Words:
    """Return what is claimed, by its kind and name."""
    one = meeting.first.resource
    if one.name != meeting.second.resource.name:
        return Words("heights over one area", "同一海域上空的高度层")
    if one.kind == "channel" and one.name in manual.channels:
        name = manual.channels[one.name].item.name
        return Words(
            f"{name.en or '…'} ({one.name})", f"{name.zh or '…'}（{one.name}）"
        )
    kind = KIND_WORDS[one.kind]
    return Words(f"the {kind.en} '{one.name}'", f"{kind.zh}“{one.name}”")


def _is_by_height(meeting: _Meeting) -> bool:
    """Tell whether the heights of two claims are what has to be told."""
    if meeting.gap is Gap.THIN:
        return meeting.heights is Gap.THIN
    return meeting.first.heights is not None and meeting.second.heights is not None


def _extents(manual: Manual, meeting: _Meeting) -> Words:
    """Return from where to where each of two claims reaches, if both are bounded."""
    name = "heights" if _is_by_height(meeting) else "times"
    claims = (meeting.first, meeting.second)
    if any(getattr(claim, name) is None for claim in claims):
        return same("")
    reaches = []
    for claim in claims:
        low, high = (plain_fact(claim.edge(edge), manual) for edge in EDGES[name])
        who = _label(claim, is_named=name == "heights")
        reaches.append(
            Words(
                f"{who.en} from {low.en} to {high.en}", f"{who.zh}自{low.zh}至{high.zh}"
            )
        )
    return Words(
        f": {reaches[0].en}; {reaches[1].en}", f"：{reaches[0].zh}；{reaches[1].zh}"
    )


def _label(claim: Claim, *, is_named: bool) -> Words:
    """Return whose claim it is, with its own name where claims have several."""
    who, what = claim.procedure.id, claim.resource.name
    return Words(f"{who} '{what}'", f"{who}的“{what}”") if is_named else same(who)


def _least(manual: Manual, field: str) -> Words:
    """Return how far apart two claims have to be kept, as the hint begins."""
    margins = manual.file.item.margins
    if margins is None:
        return Words(
            "Leave a gap between them and give margins: in manual/manual.yaml",
            "请在两者之间留出间隔，并在manual/manual.yaml中规定margins",
        )
    quantity = getattr(margins, field)
    units = manual.units
    return Words(
        f"Keep them at least {format_quantity(quantity, units, 'en')} apart",
        f"请至少相隔{format_quantity(quantity, units, 'zh')}",
    )
