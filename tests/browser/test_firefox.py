"""The site in the Firefox of Debian, from a folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect
from tests.browser.browsers import firefox
from tests.browser.commenting import ASK
from tests.browser.searching import QUERIES, ask, first_hit, is_open

FIELD = "dialog.search input[type=search]"


@pytest.fixture(scope="module")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("downloads")


@pytest.fixture(scope="module")
def browser(playwright: Playwright, downloads: Path) -> Iterator[Browser]:
    with firefox(playwright, downloads) as browser:
        yield browser


@pytest.fixture
def page(context: BrowserContext, site: Path) -> Iterator[Page]:
    """A page of a procedure, on which nothing may fail."""
    page = context.new_page()
    trouble = troubles(page)
    page.goto((site / "MEET-01.html").as_uri())
    wait_for_buttons(page)
    yield page
    assert trouble == []


def troubles(page: Page) -> list[str]:
    """Return what goes wrong on a page, as it comes."""
    trouble: list[str] = []
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("console", lambda message: trouble.append(message.text))
    return trouble


def wait_for_buttons(page: Page) -> None:
    """Wait until comments can be made."""
    page.locator(".tools a[href='comments.html'] .t").first.wait_for(state="attached")


def test_nothing_fails_on_any_page(context: BrowserContext, site: Path) -> None:
    page = context.new_page()
    trouble = troubles(page)
    for file in sorted(site.glob("*.html")):
        page.goto(file.as_uri())
        wait_for_buttons(page)
        assert trouble == [], file.name


def test_the_known_answers_of_the_table_come_first(search: Page) -> None:
    known = [one for one in QUERIES if one.first]
    assert {one.language for one in known} == {"english", "chinese"}

    for query in known:
        search.locator(FIELD).fill(query.find)
        assert first_hit(search) == query.first, query


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("look-out", "annex-terms.html#term.look-out"),
        ("瞭望", "annex-terms.html#term.look-out"),
        (ASK, f"MEET-01.html#{ASK}"),
        ("hjj", "annex-terms.html#term.calling-ship"),
    ],
    ids=["English", "Chinese", "id", "pinyin"],
)
def test_what_is_typed_is_found(page: Page, typed: str, found: str) -> None:
    assert page.evaluate("window.SEARCH_INDEX === undefined")
    page.keyboard.press("/")
    page.keyboard.type(typed)
    first = page.locator("[role=option]").first
    expect(first).to_have_attribute("href", found)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert not is_open(page)


def test_a_hit_on_another_page_is_gone_to_by_keyboard(page: Page) -> None:
    ask(page, "purpose")
    page.keyboard.press("ArrowDown")
    option = page.locator("[role=option][aria-selected=true]")
    href = option.get_attribute("href")
    assert href is not None
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{href}")


def test_a_hit_on_the_same_page_is_gone_to_and_has_the_focus(page: Page) -> None:
    ask(page, ASK)
    page.keyboard.press("Enter")
    page.locator(f"[id='{ASK}']:focus").wait_for()
    assert page.url.endswith(f"MEET-01.html#{ASK}")
    top = page.evaluate("document.activeElement.getBoundingClientRect().top")
    assert 0 < top < page.evaluate("innerHeight")


def test_the_query_is_kept_for_the_next_page(page: Page, site: Path) -> None:
    ask(page, "call")
    page.goto((site / "purpose.html").as_uri())
    page.locator(".search-open").click()
    expect(page.locator(FIELD)).to_have_value("call")
