"""Objects as a part of the file: numbered, compressed, with the place of each."""

import re
import struct
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from deconflict.render.press.glyphs import figure_glyphs
from deconflict.render.press.objects import Written
from deconflict.render.press.sheet import FontUse, Shared, Sheet, placed, unpacked
from deconflict.resources import PAGE_FIGURE

_TOGETHER = 200
"""Objects without a stream that are compressed as one."""

_SHOWN = re.compile(rb"/(\w+) [\d.]+ Tf|<([0-9a-f]+)>")
"""In a stream: a font that is chosen, or glyphs that are shown in it."""

_GLYPH = 4
"""Digits of the number of a glyph."""

ROW = struct.Struct(">BIH")
"""Where an object is found: a kind, and two numbers."""

_ALONE, _INSIDE = 1, 2
"""The kinds: it stands at a byte of the file, or in another object at a place."""


@dataclass(frozen=True)
class Piece:
    """A part of the file."""

    first: int
    """The number of its first object; the others follow."""

    content: bytes
    rows: bytes
    """Where each object is found, packed; bytes are counted from the piece."""

    alone: tuple[int, ...]
    """The rows of objects that stand at a byte of the file."""

    def rows_at(self, start: int) -> bytes:
        """Return the rows of a piece that begins at a byte of the file."""
        rows = bytearray(self.rows)
        for index in self.alone:
            at = index * ROW.size
            kind, offset, last = ROW.unpack_from(rows, at)
            ROW.pack_into(rows, at, kind, offset + start, last)
        return bytes(rows)


def size_of(sheet: Sheet) -> int:
    """Return how many numbers the objects of a sheet need."""
    return sheet.count + -(-sheet.count // _TOGETHER)


def place(
    sheet: Sheet, base: int, shared: Mapping[Shared, int], labels: Mapping[str, str]
) -> Piece:
    """Return a sheet as a part of the file, its objects numbered from `base`.

    `labels` are the numbers of the pages that it speaks of, by anchor.
    """
    fills = dict(zip(sheet.contents, sheet.cited, strict=True))
    written: list[Written] = []
    for index, (head, stream) in enumerate(unpacked(sheet.bodies)):
        figures = "".join(labels[anchor] for anchor in fills.get(index, ()))
        shown = fill(stream, figures, sheet.fonts) if stream and figures else stream
        written.append((placed(head, base, shared), shown))
    return piece_of(base, written)


def piece_of(first: int, written: Sequence[Written]) -> Piece:
    """Return objects as a part of the file, numbered from `first`.

    What several objects are compressed in is numbered behind them.
    """
    content = bytearray()
    rows: list[tuple[int, int, int]] = [(0, 0, 0)] * len(written)
    loose: list[int] = []
    for index, (head, stream) in enumerate(written):
        if stream is None:
            loose.append(index)
        else:
            rows[index] = (_ALONE, len(content), 0)
            content += stream_object(first + index, head, stream)
    for begin in range(0, len(loose), _TOGETHER):
        inside = loose[begin : begin + _TOGETHER]
        home = first + len(rows)
        for at, index in enumerate(inside):
            rows[index] = (_INSIDE, home, at)
        rows.append((_ALONE, len(content), 0))
        content += _together(home, [(first + one, written[one][0]) for one in inside])
    return Piece(
        first,
        bytes(content),
        b"".join(ROW.pack(*row) for row in rows),
        tuple(index for index, row in enumerate(rows) if row[0] == _ALONE),
    )


def fill(stream: bytes, figures: str, fonts: Mapping[str, FontUse]) -> bytes:
    """Return a stream with figures in the place of the glyphs that stand for them."""
    ahead = iter(figures)
    font = b""

    def put(found: re.Match[bytes]) -> bytes:
        nonlocal font
        if found[1] is not None:
            font = found[1]
            return found[0]
        glyphs = figure_glyphs(fonts[font.decode()])
        blank = b"%04x" % glyphs[PAGE_FIGURE]
        shown = found[2]
        if blank not in shown:
            return found[0]
        each = (shown[at : at + _GLYPH] for at in range(0, len(shown), _GLYPH))
        return b"<%s>" % b"".join(
            b"%04x" % glyphs[next(ahead)] if one == blank else one for one in each
        )

    return _SHOWN.sub(put, stream)


def stream_object(number: int, head: bytes, content: bytes) -> bytes:
    """Return an object with a stream, compressed unless it is so already."""
    if b"/Filter" not in head:
        content = zlib.compress(content)
        head = b"%s/Filter /FlateDecode>>" % head[:-2]
    return b"%d 0 obj\n%s/Length %d>>\nstream\n%s\nendstream\nendobj\n" % (
        number,
        head[:-2],
        len(content),
        content,
    )


def _together(number: int, inside: Iterable[tuple[int, bytes]]) -> bytes:
    """Return an object that others are compressed in."""
    places: list[bytes] = []
    body = bytearray()
    for one, data in inside:
        places.append(b"%d %d" % (one, len(body)))
        body += data + b"\n"
    index = b" ".join(places) + b"\n"
    head = b"<</Type /ObjStm/N %d/First %d>>" % (len(places), len(index))
    return stream_object(number, head, index + bytes(body))
