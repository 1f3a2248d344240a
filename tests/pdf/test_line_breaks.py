"""No line is cut after its first word, whatever the width of the column."""

import itertools
from typing import Any

import pytest
from weasyprint import HTML
from weasyprint.formatting_structure.boxes import LineBox, TextBox
from weasyprint.text.fonts import FontConfiguration

from deconflict.render.line_breaks import full_lines
from deconflict.resources import fonts_folder

FONT = (fonts_folder() / "SourceSans3-Regular.ttf").as_uri()
STYLE = f"""
@font-face {{ font-family: S; src: url({FONT}) }}
body {{ font: 9.5pt S; margin: 0 }}
"""
TEXTS = [
    (
        "A ship or an aircraft is in distress; help comes first, see "
        "<a href='#x'>paragraph 0315</a>."
    ),
    (
        "If the other ship's call is heard here, <a href='#x'>paragraph 0509</a> says "
        "which ship goes to <a href='#x'>paragraph 0545</a>."
    ),
]
LETTER = 12
"""More than the width of a letter in pixels, so that a word surely fits."""


def _boxes(box: Any, kind: type) -> list[Any]:  # noqa: ANN401 - WeasyPrint has no types
    if isinstance(box, kind):
        return [box]
    children = getattr(box, "children", ())
    return [found for child in children for found in _boxes(child, kind)]


def _lines(text: str, width: int, fonts: FontConfiguration) -> list[tuple[str, float]]:
    page = f"@page {{ size: {width}px 900px; margin: 0 }}"
    html = HTML(string=f"<style>{STYLE}{page}</style><p id=x>{text}</p>")
    document = html.render(font_config=fonts)
    lines = _boxes(document.pages[0]._page_box, LineBox)  # noqa: SLF001 - the only way to the lines
    found = []
    for line in lines:
        parts = _boxes(line, TextBox)
        words = "".join(part.text for part in parts)
        found.append((words, sum(part.width for part in parts)))
    return found


@pytest.mark.parametrize("text", TEXTS)
def test_every_line_takes_the_words_that_fit(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", str(fonts_folder() / "fonts.conf"))
    fonts = FontConfiguration()
    for width in range(180, 330, 3):
        with full_lines():
            lines = _lines(text, width, fonts)
        for (words, filled), (following, _) in itertools.pairwise(lines):
            first = following.split()[0]
            room = width - filled - LETTER * (len(first) + 1)
            assert room < 0, f"{width} px: '{words}' | '{following}'"
