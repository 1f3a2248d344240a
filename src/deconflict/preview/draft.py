"""The manual as it stands on the disk, and the last site that could be made of it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event

from deconflict.commands.book import Workshop, make_books
from deconflict.commands.check import Check, add_words, check_files
from deconflict.document import Document, Keeping, Places
from deconflict.findings import Finding, has_errors, sort_findings
from deconflict.manual import (
    Manual,
    Shelf,
    State,
    is_rewording,
    load_manual,
    read_project,
    unit_standings,
)
from deconflict.render.live_site import LiveSite

Tell = Callable[["Change"], None]


@dataclass(frozen=True)
class Change:
    """What the readers of the preview are told of."""

    pages: tuple[str, ...]
    """The pages of the site that may be other than before."""

    report: "Report"


@dataclass(frozen=True)
class Report:
    """How the manual stands."""

    findings: tuple[Finding, ...] = ()
    is_shown: bool = True
    """The pages show the files as they are; else they show the last good ones."""

    is_whole: bool = False
    """The checks of the words have run too."""

    agreed: int = 0
    texts: int = 0


class _OutdatedError(Exception):
    """A file has changed while a refresh went on."""


@dataclass
class Draft:
    """A project that somebody writes: its files, its findings, its pages."""

    folder: Path
    lead: str
    """The key of the language that stands first."""

    report: Report = field(default_factory=Report)
    manual: Manual | None = None
    """The last manual whose files had their shape."""

    shown: Manual | None = None
    """The manual that the pages show; None while errors forbid to show the files."""

    is_outdated: Event = field(default_factory=Event)
    """Set when a file has changed: what a refresh has still to do is left out."""

    document: Document | None = None
    """The last one that was shown."""

    shelf: Shelf = field(default_factory=dict)
    site: LiveSite = field(default_factory=LiveSite)
    _keeping: Keeping = field(init=False)
    _workshop: Workshop = field(init=False)
    _placed: tuple[Document, Places] | None = None
    _words: list[Finding] = field(default_factory=list)
    """What was found in the words when they were judged last."""

    def __post_init__(self) -> None:
        """Let what takes long ask whether it is still of use."""
        self._keeping = Keeping(self._go_on)
        self._workshop = Workshop({self.lead: self._keeping})

    def refresh(self, tell: Tell) -> None:
        """Read the files again; show the pages first, then judge the words.

        A manual with an error in its ladders or names is not shown. Where only words
        are other than in the manual shown last, its names are as good as they were,
        and the page does not wait for their check. What follows the page is left to
        the next refresh if a file has changed meanwhile.
        """
        self.is_outdated.clear()
        with suppress(_OutdatedError):
            self._refresh(tell)

    def _refresh(self, tell: Tell) -> None:
        """Do what `refresh` does, until it is of no use any more."""
        files = read_project(self.folder)
        manual = load_manual(files, self.shelf).manual
        before = self.shown
        is_shown = bool(manual and before and is_rewording(before, manual))
        if manual is not None and is_shown:
            pages = self._show(manual, is_hasty=True)
            self._tell(replace(self.report, is_whole=False), pages, tell)
            self._go_on()
        check = check_files(
            files, with_texts=False, shelf=self.shelf, between=self._go_on
        )
        self.manual = check.manual or self.manual
        if check.manual is None or has_errors(check.findings):
            self.shown = None
            self._tell(self._report(check, is_shown=False), [], tell)
            return
        for is_hasty in (False,) if is_shown else (True, False):
            pages = self._show(check.manual, is_hasty=is_hasty)
            self._tell(self._report(check), pages, tell)
            self._go_on()
        whole = add_words(check, self._go_on)
        others = set(check.findings)
        self._words = [one for one in whole.findings if one not in others]
        self._tell(self._report(whole, is_whole=True), [], tell)

    def _go_on(self) -> None:
        """End a refresh that is of no use, for another one is to come.

        What a reader waits for is not ended: who saves often would never see it.
        """
        if self.is_outdated.is_set() and not self._keeping.is_hasty:
            raise _OutdatedError

    def _show(self, manual: Manual, *, is_hasty: bool) -> list[str]:
        """Render what has changed, in haste without the annexes."""
        self._keeping.is_hasty = is_hasty
        try:
            books = make_books(manual, [self.lead], self._workshop)
            document = books.documents[0]
            pages = self.site.update(document)
        finally:
            self._keeping.is_hasty = False
        self.document, self.shown = document, manual
        return pages

    def _report(
        self, check: Check, *, is_shown: bool = True, is_whole: bool = False
    ) -> Report:
        """Return how the manual stands; till they are judged, words are as before."""
        report = replace(
            self.report,
            findings=tuple(check.findings if is_whole else self._with_words(check)),
            is_shown=is_shown,
            is_whole=is_whole,
        )
        if check.manual is None:
            return report
        units = unit_standings(check.manual)
        return replace(
            report,
            texts=sum(len(unit.standings) for unit in units),
            agreed=sum(unit.count(State.AGREED) for unit in units),
        )

    def _with_words(self, check: Check) -> list[Finding]:
        """Return findings with those on the words as they were judged last."""
        return sort_findings([*check.findings, *self._words])

    def _tell(self, report: Report, pages: list[str], tell: Tell) -> None:
        """Keep how the manual stands, and tell it."""
        self.report = report
        tell(Change(tuple(pages), report))

    def files(self) -> Mapping[str, bytes]:
        """Return the files of the project as they are on the disk."""
        return read_project(self.folder)

    def places(self) -> Places | None:
        """Return the numbered places that are shown, or None where none are yet."""
        document = self.document
        if document is None:
            return None
        if self._placed is None or self._placed[0] is not document:
            self._placed = document, Places([document])
        return self._placed[1]

    def findings_with(self, path: str, content: bytes) -> Iterator[Finding]:
        """Return what would be found in a file if it had this content."""
        files = {**self.files(), path: content}
        check = check_files(files, shelf=dict(self.shelf))
        return (one for one in check.findings if one.place.path == path)
