"""Numbers with their units in a plain text: they stay on one line."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from deconflict.wording import UnitWords, words_for_units

_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")
_DATES = frozenset("年日")
"""After a number these are part of a date, which may go on in the next line."""


class Piece(NamedTuple):
    """A part of a text."""

    text: str
    is_quantity: bool = False


def pieces(text: str) -> Iterator[Piece]:
    """Return a text in parts: a number with its unit is one of its own."""
    position = 0
    for match in _NUMBER.finditer(text):
        end = unit_end(text, match.end())
        if end:
            yield Piece(text[position : match.start()])
            yield Piece(text[match.start() : end], is_quantity=True)
            position = end
    yield Piece(text[position:])


def unit_end(text: str, position: int) -> int:
    """Return where the unit ends that begins behind a number; 0 if there is none."""
    language = "zh" if text[position : position + 1] >= "\u2e80" else "en"
    found = _units(language).at(text, position)
    return found[1] if found and found[2] not in _DATES else 0


@cache
def _units(language: str) -> UnitWords:
    """Return the words that are units in any manual."""
    return words_for_units(language, {})
