"""The PDF: one WeasyPrint document for each division, joined into one file.

Laid out one by one, a division keeps its pages when another one changes; that
is why pages are numbered by division (3-1) and why references carry no page.
"""

import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import pydyf
from weasyprint import HTML
from weasyprint import Document as Layout
from weasyprint.text.fonts import FontConfiguration

from deconflict.document import (
    Bilingual,
    CourseChart,
    Division,
    Document,
    LadderChart,
    Part,
)
from deconflict.findings import Code, Finding, Place, Severity
from deconflict.render.anchors import anchors_by_division
from deconflict.render.assets import SCHEME, AssetFetcher
from deconflict.render.course_chart import draw_course
from deconflict.render.drawing import Drawing
from deconflict.render.environment import make_environment, render_template
from deconflict.render.fonts import font_files, font_page
from deconflict.render.ladder_chart import draw_ladder
from deconflict.render.layout_faults.checking import find_faults
from deconflict.render.layout_faults.fault import LayoutFault
from deconflict.render.line_breaks import full_lines
from deconflict.render.pdf_file import Pdf
from deconflict.render.tags import language_tags
from deconflict.resources import fonts_folder, templates_folder

_VARIANT = "pdf/ua-1"
_FONTS_OF = "FONTCONFIG_FILE"
"""The variable that tells fontconfig which fonts there are."""


@dataclass(frozen=True)
class PrintPage:
    """What the templates of the PDF are given besides the document."""

    anchors: frozenset[str]
    changes: Mapping[str, Bilingual] = field(default_factory=dict)
    division: Division | None = None
    part: Part | None = None
    """The part that begins with this division."""

    prefix: str = ""
    """What stands before the page number: 3-."""

    is_cover: bool = False
    labels: dict[str, str] = field(default_factory=dict)
    """The label of the page on which a division begins."""

    is_print: bool = True

    def changed(self, anchor: str) -> Bilingual:
        """Return how the text at an anchor changed since it was agreed, if so."""
        return self.changes.get(anchor, ())

    def href(self, target: str) -> str:
        """Return the address of an anchor, or nothing if it leads nowhere."""
        return f"#{target}" if target in self.anchors else ""

    def figure(self, file: str) -> str:
        """Return the address of a drawing."""
        return f"{SCHEME}figures/{file}"

    def course(self, chart: CourseChart) -> Drawing:
        """Return the drawing of a course."""
        return draw_course(chart)

    def at_a_glance(self, chart: LadderChart) -> Drawing:
        """Return the drawing of a ladder."""
        return draw_ladder(chart)

    def label(self, target: str) -> str:
        """Return the label of the page on which a division begins."""
        return self.labels[target]


def render_pdf(document: Document) -> Pdf:
    """Return the PDF of the whole document."""
    with _own_fonts():
        return _render(document)


@contextmanager
def _own_fonts() -> Iterator[None]:
    """Let the layout see our fonts alone; programs started later see all again."""
    before = os.environ.get(_FONTS_OF)
    os.environ[_FONTS_OF] = str(fonts_folder() / "fonts.conf")
    try:
        yield
    finally:
        if before is None:
            del os.environ[_FONTS_OF]
        else:
            os.environ[_FONTS_OF] = before


def _render(document: Document) -> Pdf:
    """Return the PDF, laid out with the fonts that the environment names."""
    press = _Press(document)
    divisions = [
        (part, division, index == 0)
        for part in document.parts
        for index, division in enumerate(part.divisions)
    ]
    layouts = [press.division(*each) for each in divisions]
    prefixes = [f"{division.number}-" for _, division, _ in divisions]
    labels = {division.id: f"{division.number}-1" for _, division, _ in divisions}
    front = press.front(labels)
    parts = [("", front), *zip(prefixes, layouts, strict=True)]
    pages = [page for _, layout in parts for page in layout.pages]
    if any(fault.code.severity is Severity.ERROR for fault in press.faults):
        return Pdf(b"", len(pages), press.findings, press.faults)
    content = press.write(front.copy(pages), [(p, len(x.pages)) for p, x in parts])
    return Pdf(content, len(pages), press.findings, press.faults)


