"""The outline of a file: what a reader shows beside the pages."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from deconflict.render.press.objects import Objects, reference, text_string

Line = tuple[int, str, bytes, bool]
"""Level, title, destination, and whether what is below is shown from the start."""


@dataclass
class _Item:
    """A line with the lines below it."""

    title: str
    spot: bytes
    is_open: bool
    number: int
    below: list["_Item"] = field(default_factory=list)

    @property
    def shown(self) -> int:
        """How many lines below it are shown when it is open."""
        return sum(1 + (one.shown if one.is_open else 0) for one in self.below)


def add_outline(objects: Objects, lines: Sequence[Line]) -> int:
    """Add the outline; return its root."""
    root = _Item("", b"", is_open=True, number=objects.add(b""))
    way: list[tuple[int, _Item]] = [(-1, root)]
    for level, title, spot, is_open in lines:
        while way[-1][0] >= level:
            way.pop()
        item = _Item(title, spot, is_open, objects.add(b""))
        way[-1][1].below.append(item)
        way.append((level, item))
    objects.put(root.number, b"<</Type /Outlines%s>>" % _children(root))
    _write_below(objects, root)
    return root.number


def _write_below(objects: Objects, parent: _Item) -> None:
    """Write the lines below a line."""
    before = [None, *parent.below]
    after = [*parent.below[1:], None]
    for item, previous, following in zip(parent.below, before, after, strict=False):
        parts = [
            b"/Title %s/Parent %s"
            % (text_string(item.title), reference(parent.number)),
            b"/Dest %s" % item.spot,
            b"/Prev %s" % reference(previous.number) if previous else b"",
            b"/Next %s" % reference(following.number) if following else b"",
            _children(item),
        ]
        objects.put(item.number, b"<<%s>>" % b"".join(parts))
        _write_below(objects, item)


def _children(item: _Item) -> bytes:
    """Return the entries that lead to the lines below a line."""
    if not item.below:
        return b""
    first, last = item.below[0].number, item.below[-1].number
    count = item.shown if item.is_open else -item.shown
    return b"/First %s/Last %s/Count %d" % (reference(first), reference(last), count)
