"""The list of printable characters is what the font files hold."""

from functools import reduce

from fontTools.ttLib import TTFont

from deconflict.render.fonts import FONTS, font_files
from deconflict.resources import printable_characters

CONTROL = {*range(0x20), *range(0x7F, 0xA0)}


def _characters(family: str) -> set[int]:
    files = [font_files()[font.file] for font in FONTS if font.family == family]
    sets = [set(TTFont(path).getBestCmap()) for path in files]
    return reduce(set.intersection, sets)


def test_characters_txt_lists_what_every_weight_of_a_font_has() -> None:
    families = {font.family for font in FONTS}
    held = set().union(*(_characters(family) for family in families)) - CONTROL
    assert {chr(code) for code in held} | {"\n"} == printable_characters()


def test_gb2312_is_covered() -> None:
    han = {
        bytes([high, low]).decode("gb2312", "ignore")
        for high in range(0xB0, 0xF8)
        for low in range(0xA1, 0xFF)
    } - {""}
    assert len(han) == 6763
    assert han <= printable_characters()
