"""The pages of WeasyPrint as plain data.

The boxes of a page, with their elements and positions, are private to WeasyPrint 70.
This module alone of the package knows them; its tests hold it against the version
that requirements.txt pins.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint import Document
from weasyprint.anchors import rectangle_aabb
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from deconflict.render.layout_faults.drawings import drawn_texts
from deconflict.render.layout_faults.elements import first_words, picture_words
from deconflict.render.layout_faults.printed_page import (
    INK_BOTTOM,
    INK_TOP,
    Item,
    Line,
    Passage,
    PrintedPage,
    Region,
)
from deconflict.render.list_anchors import is_of_lists

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "header"})
_ROOTS = frozenset({"html", "body"})
_COLUMNS = (boxes.TableCellBox, boxes.InlineBlockBox, boxes.MarginBox)
_AVOIDED = frozenset({"avoid", "avoid-page"})
_OBJECT = "\ufffc"


def read_pages(layout: Document, anchor: str = "") -> Iterator[PrintedPage]:
    """Return the pages of a layout, one after the other.

    What stands before the first anchor of the layout gets the one that is given.
    """
    reader = _PageReader(anchor)
    found = []
    for number, page in enumerate(layout.pages, start=1):
        reader = _PageReader(reader.anchor, reader.whole)
        found.append(reader.read(page._page_box, number))  # noqa: SLF001 - see the module's docstring
    for printed, following in pairwise(found):
        yield replace(printed, cut=following.cut)
    if found:
        yield replace(found[-1], alone=None, cut=())


@dataclass(frozen=True)
class _Where:
    """What the boxes around a box say of it."""

    anchor: str = ""
    window: Region | None = None
    cell: Region | None = None
    leading: Any = None
    """The element of a heading, or of something else that may not stand last."""

    matrix: Any = None
    kind: type = boxes.BlockBox
    """Of the child of the page that it is in: text, footnotes, part of the margin."""

    is_repeated: bool = False
    """Whether it is the head of a table, which stands on each of its pages."""

    @property
    def in_margin(self) -> bool:
        """Whether it belongs to the running head or foot."""
        return self.kind is boxes.MarginBox

    @property
    def may_be_last(self) -> bool:
        """Whether it can be the last of the text of a page."""
        return self.kind not in {boxes.MarginBox, boxes.FootnoteAreaBox}


class _OpenLine:
    """A line that is being read."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.languages: list[str] = []


