"""How long a PDF takes, how much memory, and how large it is.

The same pages are laid out by WeasyPrint as one document, by this program from nothing
and after one procedure was edited, printed by Chromium, and set by Typst, one after
another on one machine. Memory is the largest sum over all processes of a subject.

Run from the top of the repository: python -m benchmarks.pdf [COUNT [PYTHON [SUBJECTS]]]
With COUNT that many small procedures are laid out, with 0 or none one printing of this
manual. PYTHON is an interpreter that has the package `typst`, which is else left out.
SUBJECTS are some of plain,cold,edited,chromium,typst.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, sleep

import pypdfium2
from benchmarks.preview import manual_project
from benchmarks.typst_source import write_typst

from deconflict.document import Document, assemble
from deconflict.manual import load_manual, printing, read_project
from deconflict.render.addresses import ELSEWHERE, PAGE_OF, SCHEME
from deconflict.render.fonts import font_files
from deconflict.render.press.form import Form
from deconflict.render.press.kept import Kept
from deconflict.render.press.section import Section
from deconflict.render.press.sections import Sections
from deconflict.resources import fonts_folder, templates_folder

OLD, NEW = "should ask the other", "should now ask the other"
"""Words of a small procedure that are edited."""

OURS_OLD, OURS_NEW = "on {primary} by her own name", "on {primary}, by her own name"
"""Words of a procedure of this manual that are edited."""

PAUSE = 0.2
"""Seconds between two looks at the memory, at least."""

SHARE = 50
"""How many times as long as a look the pause is: a look stops who is looked at."""

ALL = ("plain", "cold", "edited", "chromium", "typst")

_OURS = """
import sys
from pathlib import Path
from benchmarks.pdf import SUBJECTS
SUBJECTS[sys.argv[1]](Path(sys.argv[2]))
"""
"""Not a module that is run: worker processes would load all of it again."""

_SET = """
import sys, typst
typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]],
              ignore_system_fonts=True, pdf_standards=["ua-1"])
