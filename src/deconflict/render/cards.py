"""The cards of each role, A5: a quick card and a phrase card, each one sheet.

A card is set in the largest type with which it fits on the two sides of a sheet. What
does not fit in the smallest goes on on a second sheet, which is told to the author.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from deconflict.document import Bilingual, Card, CardCall, Document, plain_text
from deconflict.render.assets import SCHEME
from deconflict.render.card_files import SIDES, CardKind, Cards, MadeCard
from deconflict.render.environment import make_environment, render_template
from deconflict.render.fonts import FontPage, font_page
from deconflict.render.imposition import impose
from deconflict.render.pdf import Press, print_sections
from deconflict.render.press.archive import Imprint
from deconflict.render.press.kept import name_of
from deconflict.render.press.section import Section
from deconflict.render.press.stored import read_sheet
from deconflict.render.press.work import lay_out
from deconflict.resources import templates_folder

SIZES = (11.0, 10.0, 9.0, 8.0)
"""Sizes of type in points, of both languages; smaller ones are not read at night."""

_ALL, _IMPOSED = "cards.pdf", "cards-a4.pdf"
_KINDS: tuple[CardKind, ...] = ("quick", "phrases")


@dataclass(frozen=True)
class CallGroup:
    """Calls under a heading of the interface words."""

    word: str
    calls: tuple[CardCall, ...]


@dataclass(frozen=True)
class CardPage:
    """What the templates of a card are given besides the document."""

    card: Card
    kind: CardKind
    path: str
    """The file of the procedure."""

    size: float = SIZES[0]
    is_print: bool = True

    @property
    def name(self) -> str:
        """The name of the card: ENC-01-caller-quick."""
        return f"{self.card.procedure}-{self.card.role}-{self.kind}"

    @property
    def word(self) -> str:
        """The interface word for this kind of card."""
        return f"card-{self.kind}"

    @property
    def groups(self) -> tuple[CallGroup, ...]:
        """The calls to make, and those to expect."""
        return (
            CallGroup("card-sent", self.card.sent),
            CallGroup("card-expected", self.card.expected),
        )

    def href(self, _target: str) -> str:
        """Return no address: nothing on paper leads anywhere."""
        return ""


@dataclass(frozen=True)
class _Fitted:
    """A card in the type that fits it."""

    made: MadeCard
    section: Section
    imprint: Imprint


def render_cards(
    document: Document, procedures: Sequence[str], press: Press | None = None
) -> Cards:
    """Return the cards of some procedures of the document.

    One file a card, one with all of them, and one with two side by side on a sheet,
    to be printed on both sides and cut.
    """
    press = press or Press()
    pages = [
        CardPage(card, kind, division.path)
        for division in document.divisions()
        if division.id in procedures
        for card in division.cards
        for kind in _KINDS
    ]
    fitted = _Typesetter(document, press).fitted(pages)
    sections = [one.section for one in fitted]
    imprint = Imprint(_texts(document.title), _texts(document.subtitle))
    whole = print_sections(sections, imprint, press)
    files = {
        f"{one.made.name}.pdf": print_sections(
            [one.section], one.imprint, press
        ).content
        for one in fitted
    }
    imposed = impose(whole.content, [one.made.side_count for one in fitted])
    files |= {_ALL: whole.content, _IMPOSED: imposed}
    made = tuple(one.made for one in fitted)
    return Cards(made, files, (_ALL, _IMPOSED), whole.findings)


class _Typesetter:
    """Finds the type for each card, many cards at once."""

    def __init__(self, document: Document, press: Press) -> None:
        self._document = document
        self._press = press
        self._environment = make_environment()
        fonts = font_page(f"{SCHEME}fonts/")
        self._fonts = self._render("blocks/fonts.css.jinja", fonts)
        style = templates_folder() / "cards" / "card.css"
        self._style = style.read_text(encoding="utf-8")

    def fitted(self, pages: Sequence[CardPage]) -> list[_Fitted]:
        """Return each card in the largest type with which it fits on one sheet."""
        found: dict[str, _Fitted] = {}
        waiting = list(pages)
        for size in SIZES:
            resized = [replace(page, size=size) for page in waiting]
            sections = [self._section(page) for page in resized]
            names = [name_of("sheet", section) for section in sections]
            sheets = self._press.make(lay_out, sections, names)
            for page, section, sheet in zip(resized, sections, sheets, strict=True):
                count = len(read_sheet(sheet).pages)
                if count <= SIDES or size == SIZES[-1]:
                    found[page.name] = _made(page, section, count)
            waiting = [page for page in waiting if page.name not in found]
        return [found[page.name] for page in pages]

    def _section(self, page: CardPage) -> Section:
        """Return a card from its template."""
        text = self._render(f"cards/{page.kind}.html.jinja", page)
        styles = {
            "fonts.css": self._fonts,
            "card.css": self._style,
            "page.css": self._render("cards/page.css.jinja", page),
        }
        return Section(page.name, page.path, f"{page.name} ", text, styles)

    def _render(self, template: str, page: CardPage | FontPage) -> str:
        return render_template(self._environment, template, self._document, page)


def _made(page: CardPage, section: Section, count: int) -> _Fitted:
    """Return a card that is laid out, and what its file says of itself."""
    card = page.card
    names = _texts(card.name)
    titles = {tag: f"{card.procedure} · {name}" for tag, name in names.items()}
    made = MadeCard(card.procedure, card.role, page.kind, count)
    return _Fitted(made, section, Imprint(titles, _texts(card.title)))


def _texts(text: Bilingual) -> dict[str, str]:
    """Return a text by the tag of its language."""
    return {one.language: plain_text(one.inlines) for one in text}
