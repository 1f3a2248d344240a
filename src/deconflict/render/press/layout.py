"""Lays out one section; all that a worker process has to know."""

import logging
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any
from urllib.parse import unquote

import pydyf
from weasyprint import CSS, HTML
from weasyprint import Document as Layout
from weasyprint.text.fonts import FontConfiguration

from deconflict.findings import Code
from deconflict.render.addresses import ELSEWHERE, PAGE_OF, SCHEME
from deconflict.render.assets import AssetFetcher
from deconflict.render.fonts import font_files
from deconflict.render.layout_faults.checking import find_faults
from deconflict.render.layout_faults.fault import LayoutFault
from deconflict.render.line_breaks import full_lines
from deconflict.render.press.haste import in_haste
from deconflict.render.press.section import Section
from deconflict.render.press.sheet import (
    Bookmark,
    FontUse,
    Shared,
    Sheet,
    Spot,
    key,
    marked,
    named_objects,
    packed,
)
from deconflict.render.tags import language_tags
from deconflict.resources import PAGE_FIGURE, fonts_folder, templates_folder

VARIANT = "pdf/ua-1"
_SHEETS = 8
"""Style sheets that a process keeps as the layout knows them."""

_POINTS = 0.75
"""Points in a pixel of CSS."""

_FONTS_OF = "FONTCONFIG_FILE"
"""The variable that tells fontconfig which fonts there are."""

_LENGTH = re.compile(rb"/Length \d+")
_PRINTED = 4
"""The flag of a link that is there on paper too; archives ask for it."""


def lay_out(section: Section) -> Sheet:
    """Return the pages of a section."""
    fetcher = AssetFetcher(
        {
            **_package_fonts(),
            **{f"figures/{name}": one for name, one in section.figures.items()},
        }
    )
    made: list[Sheet] = []
    listener = _Listener()
    with (
        own_fonts(),
        _warnings_to(listener),
        full_lines(),
        language_tags(),
        in_haste(),
    ):
        layout = _rendered(section.html, section, fetcher)
        if section.blank and len(layout.pages) % 2:
            number = str(len(layout.pages) + 1)
            text = section.blank.replace("{page}", number)
            blank = _rendered(text, section, fetcher)
            layout = layout.copy([*layout.pages, *blank.pages])
        faults = find_faults(layout, section.name, section.prefix)
        layout.write_pdf(
            finisher=lambda done, pdf: made.append(_sheet(section, done, pdf)),
            pdf_variant=VARIANT,
            uncompressed_pdf=True,
        )
    warnings = tuple(_untold(listener.messages, faults))
    return replace(made[0], warnings=warnings, faults=tuple(faults))


def _untold(messages: Iterable[str], faults: Iterable[LayoutFault]) -> Iterator[str]:
    """Return the warnings that no fault tells better, with the place of the text."""
    missing = [one.other for one in faults if one.code is Code.LAYOUT_MISSING_GLYPH]
    for message in messages:
        if not any(f'"{character}"' in message for character in missing):
            yield message


def _rendered(html: str, section: Section, fetcher: AssetFetcher) -> Layout:
    """Return the pages of a text of a section."""
    page = HTML(string=html, base_url=SCHEME, url_fetcher=fetcher)
    bases = (
        (templates_folder() / name).read_text(encoding="utf-8")
        for name in section.bases
    )
    styles = [_parsed(text) for text in (*bases, *section.styles)]
    return page.render(font_config=_fonts(), stylesheets=styles, pdf_variant=VARIANT)


@lru_cache(maxsize=_SHEETS)
def _parsed(text: str) -> CSS:
    """Return a style sheet as the layout knows it.

    Most sections have the same ones, and to read them takes as long as half a page.
    """
    return CSS(
        string=text,
        base_url=SCHEME,
        url_fetcher=AssetFetcher(_package_fonts()),
        font_config=_fonts(),
    )


@contextmanager
def own_fonts() -> Iterator[None]:
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


@cache
def _fonts() -> FontConfiguration:
    """Return the fonts as the layout knows them, once a process."""
    return FontConfiguration()


@cache
def _package_fonts() -> dict[str, bytes]:
    """Return what every section may load."""
    return {f"fonts/{name}": path.read_bytes() for name, path in font_files().items()}


class _Listener(logging.Handler):
    """Keeps the text of each warning, once."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one warning."""
        self.messages[record.getMessage().rstrip(".")] = None


@contextmanager
def _warnings_to(listener: _Listener) -> Iterator[None]:
    """Let a listener hear what the layout warns of."""
    logger = logging.getLogger("weasyprint")
    logger.addHandler(listener)
    logger.disabled = False  # set by whoever configures logging in our process
    try:
        yield
    finally:
        logger.removeHandler(listener)