"""


def main() -> None:
    """Print the figures."""
    count = int(sys.argv[1]) if sys.argv[1:] else 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project = manual_project(folder / "project", count)
        first = 0.0
        heads = f"{'seconds':>9} {'MB':>7} {'file MB':>8} {'pages':>6} ratio"
        sys.stdout.write(f"{'':10} {heads}\n")
        for subject in sys.argv[3].split(",") if sys.argv[3:] else ALL:
            if subject == "edited":
                _edit(project, count)
            _prepare(subject, project)
            command = _command(subject, project)
            if command is None:
                continue
            seconds, memory = _measured(command)
            pdf = project / f"{subject}.pdf"
            size, pages = pdf.stat().st_size / 1e6, len(pypdfium2.PdfDocument(pdf))
            first = first or seconds
            row = f"{subject:10} {seconds:9.2f} {memory:7.0f} {size:8.2f} {pages:6}"
            sys.stdout.write(f"{row} {first / seconds:5.1f}\n")
            sys.stdout.flush()


def _edit(project: Path, count: int) -> None:
    """Change the words of one procedure."""
    name, old, new = "encounter/ENC-01", OURS_OLD, OURS_NEW
    if count:
        name, old, new = "meeting/MEET-01", OLD, NEW
    path = project / f"procedures/{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def _document(project: Path) -> Document:
    """Return the document of a project, from where every subject begins."""
    manual = load_manual(read_project(project)).manual
    assert manual is not None
    return assemble(printing(manual, "en"))


def _prepare(subject: str, project: Path) -> None:
    """Write what a subject that is no program of ours begins from."""
    if subject == "chromium":
        _write_html(project)
    if subject == "typst":
        _write_typst(project)


def _command(subject: str, project: Path) -> list[str] | None:
    """Return the command of a subject, or None where it is not on this machine."""
    target = str(project / f"{subject}.pdf")
    if subject == "chromium":
        program = shutil.which("chromium")
        flags = ["--headless", "--no-sandbox", "--no-pdf-header-footer"]
        page = (project / "joined.html").as_uri()
        return [program, *flags, f"--print-to-pdf={target}", page] if program else None
    if subject == "typst":
        source = str(project / "joined.typ")
        fonts = str(fonts_folder())
        python = sys.argv[2:3]
        return [*python, "-c", _SET, source, target, fonts] if python else None
    return [sys.executable, "-c", _OURS, subject, str(project)]


def _measured(command: list[str]) -> tuple[float, float]:
    """Return the seconds that a subject took, and the megabytes of all its processes.

    What our own subjects need before they lay out is told by them and taken off.
    """
    begin = perf_counter()
    process = subprocess.Popen(  # noqa: S603 - the programs that are compared
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    peak = 0.0
    while process.poll() is None:
        looked = perf_counter()
        peak = max(peak, _memory(process.pid))
        sleep(max(PAUSE, SHARE * (perf_counter() - looked)))
    seconds = perf_counter() - begin
    assert process.returncode == 0
    told = process.stdout.read() if process.stdout else ""
    return (float(json.loads(told)) if told.strip() else seconds), peak


def _memory(root: int) -> float:
    """Return the megabytes of a process and all below it, shared ones by their part."""
    total, ahead = 0.0, [root]
    while ahead:
        one = ahead.pop()
        try:
            rollup = Path(f"/proc/{one}/smaps_rollup").read_text()
            for task in Path(f"/proc/{one}/task").iterdir():
                ahead += map(int, (task / "children").read_text().split())
        except OSError:
            continue  # it has ended meanwhile
        found = re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)
        total += int(found[1]) / 1000 if found else 0
    return total


def _plain(project: Path) -> None:
    """Lay out everything as one document of WeasyPrint."""
    from weasyprint import HTML  # noqa: PLC0415 - the others do not load it

    from deconflict.render.press.layout import own_fonts  # noqa: PLC0415 - as above

    _write_html(project)
    begin = perf_counter()
    with own_fonts():
        page = HTML(filename=project / "joined.html")
        page.write_pdf(project / "plain.pdf", pdf_variant="pdf/ua-1")
    sys.stdout.write(json.dumps(perf_counter() - begin))


def _ours(project: Path, name: str) -> None:
    """Lay out with this program, on all cores."""
    from deconflict.commands.executors import executor_at  # noqa: PLC0415 - as above
    from deconflict.render.pdf import Press, render_pdf  # noqa: PLC0415 - as above

    document = _document(project)
    begin = perf_counter()
    with executor_at() as workers:
        pdf = render_pdf(document, Press(workers, Kept(project / "kept")))
    (project / f"{name}.pdf").write_bytes(pdf.content)
    sys.stdout.write(json.dumps(perf_counter() - begin))


def _cold(project: Path) -> None:
    """Lay out with nothing kept."""
    _ours(project, "cold")


def _edited(project: Path) -> None:
    """Lay out with what was kept before the edit."""
    _ours(project, "edited")


SUBJECTS: dict[str, Callable[[Path], None]] = {
    "plain": _plain,
    "cold": _cold,
    "edited": _edited,
}


def _sections(document: Document) -> list[Section]:
    """Return all that is laid out, as our own subjects begin with it."""
    maker = Sections(document, Kept(), Form())
    return [maker.front({}, {}), *maker.gatherings({})]


def _write_html(project: Path) -> None:
    """Write all sections as one page, with what it loads beside it."""
    document = _document(project)
    sections = _sections(document)
    bodies = (
        one.html.partition("<body")[2].partition(">")[2].partition("</body>")[0]
        for one in sections
    )
    parts = '<div style="break-before: page"></div>'.join(bodies)
    bases = ((templates_folder() / name).read_text() for name in sections[1].bases)
    style = "\n".join((*bases, *sections[1].styles)).replace(SCHEME, "")
    text = f'<!DOCTYPE html><html lang="en"><head><title>Manual</title><style>{style}'
    text += f"</style></head><body>{parts}</body></html>"
    for scheme in (ELSEWHERE, PAGE_OF):
        text = text.replace(f'href="{scheme}', 'href="#')
    text = text.replace(f'src="{SCHEME}', 'src="')
    (project / "joined.html").write_text(text, encoding="utf-8")
    (project / "fonts").mkdir(exist_ok=True)
    for name, path in font_files().items():
        shutil.copy(path, project / "fonts" / name)
    _write_drawings(document, project)


def _write_typst(project: Path) -> None:
    """Write the same sections for Typst."""
    document = _document(project)
    _write_drawings(document, project)
    write_typst(_sections(document), project)


def _write_drawings(document: Document, project: Path) -> None:
    """Write the drawings of the manual where pages look for them."""
    (project / "figures").mkdir(exist_ok=True)
    for name, content in document.figures.items():
        (project / "figures" / name).write_bytes(content)


if __name__ == "__main__":
    main()
