"""Small pages, laid out with the fonts of the manual."""

from collections.abc import Callable

import pytest
from weasyprint import HTML, Document
from weasyprint.text.fonts import FontConfiguration

from deconflict.render.fonts import FONTS, font_files
from deconflict.resources import fonts_folder

FACES = "".join(
    f"@font-face {{ font-family: '{font.family}'; font-weight: {font.weight}; "
    f"src: url({font_files()[font.file].as_uri()}) }}"
    for font in FONTS
)
STYLE = (
    f"{FACES}"
    """
@page { size: 400px 300px; margin: 20px }
html { font: 10px/1.4 'Source Sans 3', 'Noto Sans SC' }
body, p { margin: 0 }
h2 { margin: 0; font-size: 12px }
table { border-collapse: collapse; table-layout: fixed; width: 100% }
tr { break-inside: avoid }
td, th { padding: 0; border: 1px solid }
:lang(zh) { font-family: 'Noto Sans SC' }
"""
)

LayOut = Callable[..., Document]


@pytest.fixture
def lay_out(monkeypatch: pytest.MonkeyPatch) -> LayOut:
    """What lays out the body of a page, with rules that come after those above."""
    monkeypatch.setenv("FONTCONFIG_FILE", str(fonts_folder() / "fonts.conf"))

    def made(body: str, rules: str = "") -> Document:
        page = f"<html lang=en><style>{STYLE}{rules}</style><body>{body}"
        return HTML(string=page).render(font_config=FontConfiguration())

    return made
