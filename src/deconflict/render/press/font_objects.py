"""The fonts as objects of the file."""

from collections.abc import Iterator, Mapping

from deconflict.render.press.objects import Objects, reference, text_string
from deconflict.render.press.sheet import FontUse

_BATCH = 100
"""Lines of a map that stand together at most."""

_MAP_HEAD = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
"""
_MAP_FOOT = b"""endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def add_fonts(objects: Objects, fonts: Mapping[str, tuple[FontUse, bytes]]) -> bytes:
    """Add the fonts, each with its program; return the dictionary that names them."""
    names = (
        b"/%s %s" % (name.encode(), reference(_add_font(objects, *font)))
        for name, font in fonts.items()
    )
    return b"<<%s>>" % b"".join(names)


def _add_font(objects: Objects, font: FontUse, program: bytes) -> int:
    """Add a font with its file; return its number."""
    file = objects.add(b"<</Length1 %d>>" % len(program), program)
    name = font.name.encode()
    box = b"0 %d %d %d" % (font.descent, max(font.widths.values()), font.ascent)
    descriptor = objects.add(
        b"<</Type /FontDescriptor/FontName %s/FontFamily %s/Flags %d/FontBBox [%s]"
        b"/ItalicAngle 0/Ascent %d/Descent %d/CapHeight %d/StemV 80/StemH 80"
        b"/FontFile2 %s>>"
        % (
            name,
            text_string(font.family),
            font.flags,
            box,
            font.ascent,
            font.descent,
            font.ascent,
            reference(file),
        )
    )
    inner = objects.add(
        b"<</Type /Font/Subtype /CIDFontType2/BaseFont %s/CIDToGIDMap /Identity"
        b"/CIDSystemInfo <</Registry (Adobe)/Ordering (Identity)/Supplement 0>>"
        b"/W [%s]/FontDescriptor %s>>"
        % (name, b" ".join(_widths(font)), reference(descriptor))
    )
    texts = objects.add(b"<<>>", _MAP_HEAD + b"".join(_map(font)) + _MAP_FOOT)
    return objects.add(
        b"<</Type /Font/Subtype /Type0/BaseFont %s/Encoding /Identity-H"
        b"/ToUnicode %s/DescendantFonts [%s]>>"
        % (name, reference(texts), reference(inner))
    )


def _widths(font: FontUse) -> Iterator[bytes]:
    """Return the widths of the glyphs, those that follow each other together."""
    last = None
    for glyph, width in sorted(font.widths.items()):
        if last is None or glyph != last + 1:
            yield (b"" if last is None else b"] ") + b"%d [" % glyph
        yield b"%d" % width
        last = glyph
    yield b"]"


def _map(font: FontUse) -> Iterator[bytes]:
    """Return the map from glyphs to texts."""
    lines = [
        b"<%04x> <%s>\n" % (glyph, text.encode("utf-16-be").hex().encode())
        for glyph, text in sorted(font.texts.items())
    ]
    for first in range(0, len(lines), _BATCH):
        batch = lines[first : first + _BATCH]
        yield b"%d beginbfchar\n%sendbfchar\n" % (len(batch), b"".join(batch))
