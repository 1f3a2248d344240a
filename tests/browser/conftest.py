"""A real browser on the built sample, without network."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from deconflict.commands.build import build_outputs
from deconflict.commands.check import check_project
from deconflict.commands.init import init_project

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