def _sheet(section: Section, layout: Layout, pdf: pydyf.PDF) -> Sheet:
    """Return what was laid out as a sheet, parted from the file it was to be."""
    pages = [pdf.objects[number] for number in pdf.pages["Kids"][::3]]
    cited = tuple(tuple(_cited(pdf, page)) for page in pages)
    _tell_links(layout)
    for made in pdf.objects:
        if isinstance(made, dict):
            _fit_in(made, section.name)
    tree = _new(pdf, {"Type": "/Pages", "Parent": pdf.pages.reference})
    tree["Kids"] = pydyf.Array(page.reference for page in pages)
    tree["Count"] = len(pages)
    for page in pages:
        page["Parent"] = tree.reference
    root = _named(pdf, pdf.catalog["StructTreeRoot"])
    structure = _named(pdf, root["K"][0])
    structure["S"] = "/Sect"
    nums = _named(pdf, root["ParentTree"])["Nums"]
    keys = _new(pdf, {"Limits": pydyf.Array([key(nums[0]), key(nums[-2])])})
    keys["Nums"] = pydyf.Array(
        key(one) if index % 2 == 0 else one for index, one in enumerate(nums)
    )
    for made in pdf.objects:
        for name in ("StructParents", "StructParent"):
            if isinstance(made, dict) and name in made:
                made[name] = key(made[name])
    fonts = _named(pdf, pages[0]["Resources"])["Font"]
    shared = {
        pdf.pages.number: Shared.PAGES,
        _number(fonts): Shared.FONTS,
        root.number: Shared.DOCUMENT,
    }
    numbers, bodies = _bodies(pdf, (tree, structure, keys), shared)
    return Sheet(
        pages=tuple(numbers[page.number] for page in pages),
        contents=tuple(numbers[_number(page["Contents"])] for page in pages),
        tree=numbers[tree.number],
        structure=numbers[structure.number],
        keys=numbers[keys.number],
        bodies=bodies,
        count=len(numbers),
        anchors=dict(_anchors(pdf)),
        bookmarks=tuple(_bookmarks(layout)),
        fonts=_fonts_used(layout),
        cited=cited,
    )


def _tell_links(layout: Layout) -> None:
    """Say of each link what stands there; a reading program would read an id aloud.

    Of a page whose number is not known yet it is the chapter.
    """
    for page in layout.pages:
        for _, _, _, box in page.links:
            told = " ".join("".join(box.element.itertext()).split())
            told = told.rstrip(f"-{PAGE_FIGURE}")
            note = getattr(box, "link_annotation", None)
            if note is not None and told:
                note["Contents"] = pydyf.String(told)


def _cited(pdf: pydyf.PDF, page: pydyf.Dictionary) -> Iterator[str]:
    """Return the anchors whose page is to be written on a page, in order."""
    for reference in page.get("Annots", ()):
        target = _target(_named(pdf, reference), PAGE_OF)
        if target:
            yield target


def _target(link: pydyf.Dictionary, scheme: str) -> str:
    """Return the anchor that the address of a link names by a scheme of ours."""
    action = link.get("A")
    address = str(action["URI"].string) if action else ""
    return unquote(address.removeprefix(scheme)) if address.startswith(scheme) else ""


def _fit_in(made: pydyf.Dictionary, name: str) -> None:
    """Make an object of the layout one that can stand among those of other sheets."""
    if made.get("Type") == "/Annot":
        made["F"] = _PRINTED
        target = _target(made, ELSEWHERE) or _target(made, PAGE_OF)
        if target:
            del made["A"]
            made["Dest"] = pydyf.String(target)
    if "ID" in made and made.get("Type") == "/StructElem":
        made["ID"].string = f"{name}.{made['ID'].string}"  # cells share it with heads


def _new(pdf: pydyf.PDF, values: dict[str, object]) -> pydyf.Dictionary:
    """Return a new object of a file."""
    made = pydyf.Dictionary(values)
    pdf.add_object(made)
    return made


def _number(reference: bytes) -> int:
    """Return the number of the object that is referred to."""
    return int(reference.split()[0])


def _named(pdf: pydyf.PDF, reference: bytes) -> Any:  # noqa: ANN401 - any object of a PDF
    """Return the object that is referred to."""
    return pdf.objects[_number(reference)]


def _bodies(
    pdf: pydyf.PDF, roots: tuple[pydyf.Object, ...], shared: Mapping[int, Shared]
) -> tuple[dict[int, int], bytes]:
    """Return what the roots lead to, and the new number of each object."""
    data: dict[int, tuple[bytes, bytes | None]] = {}
    ahead = [root.number for root in roots]
    while ahead:
        number = ahead.pop()
        if number not in data:
            data[number] = _written(pdf.objects[number])
            ahead += [
                one for one in named_objects(data[number][0]) if one not in shared
            ]
    numbers = {number: index for index, number in enumerate(sorted(data))}
    names = {**numbers, **shared}
    return numbers, packed(
        (marked(data[one][0], names), data[one][1]) for one in sorted(data)
    )


def _written(made: pydyf.Object) -> tuple[bytes, bytes | None]:
    """Return an object's dictionary as bytes, and its stream if it has one."""
    if not isinstance(made, pydyf.Stream):
        return made.data, None
    head, _, content = made.data.partition(b"\nstream\n")
    return _LENGTH.sub(b"", head), content.removesuffix(b"\nendstream")


def _anchors(pdf: pydyf.PDF) -> Iterator[tuple[str, Spot]]:
    """Return where each anchor is."""
    page_of = {number: at for at, number in enumerate(pdf.pages["Kids"][::3])}
    names = pdf.catalog.get("Names", {}).get("Dests", {}).get("Names", [])
    for name, (page, _, x, y, _) in zip(names[::2], names[1::2], strict=True):
        yield name.string, Spot(page_of[_number(page)], x, y)


def _bookmarks(layout: Layout) -> Iterator[Bookmark]:
    """Return the lines of the outline, each before those below it."""
    for number, page in enumerate(layout.pages):
        for level, title, (x, y), state in page.bookmarks:
            spot = Spot(number, x * _POINTS, (page.height - y) * _POINTS)
            yield Bookmark(level, title, spot, state == "open")


def _fonts_used(layout: Layout) -> dict[str, FontUse]:
    """Return the fonts with the glyphs that the pages show."""
    used: dict[str, FontUse] = {}
    for font in layout.fonts.values():
        before = used.get(font.hash)
        used[font.hash] = FontUse(
            font.name.decode(),
            font.family,
            font.flags,
            font.ascent,
            font.descent,
            {**font.widths, **(before.widths if before else {})},
            {**font.to_unicode, **(before.texts if before else {})},
        )
    return used
