"""The texts of a drawing, and where they are on the page.

Reckoned for drawings as this program and plain drawing programs make them: a text with
its own `x` and `y`. What is turned, moved or set in parts is left out.
"""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from deconflict.render.layout_faults.elements import tag_of
from deconflict.render.layout_faults.printed_page import INK_BOTTOM, INK_TOP, Region
from deconflict.render.metrics import text_width

_UNSEEN = frozenset({"title", "desc", "defs", "style", "metadata", "symbol"})
_BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of a text stands before its `x`, by its `text-anchor`."""


class DrawnText(NamedTuple):
    """A text of a drawing."""

    words: str
    region: Region
    size: float


class _Frame(NamedTuple):
    """Where a drawing stands on the page, and how large."""

    left: float
    top: float
    scale: float


class _Manner(NamedTuple):
    """How texts are set; each element hands it on to those in it."""

    size: str = "16"
    weight: str = "normal"
    anchor: str = "start"


def drawn_texts(drawing: Element, region: Region) -> Iterator[DrawnText]:
    """Return the texts of a drawing that fills a region of the page."""
    frame = _frame(drawing, region)
    if frame is not None:
        yield from _texts(drawing, _Manner(), frame)


def _frame(drawing: Element, region: Region) -> _Frame | None:
    """Return how the units of a drawing become places on the page."""
    window = (
        drawing.get("viewBox") or f"0 0 {drawing.get('width')} {drawing.get('height')}"
    )
    try:
        left, top, width, height = map(float, window.replace(",", " ").split())
    except ValueError:
        return None
    if width <= 0 or height <= 0:
        return None
    across, down = region.right - region.left, region.bottom - region.top
    scale = min(across / width, down / height)
    return _Frame(
        region.left + (across - width * scale) / 2 - left * scale,
        region.top + (down - height * scale) / 2 - top * scale,
        scale,
    )


def _texts(element: Element, manner: _Manner, frame: _Frame) -> Iterator[DrawnText]:
    if element.get("transform") or tag_of(element) in _UNSEEN:
        return
    manner = _Manner(
        element.get("font-size", manner.size),
        element.get("font-weight", manner.weight),
        element.get("text-anchor", manner.anchor),
    )
    if tag_of(element) == "text":
        yield from _text(element, manner, frame)
    for child in element:
        yield from _texts(child, manner, frame)


def _text(element: Element, manner: _Manner, frame: _Frame) -> Iterator[DrawnText]:
    words = (element.text or "").strip()
    try:
        size = float(manner.size.removesuffix("px"))
        x, y = (float(element.get(key, "0")) for key in ("x", "y"))
    except ValueError:
        return
    if not words or len(element):
        return
    width = text_width(words, size, is_bold=manner.weight in {"bold", "700"})
    left = x - width * _BEFORE.get(manner.anchor, 0)
    size *= frame.scale
    start = frame.left + left * frame.scale
    base = frame.top + y * frame.scale
    region = Region(
        start,
        base - INK_TOP * size,
        start + width * frame.scale,
        base + INK_BOTTOM * size,
    )
    yield DrawnText(words, region, size)
