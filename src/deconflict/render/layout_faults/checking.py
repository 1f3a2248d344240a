"""The faults of laid-out pages."""

from collections.abc import Callable, Iterator, Sequence

from weasyprint import Document

from deconflict.findings import Code
from deconflict.render.layout_faults.breaks import find_bad_breaks
from deconflict.render.layout_faults.edges import find_strays
from deconflict.render.layout_faults.fault import LayoutFault
from deconflict.render.layout_faults.glyphs import find_missing_glyphs
from deconflict.render.layout_faults.lines import find_bad_lines
from deconflict.render.layout_faults.overlaps import find_overlaps
from deconflict.render.layout_faults.printed_page import Mark, PrintedPage
from deconflict.render.layout_faults.reading import read_pages

CHECKS: Sequence[Callable[[PrintedPage], Iterator[Mark]]] = (
    find_overlaps,
    find_strays,
    find_missing_glyphs,
    find_bad_breaks,
    find_bad_lines,
)

_SAID_BY = {Code.LAYOUT_OUTSIDE: Code.LAYOUT_OVERLAP}
"""What need not be told where the other was found before."""


def find_faults(
    layout: Document, division: str = "", prefix: str = ""
) -> tuple[LayoutFault, ...]:
    """Return what went wrong in the layout of a division, each place once for a code.

    `prefix` stands before its page numbers. Without the id of a division it is that of
    cover and contents.
    """
    found: dict[tuple[Code, str, int], LayoutFault] = {}
    for page in read_pages(layout, division):
        for mark in (mark for check in CHECKS for mark in check(page)):
            place = (mark.anchor, page.number)
            if (_SAID_BY.get(mark.code), *place) not in found:
                fault = LayoutFault(
                    mark.code,
                    division,
                    f"{prefix}{page.number}",
                    mark.anchor,
                    mark.words,
                    mark.other,
                )
                found.setdefault((mark.code, *place), fault)
    return tuple(found.values())
