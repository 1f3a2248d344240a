"""How long after a file is saved the change is on the screen.

The same text is served by this program and by others that serve documents while they
are written, one after another on one machine, each with its page open in Chromium.

Run from the top of the repository: python -m benchmarks.preview BIN [COUNT [EDITS]]
BIN is the folder of the commands mkdocs, sphinx-autobuild and zensical; those that are
not there are left out. With COUNT that many small procedures are served, with 0 or none
this manual; EDITS are made, else 12.
"""

import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, sleep

from playwright.sync_api import Page, sync_playwright

from deconflict.commands.init import init_project
from deconflict.document import Document, assemble, printed_places
from deconflict.manual import load_manual, read_project

ROOT = Path(__file__).parents[1]
EDITS = 12
FAMILY = 99
"""Procedures of one family at the most: their numbers have two digits."""

PATIENCE = 120_000
"""Milliseconds; what takes longer is told as that."""

START = 600
"""Seconds that a program is given until it shows its first page."""

REST = 8.0
"""Seconds between two edits: what follows a change is over by then."""


@dataclass(frozen=True)
class Subject:
    """One program that serves the text."""

    name: str
    command: list[str]
    folder: Path
    file: Path
    """The file that is edited."""

    address: str
    old: str
    """Words of the file that are replaced by others."""


def main() -> None:
    """Print the figures."""
    tools = Path(sys.argv[1])
    count, edits = [*map(int, sys.argv[2:]), *(0, EDITS)[len(sys.argv) - 2 :]]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project = manual_project(folder / "ours", count)
        manual = load_manual(read_project(project)).manual
        assert manual is not None
        subjects = [_ours(project, count), *_others(folder, tools, assemble(manual))]
        sys.stdout.write(f"{'':18} {'median':>8} {'95 %':>8} {'ratio':>8}\n")
        first = 0.0
        for subject in subjects:
            times = _measured(subject, edits)
            first = first or median(times)
            _say(subject.name, times, median(times) / first)


def _say(name: str, times: list[float], ratio: float) -> None:
    """Print the figures of one program."""
    late = quantiles(times, n=20)[-1]
    row = f"{name:18} {median(times):7.2f}s {late:7.2f}s {ratio:7.1f}x\n"
    sys.stdout.write(row)
    sys.stdout.flush()


def manual_project(folder: Path, count: int) -> Path:
    """Return a copy of this manual, or a project with many small procedures."""
    if not count:
        for top in ("manual", "procedures"):
            shutil.copytree(ROOT / top, folder / top)
        return folder
    assert init_project(folder) == ""
    text = (folder / "procedures/meeting/MEET-01.yaml").read_text(encoding="utf-8")
    book = folder / "manual/manual.yaml"
    for first in range(1, count, FAMILY):
        name, prefix = f"meeting-{first}", f"MEET{chr(ord('A') + first // FAMILY)}"
        home = folder / "procedures" / name
        home.mkdir()
        for number in range(1, min(FAMILY, count - first) + 1):
            one = text.replace("MEET-01", f"{prefix}-{number:02}")
            one = one.replace("family: meeting", f"family: {name}")
            (home / f"{prefix}-{number:02}.yaml").write_text(one, encoding="utf-8")
        _add_family(book, name, prefix)
    return folder


def _add_family(book: Path, name: str, prefix: str) -> None:
    """Write a family and the part that holds it into the file of a manual."""
    title = "title:\n      en: More meetings\n      zh: 更多会遇"
    text = book.read_text(encoding="utf-8")
    families = f"families:\n  - id: {name}\n    prefix: {prefix}\n    {title}"
    text = text.replace("families:", families, 1)
    part = f"\nparts:\n  - id: {name}\n    {title}\n    family: {name}"
    book.write_text(text.replace("\nparts:", part, 1), encoding="utf-8")


def _ours(project: Path, count: int) -> Subject:
    """Return this program."""
    port = _port()
    name = "meeting/MEET-01" if count else "encounter/ENC-01"
    old = "should ask the other" if count else "on {primary} by her own name"
    words = ["-m", "deconflict", "serve", "--no-open", "--port", str(port)]
    return Subject(
        "deconflict",
        [sys.executable, *words],
        project,
        project / f"procedures/{name}.yaml",
        f"http://127.0.0.1:{port}/{name.partition('/')[2]}.html",
        old,
    )


