"""Drawings are well-formed SVG and load nothing from outside."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from deconflict.findings import Code, Finding, Place, Span
from deconflict.manual import Manual

_SVG = "{http://www.w3.org/2000/svg}"
_ACTIVE = {f"{_SVG}script", f"{_SVG}foreignObject", f"{_SVG}iframe"}


def check_drawings(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each drawing that cannot be shown or is not safe."""
    for name, content in manual.figures.items():
        path = f"manual/figures/{name}"
        try:
            root = ET.fromstring(content)  # noqa: S314 - the project's own file
        except ET.ParseError as error:
            line, column = error.position
            yield Finding(
                Place(path, Span(line, column + 1, line, column + 2)),
                Code.FIGURE_DRAWING,
                "The drawing is not well-formed SVG.",
                "Open it in the drawing program and save it again as plain SVG.",
            )
            continue
        if root.tag != f"{_SVG}svg":
            yield Finding(
                Place(path),
                Code.FIGURE_DRAWING,
                "The file is not an SVG drawing.",
                "Save the drawing as plain SVG.",
            )
        yield from _unsafe(path, root)


def _unsafe(path: str, root: ET.Element) -> Iterator[Finding]:
    """Return a finding for what runs, or is loaded from elsewhere."""
    for node in root.iter():
        links = [value for key, value in node.items() if key.endswith("href")]
        if node.tag in _ACTIVE or any(not link.startswith("#") for link in links):
            yield Finding(
                Place(path),
                Code.FIGURE_DRAWING,
                f"The drawing holds '{node.tag.rpartition('}')[2]}', which loads or "
                "runs something.",
                "Save the drawing as plain SVG, with pictures and links taken out.",
            )
