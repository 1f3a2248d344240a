"""A section as it was laid out: its pages as numbered objects that are not yet placed.

A PDF file is a list of numbered objects that point to each other. The objects of a
sheet are numbered from 0; where they stand in the file is known only when all sheets
are. What every sheet points to, and none holds, is a `Shared`.
"""

import re
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from deconflict.render.layout_faults.fault import LayoutFault


class Shared(IntEnum):
    """What the whole file has once."""

    PAGES = -1
    FONTS = -2
    DOCUMENT = -3
    """The root of the structure that a reading program follows."""


Body = tuple[bytes, bytes | None]
"""The dictionary of an object, in which marks stand for numbers, and its stream."""

_NAMES = re.compile(
    rb"(\((?:[^()\\]|\\.)*\))"  # a string in brackets: nothing in it is a number
    rb"|(?<![\w.])(\d+) 0 R\b"
    rb"|@(\d+)@",
    re.DOTALL,
)
_MARKS = re.compile(rb"\x00(-?\d+)([RK]);")
_LENGTHS = struct.Struct(">Ii")


@dataclass(frozen=True)
class Spot:
    """A place on a page: its number from 0, and points from the left and the foot."""

    page: int
    x: float
    y: float


@dataclass(frozen=True)
class Bookmark:
    """A line of the outline."""

    level: int
    title: str
    spot: Spot
    is_open: bool


@dataclass(frozen=True)
class FontUse:
    """A font as one sheet uses it; widths are in thousandths of its size."""

    name: str
    family: str
    flags: int
    ascent: int
    descent: int
    widths: Mapping[int, int]
    """By the number of the glyph."""

    texts: Mapping[int, str]
    """The text that each glyph stands for."""


@dataclass(frozen=True)
class Sheet:
    """The pages of a section, and what the rest of the file has to know of them."""

    pages: tuple[int, ...]
    """The objects that are pages."""

    contents: tuple[int, ...]
    """The objects with what each page shows."""

    tree: int
    """The object that holds the pages."""

    structure: int
    """The object that holds their structure."""

    keys: int
    """The object that leads from pages and links to the structure."""

    bodies: bytes
    """The objects, packed."""

    count: int
    """How many objects there are."""

    anchors: Mapping[str, Spot]
    bookmarks: tuple[Bookmark, ...]
    fonts: Mapping[str, FontUse]
    cited: tuple[tuple[str, ...], ...]
    """For each page, the anchors whose page is to be written there, in order."""

    warnings: tuple[str, ...] = ()
    faults: tuple[LayoutFault, ...] = ()
    """What is wrong on the pages."""


def key(number: int) -> bytes:
    """Return a key of the structure as `marked` knows it."""
    return b"@%d@" % number


def marked(data: bytes, numbers: Mapping[int, int]) -> bytes:
    """Return the bytes of an object with marks where it names others.

    `numbers` gives each object the number by which the sheet knows it.
    """

    def mark(found: re.Match[bytes]) -> bytes:
        if found[1] is not None:
            return found[0]
        if found[2] is not None:
            return b"\0%dR;" % numbers[int(found[2])]
        return b"\0%sK;" % found[3]

    return _NAMES.sub(mark, data)


def placed(data: bytes, base: int, shared: Mapping[Shared, int]) -> bytes:
    """Return the bytes of an object of a sheet that begins at a number of the file."""

    def name(found: re.Match[bytes]) -> bytes:
        number = int(found[1])
        if found[2] == b"K":
            return b"%d" % (base + number)
        return b"%d 0 R" % (base + number if number >= 0 else shared[Shared(number)])

    return _MARKS.sub(name, data)


def named_objects(data: bytes) -> Iterator[int]:
    """Return the objects that the bytes of an object name."""
    for found in _NAMES.finditer(data):
        if found[2] is not None:
            yield int(found[2])


def packed(bodies: Iterable[Body]) -> bytes:
    """Return objects as bytes: between processes and on disks they are one thing."""
    whole = bytearray()
    for head, stream in bodies:
        whole += _LENGTHS.pack(len(head), -1 if stream is None else len(stream))
        whole += head + (stream or b"")
    return zlib.compress(whole, 1)


def unpacked(bodies: bytes) -> Iterator[Body]:
    """Return what was packed."""
    whole = zlib.decompress(bodies)
    at = 0
    while at < len(whole):
        head, stream = _LENGTHS.unpack_from(whole, at)
        begin = at + _LENGTHS.size
        middle = begin + head
        at = middle + max(stream, 0)
        yield whole[begin:middle], None if stream < 0 else whole[middle:at]
