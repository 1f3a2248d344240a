"""A redline edition: what changed first, then the whole text; as one file of HTML."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from deconflict.compare import (
    DANGEROUS,
    Change,
    Comparison,
    Kind,
    Line,
    Words,
    align,
)
from deconflict.document import Bilingual, Document, EditionDivision, EditionPlace
from deconflict.render.embedding import embedded_fonts
from deconflict.render.environment import make_environment, render_template
from deconflict.render.fonts import Font
from deconflict.wording import Stretch, without_links

_TEMPLATE = "redline/page.html.jinja"


@dataclass(frozen=True)
class RedlinedPlace:
    """One place of either state, with its texts from the old to the new."""

    anchor: str
    number: str
    old_number: str
    """Where it is another one."""

    kinds: tuple[Kind, ...]
    """None where nothing changed."""

    texts: tuple[tuple[str, tuple[Line, ...]], ...]
    """In each language of the book, behind its tag."""

    is_title: bool

    @property
    def state(self) -> str:
        """What a style sheet needs to know."""
        if self.kinds in ((), (Kind.RENUMBERED,)):
            return "kept"
        return "removed" if self.kinds[0] is Kind.REMOVED else "changed"


@dataclass(frozen=True)
class RedlinedDivision:
    """A chapter, procedure, exercise or annex of either state."""

    id: str
    places: tuple[RedlinedPlace, ...]

    @property
    def is_kept(self) -> bool:
        """Whether it says what it said."""
        return all(place.state == "kept" for place in self.places)


@dataclass(frozen=True)
class RedlinePage:
    """What the template of a redline is given besides the frame of the book."""

    title: Bilingual
    counts: Mapping[Kind, int]
    groups: tuple[tuple[Kind, tuple[Change, ...]], ...]
    """The changes that bear on what a ship does, and what came and went."""

    divisions: tuple[RedlinedDivision, ...]
    fonts: tuple[Font, ...] = ()
    is_print: bool = False

    def href(self, target: str) -> str:
        """Return the address of a place."""
        return f"#{target}"

    def swaps(self, change: Change, language: str) -> tuple[tuple[str, str], ...]:
        """Return what a place said and says instead, in one language, each once."""
        told = ((one.old, one.new) for one in change.swaps if one.language == language)
        return tuple(dict.fromkeys(told))

    def changed(self, change: Change, language: str) -> tuple[Line, ...]:
        """Return the texts of a place that changed in one language."""
        return tuple(one for one in change.lines[language] if one.is_changed)


def render_redline(comparison: Comparison, frame: Document) -> str:
    """Return the redline of two states; `frame` has the words and languages."""
    page = redline_page(comparison, frame)
    environment = make_environment()
    bare = render_template(environment, _TEMPLATE, frame, page)
    whole = replace(page, fonts=embedded_fonts(bare))
    return render_template(environment, _TEMPLATE, frame, whole)


def redline_page(comparison: Comparison, frame: Document) -> RedlinePage:
    """Return what a redline shows; `frame` has the words and languages."""
    words = Words(frame)
    states = {
        "old": words.state(comparison.old),
        "new": words.state(comparison.new),
    }
    listed = (*DANGEROUS, Kind.REMOVED, Kind.ADDED)
    groups = ((kind, [*_told(comparison, kind)]) for kind in listed)
    return RedlinePage(
        words.filled("diff-title", states),
        comparison.counts(),
        tuple((kind, tuple(changes)) for kind, changes in groups if changes),
        tuple(_divisions(comparison, frame)),
    )


def _told(comparison: Comparison, kind: Kind) -> Iterator[Change]:
    return (one for one in comparison.told if one.kind is kind)


def _divisions(comparison: Comparison, frame: Document) -> Iterator[RedlinedDivision]:
    """Return all divisions of both states, in the new order."""
    changes = {one.anchor: one for one in comparison.changes}
    couples = align(
        comparison.old.divisions, comparison.new.divisions, lambda one: one.id
    )
    for couple in couples:
        division = couple.new or couple.old
        if division is None:
            continue
        places = align(_places(couple.old), _places(couple.new), lambda one: one.anchor)
        yield RedlinedDivision(
            division.id,
            tuple(
                _place(old, new, changes, frame, division.id) for old, new, _ in places
            ),
        )


def _places(division: EditionDivision | None) -> tuple[EditionPlace, ...]:
    return division.places if division else ()


def _place(
    old: EditionPlace | None,
    new: EditionPlace | None,
    changes: Mapping[str, Change],
    frame: Document,
    division: str,
) -> RedlinedPlace:
    """Return one place with its texts."""
    place = new or old
    assert place is not None  # noqa: S101 - a couple is of something
    change = changes.get(place.anchor)
    number, before = place.number or "", (old.number if old else None) or ""
    return RedlinedPlace(
        place.anchor,
        number,
        before if before != number else "",
        change.kinds if change else (),
        tuple(
            (
                one.tag,
                change.lines[one.key] if change else _same(getattr(place, one.key)),
            )
            for one in frame.languages
        ),
        is_title=place.anchor == division,
    )


def _same(texts: tuple[str, ...]) -> tuple[Line, ...]:
    """Return texts in which nothing changed."""
    return tuple(Line((Stretch("same", without_links(one)),)) for one in texts)
