"""List the comments of reviewers, and decide on one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from deconflict.commands.check import Check
from deconflict.commands.files import write_file
from deconflict.commands.places import place_project
from deconflict.document import PlacedComment
from deconflict.findings import suggest
from deconflict.manual import (
    Manual,
    load_manual,
    read_project,
    unit_of,
    unit_standings,
)
from deconflict.schema import NEEDS_REASON, CommentType, Decision
from deconflict.source import hidden_sign, set_texts

_LEAST_SIGNS = 4
"""Signs of an id that must be given: fewer are soon those of another comment."""


@dataclass(frozen=True)
class Listing:
    """Comments in the order of the book, or why there are none."""

    comments: tuple[PlacedComment, ...] = ()
    problem: str = ""
    check: Check | None = None
    """The errors for which no book can be made of the manual."""


@dataclass(frozen=True)
class Resolving:
    """A comment that was decided on, or what forbade it."""

    id: str = ""
    path: str = ""
    before: Decision | None = None
    """What was decided earlier, if anything was."""

    problem: str = ""
    check: Check | None = None
    """The findings for which the files cannot be read."""


@dataclass(frozen=True)
class Wanted:
    """Which comments are asked for."""

    units: Sequence[str] = ()
    is_open: bool = False
    """Only those that are not decided."""

    type: CommentType | None = None


def list_comments(folder: Path, wanted: Wanted) -> Listing:
    """Return the comments that are asked for, with the numbers of today."""
    project = place_project(folder)
    if project.manual is None or project.places is None:
        return Listing(check=project.check)
    problem = _unknown_unit(project.manual, wanted.units)
    if problem:
        return Listing(problem=problem)
    placed = project.places.place(project.manual)
    return Listing(tuple(one for one in placed if _is_wanted(one, wanted)))


def resolve_comment(
    folder: Path, name: str, decision: Decision, *, reason: str = "", by: str
) -> Resolving:
    """Write down what was decided on a comment, in its own lines alone."""
    loading = load_manual(read_project(folder))
    if loading.manual is None:
        return Resolving(check=Check(loading.findings, loading.file_count, None))
    found, problem = _found(name.strip().casefold(), loading.manual.comments)
    reason, by = reason.strip(), " ".join(by.split())
    problem = problem or _unsaid(decision, reason, by)
    if problem:
        return Resolving(problem=problem)
    entry = loading.manual.comments[found]
    path = entry.source.path
    texts = {"decision": decision, "decision-reason": reason, "decided-by": by}
    content = set_texts((folder / path).read_bytes(), path, {entry.path: texts})
    if content is None:
        return Resolving(problem=f"The decision cannot be put into {path}.")
    write_file(folder / path, content)
    return Resolving(found, path, entry.item.decision)


def _is_wanted(one: PlacedComment, wanted: Wanted) -> bool:
    """Tell whether a comment is one of those asked for."""
    return (
        (not wanted.units or one.unit in wanted.units)
        and wanted.type in {None, one.comment.type}
        and (one.comment.is_open or not wanted.is_open)
    )


def _unknown_unit(manual: Manual, names: Iterable[str]) -> str:
    """Return in words which name is that of no unit, or nothing."""
    units = [unit.name for unit in unit_standings(manual)]
    units += [unit_of(entry.item.place) for entry in manual.comments.values()]
    units = list(dict.fromkeys(units))
    for name in names:
        if name not in units:
            hint = suggest(name, units) or f"There are: {', '.join(units)}."
            return f"No procedure, chapter or register is called '{name}'. {hint}"
    return ""


def _found(name: str, comments: Iterable[str]) -> tuple[str, str]:
    """Return the id that begins with a name, or what is wrong with that."""
    known = tuple(comments)
    begun = [one for one in known if one.startswith(name)]
    if len(begun) == 1 and len(name) >= _LEAST_SIGNS:
        return begun[0], ""
    if begun:
        listed = ", ".join(begun[:5]) + (", …" if begun[5:] else "")
        return "", f"'{name}' is too short to tell which comment is meant: {listed}."
    hint = suggest(name, known) or "`deconflict comments list` tells the ids."
    return "", f"No comment has the id '{name}'. {hint}"


def _unsaid(decision: Decision, reason: str, by: str) -> str:
    """Return in words what is not said that must be, or nothing."""
    if not by:
        return "After --by stands who decided: a person, an office or a board."
    if decision in NEEDS_REASON and not reason:
        return f"A comment that is {decision} needs a reason: --reason TEXT."
    if hidden_sign(reason + by):
        return "The reason or the name holds an invisible character; type it again."
    return ""
