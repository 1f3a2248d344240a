"""Rows: pairs on their way out of the manual and back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from deconflict.findings import Finding, Place, Span
from deconflict.manual import (
    Manual,
    State,
    addressed_pairs,
    is_below,
    unit_standings,
)
from deconflict.schema import LANGUAGES
from deconflict.source import KeyPath
from deconflict.wording import fingerprint

NO_HALF = "-"
"""The fingerprint of a half that is not written."""

INTERFACE = "interface"


@dataclass(frozen=True)
class Row:
    """One pair, as it stands in the manual or in a file from outside."""

    address: str
    texts: dict[str, str]
    """The halves by language; a half that is not written is empty."""

    marks: dict[str, str] = field(default_factory=dict)
    """The fingerprints of the halves at export, by language."""

    path: str = ""
    """The file of the manual that it is from, or the file that it came in."""

    line: int = 0
    """The line or the row in the file that it came in."""

    note: str = ""
    """What the linguist remarked."""

    is_agreed: bool = False
    """Two people agreed that both halves say the same, and neither changed since."""

    @property
    def place(self) -> Place:
        """Where it stands in the file that it came in."""
        return Place(self.path, Span(self.line, 1, self.line, 1))


@dataclass(frozen=True)
class Reading:
    """What a file from outside says, and what in it cannot be read."""

    rows: tuple[Row, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Edit:
    """One half that gets other words."""

    row: Row
    language: str
    path: str
    """The file of the manual that it stands in."""

    keys: KeyPath
    """Where in the file."""

    text: str


def rows_of(manual: Manual, names: Iterable[str] = ()) -> Iterator[Row]:
    """Return the pairs of a manual, or those below some addresses.

    Interface words, which are no doctrine, come only where they are named.
    """
    wanted = tuple(names)
    agreed = {
        standing.pair.address
        for unit in unit_standings(manual)
        for standing in unit.standings
        if standing.state is State.AGREED
    }
    for one in addressed_pairs(manual):
        is_meant = any(is_below(one.address, name) for name in wanted)
        if is_meant or (not wanted and one.unit != INTERFACE):
            texts = {key: getattr(one.pair, key) or "" for key in LANGUAGES}
            yield Row(
                one.address,
                texts,
                {key: mark_of(text) for key, text in texts.items()},
                one.entry.source.path,
                is_agreed=one.address in agreed,
            )


def mark_of(text: str) -> str:
    """Return the fingerprint of a half as rows carry it."""
    return fingerprint(text) if text else NO_HALF


def written_mark(language: str, mark: str) -> str:
    """Return a fingerprint as files hold it; it cannot be taken for a number."""
    return f"{language}:{mark}"


def read_mark(language: str, written: str) -> str:
    """Return a fingerprint that a file holds, or nothing where it is lost."""
    head, _, mark = written.strip().partition(":")
    return mark if head == language else ""


def written_marks(row: Row) -> str:
    """Return both fingerprints of a row as the words of a note."""
    return " ".join(written_mark(key, mark) for key, mark in row.marks.items())


def read_marks(note: str) -> dict[str, str]:
    """Return the fingerprints that stand in a note, by language."""
    words = note.split()
    return {
        key: next(filter(None, (read_mark(key, word) for word in words)), "")
        for key in LANGUAGES
    }