def _others(folder: Path, tools: Path, document: Document) -> list[Subject]:
    """Return the other programs that are there, with the same text as Markdown."""
    makers: dict[str, Callable[[Path, int], list[str]]] = {
        "mkdocs": _mkdocs,
        "sphinx-autobuild": _sphinx,
        "zensical": _zensical,
    }
    subjects = []
    for name, make in makers.items():
        if not (tools / name).is_file():
            continue
        home, port = folder / name, _port()
        edited = _markdown(home / "docs", document)
        command = [str(tools / name), *make(home, port)]
        page = edited.stem + (".html" if name == "sphinx-autobuild" else "/")
        address = f"http://127.0.0.1:{port}/{page}"
        subjects.append(
            Subject(name, command, home, edited, address, "The calling ship")
        )
    return subjects


def _markdown(docs: Path, document: Document) -> Path:
    """Write each division as a file; return that of the first procedure."""
    docs.mkdir(parents=True)
    lines: dict[str, list[str]] = {}
    for place in printed_places(document).values():
        texts = (f"{place.number} {place.text(tag)}" for tag in ("en", "zh-Hans"))
        lines.setdefault(place.division, []).extend(texts)
    for division in document.divisions():
        body = "\n\n".join([f"# {division.id}", *lines.get(division.id, [])])
        (docs / f"{division.id.lower()}.md").write_text(body + "\n", encoding="utf-8")
    (docs / "index.md").write_text("# Manual\n", encoding="utf-8")
    first = next(one for one in document.divisions() if one.kind == "procedure")
    return docs / f"{first.id.lower()}.md"


def _mkdocs(home: Path, port: int) -> list[str]:
    """Return the arguments of mkdocs."""
    (home / "mkdocs.yml").write_text("site_name: Manual\ntheme: mkdocs\n")
    return ["serve", "--quiet", "--livereload", "-a", f"127.0.0.1:{port}"]


def _zensical(home: Path, port: int) -> list[str]:
    """Return the arguments of zensical."""
    (home / "mkdocs.yml").write_text("site_name: Manual\n")
    return ["serve", "-a", f"127.0.0.1:{port}"]


def _sphinx(home: Path, port: int) -> list[str]:
    """Return the arguments of sphinx-autobuild."""
    pages = sorted(path.stem for path in (home / "docs").glob("*.md"))
    tree = "\n".join(["# Manual", "", "```{toctree}", *pages, "```", ""])
    (home / "docs/index.md").write_text(tree, encoding="utf-8")
    (home / "docs/conf.py").write_text('extensions = ["myst_parser"]\n')
    return ["docs", "out", "--port", str(port), "-q"]


def _measured(subject: Subject, edits: int) -> list[float]:
    """Return the seconds from each edit to the screen."""
    server = subprocess.Popen(  # noqa: S603 - the programs that are compared
        subject.command,
        cwd=subject.folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        with sync_playwright() as playwright:
            path = shutil.which("chromium")
            browser = playwright.chromium.launch(executable_path=path)
            page = browser.new_page()
            page.set_default_timeout(PATIENCE)
            _open(page, subject)
            times = [_edit(page, subject, number) for number in range(edits)]
            browser.close()
            return times
    finally:
        server.terminate()
        server.wait(timeout=30)


def _open(page: Page, subject: Subject) -> None:
    """Open the page as soon as the server answers, and let it come to rest."""
    begin = perf_counter()
    while perf_counter() - begin < START:
        with suppress(Exception):
            response = page.goto(subject.address)
            if response is not None and response.ok:
                break
        sleep(0.5)
    sleep(2 * REST)


def _edit(page: Page, subject: Subject, number: int) -> float:
    """Save a change and return the seconds until the page shows it."""
    text = subject.file.read_text(encoding="utf-8")
    last = f" mark {number - 1} here" if number else ""
    mark = f" mark {number} here"
    old = subject.old + last
    begin = perf_counter()
    new = text.replace(old, subject.old + mark, 1)
    subject.file.write_text(new, encoding="utf-8")
    page.wait_for_function("mark => document.body.innerText.includes(mark)", arg=mark)
    seconds = perf_counter() - begin
    sleep(REST)
    return seconds


def _port() -> int:
    """Return a port that is free."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    main()
