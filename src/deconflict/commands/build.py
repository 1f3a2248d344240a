"""Build the site and the PDF, and put them in place in one move."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter
from typing import Literal

from deconflict.commands.book import label_findings, make_books
from deconflict.commands.placing import place_outputs
from deconflict.document import Audience, Document, for_audience
from deconflict.exchange.control_workbook import control_workbook
from deconflict.findings import Finding
from deconflict.manual import Manual, languages
from deconflict.render.pdf_file import Pdf
from deconflict.render.printings import printing_name, render_printings
from deconflict.render.site import render_site

Progress = Callable[[str], None]
Output = Literal["html", "pdf", "xlsx"]
OUTPUTS: tuple[Output, ...] = ("html", "pdf", "xlsx")


class MissingLibraryError(Exception):
    """The libraries that lay out the PDF cannot be loaded."""

    def __str__(self) -> str:
        return (
            "The libraries that lay out the PDF are not on this machine. Install "
            "libpango-1.0-0, libpangoft2-1.0-0 and libharfbuzz-subset0, or run "
            "`make manual`, which does it. `deconflict build --html` needs none."
        )


@dataclass(frozen=True)
class Build:
    """What was written, in words, or what forbade it."""

    written: list[str]
    findings: list[Finding] = field(default_factory=list)


def build_outputs(  # noqa: PLR0913 - one option a parameter
    folder: Path,
    manual: Manual,
    *,
    outputs: Sequence[Output] = OUTPUTS,
    leads: Sequence[str] = (),
    audience: Audience = "all",
    progress: Progress = lambda _: None,
) -> Build:
    """Write build/html/, pdf/ and xlsx/ of a checked manual, or nothing at all.

    Each has a printing for each language that leads one; without `leads`, for all.
    What is made for one audience stands in a folder of its own, build/players/html/.
    """
    books = make_books(manual, leads or languages(manual))
    documents = [for_audience(one, audience) for one in books.documents]
    below = "build" if audience == "all" else f"build/{audience}"
    files: dict[str, dict[str, bytes]] = {}
    written: list[str] = []
    if "html" in outputs:
        files["html"] = _sites(documents, progress)
        written.append(f"{below}/html/index.html")
    if "pdf" in outputs:
        files["pdf"] = {}
        for document, pdf in _pdfs(documents, progress):
            if pdf.findings:
                return Build([], pdf.findings)
            files["pdf"][pdf_name(document)] = pdf.content
            written.append(f"{below}/pdf/{pdf_name(document)}")
    if "xlsx" in outputs:
        files["xlsx"] = _sheets(documents)
        written += [f"{below}/xlsx/{name}" for name in files["xlsx"]]
    (folder / below).parent.mkdir(exist_ok=True)
    place_outputs(folder / below, files)
    return Build(written, label_findings(manual, books))


def _sites(documents: list[Document], progress: Progress) -> dict[str, bytes]:
    """Return the files of every printing, and the page that leads to them."""
    files = {"index.html": render_printings(documents)}
    for document in documents:
        start = perf_counter()
        name = printing_name(document)
        site = render_site(document)
        pages = sum(one.endswith(".html") and "/" not in one for one in site)
        progress(f"Site, {name}: {pages} pages in {perf_counter() - start:.1f} s")
        files |= {f"{name}/{one}": content for one, content in site.items()}
    return files


def _sheets(documents: list[Document]) -> dict[str, bytes]:
    """Return the workbooks of the exercise control, for each printing."""
    return {
        f"{division.id.removeprefix('annex.')}-{printing_name(document)}.xlsx": book
        for document in documents
        for division in document.divisions()
        for book in [control_workbook(division, document)]
        if book is not None
    }


def _pdfs(
    documents: list[Document], progress: Progress
) -> Iterator[tuple[Document, Pdf]]:
    """Return the PDF of each printing; several are laid out side by side."""
    if len(documents) == 1:
        made: Iterable[tuple[Pdf, float]] = map(_render_pdf, documents)
        yield from _told(documents, made, progress)
        return
    _load_layout()
    # A process of its own for each: the layout holds the interpreter throughout.
    context = get_context("spawn")
    with ProcessPoolExecutor(len(documents), mp_context=context) as pool:
        yield from _told(documents, pool.map(_render_pdf, documents), progress)


def _told(
    documents: list[Document], made: Iterable[tuple[Pdf, float]], progress: Progress
) -> Iterator[tuple[Document, Pdf]]:
    """Return each document with its PDF, and say how long it took."""
    for document, (pdf, took) in zip(documents, made, strict=True):
        name = printing_name(document)
        progress(f"PDF, {name}: {pdf.page_count} pages in {took:.1f} s")
        yield document, pdf


def _render_pdf(document: Document) -> tuple[Pdf, float]:
    """Return the PDF and the seconds it took."""
    start = perf_counter()
    return _load_layout()(document), perf_counter() - start


def _load_layout() -> Callable[[Document], Pdf]:
    """Return what lays out a PDF, or tell which libraries of the system are missing."""
    try:
        from deconflict.render.pdf import render_pdf
    except OSError as error:
        raise MissingLibraryError from error
    return render_pdf


def pdf_name(document: Document) -> str:
    """Return the file name of the PDF."""
    return f"{document.id}-{printing_name(document)}.pdf"
