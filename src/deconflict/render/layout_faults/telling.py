"""Faults of the layout as findings, in the words of an author."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from deconflict.document import Document
from deconflict.document.numbering import roman
from deconflict.findings import Code, Finding, Place
from deconflict.render.layout_faults.fault import LayoutFault
from deconflict.render.printings import printing_name

_LONGEST = 40
"""Of the words concerned so many characters are quoted."""

PlaceOf = Callable[[str, str], Place]
"""The place of words at an anchor."""


class _Sentences(NamedTuple):
    """What a fault is told in; {words} and {other} are quoted, {page} names a page."""

    message: str
    hint: str


_SENTENCES = {
    Code.LAYOUT_OVERLAP: _Sentences(
        "{words} and {other} are printed over each other on page {page}.",
        "Look for a long word or code without a space, and shorten or part it.",
    ),
    Code.LAYOUT_CLIPPED: _Sentences(
        "{words} is cut off on page {page}.",
        "Shorten it, or give it more room in the drawing.",
    ),
    Code.LAYOUT_OUTSIDE: _Sentences(
        "{words} leaves its column or the margins of page {page}.",
        "Part a long text into paragraphs; shorten a long word without a space.",
    ),
    Code.LAYOUT_MISSING_GLYPH: _Sentences(
        "The fonts of the manual have no {other}; on page {page}, in {words}.",
        "Write it with another character.",
    ),
    Code.LAYOUT_HEADING_ALONE: _Sentences(
        "{words} stands alone at the foot of page {page}.",
        "Shorten what follows it, so that both have room on one page.",
    ),
    Code.LAYOUT_ROW_CUT: _Sentences(
        "The end of page {page} cuts what belongs together: {words}.",
        "Part it into several rows or steps, or shorten it.",
    ),
    Code.LAYOUT_LINE_START: _Sentences(
        "A line on page {page} begins with a sign that no line begins with: {words}.",
        "Put the sign behind the words that it belongs to.",
    ),
    Code.LAYOUT_LINE_END: _Sentences(
        "A line on page {page} ends with a sign that no line ends with: {words}.",
        "Put the sign before the words that it belongs to.",
    ),
    Code.LAYOUT_PARTED: _Sentences(
        "A line end on page {page} parts a number from its unit: {other} / {words}.",
        "Make it a fact and write its {{name}}: a fact stays on one line.",
    ),
}


def layout_findings(
    faults: Iterable[LayoutFault], document: Document, place_of: PlaceOf
) -> Iterator[Finding]:
    """Return the findings on the faults in the PDF of a document."""
    numbers = {division.id: division.number for division in document.divisions()}
    printing = printing_name(document)
    for fault in faults:
        number = numbers.get(fault.division)
        label = f"{number}-{fault.page}" if number else roman(fault.page).lower()
        sentences = _SENTENCES[fault.code]
        parts = {
            "words": _quoted(fault.words),
            "other": _quoted(fault.other),
            "page": f"{label} ({printing})",
        }
        yield Finding(
            place_of(fault.anchor, fault.words),
            fault.code,
            sentences.message.format_map(parts),
            sentences.hint.format_map(parts),
        )


def _quoted(words: str) -> str:
    """Return words in quotation marks, cut where they are long."""
    is_long = len(words) > _LONGEST
    return f"'{words[:_LONGEST].rstrip()}…'" if is_long else f"'{words}'"
