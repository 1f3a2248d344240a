"""The PDF of a document: sections laid out one by one and bound into one file.

Pages are numbered by division (3-1), so that a division keeps its pages when another
one changes. What an edit does not touch is taken from what was kept (`press/kept.py`).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from typing import TypeVar

from deconflict.document import Bilingual, Document, plain_text
from deconflict.findings import Code, Finding, Place
from deconflict.render.pdf_file import Pdf
from deconflict.render.press.archive import Imprint
from deconflict.render.press.binding import SHARED, Bound, bases_of, bind
from deconflict.render.press.glyphs import union
from deconflict.render.press.kept import Kept, name_of
from deconflict.render.press.piece import size_of
from deconflict.render.press.section import Section
from deconflict.render.press.sections import sections_of
from deconflict.render.press.sheet import FontUse, Sheet
from deconflict.render.press.stored import read_piece, read_sheet
from deconflict.render.press.work import Placing, cut_font, lay_out, put_in_place

Job = TypeVar("Job")


@dataclass(frozen=True)
class Press:
    """Who does the work, and where it is kept."""

    executor: Executor | None = None
    """Other processes, or other machines; None: this process."""

    kept: Kept = field(default_factory=Kept)

    def make(
        self, work: Callable[[Job], bytes], jobs: Sequence[Job], names: Sequence[str]
    ) -> list[bytes]:
        """Return what comes of each job; what is kept under its name is not made."""
        found = {name: self.kept.read(name) for name in names}
        missing = {
            name: job
            for name, job in zip(names, jobs, strict=True)
            if found[name] is None
        }
        results = (self.executor.map if self.executor else map)(work, missing.values())
        for name, result in zip(missing, results, strict=True):
            self.kept.write(name, result)
            found[name] = result
        return [made for name in names if (made := found[name]) is not None]


def render_pdf(document: Document, press: Press | None = None) -> Pdf:
    """Return the PDF of the whole document."""
    return print_sections(sections_of(document), _imprint(document), press or Press())


def print_sections(sections: Sequence[Section], imprint: Imprint, press: Press) -> Pdf:
    """Return the PDF of sections, in their order."""
    names = [name_of("sheet", section) for section in sections]
    stored = press.make(lay_out, sections, names)
    sheets = [read_sheet(one) for one in stored]
    bases = bases_of(map(size_of, sheets))
    bounds = [
        Bound(sheet, base, section.prefix)
        for sheet, base, section in zip(sheets, bases, sections, strict=False)
    ]
    labels = dict(_page_numbers(bounds))
    jobs = [
        Placing(one, bound.base, SHARED, _asked(bound.sheet, labels))
        for one, bound in zip(stored, bounds, strict=True)
    ]
    places = [
        name_of("piece", name, job.base, job.labels)
        for name, job in zip(names, jobs, strict=True)
    ]
    pieces = [read_piece(one) for one in press.make(put_in_place, jobs, places)]
    fonts = _fonts(press, sheets)
    content = bind(bounds, pieces, bases[-1], fonts, imprint)
    press.kept.sweep()
    count = sum(len(sheet.pages) for sheet in sheets)
    return Pdf(content, count, list(_findings(sections, sheets)))


def _page_numbers(bounds: Sequence[Bound]) -> Iterator[tuple[str, str]]:
    """Return the number of the page of each anchor, without what stands before it."""
    for bound in bounds:
        for anchor, spot in bound.sheet.anchors.items():
            yield anchor, str(spot.page + 1)


def _asked(sheet: Sheet, labels: Mapping[str, str]) -> dict[str, str]:
    """Return the numbers of the pages that a sheet speaks of."""
    return {anchor: labels[anchor] for page in sheet.blanks for anchor in page}


def _fonts(press: Press, sheets: Sequence[Sheet]) -> dict[str, tuple[FontUse, bytes]]:
    """Return the fonts of all sheets, each with its file."""
    fonts = union(sheet.fonts for sheet in sheets)
    names = [
        name_of("font", one.family, one.name, one.flags, sorted(one.texts))
        for one in fonts.values()
    ]
    programs = press.make(cut_font, list(fonts.values()), names)
    return {
        name: (font, program)
        for (name, font), program in zip(fonts.items(), programs, strict=True)
    }


def _imprint(document: Document) -> Imprint:
    """Return what the file says of itself."""
    return Imprint(_texts(document.title), _texts(document.subtitle))


def _texts(text: Bilingual) -> dict[str, str]:
    """Return a text by the tag of its language."""
    return {one.language: plain_text(one.inlines) for one in text}


def _findings(
    sections: Sequence[Section], sheets: Sequence[Sheet]
) -> Iterator[Finding]:
    """Return a finding for each warning of the layout."""
    for section, sheet in zip(sections, sheets, strict=True):
        for message in sheet.warnings:
            yield Finding(
                Place(section.path),
                Code.PDF_WARNING,
                f"The PDF program warns: {message}.",
                "`deconflict explain pdf-warning` tells what to do.",
            )