class _Press:
    """Lays out pages and keeps the warnings that come up."""

    def __init__(self, document: Document) -> None:
        self.findings: list[Finding] = []
        self.faults: list[LayoutFault] = []
        self._document = document
        self._environment = make_environment()
        self._fonts = FontConfiguration()
        self._page = PrintPage(
            frozenset(anchors_by_division(document)), document.changed
        )
        self._assets = self._common_assets()

    def division(self, part: Part, division: Division, is_first: bool) -> Layout:  # noqa: FBT001 - a row of the table that the caller made
        """Return the pages of a chapter, procedure or annex."""
        page = replace(
            self._page,
            division=division,
            part=part if is_first else None,
            prefix=f"{division.number}-",
        )
        return self._lay_out("print/division.html.jinja", page, division.path)

    def front(self, labels: dict[str, str]) -> Layout:
        """Return the cover and the contents."""
        page = replace(self._page, is_cover=True, labels=labels)
        return self._lay_out("print/front.html.jinja", page, "manual/manual.yaml")

    def write(self, layout: Layout, runs: list[tuple[str, int]]) -> bytes:
        """Return the bytes of the joined pages, tagged and with page labels."""

        def finish(_: Layout, pdf: pydyf.PDF) -> None:
            pdf.catalog["PageLabels"] = _page_labels(runs)

        with language_tags(), self._warnings("manual/manual.yaml"):
            content = layout.write_pdf(
                finisher=finish, pdf_variant=_VARIANT, custom_metadata=False
            )
        assert isinstance(content, bytes)  # noqa: S101 - bytes when no target is given
        return content

    def _lay_out(self, template: str, page: PrintPage, path: str) -> Layout:
        text = render_template(self._environment, template, self._document, page)
        style = render_template(
            self._environment, "print/page.css.jinja", self._document, page
        )
        fetcher = AssetFetcher({**self._assets, "page.css": style.encode()})
        with self._warnings(path), full_lines():
            html = HTML(string=text, base_url=SCHEME, url_fetcher=fetcher)
            layout = html.render(font_config=self._fonts, pdf_variant=_VARIANT)
        self.faults += find_faults(layout, page.division.id if page.division else "")
        return layout

    def _common_assets(self) -> dict[str, bytes]:
        fonts = render_template(
            self._environment,
            "blocks/fonts.css.jinja",
            self._document,
            font_page(f"{SCHEME}fonts/"),
        )
        files = {f"fonts/{name}": path for name, path in font_files().items()}
        figures = self._document.figures.items()
        return {
            "fonts.css": fonts.encode(),
            "print.css": (templates_folder() / "print" / "print.css").read_bytes(),
            **{name: path.read_bytes() for name, path in files.items()},
            **{f"figures/{name}": content for name, content in figures},
        }

    @contextmanager
    def _warnings(self, path: str) -> Iterator[None]:
        """Turn each warning of WeasyPrint into a finding on the file at `path`."""
        listener = _Listener()
        logger = logging.getLogger("weasyprint")
        logger.addHandler(listener)
        logger.disabled = False  # set by whoever configures logging in our process
        try:
            yield
        finally:
            logger.removeHandler(listener)
        for message in dict.fromkeys(listener.messages):
            self.findings.append(
                Finding(
                    Place(path),
                    Code.PDF_WARNING,
                    f"The PDF program warns: {message}.",
                    "`deconflict explain pdf-warning` tells what to do.",
                )
            )


class _Listener(logging.Handler):
    """Keeps the text of each warning."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one warning."""
        self.messages.append(record.getMessage().rstrip("."))


def _page_labels(runs: list[tuple[str, int]]) -> pydyf.Dictionary:
    """Return the labels that a reader shows: i, ii, then 1-1, 1-2 and so on."""
    numbers = pydyf.Array()
    first = 0
    for prefix, count in runs:
        label = pydyf.Dictionary({"S": "/D" if prefix else "/r"})
        if prefix:
            label["P"] = pydyf.String(prefix)
        numbers.extend([first, label])
        first += count
    return pydyf.Dictionary({"Nums": numbers})
