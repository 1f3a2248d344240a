"""The HTML site: one page for each chapter, procedure and annex."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from deconflict.document import (
    Bilingual,
    CourseChart,
    Division,
    Document,
    LadderChart,
)
from deconflict.render.anchors import anchors_by_division, file_name
from deconflict.render.course_chart import draw_course
from deconflict.render.drawing import Drawing
from deconflict.render.environment import make_environment, render_template
from deconflict.render.fonts import font_files, font_page
from deconflict.render.ladder_chart import draw_ladder
from deconflict.render.scripts import script_files
from deconflict.render.search_index import search_index
from deconflict.resources import templates_folder


@dataclass(frozen=True)
class SitePage:
    """What the template of a page is given besides the document."""

    title: Bilingual
    addresses: dict[str, str]
    changes: Mapping[str, Bilingual] = field(default_factory=dict)
    division: Division | None = None
    previous: Division | None = None
    next: Division | None = None
    is_print: bool = False

    def changed(self, anchor: str) -> Bilingual:
        """Return how the text at an anchor changed since it was agreed, if so."""
        return self.changes.get(anchor, ())

    def href(self, target: str) -> str:
        """Return the address of an anchor, or nothing if it leads nowhere."""
        return self.addresses.get(target, "")

    def figure(self, file: str) -> str:
        """Return the address of a drawing."""
        return f"figures/{file}"

    def course(self, chart: CourseChart) -> Drawing:
        """Return the drawing of a course."""
        return draw_course(chart)

    def at_a_glance(self, chart: LadderChart) -> Drawing:
        """Return the drawing of a ladder."""
        return draw_ladder(chart)

    def is_at(self, division: Division) -> bool:
        """Tell whether this is the page of a division."""
        return self.division is division


def render_site(document: Document) -> dict[str, bytes]:
    """Return every file of the site by its path below build/html/."""
    environment = make_environment()
    addresses = _addresses(document)
    divisions = document.divisions()
    home = SitePage(document.title, addresses, document.changed)
    pages = {"index.html": ("site/index.html.jinja", home)}
    for index, division in enumerate(divisions):
        page = SitePage(
            division.title,
            addresses,
            document.changed,
            division,
            divisions[index - 1] if index else None,
            divisions[index + 1] if index + 1 < len(divisions) else None,
        )
        pages[file_name(division.id)] = ("site/division.html.jinja", page)
    files = {
        name: render_template(environment, template, document, page).encode()
        for name, (template, page) in pages.items()
    }
    views = render_template(environment, "site/views.css.jinja", document, home)
    fonts = render_template(
        environment, "blocks/fonts.css.jinja", document, font_page("fonts/")
    )
    files["assets/views.css"] = views.encode()
    files["assets/fonts.css"] = fonts.encode()
    files["assets/site.css"] = (templates_folder() / "site" / "site.css").read_bytes()
    for name, content in script_files(document).items():
        files[f"assets/{name}"] = content
    files["assets/search-index.js"] = search_index(document).encode()
    for name, path in font_files().items():
        files[f"assets/fonts/{name}"] = path.read_bytes()
    for name, content in document.figures.items():
        files[f"figures/{name}"] = content
    return files


def _addresses(document: Document) -> dict[str, str]:
    """Return the address of every anchor, from any page of the site."""
    return {
        anchor: file_name(division)
        if anchor == division or anchor.startswith("part.")
        else f"{file_name(division)}#{anchor}"
        for anchor, division in anchors_by_division(document).items()
    }
