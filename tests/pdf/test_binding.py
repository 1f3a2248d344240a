"""A file of many layouts has the pages and bytes of one that was laid out at once."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from deconflict.commands.init import init_project
from deconflict.document import Document, assemble
from deconflict.manual import load_manual, printing, read_project
from deconflict.render.pdf import Press, render_pdf
from deconflict.render.press.kept import Kept

CHAPTER = "manual/chapters/purpose.yaml"
MEET = "procedures/meeting/MEET-01.yaml"
AIM = "shows how one is written."
ZH_AIM = "供编写时参照。"
CITING = "shows how one is written; it ends at [MEET-01.called.pass]."
ZH_CITING = "供编写时参照，结束处见[MEET-01.called.pass]。"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("project")
    assert init_project(folder) == ""
    found = read_project(folder)
    text = found[CHAPTER].decode()
    assert AIM in text
    assert ZH_AIM in text
    text = text.replace(AIM, CITING).replace(ZH_AIM, ZH_CITING)
    return {**found, CHAPTER: text.encode()}


def document(files: dict[str, bytes], old: str = "", new: str = "") -> Document:
    text = files[MEET].decode()
    assert old in text
    manual = load_manual({**files, MEET: text.replace(old, new).encode()}).manual
    assert manual is not None
    return assemble(printing(manual, "en"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kept")


@pytest.fixture(scope="module")
def first(files: dict[str, bytes], folder: Path) -> bytes:
    return render_pdf(document(files), Press(kept=Kept(folder))).content


class Noting(Executor):
    """Does the work in this process, and notes what it was given to do."""

    def __init__(self) -> None:
        self.given: dict[str, list[str]] = {}

    def submit(  # type: ignore[override]
        self, work: Callable[[Any], bytes], job: object
    ) -> Future[bytes]:
        name = getattr(job, "name", "")
        self.given.setdefault(work.__name__, []).append(name)
        done: Future[bytes] = Future()
        done.set_result(work(job))
        return done


@pytest.mark.usefixtures("first")
def test_an_edit_lays_out_only_what_it_touches(
    files: dict[str, bytes], folder: Path, tmp_path: Path
) -> None:
    edited = document(files, "should ask the other", "should ask another")
    workers = Noting()

    after = render_pdf(edited, Press(workers, Kept(folder)))
    anew = render_pdf(edited, Press(kept=Kept(tmp_path)))

    assert after.content == anew.content
    assert sorted(workers.given["lay_out"]) == ["MEET-01", "annex.evaluation.MEET-01"]
    assert len(workers.given["put_in_place"]) == 2


def test_a_page_that_is_cited_is_the_page_of_what_is_cited(first: bytes) -> None:
    pages = pypdfium2.PdfDocument(first)
    labels = [pages.get_page_label(index) for index in range(len(pages))]
    texts = [page.get_textpage().get_text_range() for page in pages]
    flat = next(text for text in map(flattened, texts) if "endsatparagraph" in text)

    number = flat.partition("endsatparagraph")[2][:4]
    page = flat.partition(f"paragraph{number},page")[2].partition(".")[0]
    assert page in labels
    assert number in texts[labels.index(page)].split()
    assert f"第{number}段（第{page}页）" in flat


def flattened(text: str) -> str:
    """Return a text without spaces and ends of lines."""
    return "".join(text.split())
