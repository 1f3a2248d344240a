"""The pages of the press as a source for Typst: all its texts, tables and charts.

Links within the book are left out, which is to the advantage of Typst.
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import tinyhtml5

from deconflict.render.press.section import Section

_HEAD = """#set document(title: "Manual")
#set page(
  paper: "a4",
  margin: (x: 16mm, y: 22mm),
  numbering: "1",
  header: align(center, text(size: 7.5pt, "EXERCISE · 演习")),
)
#set text(font: ("Source Sans 3", "Noto Sans SC"), size: 9.5pt, lang: "en")
#show figure: set block(breakable: true)
#outline()
"""
_LANGUAGES = {"zh-Hans": "zh", "en": "en"}
_SVG = "{http://www.w3.org/2000/svg}svg"
_CHART = re.compile("<svg.*?</svg>", re.DOTALL)


def write_typst(sections: Iterable[Section], folder: Path) -> Path:
    """Write the source, and the charts beside it; return where it is."""
    writer = _Writer(folder)
    lines = [_HEAD]
    for section in sections:
        page = tinyhtml5.parse(section.html, namespace_html_elements=False)
        body = page.find("body")
        writer.ahead = iter(_CHART.findall(section.html))
        lines += ["#pagebreak(weak: true)", *writer.blocks(body)]
    path = folder / "joined.typ"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


class _Writer:
    """Turns elements of a page into lines of Typst."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.charts = 0
        self.ahead: Iterator[str] = iter(())
        """The charts of the section that are still to come, as they stand there."""

    def blocks(self, parent: Element) -> Iterator[str]:
        """Return what stands in an element, from top to foot."""
        for one in parent:
            kinds = one.get("class", "").split()
            if one.tag in {"h1", "h2", "h3"}:
                yield f"#heading(level: {one.tag[1]}, {_content(one)})"
            elif one.tag == "table":
                yield self.table(one)
            elif one.tag == _SVG:
                yield self.chart()
            elif one.tag == "img":
                name = one.get("src", "").removeprefix("asset:")
                alt = json.dumps(one.get("alt", ""), ensure_ascii=False)
                yield f'#image("{name}", alt: {alt}, width: 80%)'
            elif "row" in kinds:
                cells = ", ".join(_content(cell) for cell in one)
                yield f"#grid(columns: (8%, 1fr, 1fr), gutter: 8pt, {cells})"
            elif len(one) and not one.get("lang"):
                yield from self.blocks(one)
            else:
                yield f"#{_content(one)}"

    def table(self, table: Element) -> str:
        """Return a table with its head and its caption."""
        heads = [_content(cell) for cell in table.iterfind("thead/tr/*")]
        cells = [_content(cell) for cell in table.iterfind("tbody/tr/*")]
        header = [f"table.header({', '.join(heads)})"] if heads else []
        count = len(heads) or max(len(row) for row in table.iter("tr"))
        body = ",\n".join([f"columns: {count}", *header, *cells])
        caption = table.find("caption")
        if caption is None:
            return f"#table({body})"
        return f"#figure(table({body}), caption: {_content(caption)})"

    def chart(self) -> str:
        """Write the next chart beside the source; return what shows it."""
        self.charts += 1
        name = f"chart-{self.charts}.svg"
        (self.folder / name).write_text(next(self.ahead), encoding="utf-8")
        return f'#figure(image("{name}", alt: "Chart", width: 100%))'


def _content(element: Element) -> str:
    """Return the text of an element in its languages, as content of Typst."""
    return "[{}]".format("".join(_runs(element, "en"))) or "[]"


def _runs(element: Element, language: str) -> Iterator[str]:
    """Return runs of text, each in its language; blocks begin a line."""
    inside = _LANGUAGES.get(element.get("lang", ""), language)
    if element.tag in {"div", "li", "br"}:
        yield "#linebreak()"
    yield from _run(element.text, inside)
    for one in element:
        yield from _runs(one, inside)
        yield from _run(one.tail, inside)


def _run(text: str | None, language: str) -> Iterator[str]:
    """Return a run of text, if there is any."""
    flat = re.sub(r"\s+", " ", text or "")
    if flat.strip():
        yield f'#text(lang: "{language}", {json.dumps(flat, ensure_ascii=False)})'
