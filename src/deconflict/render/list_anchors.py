"""The anchors that blocks have on paper alone, for the lists of the book."""

_OF_LISTS = ".."
"""Stands in anchors of blocks, and in no anchor that an author gives."""


def block_anchor(division: str, index: int) -> str:
    """Return the anchor of a block by its place in its division."""
    return f"{division}{_OF_LISTS}{index}"


def is_of_lists(anchor: str) -> bool:
    """Tell whether an anchor is one of those that only the lists know."""
    return _OF_LISTS in anchor
