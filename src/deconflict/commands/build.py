"""Build the site and the PDF, and put them in place in one move."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Literal

from deconflict.commands.book import label_findings, make_books
from deconflict.commands.executors import executor_at
from deconflict.commands.placing import place_outputs
from deconflict.document import Audience, Document, for_audience, in_one_language
from deconflict.exchange.control_workbook import control_workbook
from deconflict.findings import Code, Finding, Place, has_errors
from deconflict.manual import Manual, find_place, languages
from deconflict.render.layout_faults.telling import layout_findings
from deconflict.render.pdf import Press, render_pdf
from deconflict.render.pdf_file import Pdf
from deconflict.render.press.form import Form
from deconflict.render.press.kept import Kept
from deconflict.render.printings import printing_name, render_printings
from deconflict.render.site import render_site

Progress = Callable[[str], None]
Output = Literal["html", "pdf", "xlsx"]
KEPT = ".sheets"
"""The folder below build/ with what was laid out before."""

View = Literal["both", "en", "zh"]
"""The languages that the PDF shows."""

OUTPUTS: tuple[Output, ...] = ("html", "pdf", "xlsx")


@dataclass(frozen=True)
class Build:
    """What was written, in words, and what went wrong; an error forbids to write."""

    written: list[str]
    findings: list[Finding] = field(default_factory=list)


def build_outputs(  # noqa: PLR0913 - one option a parameter
    folder: Path,
    manual: Manual,
    *,
    outputs: Sequence[Output] = OUTPUTS,
    leads: Sequence[str] = (),
    audience: Audience = "all",
    executor: str = "",
    form: Form | None = None,
    view: View = "both",
    strict: bool = False,
    progress: Progress = lambda _: None,
) -> Build:
    """Write build/html/, pdf/ and xlsx/ of a checked manual, or nothing at all.

    What went wrong on pages comes back as findings; an error forbids to write, with
    `strict` a warning too.

    Each has a printing for each language that leads one; without `leads`, for all.
    What is made for one audience stands in a folder of its own, build/players/html/.
    `executor` is the address of other machines that lay out, see `executor_at`;
    `form` and `view` are those of the PDF: its paper, and the languages it shows.
    """
    books = make_books(manual, leads or languages(manual))
    documents = [for_audience(one, audience) for one in books.documents]
    below = "build" if audience == "all" else f"build/{audience}"
    files: dict[str, dict[str, bytes]] = {}
    written: list[str] = []
    findings: list[Finding] = []
    if "html" in outputs:
        files["html"] = _sites(documents, progress)
        written.append(f"{below}/html/index.html")
    if "pdf" in outputs:
        with executor_at(executor) as workers:
            press = Press(workers, Kept(folder / "build" / KEPT), form or Form())
            pdfs = _pdfs(documents, view, press, progress)
        files["pdf"] = {name: pdf.content for name, (_, pdf) in pdfs.items()}
        written += [f"{below}/pdf/{name}" for name in pdfs]
        findings = _findings(pdfs.values(), manual)
    if has_errors(findings, strict=strict):
        return Build([], findings)
    if "xlsx" in outputs:
        files["xlsx"] = _sheets(documents)
        written += [f"{below}/xlsx/{name}" for name in files["xlsx"]]
    (folder / below).parent.mkdir(exist_ok=True)
    place_outputs(folder / below, files)
    return Build(written, [*findings, *label_findings(manual, books)])


def _pdfs(
    documents: list[Document], view: View, press: Press, progress: Progress
) -> dict[str, tuple[Document, Pdf]]:
    """Return the PDF of each printing by its name, with the whole document."""
    pdfs = {}
    for document in documents:
        name, start = pdf_name(document, view), perf_counter()
        pdf = render_pdf(_shown(document, view), press)
        took = perf_counter() - start
        progress(f"PDF, {name}: {pdf.page_count} pages in {took:.1f} s")
        pdfs[name] = document, pdf
    press.kept.sweep()
    return pdfs


def _findings(pdfs: Iterable[tuple[Document, Pdf]], manual: Manual) -> list[Finding]:
    """Return what went wrong in the PDFs; a fault of both printings only once."""
    found: dict[tuple[Place, Code, str], Finding] = {}
    for document, pdf in pdfs:
        for finding in pdf.findings:
            found[finding.place, finding.code, finding.message] = finding
        places = partial(find_place, manual)
        for finding in layout_findings(pdf.faults, document, places):
            found.setdefault((finding.place, finding.code, ""), finding)
    return list(found.values())


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


def _shown(document: Document, view: View) -> Document:
    """Return what the PDF shows: the whole, or one language."""
    if view == "both":
        return document
    (tag,) = (one.tag for one in document.languages if one.key == view)
    return in_one_language(document, tag)


def pdf_name(document: Document, view: View = "both") -> str:
    """Return the file name of the PDF."""
    ending = "" if view == "both" else f"-{view}-only"
    return f"{document.id}-{printing_name(document)}{ending}.pdf"
