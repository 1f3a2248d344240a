"""How the texts stand, and what stands between the manual and a release."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from deconflict.commands.check import Check, check_project
from deconflict.commands.obstacles import Obstacles, obstacles
from deconflict.findings import nearest
from deconflict.manual import (
    Entry,
    Manual,
    OpenComments,
    UnitStanding,
    open_comments,
    unit_standings,
)
from deconflict.schema import Chapter, Procedure


@dataclass(frozen=True)
class Status:
    """How the units of a manual stand."""

    units: tuple[UnitStanding, ...] = ()
    titles: dict[str, str] = field(default_factory=dict)
    """The English title of each procedure and chapter, by its name."""

    statuses: dict[str, str] = field(default_factory=dict)
    """What each file calls itself: draft, agreed; nothing for registers."""

    comments: dict[str, OpenComments] = field(default_factory=dict)
    """The open comments on each unit that has any."""

    obstacles: Obstacles | None = None
    """What stands between the manual and a release."""

    check: Check | None = None
    """The findings, where files have not their shape and nothing can be told."""

    problem: str = ""


def status(folder: Path, names: Sequence[str] = ()) -> Status:
    """Return how some units of a project stand, or all of them."""
    check = check_project(folder)
    if check.manual is None:
        return Status(check=check)
    units = unit_standings(check.manual)
    known = [unit.name for unit in units]
    for name in names:
        if name not in known:
            near = nearest(name, known)
            hint = (
                f"Did you mean '{near}'?" if near else f"There are: {', '.join(known)}."
            )
            return Status(problem=f"No procedure, chapter or register '{name}'. {hint}")
    named = _named(check.manual)
    return Status(
        tuple(unit for unit in units if not names or unit.name in names),
        {name: entry.item.title.en or "" for name, entry in named.items()},
        {name: entry.item.status for name, entry in named.items()},
        open_comments(check.manual),
        obstacles(check, check.manual, units),
    )


def _named(manual: Manual) -> dict[str, Entry[Chapter] | Entry[Procedure]]:
    """Return the chapters and procedures by their names."""
    return {**manual.chapters, **manual.procedures}
