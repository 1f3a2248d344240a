"""Which procedures may be in force at the same time."""

from dataclasses import dataclass

from deconflict.manual.model import Manual


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


def _expanded(manual: Manual, members: tuple[str, ...]) -> tuple[str, ...]:
    """Return the procedures that are members, or whose family is one."""
    return tuple(
        name
        for name, entry in sorted(manual.procedures.items())
        if name in members or entry.item.family in members
    )
