"""A redline edition as a PDF: what changed first, then each division with a change."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from deconflict.compare import Comparison
from deconflict.document import Bilingual, Document, plain_text
from deconflict.render.addresses import ELSEWHERE, SCHEME
from deconflict.render.environment import make_environment, render_template
from deconflict.render.fonts import font_page
from deconflict.render.pdf import Press, print_sections
from deconflict.render.pdf_file import Pdf
from deconflict.render.press.archive import Imprint
from deconflict.render.press.section import Section
from deconflict.render.redline import RedlinedDivision, RedlinePage, redline_page

EDITIONS = "manual/editions"
"""Where the states are that are compared."""

_BASES = ("print/paper.css", "redline/print.css")


@dataclass(frozen=True)
class PrintedRedline(RedlinePage):
    """A redline on paper: divisions that say what they said are listed alone."""

    division: RedlinedDivision | None = None
    """What stands on the pages; None for the summary."""

    @property
    def unchanged(self) -> tuple[RedlinedDivision, ...]:
        """The divisions that say what they said."""
        return tuple(one for one in self.divisions if one.is_kept)

    def href(self, target: str) -> str:
        """Return the address of a place in another section."""
        return f"{ELSEWHERE}{target}"


def render_redline_pdf(comparison: Comparison, frame: Document, press: Press) -> Pdf:
    """Return the redline of two states; `frame` has the words and languages."""
    page = redline_page(comparison, frame)
    imprint = Imprint(_texts(page.title), _texts(frame.title))
    return print_sections([*_sections(page, frame)], imprint, press)


def _sections(page: RedlinePage, frame: Document) -> Iterator[Section]:
    """Return the summary, then each division with a change."""
    environment = make_environment()
    whole = PrintedRedline(page.title, page.counts, page.groups, page.divisions)

    def filled(template: str, page: object) -> str:
        return render_template(environment, template, frame, page)

    fonts = filled("blocks/fonts.css.jinja", font_page(f"{SCHEME}fonts/"))
    changed = (one for one in page.divisions if not one.is_kept)
    for division in (None, *changed):
        one = replace(whole, division=division)
        kind = "division" if division else "summary"
        name = division.id if division else ""
        yield Section(
            name,
            EDITIONS,
            f"{name} " if name else "",
            filled(f"redline/{kind}.html.jinja", one),
            _BASES,
            (fonts, filled("redline/page.css.jinja", one)),
        )


def _texts(text: Bilingual) -> dict[str, str]:
    """Return a text by the tag of its language."""
    return {one.language: plain_text(one.inlines) for one in text}
