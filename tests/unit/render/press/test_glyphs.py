"""What stands for a figure of a page number is as wide as a figure."""

import pytest
from fontTools.ttLib import TTFont

from deconflict.render.fonts import FONTS, font_files
from deconflict.render.press.glyphs import (
    figure_glyphs,
    font_file,
    font_program,
    union,
)
from deconflict.render.press.sheet import FontUse
from deconflict.resources import PAGE_FIGURE

LATIN = FontUse("/ABCDEF+Source-Sans-3", "Source Sans 3", 4, 1024, -400, {}, {})


@pytest.mark.parametrize("file", [font.file for font in FONTS])
def test_it_is_as_wide_as_each_figure(file: str) -> None:
    with TTFont(font_files()[file], lazy=True) as font:
        names = font.getBestCmap()
        widths = {
            font["hmtx"][names[ord(one)]][0] for one in f"0123456789{PAGE_FIGURE}"
        }

    assert max(widths) - min(widths) <= 1  # thousandths; the italic is drawn so


def test_a_font_that_shows_it_holds_every_figure() -> None:
    blank = figure_glyphs(LATIN)[PAGE_FIGURE]
    used = {"A": FontUse(*_facts(), {blank: 497}, {blank: PAGE_FIGURE})}

    (font,) = union([used]).values()

    assert set("0123456789") <= set(font.texts.values())
    assert len(font_program(font)) < font_file(font).stat().st_size / 4


def test_the_first_sheet_says_what_a_glyph_stands_for() -> None:
    first = {"A": FontUse(*_facts(), {3: 500}, {3: "é"})}
    second = {"A": FontUse(*_facts(), {3: 501, 4: 600}, {3: "e\u0301", 4: "b"})}

    (font,) = union([first, second]).values()

    assert font.texts == {3: "é", 4: "b"}
    assert font.widths == {3: 500, 4: 600}


def _facts() -> tuple[str, str, int, int, int]:
    return LATIN.name, LATIN.family, LATIN.flags, LATIN.ascent, LATIN.descent
