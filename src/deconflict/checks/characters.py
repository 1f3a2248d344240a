"""Every character of the texts is in the fonts of the manual."""

from collections.abc import Iterator
from dataclasses import replace

from deconflict.checks.pairs import text_entries
from deconflict.findings import Code, Finding, Place, Span
from deconflict.manual import Manual, walk_pairs
from deconflict.resources import printable_characters


def check_characters(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each character that would be printed as an empty box."""
    printable = printable_characters()
    for entry in text_entries(manual):
        for placed in walk_pairs(entry.item):
            for language, text in placed.halves():
                for character in sorted(set(text) - printable):
                    place = entry.place(*placed.path, language)
                    yield Finding(
                        _narrow(place, character),
                        Code.TEXT_CHARACTER,
                        f"The fonts of the manual have no '{character}' "
                        f"(U+{ord(character):04X}).",
                        "Write it with another character.",
                    )


def _narrow(place: Place, character: str) -> Place:
    """Return the place of the character itself, if it is on the first line."""
    column = place.line_text.find(character) + 1
    if place.span is None or column == 0:
        return place
    line = place.span.line
    return replace(place, span=Span(line, column, line, column + 1))
