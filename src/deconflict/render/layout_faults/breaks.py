"""Page ends in the wrong place."""

from collections.abc import Iterator

from deconflict.findings import Code
from deconflict.render.layout_faults.printed_page import Mark, PrintedPage


def find_bad_breaks(page: PrintedPage) -> Iterator[Mark]:
    """Return what stands alone at the foot of a page, and what the page end cuts."""
    if page.alone:
        yield Mark(Code.LAYOUT_HEADING_ALONE, page.alone.anchor, page.alone.words)
    for passage in page.cut:
        yield Mark(Code.LAYOUT_ROW_CUT, passage.anchor, passage.words)
