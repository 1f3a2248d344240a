"""The cards of each role, A5: a quick card and a phrase card, each one sheet.

A card is set in the largest type with which it fits on the two sides of a sheet. What
does not fit in the smallest goes on on a second sheet, which is told to the author.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from deconflict.document import Bilingual, Card, CardCall, Document, plain_text
from deconflict.render.addresses import SCHEME
from deconflict.render.card_files import SIDES, CardKind, Cards, MadeCard
from deconflict.render.environment import make_environment, render_template
from deconflict.render.fonts import FontPage, font_page
from deconflict.render.imposition import impose
from deconflict.render.layout_faults.fault import LayoutFault
from deconflict.render.pdf import Press, print_sections
from deconflict.render.press.archive import Imprint
from deconflict.render.press.kept import name_of
from deconflict.render.press.section import Section
from deconflict.render.press.stored import read_sheet
from deconflict.render.press.work import lay_out

SIZES: Sequence[float] = (11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0)
"""Sizes of type in points, of both languages; smaller ones are not read at night."""

_ALL, _IMPOSED = "cards.pdf", "cards-a4.pdf"
_KINDS: Mapping[CardKind, str] = {"quick": "card-quick", "phrases": "card-phrases"}
"""The kinds of cards, each with its interface word."""


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
        return _KINDS[self.kind]

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
    made = tuple(one.made for one in fitted)
    faults = _at_procedures(whole.faults, made)
    if not whole.content:
        return Cards(made, {}, (), whole.findings, faults)
    files = {
        f"{one.made.name}.pdf": print_sections(
            [one.section], one.imprint, press
        ).content
        for one in fitted
    }
    imposed = impose(whole.content, [one.made.side_count for one in fitted])
    files |= {_ALL: whole.content, _IMPOSED: imposed}
    return Cards(made, files, (_ALL, _IMPOSED), whole.findings, faults)


def _at_procedures(
    faults: Sequence[LayoutFault], made: Sequence[MadeCard]
) -> list[LayoutFault]:
    """Return faults at the procedures whose cards have them."""
    homes = {card.name: card.procedure for card in made}
    return [replace(one, anchor=homes[one.division]) for one in faults]


class _Typesetter:
    """Finds the type for each card, many cards at once."""

    def __init__(self, document: Document, press: Press) -> None:
        self._document = document
        self._press = press
        self._environment = make_environment()
        fonts = font_page(f"{SCHEME}fonts/")
        self._fonts = self._render("blocks/fonts.css.jinja", fonts)

    def fitted(self, pages: Sequence[CardPage]) -> list[_Fitted]:
        """Return each card in the largest type with which it fits on one sheet."""
        left = {page.name: SIZES for page in pages}
        while asked := [page for page in pages if len(left[page.name]) > 1]:
            tried = [replace(one, size=_middle(left[one.name])) for one in asked]
            for page, fitted in zip(tried, self._laid_out(tried), strict=True):
                sizes = left[page.name]
                at = sizes.index(page.size) + 1
                is_fit = fitted.made.side_count <= SIDES
                left[page.name] = sizes[:at] if is_fit else sizes[at:]
        return self._laid_out([replace(one, size=left[one.name][0]) for one in pages])

    def _laid_out(self, pages: Sequence[CardPage]) -> list[_Fitted]:
        """Return cards in the type that they have."""
        sections = map(self._section, pages)
        jobs = ((name_of("sheet", section), section) for section in sections)
        sheets = self._press.make(lay_out, jobs)
        return [
            _made(page, section, len(read_sheet(sheet).pages))
            for page, (_, section, sheet) in zip(pages, sheets, strict=True)
        ]

    def _section(self, page: CardPage) -> Section:
        """Return a card from its template."""
        text = self._render(f"cards/{page.kind}.html.jinja", page)
        styles = (self._fonts, self._render("cards/page.css.jinja", page))
        prefix = f"{page.name} "
        return Section(page.name, page.path, prefix, text, ("cards/card.css",), styles)

    def _render(self, template: str, page: CardPage | FontPage) -> str:
        return render_template(self._environment, template, self._document, page)


def _middle(sizes: Sequence[float]) -> float:
    """Return the size that parts the sizes left in two halves."""
    return sizes[(len(sizes) - 1) // 2]


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
