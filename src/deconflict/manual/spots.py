"""Where in the files a paragraph of the page stands, and the pairs in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from deconflict.findings import Place
from deconflict.manual.anchors import anchors_of
from deconflict.manual.model import Entry, Manual
from deconflict.manual.text import PlacedPair
from deconflict.schema import LANGUAGES, DivisionShape, Shape
from deconflict.source import KeyPath

_FIELDS = {"channels-used": "channels", "facts-used": "facts", "basis": "references"}
"""Paragraphs of a procedure that are named otherwise than their key in the file."""

_EVALUATION = "evaluation."
"""What the anchors of evaluation sheets have before that of their step."""


@dataclass(frozen=True)
class Spot:
    """The part of a file that makes a paragraph."""

    entry: Entry[Shape]
    path: KeyPath
    """Below the entry: `rules`, 2."""

    @property
    def place(self) -> Place:
        """The place in the file."""
        return self.entry.place(*self.path)

    def pairs(self) -> Iterator[PlacedPair]:
        """Return the pairs in it, with their paths in the entry."""
        size = len(self.path)
        for placed in self.entry.pairs:
            if placed.path[:size] == self.path:
                yield placed

    def find(self, words: str) -> Place | None:
        """Return the place of the text in it that has some words.

        Spaces and line ends do not count: pages break lines elsewhere.
        """
        sought = _without_spaces(words)
        for placed in self.pairs():
            for language in LANGUAGES:
                if sought in _without_spaces(getattr(placed.pair, language) or ""):
                    return self.entry.place(*placed.path, language)
        return None


def find_place(manual: Manual, anchor: str, words: str) -> Place:
    """Return the place of words that are printed at an anchor, or of what is there.

    Where no file makes the paragraph it is the file of the division. Words without an
    anchor, as in running heads, are looked for in the file of the manual and in all
    divisions.
    """
    spot = find_spot(manual, anchor.removeprefix(_EVALUATION))
    if spot is not None:
        return spot.find(words) or spot.place
    name = anchor.partition(".")[0]
    own = [one for one in manual.divisions if not name or one.item.id == name]
    files: list[Entry[Shape]] = [*own] if name and own else [manual.file, *own]
    found = (Spot(entry, ()).find(words) for entry in files)
    return next((place for place in found if place), files[0].place())


def find_spot(manual: Manual, anchor: str) -> Spot | None:
    """Return what makes the paragraph with an anchor, or None if no file does.

    What the program writes by itself, such as the table of lost calls, is made by
    no one place.
    """
    kind, _, name = anchor.partition(".")
    register = _registers(manual).get(kind)
    if register is not None:
        entry = register.get(name)
        return Spot(entry, ()) if entry else None
    for division in manual.divisions:
        if division.item.id == kind:
            return _in_division(division, anchor)
    return None


def _registers(manual: Manual) -> Mapping[str, Mapping[str, Entry[Shape]]]:
    """Return the registers by what their anchors begin with."""
    return {
        "signal": manual.signals,
        "channel": manual.channels,
        "form": manual.forms,
        "term": manual.terms,
        "reference": manual.references,
        "lesson": manual.lessons,
    }


def _in_division(entry: Entry[DivisionShape], anchor: str) -> Spot | None:
    """Return the part of a chapter, procedure or exercise with an anchor."""
    for name, path in anchors_of(entry.item):
        if name == anchor and path != ("id",):
            return Spot(entry, path[:-1] if path[-1] == "id" else path)
    field = anchor.partition(".")[2]
    key = _FIELDS.get(field, field)
    return Spot(entry, (key,)) if (*entry.path, key) in entry.source.values else None


def _without_spaces(text: str) -> str:
    return "".join(text.split())
