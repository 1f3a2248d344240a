"""A project with its comments at the places that are printed now."""

from dataclasses import dataclass
from pathlib import Path

from deconflict.commands.book import Workshop, make_books
from deconflict.commands.check import Check, check_files
from deconflict.document import Places
from deconflict.findings import Finding, Severity
from deconflict.manual import Manual, languages, read_project

_HARMLESS = ("review-", "concordance-")
"""Errors that say what is not agreed yet; the book can be made all the same."""


@dataclass(frozen=True)
class Placing:
    """A manual and its places, or the findings for which there are none."""

    files: dict[str, bytes]
    check: Check
    manual: Manual | None = None
    """None where a file has not its shape."""

    places: Places | None = None
    """None where the manual has errors for which no book can be made of it."""


def place_project(folder: Path) -> Placing:
    """Return the places of a project; the words of its texts are not judged."""
    files = read_project(folder)
    check = check_files(files, with_texts=False)
    errors = harmful(check)
    told = Check(errors, check.file_count, check.manual)
    if check.manual is None or errors:
        return Placing(files, told, check.manual)
    return Placing(files, told, check.manual, places_of(check.manual))


def places_of(manual: Manual) -> Places:
    """Return the places of a manual without errors."""
    workshop = Workshop()
    return Places(
        make_books(manual, [lead], workshop).documents[0] for lead in languages(manual)
    )


def harmful(check: Check) -> list[Finding]:
    """Return the findings that forbid to make the book."""
    return [
        one
        for one in check.findings
        if one.weight is Severity.ERROR and not one.code.value.startswith(_HARMLESS)
    ]
