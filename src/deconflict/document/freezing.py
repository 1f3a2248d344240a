"""A document to what an edition keeps of it: the words at each place.

Kept is what was written and not what is worked out from it: annexes that the program
makes of the rest, charts, and what follows a lost call would tell each change again.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from deconflict.document.model import Division, Document
from deconflict.document.passages import Bilingual, Inline
from deconflict.document.pieces import Piece, pieces_of
from deconflict.schema import LANGUAGES, AnnexName, EditionDivision, EditionPlace
from deconflict.wording import normal

FRONT = "front"
"""The division of all that stands before the first chapter."""

_MADE_OF_THE_REST: tuple[AnnexName, ...] = (
    "checked",
    "concordance",
    "evaluation",
    "coverage",
)
_NAMED = ("signal.", "form.")
"""Anchors whose links print the name of the place and not its number."""


@dataclass(frozen=True)
class FrozenDivision:
    """A division, and what was worked out of it."""

    made_of: Division
    numbers: Mapping[str, str]
    """What number is printed at each anchor."""

    kept: EditionDivision | None = None
    """What an edition keeps of it."""


Frozen = dict[str, FrozenDivision]
"""The divisions that were frozen before, by id."""


def freeze(
    document: Document, known: Frozen | None = None
) -> tuple[EditionDivision, ...]:
    """Return what an edition keeps of a document, in the order of the book.

    A division that `known` has is taken from there.
    """
    freezer = Freezer(document, known)
    divisions = filter(is_kept, document.divisions())
    return (freezer.front(), *map(freezer.division, divisions))


def is_kept(division: Division) -> bool:
    """Tell whether an edition keeps the texts of a division."""
    made = (f"annex.{name}" for name in _MADE_OF_THE_REST)
    return division.kind != "records" and division.id not in made


class Freezer:
    """Writes the texts of one document as an edition keeps them."""

    def __init__(self, document: Document, known: Frozen | None = None) -> None:
        """Take the document; its links are written with the numbers that it has."""
        self._document = document
        self._keys = {one.tag: one.key for one in document.languages}
        self._known = {} if known is None else known
        self._numbers: dict[str, str] = {}
        for division in document.divisions():
            before = self._known.get(division.id)
            if before is None or before.made_of is not division:
                numbers = dict(_numbers(division))
                self._known[division.id] = FrozenDivision(division, numbers)
            self._numbers |= self._known[division.id].numbers

    def front(self) -> EditionDivision:
        """Return what stands on the cover, and the parts of the book."""
        book = self._document
        texts = {
            "title": (book.title, book.subtitle),
            "short-title": (book.short_title,),
            "marking": (book.marking,),
            "parties": book.parties,
            "notice": book.notice,
            "licence": (book.licence,),
        }
        places = [
            self._place(Piece(f"manual.{name}", "", those))
            for name, those in texts.items()
        ]
        places += [
            self._place(Piece(f"part.{part.id}", "", (part.label, part.title)))
            for part in book.parts
            if part.label
        ]
        return EditionDivision(id=FRONT, kind=FRONT, places=tuple(places))

    def division(self, division: Division) -> EditionDivision:
        """Return a chapter, procedure, exercise or annex."""
        known = self._known[division.id]
        if known.kept is None:
            known = replace(known, kept=self._division(division))
            self._known[division.id] = known
        assert known.kept is not None  # noqa: S101 - made above, if it was not there
        return known.kept

    def _division(self, division: Division) -> EditionDivision:
        title = Piece(division.id, division.number, (division.title,))
        pieces = [title, *pieces_of(division, self._document.figures)]
        return EditionDivision(
            id=division.id,
            kind=division.kind,
            audience="control" if division.is_for_control else None,
            places=tuple(self._place(one) for one in _gathered(pieces)),
        )

    def lines(self, text: Bilingual) -> dict[str, str]:
        """Return a text in each language as an edition keeps it."""
        return {
            self._keys[passage.language]: normal(self._runs(passage.inlines))
            for passage in text
        }

    def _place(self, piece: Piece) -> EditionPlace:
        lines = [self.lines(text) for text in piece.texts]
        en, zh = (
            tuple(filter(None, (one.get(key, "") for one in lines)))
            for key in LANGUAGES
        )
        return EditionPlace(
            anchor=piece.anchor,
            number=piece.number or None,
            en=en,
            zh=zh,
            drawing=piece.drawing or None,
        )

    def _runs(self, inlines: Iterable[Inline]) -> str:
        return "".join(
            self._link(one)
            if one.kind == "link"
            else one.text + self._runs(one.children)
            for one in inlines
        )

    def _link(self, inline: Inline) -> str:
        """Return a link; where its words are those of the place, with its anchor."""
        words, target = self._runs(inline.children), inline.target
        number = self._numbers.get(target, "")
        if (number and number in words) or target.startswith(_NAMED):
            return f"[{words}]({target})"
        return words


def _gathered(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Return the pieces of one place as one."""
    found: dict[str, list[Piece]] = {}
    for piece in pieces:
        found.setdefault(piece.anchor, []).append(piece)
    for anchor, those in found.items():
        texts = tuple(text for one in those for text in one.texts)
        drawings = " ".join(one.drawing for one in those if one.drawing)
        yield Piece(anchor, those[0].number, texts, drawings)


def _numbers(division: Division) -> Iterator[tuple[str, str]]:
    """Return the number that is printed at each anchor, or next behind it."""
    yield division.id, division.number
    following = ""
    for piece in reversed([*pieces_of(division, {})]):
        following = piece.number or following
        yield piece.anchor, piece.number or following
