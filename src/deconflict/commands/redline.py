"""Print what differs between two states as a redline edition."""

from dataclasses import replace
from pathlib import Path

from deconflict.commands.build import KEPT
from deconflict.commands.executors import executor_at
from deconflict.compare import Comparison
from deconflict.document import Document
from deconflict.findings import Place, sort_findings
from deconflict.render.layout_faults.telling import layout_findings
from deconflict.render.pdf import Press
from deconflict.render.pdf_file import Pdf
from deconflict.render.press.kept import Kept
from deconflict.render.redline_pdf import EDITIONS, render_redline_pdf


def print_redline(folder: Path, comparison: Comparison, frame: Document) -> Pdf:
    """Return the redline as a PDF, empty where its pages are not good.

    `frame` has the words and languages. What is wrong is all told as findings.
    """
    with executor_at() as workers:
        press = Press(workers, Kept(folder / "build" / KEPT))
        pdf = render_redline_pdf(comparison, frame, press)
    faults = layout_findings(pdf.faults, frame, lambda _anchor, _words: Place(EDITIONS))
    return replace(pdf, findings=sort_findings([*pdf.findings, *faults]), faults=[])