class _PageReader:
    """Reads one page, and remembers for the next what was on it."""

    def __init__(self, anchor: str, begun: Collection[int] = ()) -> None:
        self.anchor = anchor
        """The last one so far; at first that of the page before."""

        self.whole: set[int] = set()
        """The elements on this page that may not part."""

        self._begun = begun
        self._cut: dict[int, Passage] = {}
        self._items: list[Item] = []
        self._lines: list[Line] = []
        self._line: _OpenLine | None = None
        self._last: Any = None
        self._paragraph = self._paragraphs = 0

    def read(self, page: Any, number: int) -> PrintedPage:
        """Return a page; what it says is cut is what goes on from the page before."""
        for child in page.children:
            self._box(child, _Where(kind=type(child)))
        left, top = page.content_box_x(), page.content_box_y()
        last = self._last
        return PrintedPage(
            number=number,
            paper=Region(0, 0, page.margin_width(), page.margin_height()),
            area=Region(left, top, left + page.width, top + page.height),
            items=self._items,
            lines=self._lines,
            alone=None if last is None else Passage(first_words(last), self.anchor),
            cut=tuple(self._cut.values()),
        )

    def _box(self, box: Any, where: _Where) -> None:
        """Read a box and what is in it."""
        if isinstance(box, AbsolutePlaceholder):
            box = box._box  # noqa: SLF001 - see the module's docstring
        if isinstance(box, boxes.TextBox):
            self._text(box, where)
        elif isinstance(box, boxes.LineBox):
            self._whole_line(box, where)
        elif isinstance(box, boxes.InlineBox):
            for child in box.children:
                self._box(child, where)
        else:
            self._block(box, where)

    def _block(self, box: Any, where: _Where) -> None:
        if self._line is not None and isinstance(box, boxes.InlineLevelBox):
            self._line.texts.append(_OBJECT)
            self._line.languages.append("")
        within = self._within(box, where)
        if isinstance(box, boxes.ReplacedBox):
            self._picture(box, within)
        if isinstance(box, boxes.TableRowBox) and where.may_be_last:
            self._last = within.leading
        around = self._paragraph
        self._paragraph = self._paragraphs = self._paragraphs + 1
        for child in box.children:
            self._box(child, within)
        self._paragraph = around

    def _whole_line(self, box: Any, where: _Where) -> None:
        """Read a line; inner columns have lines of their own."""
        around, self._line = self._line, _OpenLine()
        for child in box.children:
            self._box(child, where)
        line, self._line = self._line, around
        text = "".join(line.texts)
        if text.strip():
            self._lines.append(
                Line(
                    text,
                    line.languages[0],
                    line.languages[-1],
                    self._nearest(where),
                    self._paragraph,
                )
            )

    def _text(self, box: Any, where: _Where) -> None:
        style = box.style
        size = style["font_size"]
        if not size or style["visibility"] != "visible":
            return
        if self._line is not None:
            self._line.texts.append(box.text)
            self._line.languages.append(style["lang"] or "")
        if not box.text.strip():
            return
        base = box.position_y + box.baseline
        region = Region(
            box.position_x,
            base - INK_TOP * size,
            box.position_x + box.width,
            base + INK_BOTTOM * size,
        )
        self._add(box.text.strip(), region, size, where)

    def _picture(self, box: Any, where: _Where) -> None:
        left, top = box.content_box_x(), box.content_box_y()
        region = Region(left, top, left + box.width, top + box.height)
        drawing = _drawing(box.replacement)
        picture = len(self._items) + 1
        self._add(picture_words(box.element), region, 0, where, picture)
        if drawing is None or where.matrix:
            return
        inside = replace(where, window=region, cell=None)
        for text in drawn_texts(drawing, region):
            self._add(text.words, text.region, text.size, inside, picture)

    def _add(
        self, words: str, region: Region, size: float, where: _Where, picture: int = 0
    ) -> None:
        if where.matrix:
            left, top, right, bottom = region
            region = Region(
                *rectangle_aabb(where.matrix, left, top, right - left, bottom - top)
            )
        if where.may_be_last:
            self._last = where.leading
        self._items.append(
            Item(
                words,
                region,
                size,
                self._nearest(where),
                where.window,
                where.cell,
                where.in_margin,
                picture,
            )
        )

    def _nearest(self, where: _Where) -> str:
        """Return the anchor of a text; running heads and feet have none."""
        return "" if where.in_margin else where.anchor or self.anchor

    def _within(self, box: Any, where: _Where) -> _Where:
        """Return what a box says of all that is in it."""
        style, element = box.style, box.element
        changes: dict[str, Any] = {}
        anchor = "" if element is None else _anchor_of(element)
        if anchor and not where.in_margin:
            changes["anchor"] = self.anchor = anchor
        if style["overflow"] != "visible" and box.element_tag not in _ROOTS:
            changes["window"] = _window(box, where.window)
        if isinstance(box, _COLUMNS):
            changes["cell"] = _border_region(box)
        if _leads(box):
            changes["leading"] = element
        if getattr(box, "is_header", False) or getattr(box, "is_footer", False):
            changes["is_repeated"] = True
        elif style["break_inside"] in _AVOIDED and not where.is_repeated:
            self._hold_together(element, anchor or where.anchor)
        if box.transformation_matrix:
            changes["matrix"] = _matrix(box, where.matrix)
        return replace(where, **changes) if changes else where

    def _hold_together(self, element: Any, anchor: str) -> None:
        """Note an element that may not part, and whether it began a page before."""
        key = id(element)
        self.whole.add(key)
        if key in self._begun:
            passage = Passage(first_words(element), anchor or self.anchor)
            self._cut.setdefault(key, passage)


def _leads(box: Any) -> bool:
    """Tell whether a box may not be the last of a page: a heading, a caption.

    What a style sheet binds to the following with `break-after` leads it in as well.
    """
    return (
        box.element_tag in _HEADINGS
        or isinstance(box, boxes.TableCaptionBox)
        or box.style["break_after"] in _AVOIDED
    )


def _window(box: Any, around: Region | None) -> Region:
    """Return what shows of the page in a box that cuts off what leaves it."""
    left, top = box.padding_box_x(), box.padding_box_y()
    right, bottom = left + box.padding_width(), top + box.padding_height()
    window = Region(left, top, right, bottom)
    return window.common(around) if around else window


def _matrix(box: Any, around: Any) -> Any:
    """Return how a box that is turned or moved gets to its place."""
    own = box.transformation_matrix
    return own @ around if around else own


def _border_region(box: Any) -> Region:
    left, top = box.border_box_x(), box.border_box_y()
    return Region(left, top, left + box.border_width(), top + box.border_height())


def _drawing(replacement: Any) -> Element | None:
    """Return the root of a picture that is a drawing."""
    drawing = getattr(replacement, "_svg", None)
    return None if drawing is None else drawing.tree._etree_node  # noqa: SLF001 - see the module's docstring


def _anchor_of(element: Any) -> str:
    """Return the anchor of an element; what only the lists know is none of a text."""
    anchor = element.get("id") or ""
    return "" if is_of_lists(anchor) else str(anchor)
