"""The fonts of the manual inside a file: only the signs that it uses."""

from base64 import b64encode
from dataclasses import replace
from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from deconflict.render.fonts import FONTS, Font
from deconflict.resources import fonts_folder


def embedded_fonts(text: str) -> tuple[Font, ...]:
    """Return the upright fonts with the signs of a text, each as its own address."""
    signs = "".join(sorted(set(text)))
    return tuple(
        replace(font, url=_address(font, signs))
        for font in FONTS
        if font.style == "normal"
    )


def _address(font: Font, signs: str) -> str:
    """Return a font with some signs alone, as an address that holds it."""
    with TTFont(fonts_folder() / font.file) as opened:
        subsetter = Subsetter(Options())
        subsetter.populate(text=signs)
        subsetter.subset(opened)
        opened.flavor = "woff2"
        made = BytesIO()
        opened.save(made)
    return f"data:font/woff2;base64,{b64encode(made.getvalue()).decode()}"
