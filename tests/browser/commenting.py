"""How a reviewer comments, for the tests of comments in a browser."""

import csv
import io
from pathlib import Path

from playwright.sync_api import Locator, Page, expect
from tests.matrices import HEADINGS

PHONE_WIDTH = 390
ASK = "MEET-01.caller.ask"
LOOK_OUT = "MEET-01.look-out"


def open_form(page: Page, anchor: str) -> Locator:
    """Open the form of a place."""
    place = page.locator(f"[id='{anchor}']")
    place.hover()
    place.locator(".comment-button").click()
    form = page.locator("dialog.comment-dialog")
    form.wait_for()
    return form


def write(  # noqa: PLR0913 - a comment has these parts
    page: Page,
    anchor: str,
    comment: str,
    *,
    kind: str = "S",
    text: str = "",
    proposed: str = "",
    reason: str = "",
) -> None:
    """Write a comment on a place, save it, and wait until it is counted there."""
    bubble = page.locator(f"[id='{anchor}'] .bubble")
    before = bubble.inner_text()
    form = open_form(page, anchor)
    if form.locator("#from").is_visible():
        form.locator("#from").fill("Staff N3 / 作战处")
    if text:
        form.locator(f"input[name='text'][value='{text}']").check()
    form.locator(f"input[name='type'][value='{kind}']").check()
    form.locator("#comment").fill(comment)
    if proposed:
        form.locator("#proposed").fill(proposed)
    form.locator("#reason").fill(reason)
    form.locator("button.strong").click()
    form.wait_for(state="detached")
    expect(bubble).not_to_have_text(before)


def listed(page: Page, site: Path) -> Locator:
    """Go to the page of all comments and return its cards."""
    page.goto((site / "comments.html").as_uri())
    page.locator("#comments .count .t").first.wait_for(state="attached")
    return page.locator(".comment-card")


def saved(page: Page, key: str, folder: Path) -> Path:
    """Press a button that saves a file, and return the file."""
    with page.expect_download() as download:
        page.get_by_role("button", name=key).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def rows_of(path: Path) -> list[list[str]]:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def write_matrix(path: Path, *rows: list[str]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL).writerows([HEADINGS, *rows])


def load(page: Page, path: Path) -> str:
    """Load a file on the page of all comments, and return what is said of it."""
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Load a file").click()
    chooser.value.set_files(path)
    notice = page.locator(".notice-bar.shown")
    notice.wait_for()
    return notice.inner_text()
