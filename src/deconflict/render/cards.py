"""The cards of each role, A5: a quick card and a phrase card, each one sheet.

A card is set in the largest type with which it fits on the two sides of a sheet. What
does not fit in the smallest goes on on a second sheet, which is told to the author.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import pydyf
from weasyprint import HTML
from weasyprint import Document as Layout
from weasyprint.text.fonts import FontConfiguration

from deconflict.document import Card, CardCall, Document
from deconflict.findings import Finding
from deconflict.render.assets import SCHEME, AssetFetcher
from deconflict.render.card_files import SIDES, CardKind, Cards, MadeCard
from deconflict.render.environment import make_environment, render_template
from deconflict.render.fonts import FontPage, font_files, font_page
from deconflict.render.imposition import impose
from deconflict.render.line_breaks import full_lines
from deconflict.render.pdf import VARIANT, layout_warnings, own_fonts, page_labels
from deconflict.render.tags import language_tags
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
    size: float
    is_print: bool = True

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


def render_cards(document: Document, procedures: Iterable[str]) -> Cards:
    """Return the cards of some procedures of the document.

    One file a card, one with all of them, and one with two side by side on a sheet,
    to be printed on both sides and cut.
    """
    wanted = set(procedures)
    with own_fonts():
        press = _Press(document)
        for division in document.divisions():
            if division.id in wanted:
                for card in division.cards:
                    press.add(card, division.path)
        return press.cards()


class _Press:
    """Lays out cards and keeps their pages."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._environment = make_environment()
        self._fonts = FontConfiguration()
        self._findings: list[Finding] = []
        self._assets = self._common_assets()
        self._made: list[tuple[MadeCard, Layout]] = []

    def add(self, card: Card, path: str) -> None:
        """Lay out both cards of a role."""
        for kind in _KINDS:
            with layout_warnings(self._findings, path), full_lines():
                layout = self._fitted(card, kind)
            sides = len(layout.pages)
            made = MadeCard(card.procedure, card.role, kind, sides)
            self._made.append((made, layout))

    def cards(self) -> Cards:
        """Return the files of all cards that were added."""
        cards = tuple(card for card, _ in self._made)
        pages = [page for _, layout in self._made for page in layout.pages]
        whole = self._write(self._made[0][1].copy(pages), cards)
        files = {
            f"{card.name}.pdf": self._write(layout, (card,))
            for card, layout in self._made
        }
        imposed = impose(whole, [card.side_count for card in cards])
        files |= {_ALL: whole, _IMPOSED: imposed}
        return Cards(cards, files, (_ALL, _IMPOSED), self._findings)

    def _fitted(self, card: Card, kind: CardKind) -> Layout:
        """Return the pages in the largest type with which they fit on a sheet."""
        for size in SIZES[:-1]:
            layout = self._lay_out(CardPage(card, kind, size))
            if len(layout.pages) <= SIDES:
                return layout
        return self._lay_out(CardPage(card, kind, SIZES[-1]))

    def _lay_out(self, page: CardPage) -> Layout:
        text = self._render(f"cards/{page.kind}.html.jinja", page)
        style = self._render("cards/page.css.jinja", page)
        fetcher = AssetFetcher({**self._assets, "page.css": style.encode()})
        html = HTML(string=text, base_url=SCHEME, url_fetcher=fetcher)
        return html.render(font_config=self._fonts, pdf_variant=VARIANT)

    def _write(self, layout: Layout, cards: Iterable[MadeCard]) -> bytes:
        """Return the bytes of a file, tagged, its pages labelled by their card."""
        runs = [(f"{card.name} ", card.side_count) for card in cards]

        def finish(_: Layout, pdf: pydyf.PDF) -> None:
            pdf.catalog["PageLabels"] = page_labels(runs)

        with language_tags(), layout_warnings(self._findings, "manual/manual.yaml"):
            content = layout.write_pdf(
                finisher=finish, pdf_variant=VARIANT, custom_metadata=False
            )
        assert isinstance(content, bytes)  # noqa: S101 - bytes when no target is given
        return content

    def _render(self, template: str, page: CardPage | FontPage) -> str:
        return render_template(self._environment, template, self._document, page)

    def _common_assets(self) -> dict[str, bytes]:
        fonts = self._render("blocks/fonts.css.jinja", font_page(f"{SCHEME}fonts/"))
        style = templates_folder() / "cards" / "card.css"
        files = {f"fonts/{name}": path for name, path in font_files().items()}
        return {
            "fonts.css": fonts.encode(),
            "card.css": style.read_bytes(),
            **{name: path.read_bytes() for name, path in files.items()},
        }
