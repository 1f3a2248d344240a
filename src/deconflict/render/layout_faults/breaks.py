"""Page ends in the wrong place."""

from collections.abc import Iterator

from deconflict.findings import Code
from deconflict.render.layout_faults.sheets import Mark, Sheet


def find_bad_breaks(sheet: Sheet) -> Iterator[Mark]:
    """Return what stands alone at the foot of a page, and what the page end cuts."""
    if sheet.alone:
        yield Mark(Code.LAYOUT_HEADING_ALONE, sheet.alone.anchor, sheet.alone.words)
    for passage in sheet.cut:
        yield Mark(Code.LAYOUT_ROW_CUT, passage.anchor, passage.words)
