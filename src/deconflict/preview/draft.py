"""The manual as it stands on the disk, and the last site that could be made of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

from deconflict.commands.check import Check, check_files
from deconflict.document import Document, Keeping, Places, assemble
from deconflict.findings import Finding, has_errors
from deconflict.manual import (
    Manual,
    Shelf,
    State,
    printing,
    read_project,
    unit_standings,
)
from deconflict.render.live_site import LiveSite

Tell = Callable[["Change"], None]


@dataclass(frozen=True)
class Change:
    """What the readers of the preview are told of."""

    pages: tuple[str, ...]
    """The files of the site that are other than before."""

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


@dataclass
class Draft:
    """A project that somebody writes: its files, its findings, its pages."""

    folder: Path
    lead: str
    """The key of the language that stands first."""

    site: LiveSite = field(default_factory=LiveSite)
    report: Report = field(default_factory=Report)
    manual: Manual | None = None
    """The last manual whose files had their shape."""

    is_outdated: Event = field(default_factory=Event)
    """Set when a file has changed: what a refresh has still to do is left out."""

    document: Document | None = None
    """The last one that was shown."""

    _placed: tuple[Document, Places] | None = None
    shelf: Shelf = field(default_factory=dict)
    keeping: Keeping = field(default_factory=Keeping)

    def refresh(self, tell: Tell) -> None:
        """Read the files again; show the pages first, then judge the words.

        A manual with an error in its ladders or names is not shown. What follows the
        page is left to the next refresh if a file has changed meanwhile.
        """
        self.is_outdated.clear()
        files = read_project(self.folder)
        check = check_files(files, with_texts=False, shelf=self.shelf)
        self.manual = check.manual or self.manual
        if check.manual is None or has_errors(check.findings):
            self._tell(check, [], tell, is_shown=False, is_whole=False)
            return
        pages = self._show(check.manual, is_hasty=True)
        self._tell(check, pages, tell, is_shown=True, is_whole=False)
        if self.is_outdated.is_set():
            return
        pages = self._show(check.manual, is_hasty=False)
        self._tell(check, pages, tell, is_shown=True, is_whole=False)
        if self.is_outdated.is_set():
            return
        whole = check_files(files, shelf=self.shelf)
        self._tell(whole, [], tell, is_shown=True, is_whole=True)

    def _show(self, manual: Manual, *, is_hasty: bool) -> list[str]:
        """Render what has changed, in haste without the annexes."""
        self.keeping.is_hasty = is_hasty
        self.document = assemble(printing(manual, self.lead), self.keeping)
        return self.site.update(self.document, is_hasty=is_hasty)

    def _tell(
        self,
        check: Check,
        pages: list[str],
        tell: Tell,
        *,
        is_shown: bool,
        is_whole: bool,
    ) -> None:
        """Keep how the manual stands, and tell it."""
        texts, agreed = self.report.texts, self.report.agreed
        if check.manual is not None:
            units = unit_standings(check.manual)
            texts = sum(len(unit.standings) for unit in units)
            agreed = sum(unit.count(State.AGREED) for unit in units)
        self.report = Report(
            tuple(check.findings),
            is_shown=is_shown,
            is_whole=is_whole,
            agreed=agreed,
            texts=texts,
        )
        tell(Change(tuple(pages), self.report))

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
