"""The site of a manual that is being written: a file is made when it is asked for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from deconflict.document import Document
from deconflict.render.environment import make_environment
from deconflict.render.site import SitePage, site_assets, site_pages


@dataclass(frozen=True)
class _Shown:
    """The site of one document; it is replaced as a whole."""

    document: Document
    pages: Mapping[str, SitePage]
    makers: Mapping[str, Callable[[], bytes]]
    """What makes each file, pages and others."""

    made: dict[str, bytes] = field(default_factory=dict)
    """The files that were asked for."""


class LiveSite:
    """The site as it is now; what nobody reads is not made."""

    def __init__(self) -> None:
        """Begin with no file."""
        self._environment = make_environment()
        self._shown: _Shown | None = None

    def names(self) -> set[str]:
        """Return the files that there are."""
        return set(self._shown.makers) if self._shown is not None else set()

    def content(self, name: str) -> bytes | None:
        """Return a file of the site, or None where there is none of the name."""
        shown = self._shown  # another thread may replace it meanwhile
        if shown is None or name not in shown.makers:
            return None
        if name not in shown.made:
            shown.made[name] = shown.makers[name]()
        return shown.made[name]

    def update(self, document: Document) -> list[str]:
        """Show a new document; return the pages that may be other than before."""
        pages = site_pages(document, is_preview=True)
        renderers = {
            name: partial(page.render, self._environment, document)
            for name, page in pages.items()
        }
        new = _Shown(document, pages, site_assets(document) | renderers)
        old, self._shown = self._shown, new
        if old is None:
            return sorted(pages)
        kept = _kept(new, old)
        new.made.update((name, old.made[name]) for name in kept & set(old.made))
        return sorted(pages.keys() - kept)


def _kept(new: _Shown, old: _Shown) -> set[str]:
    """Return the files that say what they said, pages and others."""
    kept: set[str] = set()
    if _is_same_frame(new, old):
        touched = _touched(new.document, old.document)
        kept |= {
            name
            for name, page in new.pages.items()
            if _is_kept(page, old.pages.get(name), touched)
        }
    if not _assets_differ(new.document, old.document):
        kept |= new.makers.keys() - new.pages.keys()
    return kept


def _is_same_frame(new: _Shown, old: _Shown) -> bool:
    """Tell whether what stands on every page is the same, and where links lead."""
    before, now = (one.pages["index.html"].addresses for one in (old, new))
    return _frame(new.document) == _frame(old.document) and all(
        now.get(one) == at for one, at in before.items()
    )


def _frame(document: Document) -> Document:
    """Return what stands on every page: the document without its texts."""
    parts = tuple(
        replace(
            part,
            divisions=tuple(
                replace(one, blocks=(), drill=None, cards=()) for one in part.divisions
            ),
        )
        for part in document.parts
    )
    return replace(document, parts=parts, figures={}, changed={})


def _is_kept(page: SitePage, old: SitePage | None, touched: set[str]) -> bool:
    """Tell whether a page of the same frame says what it said.

    Of a procedure that it drills, a page says no more than the frame does.
    """
    return (
        old is not None
        and page.division == old.division
        and (page.division is None or page.division.id not in touched)
    )


def _touched(document: Document, old: Document) -> set[str]:
    """Return the divisions with a text that has changed since agreed, or no more."""
    now, before = document.changed, old.changed
    anchors = [
        one for one in {**before, **now} if now.get(one, ()) != before.get(one, ())
    ]
    return {
        division.id
        for division in document.divisions()
        if any(one.startswith(f"{division.id}.") for one in anchors)
    }


def _assets_differ(document: Document, old: Document) -> bool:
    """Tell whether what scripts and drawings are made of has changed."""
    return (old.parts, old.figures, old.words) != (
        document.parts,
        document.figures,
        document.words,
    )
