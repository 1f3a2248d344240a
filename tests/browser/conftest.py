"""A real browser on the built sample, without network."""

import os
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from tests.browser.previews import SOON, Preview, free_port

from deconflict.commands.build import build_outputs
from deconflict.commands.check import check_project
from deconflict.commands.init import init_project
from deconflict.preview import Server, Settings

_OPTIONS = ["--disable-gpu", "--disable-quic", "--disable-background-networking"]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    assert init_project(folder) == ""
    manual = check_project(folder).manual
    assert manual is not None
    build_outputs(folder, manual, outputs=("html",), leads=("en",))
    return folder / "build" / "html" / "en-first"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        message = "Chromium is not installed"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=_OPTIONS, chromium_sandbox=False
        )
        yield browser
        browser.close()


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
