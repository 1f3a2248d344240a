"""The nearest known word to one that was typed wrong."""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

_CUTOFF = 0.6
_LEAST_LETTERS = 3
"""Two letters are in every word."""


def suggest(word: str, known: Iterable[str]) -> str:
    """Return "Did you mean 'x'?" for the nearest known word, or nothing."""
    near = nearest(word, known)
    return f"Did you mean '{near}'?" if near else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word nearest to one that was typed wrong, or nothing."""
    by_folded = {name.casefold(): name for name in sorted(known)}
    folded = word.casefold()
    matches = get_close_matches(folded, by_folded, n=1, cutoff=_CUTOFF)
    if not matches:
        matches = _part_matches(folded, by_folded)
    return by_folded[matches[0]] if matches else ""


def _part_matches(word: str, known: Iterable[str]) -> list[str]:
    """Return known words that hold the typed one, nearest first."""
    if len(word) < _LEAST_LETTERS:
        return []
    holding = [
        name
        for name in known
        if len(name) >= _LEAST_LETTERS and (word in name or name in word)
    ]
    return sorted(holding, key=lambda name: -SequenceMatcher(None, word, name).ratio())[
        :1
    ]
