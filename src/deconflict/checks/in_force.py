"""Which procedures may be in force together, and how far apart they are kept."""

from collections.abc import Iterator
from dataclasses import dataclass

from deconflict.checks.facts import check_quantity
from deconflict.checks.telling import nearest_or, told
from deconflict.findings import Code, Finding
from deconflict.manual import Manual, Words, extent
from deconflict.schema import Margins

_NO_MEMBER = Words(
    "Procedures stand in procedures/, families in manual/manual.yaml.",
    "程序列于procedures/，类别列于manual/manual.yaml。",
)
_MARGINS = {
    "time": ("time", Words("a time: 30 min", "时间：30 min")),
    "height": ("distance", Words("a height: 500 ft", "高度：500 ft")),
}
"""What each margin measures, and how it is written."""


@dataclass(frozen=True)
class Group:
    """Procedures that may be in force at the same time."""

    id: str
    """The id under in-force-together, or the id of a procedure alone."""

    procedures: tuple[str, ...]
    """The ids of the procedures, in the order of the ids."""


def groups_in_force(manual: Manual) -> list[Group]:
    """Return the groups that manual.yaml names, then each procedure by itself.

    A family stands for all its procedures; what names nothing is left out.
    """
    named = [
        Group(one.id, _expanded(manual, one.members))
        for one in manual.file.item.in_force_together
    ]
    return [*named, *(Group(name, (name,)) for name in sorted(manual.procedures))]


def check_in_force(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each member or margin that names nothing or no measure."""
    known = {*manual.procedures, *(one.id for one in manual.file.item.families)}
    for index, group in enumerate(manual.file.item.in_force_together):
        for number, member in enumerate(group.members):
            if member not in known:
                message = Words(
                    f"No procedure and no family has the id '{member}'.",
                    f"没有标识为“{member}”的程序或类别。",
                )
                yield told(
                    manual.file.place("in-force-together", index, "members", number),
                    Code.REF_MISSING,
                    message,
                    nearest_or(member, known, _NO_MEMBER),
                )
    if manual.file.item.margins is not None:
        yield from _margins(manual, manual.file.item.margins)


def _expanded(manual: Manual, members: tuple[str, ...]) -> tuple[str, ...]:
    """Return the procedures that are members, or whose family is one."""
    return tuple(
        name
        for name, entry in sorted(manual.procedures.items())
        if name in members or entry.item.family in members
    )


def _margins(manual: Manual, margins: Margins) -> Iterator[Finding]:
    """Return a finding for each margin that cannot be measured against a gap."""
    for field, (measures, example) in _MARGINS.items():
        quantity: str = getattr(margins, field)
        unknown = list(
            check_quantity(manual, manual.file, quantity, ("margins", field))
        )
        yield from unknown
        size = extent(quantity, manual.units)
        if unknown or (size is not None and size.measures == measures):
            continue
        yield told(
            manual.file.place("margins", field),
            Code.SCHEMA_FORM,
            Words(
                f"No gap can be measured by the margin '{quantity}'.",
                f"间隔“{quantity}”无法用于计量。",
            ),
            Words(f"Write {example.en}.", f"请填写{example.zh}。"),
        )
