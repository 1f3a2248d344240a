"""A5 cards side by side on A4, to be printed on both sides and cut."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import zip_longest

from pikepdf import Dictionary, Name, Page, Pdf, Rectangle

_WIDTH, _HEIGHT = 841.89, 595.28
"""Of A4 on its side, in points."""

_CARD_WIDTH = 419.53
_CUT = 10
"""The length of the marks where the sheet is cut."""

Sheet = tuple[int, int | None]
"""The pages on the face and on the back of one A5 sheet."""


def impose(cards: bytes, page_counts: Sequence[int]) -> bytes:
    """Return the pages of cards two by two, for sheets turned over by the short edge.

    This file is for the printer: it has no tags, as its order is not that of a reader.
    """
    with Pdf.open(BytesIO(cards)) as source, Pdf.new() as made:
        for left, right in _faces(page_counts):
            page = made.add_blank_page(page_size=(_WIDTH, _HEIGHT))
            for number, middle in ((left, _WIDTH / 4), (right, _WIDTH * 3 / 4)):
                if number is not None:
                    _put(page, source.pages[number], middle)
            page.contents_add(_cut_marks())
        made.Root.Lang = source.Root.Lang
        made.Root.ViewerPreferences = Dictionary(
            Duplex=Name.DuplexFlipShortEdge, PrintScaling=Name("/None")
        )
        target = BytesIO()
        made.save(target, deterministic_id=True)
    return target.getvalue()


def _faces(page_counts: Sequence[int]) -> Iterator[tuple[int | None, int | None]]:
    """Return what stands left and right on each side of the A4 sheets."""
    sheets = list(_sheets(page_counts))
    for one, other in zip_longest(sheets[::2], sheets[1::2], fillvalue=(None, None)):
        yield one[0], other[0]
        yield other[1], one[1]


def _sheets(page_counts: Sequence[int]) -> Iterator[Sheet]:
    """Return the A5 sheets of each card; the last may have an empty back."""
    first = 0
    for count in page_counts:
        for face in range(first, first + count, 2):
            back = face + 1
            yield face, back if back < first + count else None
        first += count


def _put(page: Page, card: Page, middle: float) -> None:
    """Draw a card on a page, in its own size."""
    left = middle - _CARD_WIDTH / 2
    page.add_overlay(card, Rectangle(left, 0, left + _CARD_WIDTH, _HEIGHT))


def _cut_marks() -> bytes:
    """Return the marks at head and foot between which the sheet is cut."""
    middle = _WIDTH / 2
    ends = ((0, _CUT), (_HEIGHT - _CUT, _HEIGHT))
    lines = (f"{middle} {low} m {middle} {high} l S" for low, high in ends)
    return f"q 0.75 w {' '.join(lines)} Q".encode()
