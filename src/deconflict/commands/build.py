"""Build the site and the PDF, and put them in place in one move."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Literal

from deconflict.commands.placing import place_outputs
from deconflict.document import Document, assemble
from deconflict.findings import Finding
from deconflict.manual import Manual, languages, printing
from deconflict.render.pdf_file import Pdf
from deconflict.render.printings import printing_name, render_printings
from deconflict.render.site import render_site

Progress = Callable[[str], None]
Output = Literal["html", "pdf"]


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


def build_outputs(
    folder: Path,
    manual: Manual,
    *,
    outputs: Sequence[Output] = ("html", "pdf"),
    leads: Sequence[str] = (),
    progress: Progress = lambda _: None,
) -> Build:
    """Write build/html/ and build/pdf/ of a checked manual, or nothing at all.

    Each has a printing for each language that leads one; without `leads`, for all.
    """
    documents = [
        assemble(printing(manual, lead)) for lead in leads or languages(manual)
    ]
    files: dict[str, dict[str, bytes]] = {}
    written: list[str] = []
    if "html" in outputs:
        files["html"] = _sites(documents, progress)
        written.append("build/html/index.html")
    if "pdf" in outputs:
        files["pdf"] = {}
        for document in documents:
            start = perf_counter()
            pdf = _render_pdf(document)
            if pdf.findings:
                return Build([], pdf.findings)
            files["pdf"][pdf_name(document)] = pdf.content
            took = perf_counter() - start
            name = printing_name(document)
            progress(f"PDF, {name}: {pdf.page_count} pages in {took:.1f} s")
            written.append(f"build/pdf/{pdf_name(document)}")
    place_outputs(folder / "build", files)
    return Build(written)


def _sites(documents: list[Document], progress: Progress) -> dict[str, bytes]:
    """Return the files of every printing, and the page that leads to them."""
    files = {"index.html": render_printings(documents)}
    for document in documents:
        start = perf_counter()
        name = printing_name(document)
        site = render_site(document)
        pages = sum(one.endswith(".html") for one in site)
        progress(f"Site, {name}: {pages} pages in {perf_counter() - start:.1f} s")
        files |= {f"{name}/{one}": content for one, content in site.items()}
    return files


def _render_pdf(document: Document) -> Pdf:
    """Return the PDF, or tell which libraries of the system are not there."""
    try:
        from deconflict.render.pdf import render_pdf
    except OSError as error:
        raise MissingLibraryError from error
    return render_pdf(document)


def pdf_name(document: Document) -> str:
    """Return the file name of the PDF."""
    return f"{document.id}-{printing_name(document)}.pdf"
