"""Compare two editions, or an edition and the manual as it stands."""

from dataclasses import dataclass, replace
from pathlib import Path

from deconflict.commands.book import edition_state, working_state
from deconflict.commands.check import Check, check_files
from deconflict.commands.places import harmful
from deconflict.compare import Comparison, State, compare
from deconflict.document import Document, assemble
from deconflict.findings import nearest
from deconflict.manual import (
    Entry,
    Manual,
    languages,
    printing,
    read_project,
    vocabulary_of,
)


@dataclass(frozen=True)
class Difference:
    """What differs, or why nothing can be told."""

    comparison: Comparison | None = None
    frame: Document | None = None
    """The book without its text: its title, its languages and the words of pages."""

    problem: str = ""
    check: Check | None = None
    """The errors for which the manual cannot be read, or no book be made of it."""


def diff(folder: Path, old: str = "", new: str = "") -> Difference:
    """Compare two editions by their numbers.

    Without `new` the manual as it stands is compared; without `old` the last edition.
    """
    check = check_files(read_project(folder), with_texts=False)
    manual = check.manual
    if manual is None:
        return Difference(check=check)
    problem = _unknown(manual, old, new)
    if problem:
        return Difference(problem=problem)
    errors = [] if new else harmful(check)
    if errors:
        return Difference(check=Check(errors, check.file_count, manual))
    older = old or max(manual.editions, key=int)
    comparison = compare(
        edition_state(manual.editions[older]),
        edition_state(manual.editions[new]) if new else _working(manual),
        vocabulary_of(manual),
    )
    return Difference(comparison, frame_of_book(manual))


def frame_of_book(manual: Manual) -> Document:
    """Return the book without its parts, which take long to put together."""
    nothing = {"parts": (), "annexes": (), "front_matter": ()}
    bare = manual.file.item.model_copy(update=nothing)
    return assemble(replace(manual, file=Entry(bare, manual.file.source)))


def _unknown(manual: Manual, old: str, new: str) -> str:
    """Return in words why these cannot be compared, or nothing."""
    if not manual.editions:
        return "No edition has been released. `deconflict release 1` makes the first."
    for number in filter(None, (old, new)):
        if number not in manual.editions:
            near = nearest(number, manual.editions)
            known = ", ".join(manual.editions)
            hint = f"Did you mean {near}?" if near else f"There are: {known}."
            return f"There is no edition '{number}'. {hint}"
    return ""


def _working(manual: Manual) -> State:
    """Return the manual as it stands, in its first printing."""
    document = assemble(printing(manual, languages(manual)[0]))
    return working_state(manual, document)
