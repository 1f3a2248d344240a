"""Texts and pictures that are printed over each other."""

from collections.abc import Iterator
from itertools import islice

from deconflict.findings import Code
from deconflict.render.layout_faults.edges import stray
from deconflict.render.layout_faults.printed_page import Item, Mark, PrintedPage

_SHARE = 0.15
"""Of the smaller font size: letters that touch by less are not one over the other."""

_EDGE = 1.0
"""CSS pixels by which a picture may touch what is beside it."""


def find_overlaps(page: PrintedPage) -> Iterator[Mark]:
    """Return each two items of which one lies over the other.

    The first is the one that is likely to be at fault: it leaves its own place, or it
    comes later on the page.
    """
    items = page.items
    order = sorted(range(len(items)), key=lambda index: items[index].region.top)
    for place, index in enumerate(order, start=1):
        bottom = items[index].region.bottom
        for other in islice(order, place, None):
            if items[other].region.top >= bottom:
                break
            if _are_over(items[index], items[other]):
                pair = [items[one] for one in sorted((other, index), reverse=True)]
                over, under = sorted(pair, key=lambda one: not stray(one, page))
                yield Mark(Code.LAYOUT_OVERLAP, over.anchor, over.words, under.words)


def _are_over(item: Item, other: Item) -> bool:
    """Tell whether two items lie over each other; a text may stand in its picture."""
    if item.region.left >= other.region.right or other.region.left >= item.region.right:
        return False
    if item.picture == other.picture and not (item.is_text and other.is_text):
        return False
    shared = item.region.common(other.region)
    sizes = [one.size for one in (item, other) if one.is_text]
    slack = _SHARE * min(sizes) if sizes else _EDGE
    return shared.right - shared.left > slack and shared.bottom - shared.top > slack
