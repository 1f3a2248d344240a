"""The sections of a document: HTML and CSS from the templates, nothing laid out yet."""

import json
import pickle
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256

from jinja2 import Environment

from deconflict.document import (
    Bilingual,
    CourseChart,
    Division,
    Document,
    LadderChart,
    division_json,
)
from deconflict.render.addresses import ELSEWHERE, SCHEME
from deconflict.render.course_chart import draw_course
from deconflict.render.drawing import Drawing
from deconflict.render.environment import make_environment, render_template
from deconflict.render.fonts import font_page
from deconflict.render.ladder_chart import draw_ladder
from deconflict.render.list_anchors import block_anchor
from deconflict.render.press.form import Form
from deconflict.render.press.gatherings import (
    Gathering,
    anchors_by_gathering,
    gatherings_of,
)
from deconflict.render.press.kept import Kept, name_of
from deconflict.render.press.lists import Lists, Spot, lists_of
from deconflict.render.press.section import Section
from deconflict.resources import PAGE_FIGURE

_BASES = ("print/paper.css", "print/print.css")
_OWN = 'class="own"'
"""In the HTML of a text: the mark of a value of the manual's own."""

_TABS, _TAB_STEP = 8, 24
"""Tabs at the edge of a page, and the millimetres from one to the next."""


@dataclass(frozen=True)
class Tab:
    """A mark at the edge of the page, by which a reader opens the book."""

    text: str
    top: int
    """Millimetres from the head of the text."""


@dataclass(frozen=True)
class PrintPage:
    """What the templates of the PDF are given besides the document."""

    homes: Mapping[str, Gathering]
    """Where each anchor stands."""

    changes: Mapping[str, Bilingual] = field(default_factory=dict)
    """How its texts have changed since they were agreed, by anchor."""

    gathering: Gathering | None = None
    """What stands on the pages; None before the first one."""

    figures: Mapping[str, int] = field(default_factory=dict)
    """How many figures the number of a page has, by anchor, where it is not one."""

    form: Form = field(default_factory=Form)
    tab: Tab | None = None
    """The mark at the edge of a procedure's pages."""

    lists: Lists | None = None
    """What stands before the first division, on its pages."""

    has_own_values: bool = False
    """Whether a value of the manual's own stands on the pages, whose mark is then
    explained at their foot."""

    is_print: bool = True

    asked: dict[str, tuple[str, str]] = field(default_factory=dict)
    """What the templates were told of anchors: the address, and the page."""

    def changed(self, anchor: str) -> Bilingual:
        """Return how the text at an anchor changed since it was agreed, if so."""
        return self.changes.get(anchor, ())

    def href(self, target: str) -> str:
        """Return the address of an anchor, or nothing if it leads nowhere."""
        return self._told(target)[0]

    def page_of(self, target: str) -> str:
        """Return the number of the page of an anchor, as far as it is known.

        A reader who stays in the section needs none: there it is empty.
        """
        return self._told(target)[1]

    def _told(self, target: str) -> tuple[str, str]:
        """Return what is known of an anchor, and note that it was asked for."""
        if target not in self.asked:
            self.asked[target] = self.known(target)
        return self.asked[target]

    def known(self, target: str) -> tuple[str, str]:
        """Return the address of an anchor and the number of its page."""
        home = self.homes.get(target)
        if home is None:
            return "", ""
        if self.gathering is not None and self.gathering.name == home.name:
            return f"#{target}", ""
        figures = PAGE_FIGURE * self.figures.get(target, 1)
        return f"{ELSEWHERE}{target}", f"{home.number}-{figures}"

    def listed_page(self, spot: Spot) -> str:
        """Return the number of the page of what a list names, as `page_of` does."""
        figures = PAGE_FIGURE * self.figures.get(spot.anchor, 1)
        return f"{spot.number}-{figures}"

    def block_id(self, index: int) -> str:
        """Return the anchor of a block of the gathering, for the lists."""
        if self.gathering is None:
            return ""
        whole = self.gathering.first + index
        return block_anchor(self.gathering.division.id, whole)

    def figure(self, file: str) -> str:
        """Return the address of a drawing."""
        return f"{SCHEME}figures/{file}"

    def course(self, chart: CourseChart) -> Drawing:
        """Return the drawing of a course."""
        return draw_course(chart)

    def at_a_glance(self, chart: LadderChart) -> Drawing:
        """Return the drawing of a ladder."""
        return draw_ladder(chart)


@dataclass(frozen=True)
class _Filled:
    """A section, and what its text was told of anchors."""

    section: Section
    asked: Mapping[str, tuple[str, str]]

    def holds(self, page: PrintPage) -> bool:
        """Tell whether a page would tell its text the same."""
        return all(page.known(one) == at for one, at in self.asked.items())


