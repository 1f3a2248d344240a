"""The site of a manual that is being written: what did not change is kept."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from deconflict.document import Division, Document
from deconflict.render.environment import make_environment
from deconflict.render.site import SitePage, site_assets, site_pages


class LiveSite:
    """Every file of the site as it was rendered last, by its path."""

    def __init__(self, between: Callable[[], None] = lambda: None) -> None:
        """Begin with nothing rendered; `between` is called before a page is rendered.

        It may end an update by an exception: then nothing of that is taken on.
        """
        self._between = between
        self.files: dict[str, bytes] = {}
        self._document: Document | None = None
        self._pages: dict[str, SitePage] = {}
        self._is_stale = False
        """Data of scripts were left as they are, in haste."""

    def update(self, document: Document, *, is_hasty: bool = False) -> list[str]:
        """Render what a new document changes; return the files that are other.

        In haste the index of the search and other data of scripts stay as they are.
        """
        environment = make_environment()
        pages = site_pages(document, is_preview=True)
        is_same_frame = self._is_same_frame(document, pages["index.html"].addresses)
        files = {}
        for name, page in pages.items():
            old = self._pages.get(name)
            if is_same_frame and old is not None and _is_same(page, old):
                files[name] = self.files[name]
            else:
                self._between()
                files[name] = page.render(environment, document)
        is_stale = self._is_stale or self._assets_differ(document)
        stays_stale = is_stale and is_hasty and bool(self.files)
        if is_stale and not stays_stale:
            self._between()
            files |= site_assets(document)
        else:
            files |= self._assets()
        changed = [name for name in files if files[name] != self.files.get(name)]
        self.files, self._document, self._pages = files, document, pages
        self._is_stale = stays_stale
        return changed

    def _is_same_frame(self, document: Document, addresses: Mapping[str, str]) -> bool:
        """Tell whether what stands on every page is the same, and where links lead."""
        if self._document is None:
            return False
        before = self._pages["index.html"].addresses  # all pages share them
        return _frame(document) == _frame(self._document) and all(
            addresses.get(one) == at for one, at in before.items()
        )

    def _assets(self) -> dict[str, bytes]:
        """Return the files that are no pages, as they were rendered last."""
        return {
            name: content
            for name, content in self.files.items()
            if name not in self._pages
        }

    def _assets_differ(self, document: Document) -> bool:
        """Tell whether what scripts and drawings are made of has changed."""
        old = self._document
        return old is None or (old.parts, old.figures, old.words) != (
            document.parts,
            document.figures,
            document.words,
        )


def _frame(document: Document) -> Document:
    """Return what stands on every page: the document without its texts."""
    parts = tuple(
        replace(
            part,
            divisions=tuple(
                replace(one, blocks=(), drill=None) for one in part.divisions
            ),
        )
        for part in document.parts
    )
    return replace(document, parts=parts, figures={}, changed={})


def _is_same(page: SitePage, old: SitePage) -> bool:
    """Tell whether a page of the same frame says what it said."""
    return (page.division, page.drill) == (old.division, old.drill) and _of(
        page.changes, page.division
    ) == _of(old.changes, old.division)


def _of(changes: Mapping[str, object], division: Division | None) -> list[str]:
    """Return the anchors of a division whose texts have changed since agreed."""
    if division is None:
        return []
    begin = f"{division.id}."
    return [f"{key}={changes[key]}" for key in changes if key.startswith(begin)]
