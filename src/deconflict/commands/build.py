"""Build the site and the PDF, and put them in place in one move."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from deconflict.commands.placing import place_outputs
from deconflict.document import Document, assemble
from deconflict.findings import Finding
from deconflict.manual import Manual
from deconflict.render.pdf_file import Pdf
from deconflict.render.site import render_site

Progress = Callable[[str], None]


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
    is_html: bool,
    is_pdf: bool,
    progress: Progress = lambda _: None,
) -> Build:
    """Write build/html/ and build/pdf/ of a checked manual, or nothing at all."""
    document = assemble(manual)
    outputs: dict[str, dict[str, bytes]] = {}
    written: list[str] = []
    if is_html:
        start = perf_counter()
        outputs["html"] = render_site(document)
        pages = sum(name.endswith(".html") for name in outputs["html"])
        progress(f"Site: {pages} pages in {perf_counter() - start:.1f} s")
        written.append("build/html/index.html")
    if is_pdf:
        start = perf_counter()
        pdf = _render_pdf(document)
        if pdf.findings:
            return Build([], pdf.findings)
        outputs["pdf"] = {pdf_name(document): pdf.content}
        progress(f"PDF: {pdf.page_count} pages in {perf_counter() - start:.1f} s")
        written.append(f"build/pdf/{pdf_name(document)}")
    place_outputs(folder / "build", outputs)
    return Build(written)


def _render_pdf(document: Document) -> Pdf:
    """Return the PDF, or tell which libraries of the system are not there."""
    try:
        from deconflict.render.pdf import render_pdf
    except OSError as error:
        raise MissingLibraryError from error
    return render_pdf(document)


def pdf_name(document: Document) -> str:
    """Return the file name of the PDF."""
    return f"{document.id}.pdf"
