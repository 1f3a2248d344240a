"""A real browser on the built sample, without network."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    expect,
    sync_playwright,
)
from tests.browser.browsers import chromium
from tests.browser.previews import SOON, Preview, free_port
from tests.browser.searching import Whole, open_search
from tests.page_texts import texts_of

from deconflict.commands.build import build_outputs
from deconflict.commands.check import check_project
from deconflict.commands.init import init_project
from deconflict.document import assemble
from deconflict.manual import Manual
from deconflict.preview import Server, Settings
from deconflict.render.site import render_site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    assert init_project(folder) == ""
    manual = check_project(folder).manual
    assert manual is not None
    build_outputs(folder, manual, outputs=("html",), leads=("en",))
    return folder / "build" / "html" / "en-first"


@pytest.fixture(scope="session")
def whole(our_manual: Manual, tmp_path_factory: pytest.TempPathFactory) -> Whole:
    folder = tmp_path_factory.mktemp("whole")
    document = assemble(our_manual)
    texts: dict[str, str] = {}
    numbers: dict[str, str] = {}
    pages: dict[str, str] = {}
    for name, content in render_site(document).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
        if name.endswith(".html"):
            page = texts_of(content.decode())
            texts |= page.texts
            numbers |= page.numbers
            pages |= dict.fromkeys(page.texts, next(iter(page.texts), ""))
    numbers |= {one.id: one.number for one in document.divisions()}
    return Whole(folder, texts, numbers, pages)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    with chromium(playwright) as browser:
        yield browser


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, site: Path) -> Iterator[Page]:
    """A page of a procedure, on which no script may fail."""
    page = context.new_page()
    trouble: list[str] = []
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.goto((site / "MEET-01.html").as_uri())
    yield page
    assert trouble == []


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    assert init_project(tmp_path / "book") == ""
    port = free_port()
    settings = Settings("en", port, "editor://{path}:{line}")
    server = Server(tmp_path / "book", settings)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield Preview(tmp_path / "book", port)
    server.should_exit = True
    thread.join(timeout=10)
    assert not thread.is_alive()


@pytest.fixture
def preview_page(context: BrowserContext, preview: Preview) -> Iterator[Page]:
    page = context.new_page()
    page.set_default_timeout(SOON)
    trouble: list[str] = []
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.goto(f"{preview.address}MEET-01.html")
    expect(page.locator(".preview-bar a")).to_be_visible(timeout=SOON)
    yield page
    assert trouble == []


@pytest.fixture(scope="module")
def search(browser: Browser, whole: Whole) -> Iterator[Page]:
    """A page of the whole manual with its search open."""
    context = browser.new_context()
    page = context.new_page()
    open_search(page, whole)
    yield page
    context.close()
