"""Characters that no font of the manual has."""

from collections.abc import Iterator
from functools import cache
from unicodedata import category

from deconflict.findings import Code
from deconflict.render.layout_faults.printed_page import Mark, PrintedPage
from deconflict.resources import printable_characters

_UNSEEN = frozenset({"Cc", "Cf", "Zs"})
"""Categories of characters that print nothing: controls, joiners, spaces."""


def find_missing_glyphs(page: PrintedPage) -> Iterator[Mark]:
    """Return each text that has a character which would be an empty box."""
    printable = _printable()
    for item in page.items:
        if item.is_text and not printable.issuperset(item.words):
            missing = sorted(set(item.words) - printable)
            signs = "".join(one for one in missing if category(one) not in _UNSEEN)
            if signs:
                yield Mark(Code.LAYOUT_MISSING_GLYPH, item.anchor, item.words, signs)


@cache
def _printable() -> frozenset[str]:
    return printable_characters()
