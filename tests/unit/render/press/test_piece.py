"""A piece says where its objects are, and page numbers take the room kept for them."""

import zlib

import pytest

from deconflict.render.press.glyphs import figure_glyphs
from deconflict.render.press.piece import ROW, fill, piece_of
from deconflict.render.press.sheet import FontUse
from deconflict.resources import PAGE_FIGURE

LATIN = FontUse("/ABCDEF+Source-Sans-3", "Source Sans 3", 4, 1024, -400, {}, {})
HAN = FontUse("/GHIJKL+Noto-Sans-SC", "Noto Sans SC", 4, 1160, -288, {}, {})
FONTS = {"ABCDEF": LATIN, "GHIJKL": HAN}


def test_each_object_is_found_where_the_rows_say() -> None:
    written = [(b"<</A 1>>", None), (b"<</B 2>>", b"shown"), (b"<</C 3>>", None)]

    piece = piece_of(40, written)
    rows = [
        ROW.unpack_from(piece.rows_at(1000), at)
        for at in range(0, len(piece.rows), ROW.size)
    ]

    assert [kind for kind, _, _ in rows] == [2, 1, 2, 1]
    alone, home = rows[1], rows[3]
    assert piece.content[alone[1] - 1000 :].startswith(b"41 0 obj\n<</B 2")
    assert piece.content[home[1] - 1000 :].startswith(b"43 0 obj\n<</Type /ObjStm")
    assert [rows[0][1:], rows[2][1:]] == [(43, 0), (43, 1)]


def test_objects_without_a_stream_are_compressed_together() -> None:
    piece = piece_of(7, [(b"<</A 1>>", None), (b"<</B 2>>", None)])

    body = piece.content.partition(b"stream\n")[2].rpartition(b"\nendstream")[0]
    assert zlib.decompress(body) == b"7 0 8 9\n<</A 1>>\n<</B 2>>\n"


@pytest.mark.parametrize("name", ["ABCDEF", "GHIJKL"])
def test_page_numbers_are_filled_in_glyph_by_glyph(name: str) -> None:
    glyphs = figure_glyphs(FONTS[name])
    blank = b"%04x" % glyphs[PAGE_FIGURE]
    stream = b"/%s 9 Tf\n[<0102%s>5<%s0304>] TJ\n[<%s>] TJ" % (
        name.encode(),
        blank,
        blank,
        blank,
    )

    assert fill(stream, "127", FONTS) == (
        b"/%s 9 Tf\n[<0102%04x>5<%04x0304>] TJ\n[<%04x>] TJ"
        % (name.encode(), glyphs["1"], glyphs["2"], glyphs["7"])
    )


def test_half_a_glyph_is_not_taken_for_one() -> None:
    blank = b"%04x" % figure_glyphs(LATIN)[PAGE_FIGURE]
    shown = b"00" + blank + b"00"  # the same digits, begun in the middle of a glyph
    stream = b"/ABCDEF 9 Tf [<%s>] TJ" % shown

    assert fill(stream, "", FONTS) == stream
