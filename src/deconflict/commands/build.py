"""Build the site and the PDF, and put them in place in one move."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Literal

from deconflict.commands.executors import executor_at
from deconflict.commands.placing import place_outputs
from deconflict.document import Audience, Document, assemble, for_audience
from deconflict.exchange.control_workbook import control_workbook
from deconflict.findings import Finding
from deconflict.manual import Manual, in_one_language, languages, printing
from deconflict.render.pdf import Press, render_pdf
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
    executor: str = "",
    form: Form | None = None,
    view: View = "both",
    progress: Progress = lambda _: None,
) -> Build:
    """Write build/html/, pdf/ and xlsx/ of a checked manual, or nothing at all.

    Each has a printing for each language that leads one; without `leads`, for all.
    What is made for one audience stands in a folder of its own, build/players/html/.
    `executor` is the address of other machines that lay out, see `executor_at`;
    `form` and `view` are those of the PDF: its paper, and the languages it shows.
    """
    printings = [printing(manual, lead) for lead in leads or languages(manual)]
    documents = [for_audience(assemble(one), audience) for one in printings]
    below = "build" if audience == "all" else f"build/{audience}"
    files: dict[str, dict[str, bytes]] = {}
    written: list[str] = []
    if "html" in outputs:
        files["html"] = _sites(documents, progress)
        written.append(f"{below}/html/index.html")
    if "pdf" in outputs:
        files["pdf"] = {}
        with executor_at(executor) as workers:
            press = Press(workers, Kept(folder / "build" / KEPT), form or Form())
            for document, shown in zip(
                documents, _shown(printings, documents, view, audience), strict=True
            ):
                name = pdf_name(document, view)
                start = perf_counter()
                pdf = render_pdf(shown, press)
                if pdf.findings:
                    return Build([], pdf.findings)
                took = perf_counter() - start
                progress(f"PDF, {name}: {pdf.page_count} pages in {took:.1f} s")
                files["pdf"][name] = pdf.content
                written.append(f"{below}/pdf/{name}")
    if "xlsx" in outputs:
        files["xlsx"] = _sheets(documents)
        written += [f"{below}/xlsx/{name}" for name in files["xlsx"]]
    (folder / below).parent.mkdir(exist_ok=True)
    place_outputs(folder / below, files)
    return Build(written)


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


def _shown(
    printings: list[Manual], documents: list[Document], view: View, audience: Audience
) -> list[Document]:
    """Return what the PDF of each printing shows: the whole, or one language."""
    if view == "both":
        return documents
    chosen = (in_one_language(one, view) for one in printings)
    return [for_audience(assemble(one), audience) for one in chosen]


def pdf_name(document: Document, view: View = "both") -> str:
    """Return the file name of the PDF."""
    ending = "" if view == "both" else f"-{view}-only"
    return f"{document.id}-{printing_name(document)}{ending}.pdf"
