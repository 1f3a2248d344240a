"""A real browser on the built sample, without network."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    sync_playwright,
)
from tests.browser.browsers import chromium
from tests.browser.searching import Whole, open_search
from tests.page_texts import texts_of

from deconflict.commands.build import build_outputs
from deconflict.commands.check import check_project
from deconflict.commands.init import init_project
from deconflict.document import assemble
from deconflict.manual import Manual
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


@pytest.fixture(scope="module")
def search(browser: Browser, whole: Whole) -> Iterator[Page]:
    """A page of the whole manual with its search open."""
    context = browser.new_context()
    page = context.new_page()
    open_search(page, whole)
    yield page
    context.close()
