"""The sections of a document: HTML and CSS from the templates, nothing laid out yet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from jinja2 import Environment

from deconflict.document import (
    Bilingual,
    CourseChart,
    Division,
    Document,
    LadderChart,
    Part,
)
from deconflict.render.anchors import anchors_by_division
from deconflict.render.assets import SCHEME
from deconflict.render.course_chart import draw_course
from deconflict.render.drawing import Drawing
from deconflict.render.environment import make_environment, render_template
from deconflict.render.fonts import font_page
from deconflict.render.ladder_chart import draw_ladder
from deconflict.render.press.section import ELSEWHERE, Section


@dataclass(frozen=True)
class PrintPage:
    """What the templates of the PDF are given besides the document."""

    homes: Mapping[str, str]
    """The division of each anchor."""

    changes: Mapping[str, Bilingual] = field(default_factory=dict)
    division: Division | None = None
    part: Part | None = None
    """The part that begins with this division."""

    prefix: str = ""
    """What stands before the page number: 3-."""

    is_cover: bool = False
    is_print: bool = True

    def changed(self, anchor: str) -> Bilingual:
        """Return how the text at an anchor changed since it was agreed, if so."""
        return self.changes.get(anchor, ())

    def href(self, target: str) -> str:
        """Return the address of an anchor, or nothing if it leads nowhere."""
        home = self.homes.get(target)
        if home is None:
            return ""
        is_here = self.division is not None and self.division.id == home
        return f"#{target}" if is_here else f"{ELSEWHERE}{target}"

    def figure(self, file: str) -> str:
        """Return the address of a drawing."""
        return f"{SCHEME}figures/{file}"

    def course(self, chart: CourseChart) -> Drawing:
        """Return the drawing of a course."""
        return draw_course(chart)

    def at_a_glance(self, chart: LadderChart) -> Drawing:
        """Return the drawing of a ladder."""
        return draw_ladder(chart)


def sections_of(document: Document) -> list[Section]:
    """Return the sections: the pages before the first division, then each division."""
    maker = _Maker(document)
    return [maker.front(), *maker.divisions()]


class _Maker:
    """Fills the templates."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._environment: Environment = make_environment()
        self._page = PrintPage(anchors_by_division(document), document.changed)
        self._fonts = render_template(
            self._environment,
            "blocks/fonts.css.jinja",
            document,
            font_page(f"{SCHEME}fonts/"),
        )

    def front(self) -> Section:
        """Return the cover and the contents."""
        page = replace(self._page, is_cover=True)
        return self._section("", "manual/manual.yaml", "print/front.html.jinja", page)

    def divisions(self) -> Iterator[Section]:
        """Return each chapter, procedure, exercise and annex."""
        for part in self._document.parts:
            for index, division in enumerate(part.divisions):
                page = replace(
                    self._page,
                    division=division,
                    part=None if index else part,
                    prefix=f"{division.number}-",
                )
                yield self._section(
                    division.id, division.path, "print/division.html.jinja", page
                )

    def _section(self, name: str, path: str, template: str, page: PrintPage) -> Section:
        """Return a section from its template."""
        text = render_template(self._environment, template, self._document, page)
        style = render_template(
            self._environment, "print/page.css.jinja", self._document, page
        )
        figures = {
            name: content
            for name, content in self._document.figures.items()
            if f"{SCHEME}figures/{name}" in text
        }
        styles = {"fonts.css": self._fonts, "page.css": style}
        return Section(name, path, page.prefix, text, styles, figures)
