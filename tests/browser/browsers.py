"""The browsers of this machine, each driven by Playwright."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright

_FIREFOX = ("Firefox (firefox-esr)", "firefox-esr")
_OPTIONS = ["--disable-gpu", "--disable-quic", "--disable-background-networking"]
_PREFERENCES: dict[str, str | float | bool] = {
    # Playwright turns it off: each file would share what all others keep.
    "security.fileuri.strict_origin_policy": True,
}


@contextmanager
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """Return Chromium, and close it in the end."""
    browser = playwright.chromium.launch(
        executable_path=_installed("Chromium", "chromium", "google-chrome"),
        args=_OPTIONS,
        chromium_sandbox=False,
    )
    yield browser
    browser.close()


@contextmanager
def firefox(playwright: Playwright, downloads: Path) -> Iterator[Browser]:
    """Return the Firefox of Debian as it comes, and close it in the end.

    It is driven by WebDriver BiDi, by which Playwright is not told of downloads that a
    page makes itself: they lie in a folder.
    """
    browser = playwright.firefox.launch(
        channel="moz-firefox",
        executable_path=_installed(*_FIREFOX),
        firefox_user_prefs=_PREFERENCES,
        downloads_path=downloads,
    )
    yield browser
    browser.close()


@contextmanager
def firefox_of(playwright: Playwright, profile: Path) -> Iterator[BrowserContext]:
    """Return Firefox with a profile that is there when it is opened again."""
    context = playwright.firefox.launch_persistent_context(
        profile,
        channel="moz-firefox",
        executable_path=_installed(*_FIREFOX),
        firefox_user_prefs=_PREFERENCES,
    )
    yield context
    context.close()


def _installed(name: str, *commands: str) -> str:
    """Return the path of a browser; without it a test is skipped, and fails in CI."""
    for command in commands:
        path = shutil.which(command)
        if path is not None:
            return path
    message = f"{name} is not installed"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)
