"""The PDF of a document: sections laid out one by one and bound into one file.

Pages are numbered by division (3-1), so that a division keeps its pages when another
one changes. What an edit does not touch is taken from what was kept (`press/kept.py`).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import TypeVar

from deconflict.document import Bilingual, Document, plain_text, to_json
from deconflict.findings import Code, Finding, Place, Severity
from deconflict.render.pdf_file import Pdf
from deconflict.render.press.archive import Imprint, attached
from deconflict.render.press.binding import SHARED, Bound, bases_of, bind
from deconflict.render.press.form import Form
from deconflict.render.press.glyphs import union
from deconflict.render.press.haste import in_haste
from deconflict.render.press.kept import Kept, name_of
from deconflict.render.press.piece import size_of
from deconflict.render.press.section import Section
from deconflict.render.press.sections import Sections
from deconflict.render.press.sheet import FontUse, Sheet
from deconflict.render.press.stored import read_piece, read_sheet
from deconflict.render.press.work import Placing, cut_font, lay_out, put_in_place

Job = TypeVar("Job")
_NamedPlacing = tuple[str, Placing]


@dataclass(frozen=True)
class Press:
    """Who does the work, where it is kept, and the form of the pages."""

    executor: Executor | None = None
    """Other processes, or other machines; None: this process."""

    kept: Kept = field(default_factory=Kept)
    form: Form = field(default_factory=Form)

    def make(
        self, work: Callable[[Job], bytes], jobs: Iterable[tuple[str, Job]]
    ) -> list[tuple[str, Job, bytes]]:
        """Return what comes of each job, which has a name.

        What is kept under the name is not made. Work begins while later jobs are
        still being put together.
        """
        order: list[tuple[str, Job]] = []
        found: dict[str, bytes] = {}
        under_way: dict[str, Future[bytes]] = {}
        try:
            for name, job in jobs:
                order.append((name, job))
                if name in found or name in under_way:
                    continue
                stored = self.kept.read(name)
                if stored is not None:
                    found[name] = stored
                elif self.executor:
                    under_way[name] = self.executor.submit(work, job)
                else:
                    found[name] = self._kept(name, work(job))
            for name, future in under_way.items():
                found[name] = self._kept(name, future.result())
        finally:
            for future in under_way.values():
                future.cancel()  # where one has failed, nobody needs the others
        return [(name, job, found[name]) for name, job in order]

    def _kept(self, name: str, content: bytes) -> bytes:
        """Keep what was made, and return it."""
        self.kept.write(name, content)
        return content


@dataclass(frozen=True)
class _LaidOut:
    """A section with its sheet, also as the bytes under which it is kept."""

    section: Section
    name: str
    stored: bytes
    sheet: Sheet


def render_pdf(document: Document, press: Press | None = None) -> Pdf:
    """Return the PDF of the whole document; empty where its pages are not good."""
    press = press or Press()
    # What is laid out in this process leaves much garbage, which is to be looked for.
    with in_haste() if press.executor else nullcontext():
        maker = Sections(document, press.kept, press.form)
        with ThreadPoolExecutor(1) as thread:  # at work while others lay out
            imprint = thread.submit(_imprint, document, maker)
            laid_out, figures = _laid_out(maker, press)
        return _printed(laid_out, figures, imprint.result(), press)


def print_sections(sections: Sequence[Section], imprint: Imprint, press: Press) -> Pdf:
    """Return the PDF of sections that cite no pages of each other, in their order."""
    return _printed(_lay_out(sections, press), {}, imprint, press)


def _printed(
    laid_out: Sequence[_LaidOut],
    figures: Mapping[str, int],
    imprint: Imprint,
    press: Press,
) -> Pdf:
    """Return the PDF of what was laid out, if it is good."""
    count = sum(len(one.sheet.pages) for one in laid_out)
    findings = list(_findings(laid_out))
    faults = [fault for one in laid_out for fault in one.sheet.faults]
    if findings or any(one.code.severity is Severity.ERROR for one in faults):
        return Pdf(b"", count, findings, faults)
    content = _bound(laid_out, figures, imprint, press)
    return Pdf(content, count, findings, faults)


def _bound(
    laid_out: Sequence[_LaidOut],
    figures: Mapping[str, int],
    imprint: Imprint,
    press: Press,
) -> bytes:
    """Return the file of what was laid out."""
    bases = bases_of(size_of(one.sheet) for one in laid_out)
    bounds = [
        Bound(one.sheet, base, one.section.prefix)
        for one, base in zip(laid_out, bases, strict=False)
    ]
    labels = dict(_page_numbers(bounds, figures))
    jobs = (
        _placing(one, bound.base, _asked(one.sheet, labels))
        for one, bound in zip(laid_out, bounds, strict=True)
    )
    pieces = [read_piece(one) for _, _, one in press.make(put_in_place, jobs)]
    fonts = _fonts(press, [one.sheet for one in laid_out])
    return bind(bounds, pieces, bases[-1], fonts, imprint)


def _placing(laid_out: _LaidOut, base: int, labels: dict[str, str]) -> _NamedPlacing:
    """Return the work of putting a sheet at its place, and its name."""
    name = name_of("piece", laid_out.name, base, labels)
    return name, Placing(laid_out.stored, base, SHARED, labels)


def _laid_out(
    maker: Sections, press: Press
) -> tuple[list[_LaidOut], Mapping[str, int]]:
    """Return the sections laid out, and how many figures the numbers of pages have.

    The number of a page takes its room before it is known: one figure, and what
    speaks of a page with a longer number is laid out again. The pages before the
    first division come last, as they speak of all others.
    """
    figures: dict[str, int] = {}
    gatherings: list[_LaidOut] = []
    while True:
        gatherings = _lay_out(maker.gatherings(figures), press, gatherings)
        longer = dict(_longer_numbers([one.sheet for one in gatherings], figures))
        if not longer:
            break
        figures |= longer
    for one in gatherings:
        for anchor, spot in one.sheet.anchors.items():
            figures[anchor] = max(len(str(spot.page + 1)), figures.get(anchor, 1))
    counts = {one.section.name: len(one.sheet.pages) for one in gatherings}
    while True:
        (front,) = _lay_out([maker.front(figures, counts)], press)
        if counts.get("") == len(front.sheet.pages):
            return [front, *gatherings], figures
        counts[""] = len(front.sheet.pages)


def _lay_out(
    sections: Iterable[Section], press: Press, before: Sequence[_LaidOut] = ()
) -> list[_LaidOut]:
    """Return sections laid out; those that are the same as before are taken over."""
    order: list[Section] = []
    known = {id(one.section): one for one in before}

    def others() -> Iterator[tuple[str, Section]]:
        for section in sections:
            order.append(section)
            if id(section) not in known:
                yield name_of("sheet", section), section

    for name, section, stored in press.make(lay_out, others()):
        known[id(section)] = _LaidOut(section, name, stored, read_sheet(stored))
    return [known[id(section)] for section in order]


def _longer_numbers(
    sheets: Sequence[Sheet], figures: Mapping[str, int]
) -> Iterator[tuple[str, int]]:
    """Return the anchors that are spoken of whose page needs more figures."""
    pages = {
        name: spot.page + 1 for sheet in sheets for name, spot in sheet.anchors.items()
    }
    for sheet in sheets:
        for anchor in (one for page in sheet.cited for one in page):
            count = len(str(pages[anchor]))
            if count > figures.get(anchor, 1):
                yield anchor, count


def _page_numbers(
    bounds: Sequence[Bound], figures: Mapping[str, int]
) -> Iterator[tuple[str, str]]:
    """Return the number of the page of each anchor, without what stands before it.

    One that came to be shorter than the room it was given begins with 0.
    """
    for bound in bounds:
        for anchor, spot in bound.sheet.anchors.items():
            yield anchor, str(spot.page + 1).zfill(figures.get(anchor, 1))


def _asked(sheet: Sheet, labels: Mapping[str, str]) -> dict[str, str]:
    """Return the numbers of the pages that a sheet speaks of."""
    return {anchor: labels[anchor] for page in sheet.cited for anchor in page}


def _fonts(press: Press, sheets: Sequence[Sheet]) -> dict[str, tuple[FontUse, bytes]]:
    """Return the fonts of all sheets, each with its file."""
    fonts = union(sheet.fonts for sheet in sheets)
    jobs = (
        (name_of("font", one.family, one.name, one.flags, sorted(one.texts)), one)
        for one in fonts.values()
    )
    made = press.make(cut_font, jobs)
    return {
        name: (font, program)
        for name, (_, font, program) in zip(fonts, made, strict=True)
    }


def _imprint(document: Document, maker: Sections) -> Imprint:
    """Return what the file says of itself; the manual goes with it for programs."""
    title = _texts(document.title)
    manual = attached(
        f"{document.id}.json",
        "application/json",
        next(iter(title.values())),
        to_json(document, maker.json).encode(),
    )
    return Imprint(title, _texts(document.subtitle), (manual,))


def _texts(text: Bilingual) -> dict[str, str]:
    """Return a text by the tag of its language."""
    return {one.language: plain_text(one.inlines) for one in text}


def _findings(laid_out: Sequence[_LaidOut]) -> Iterator[Finding]:
    """Return a finding for each warning of the layout."""
    for one in laid_out:
        for message in one.sheet.warnings:
            yield Finding(
                Place(one.section.path),
                Code.PDF_WARNING,
                f"The PDF program warns: {message}.",
                "`deconflict explain pdf-warning` tells what to do.",
            )
