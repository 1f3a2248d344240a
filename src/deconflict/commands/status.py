"""How the texts stand, and what stands between the manual and a release."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from deconflict.commands.check import Check, check_project
from deconflict.findings import Severity, nearest
from deconflict.manual import (
    Entry,
    Manual,
    OpenComments,
    UnitStanding,
    open_comments,
    unit_standings,
)
from deconflict.schema import Chapter, Procedure

_ONLY_OTHERS = "Comments are open, none of them critical, on"


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

    obstacles: tuple[str, ...] = ()
    """What stands between the manual and a release, a sentence each."""

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
        tuple(_obstacles(check, check.manual, units)),
    )


def _named(manual: Manual) -> dict[str, Entry[Chapter] | Entry[Procedure]]:
    """Return the chapters and procedures by their names."""
    return {**manual.chapters, **manual.procedures}


def _obstacles(
    check: Check, manual: Manual, units: Sequence[UnitStanding]
) -> list[str]:
    """Return what stands between the manual and a release."""
    open_lacks = [
        name for name, lack in manual.lacks.items() if not lack.item.is_resolved
    ]
    not_agreed = [unit.name for unit in units if not unit.is_agreed]
    drafts = [
        name for name, entry in _named(manual).items() if entry.item.status != "agreed"
    ]
    errors = sum(one.weight is Severity.ERROR for one in check.findings)
    warnings = sum(one.weight is Severity.WARNING for one in check.findings)
    comments = open_comments(manual)
    critical = [name for name, one in comments.items() if one.critical]
    texts = (
        _counted(errors, "error"),
        _counted(warnings, "warning"),
        _listed(not_agreed, "Texts are not agreed in"),
        _listed(drafts, "The status is not 'agreed' in"),
        _listed(open_lacks, "A lack of concordance is open:"),
        _listed(critical, "Critical comments are open on"),
        _listed([name for name in comments if name not in critical], _ONLY_OTHERS),
    )
    return [text for text in texts if text]


def _counted(number: int, noun: str) -> str:
    """Return a count of findings in a sentence, or nothing for none."""
    if not number:
        return ""
    is_one = number == 1
    noun, verb = (noun, "is") if is_one else (f"{noun}s", "are")
    return f"{number} {noun} of `deconflict check` {verb} not mended."


def _listed(names: list[str], words: str) -> str:
    """Return names in a sentence, or nothing for none."""
    return f"{words} {', '.join(names)}." if names else ""
