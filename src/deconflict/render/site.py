"""The HTML site: one page for each chapter, procedure and annex."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from jinja2 import Environment

from deconflict.document import (
    Bilingual,
    CourseChart,
    Division,
    Document,
    LadderChart,
    Passage,
)
from deconflict.render.anchors import anchors_by_division, file_name
from deconflict.render.course_chart import draw_course
from deconflict.render.drawing import Drawing
from deconflict.render.drill import drill_data
from deconflict.render.environment import make_environment, render_template
from deconflict.render.fonts import font_files, font_page
from deconflict.render.ladder_chart import draw_ladder
from deconflict.render.places import places_script
from deconflict.render.scripts import SCRIPT_FILES, data_script, script_file
from deconflict.render.search_index import search_index
from deconflict.resources import templates_folder

PREVIEW_PAGES = ("findings.html", "edit.html")
"""Pages that the preview alone has; their scripts fill them."""

TAKEN_OVER = ("site.css", "comments.css", "drill.css", "keeper.html")
"""The assets that are taken over as they stand."""


@dataclass(frozen=True)
class SitePage:
    """What the template of a page is given besides the document."""

    title: Bilingual
    addresses: dict[str, str]
    changes: Mapping[str, Bilingual] = field(default_factory=dict)
    division: Division | None = None
    previous: Division | None = None
    next: Division | None = None
    template: str = "site/index.html.jinja"
    drill: Division | None = None
    """The procedure that the page drills."""

    is_print: bool = False
    is_preview: bool = False
    """It is served by `deconflict serve`, and changes while it is read."""

    def render(self, environment: Environment, document: Document) -> bytes:
        """Return the page as HTML."""
        return render_template(environment, self.template, document, self).encode()

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

    def drill_name(self, division: Division) -> str:
        """Return the name of the page that drills a procedure, and of its data."""
        return f"drill-{file_name(division.id).removesuffix('.html')}"

    def is_at(self, division: Division) -> bool:
        """Tell whether this is the page of a division."""
        return self.division is division


def render_site(document: Document) -> dict[str, bytes]:
    """Return every file of the site by its path below build/html/."""
    environment = make_environment()
    pages = {
        name: page.render(environment, document)
        for name, page in site_pages(document).items()
    }
    return pages | {name: make() for name, make in site_assets(document).items()}


def site_pages(document: Document, *, is_preview: bool = False) -> dict[str, SitePage]:
    """Return the pages of the site by their files."""
    addresses = _addresses(document)
    divisions = document.divisions()
    home = SitePage(document.title, addresses, document.changed, is_preview=is_preview)
    pages = {"index.html": home}
    for index, division in enumerate(divisions):
        pages[file_name(division.id)] = replace(
            home,
            title=division.title,
            template="site/division.html.jinja",
            division=division,
            previous=divisions[index - 1] if index else None,
            next=divisions[index + 1] if index + 1 < len(divisions) else None,
        )
    for division in _drilled(document):
        title = _drill_title(document, division)
        pages[f"{home.drill_name(division)}.html"] = replace(
            home, title=title, template="site/drill.html.jinja", drill=division
        )
    title = document.words["comments"]
    pages["comments.html"] = replace(
        home, title=title, template="site/comments.html.jinja"
    )
    if is_preview:
        for name in PREVIEW_PAGES:
            template = f"site/{name}.jinja"
            pages[name] = replace(home, title=document.short_title, template=template)
    return pages


def site_assets(document: Document) -> dict[str, Callable[[], bytes]]:
    """Return what makes each style, script, font and drawing of the site, by its file.

    Some take long, and a preview makes only those that are asked for.
    """
    environment = make_environment()
    home = SitePage(document.title, _addresses(document))

    def filled(template: str, page: object) -> bytes:
        return render_template(environment, template, document, page).encode()

    def drilled(division: Division) -> bytes:
        data = drill_data(division, document.languages, home.href)
        return data_script("DRILL", data).encode()

    own = templates_folder() / "site"
    makers: dict[str, Callable[[], bytes]] = {
        "views.css": partial(filled, "site/views.css.jinja", home),
        "fonts.css": partial(filled, "blocks/fonts.css.jinja", font_page("fonts/")),
        "places.js": lambda: places_script(document, home.addresses).encode(),
        "search-index.js": lambda: search_index(document).encode(),
        **{name: (own / name).read_bytes for name in TAKEN_OVER},
        **{name: partial(script_file, name, document) for name in SCRIPT_FILES},
        **{
            f"{home.drill_name(division)}.js": partial(drilled, division)
            for division in _drilled(document)
        },
        **{f"fonts/{name}": path.read_bytes for name, path in font_files().items()},
    }
    figures = {
        f"figures/{name}": partial(bytes, content)
        for name, content in document.figures.items()
    }
    return {f"assets/{name}": make for name, make in makers.items()} | figures


def _drilled(document: Document) -> list[Division]:
    """Return the procedures that can be drilled."""
    return [one for one in document.divisions() if one.drill is not None]


def _drill_title(document: Document, division: Division) -> Bilingual:
    """Return the title of the page that drills a procedure."""
    word, separator = document.words["drill"], document.words["label-separator"]
    return tuple(
        Passage(one.language, one.inlines + between.inlines + title.inlines)
        for one, between, title in zip(word, separator, division.title, strict=True)
    )


def _addresses(document: Document) -> dict[str, str]:
    """Return the address of every anchor, from any page of the site."""
    return {
        anchor: file_name(division)
        if anchor == division or anchor.startswith("part.")
        else f"{file_name(division)}#{anchor}"
        for anchor, division in anchors_by_division(document).items()
    }
