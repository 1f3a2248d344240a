"""The fonts of a file: of each, the glyphs that any of its pages shows."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from deconflict.render.fonts import FONTS, font_files
from deconflict.render.press.sheet import FontUse
from deconflict.resources import PAGE_FIGURE

_FIGURES = "0123456789"
_ITALIC = 64
"""The flag of a font that slants."""

_UNUSED_TABLES = ["GSUB", "GPOS", "BASE", "vhea", "vmtx", "STAT", "gasp"]


def union(uses: Iterable[Mapping[str, FontUse]]) -> dict[str, FontUse]:
    """Return the fonts of all sheets; what the first sheet says of a glyph holds."""
    whole: dict[str, FontUse] = {}
    for fonts in uses:
        for name, font in fonts.items():
            known = whole.get(name, font)
            whole[name] = replace(
                known,
                widths={**font.widths, **known.widths},
                texts={**font.texts, **known.texts},
            )
    return {name: _with_figures(font) for name, font in sorted(whole.items())}


def figure_glyphs(font: FontUse) -> dict[str, int]:
    """Return the glyph of each figure, and of what stands for one."""
    return _glyphs_of(font_file(font))


def font_file(font: FontUse) -> Path:
    """Return the file that a font of the pages is from."""
    weight = 700 if font.name.endswith("Bold") else 400
    style = "italic" if font.flags & _ITALIC else "normal"
    wanted = (font.family, weight, style)
    files = (one.file for one in FONTS if (one.family, one.weight, one.style) == wanted)
    return font_files()[next(files)]


def font_program(font: FontUse) -> bytes:
    """Return the file of a font with the glyphs that are shown, at their numbers."""
    options = subset.Options(
        retain_gids=True,
        notdef_outline=True,
        hinting=False,
        layout_features=[],
        glyph_names=False,
        recalc_timestamp=False,
    )
    options.drop_tables += _UNUSED_TABLES
    content = BytesIO()
    with subset.load_font(font_file(font), options, lazy=True) as whole:
        subsetter = subset.Subsetter(options)
        subsetter.populate(gids=sorted(font.texts))
        subsetter.subset(whole)
        whole.save(content)
    return content.getvalue()


def _with_figures(font: FontUse) -> FontUse:
    """Return a font with every figure, where page numbers are filled in."""
    if PAGE_FIGURE not in font.texts.values():
        return font
    glyphs = figure_glyphs(font)
    width = font.widths[glyphs[PAGE_FIGURE]]
    figures = {glyphs[one]: one for one in _FIGURES}
    return replace(
        font,
        widths={**dict.fromkeys(figures, width), **font.widths},
        texts={**figures, **font.texts},
    )


@cache
def _glyphs_of(path: Path) -> dict[str, int]:
    """Return the glyphs of the figures in a font file."""
    with TTFont(path, lazy=True) as font:
        names = font.getBestCmap()
        return {
            one: font.getGlyphID(names[ord(one)]) for one in (*_FIGURES, PAGE_FIGURE)
        }
