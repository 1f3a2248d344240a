"""The browsers of this machine, each driven by Playwright."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright

_OLDEST_FIREFOX = 153  # the ESR before it does not know what Playwright asks
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
        executable_path=_installed_firefox(),
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
        executable_path=_installed_firefox(),
        firefox_user_prefs=_PREFERENCES,
    )
    yield context
    context.close()


def _installed_firefox() -> str:
    """Return the path of a Firefox that Playwright can drive."""
    path = _installed("Firefox (firefox-esr)", "firefox-esr")
    said = subprocess.run(  # noqa: S603 - the program that was just found
        [path, "--version"], capture_output=True, check=True
    )
    version = int(said.stdout.split()[-1].partition(b".")[0])
    if version < _OLDEST_FIREFOX:
        _go_without(f"Firefox {version} is too old; {_OLDEST_FIREFOX} is needed")
    return path


def _installed(name: str, *commands: str) -> str:
    """Return the path of a browser."""
    paths = [path for path in map(shutil.which, commands) if path is not None]
    if not paths:
        _go_without(f"{name} is not installed")
    return paths[0]


def _go_without(why: str) -> NoReturn:
    """Skip the test, or let it fail in CI."""
    if os.environ.get("CI"):
        pytest.fail(why)
    pytest.skip(why)