class Sections:
    """Fills the templates; what a division says is kept by what it is made of."""

    def __init__(self, document: Document, kept: Kept, form: Form) -> None:
        """Take a document, where its texts are kept, and the form of the pages."""
        self._document = document
        self._kept = kept
        self._environment: Environment = make_environment()
        self._gatherings = gatherings_of(document)
        self._page = PrintPage(anchors_by_gathering(self._gatherings), form=form)
        self._fonts = render_template(
            self._environment,
            "blocks/fonts.css.jinja",
            document,
            font_page(f"{SCHEME}fonts/"),
        )
        frame = replace(document, parts=(), figures={}, changed={}, synonyms={})
        self._frame = _mark(frame)
        self._marks = {one.name: _mark_of(one) for one in self._gatherings}
        self._filled: dict[str, _Filled] = {}

    def gatherings(self, figures: Mapping[str, int]) -> Iterator[Section]:
        """Return each chapter, procedure, exercise, annex and appendix.

        `figures` tells of how many figures the number of the page of an anchor is.
        A section in which nothing is other than at the last call is the same object.
        """
        changed = _by_gathering(self._document, self._page.homes)
        tabs = _tabs(self._document)
        for one in self._gatherings:
            page = replace(
                self._page,
                gathering=one,
                tab=tabs.get(one.name),
                changes=changed.get(one.name, {}),
                figures=figures,
                asked={},
            )
            filled = self._filled.get(one.name)
            if filled is None or not filled.holds(page):
                filled = self._filled[one.name] = self._kept_filled(one, page)
            yield filled.section

    def front(self, figures: Mapping[str, int], counts: Mapping[str, int]) -> Section:
        """Return the cover, the contents and the lists.

        `counts` tells how many pages each gathering has, and the front by no name.
        """
        lists = lists_of(self._document, self._gatherings, counts)
        page = replace(self._page, figures=figures, lists=lists, asked={})
        text = self._render("print/front.html.jinja", page)
        return self._section(page, text, self._style(page), self._blank(page))

    def json(self, division: Division) -> str:
        """Return a division as `division_json` does, kept by what it says."""
        gatherings = (one for one in self._gatherings if one.division is division)
        name = name_of("json", [self._marks[one.name] for one in gatherings])
        stored = self._kept.read(name)
        if stored is None:
            stored = division_json(division).encode()
            self._kept.write(name, stored)
        return stored.decode()

    def _kept_filled(self, gathering: Gathering, page: PrintPage) -> _Filled:
        """Return the section of a gathering, kept while its links lead the same way."""
        mark = self._marks[gathering.name]
        name = name_of("text", self._frame, mark, page.changes, page.tab, page.form)
        stored = self._kept.read(name)
        if stored is not None:
            line, _, text = stored.decode().partition("\n")
            asked, style, blank = json.loads(line)
            section = self._section(page, text, style, blank)
            filled = _Filled(section, {one: tuple(at) for one, at in asked.items()})
            if filled.holds(page):
                return filled
        text = self._render("print/gathering.html.jinja", page)
        is_own = _OWN in text
        style = self._style(replace(page, has_own_values=is_own))
        blank = self._blank(page)
        line = json.dumps([page.asked, style, blank])
        self._kept.write(name, f"{line}\n{text}".encode())
        return _Filled(self._section(page, text, style, blank), page.asked)

    def _section(
        self, page: PrintPage, text: str, style: str, blank: str = ""
    ) -> Section:
        """Return a section with its drawings."""
        name, path, prefix = "", "manual/manual.yaml", ""
        if page.gathering is not None:
            name, path = page.gathering.name, page.gathering.division.path
            prefix = f"{page.gathering.number}-"
        figures = {
            file: content
            for file, content in self._document.figures.items()
            if f"{SCHEME}figures/{file}" in text
        }
        styles = (self._fonts, style)
        return Section(name, path, prefix, text, _BASES, styles, blank, figures)

    def _style(self, page: PrintPage) -> str:
        """Return the style sheet of a section's own."""
        return self._render("print/page.css.jinja", page)

    def _blank(self, page: PrintPage) -> str:
        """Return the page that fills a sheet, where both sides are printed."""
        if not page.form.is_duplex:
            return ""
        return self._render("print/blank.html.jinja", page)

    def _render(self, template: str, page: PrintPage) -> str:
        """Return a template filled for a page."""
        return render_template(self._environment, template, self._document, page)


def _tabs(document: Document) -> dict[str, Tab]:
    """Return the tab of each procedure: the first letters of its id, a family a row."""
    found: dict[str, Tab] = {}
    rows: dict[str, int] = {}
    for division in document.divisions():
        if division.kind == "procedure":
            family = division.id.partition("-")[0]
            row = rows.setdefault(family, len(rows)) % _TABS
            found[division.id] = Tab(family, row * _TAB_STEP)
    return found


def _mark_of(gathering: Gathering) -> str:
    """Return a mark of all that a gathering says."""
    head = replace(gathering.division, blocks=(), cards=(), drill=None)
    return _mark((replace(gathering, division=head), gathering.blocks))


def _mark(value: object) -> str:
    """Return a mark of a value: the same mark, the same text."""
    return sha256(pickle.dumps(value)).hexdigest()


def _by_gathering(
    document: Document, homes: Mapping[str, Gathering]
) -> dict[str, dict[str, Bilingual]]:
    """Return how texts have changed since they were agreed, by their gathering."""
    found: dict[str, dict[str, Bilingual]] = {}
    for anchor, change in document.changed.items():
        if anchor in homes:
            found.setdefault(homes[anchor].name, {})[anchor] = change
    return found
