"""What leaves its place: cut off, off the paper, in the margin, out of its column."""

from collections.abc import Iterator

from deconflict.findings import Code
from deconflict.render.layout_faults.printed_page import Item, Mark, PrintedPage

_SLACK = 1.5
"""CSS pixels by which letters may hang over; a bit more than a point."""


def find_strays(page: PrintedPage) -> Iterator[Mark]:
    """Return each item that is cut off or leaves its place."""
    for item in page.items:
        code = stray(item, page)
        if code is not None:
            yield Mark(code, item.anchor, item.words)


def stray(item: Item, page: PrintedPage) -> Code | None:
    """Return what is wrong with the place of an item, or None."""
    windows = (item.window, page.paper)
    if not all(one is None or one.holds(item.region, _SLACK) for one in windows):
        return Code.LAYOUT_CLIPPED
    places = (None if item.in_margin else page.area, item.cell)
    if not all(one is None or one.holds(item.region, _SLACK) for one in places):
        return Code.LAYOUT_OUTSIDE
    return None
