"""The site in the Firefox of Debian, from a folder: search, views and comments."""

import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect
from tests.browser.browsers import firefox, firefox_of
from tests.browser.commenting import (
    ASK,
    LOOK_OUT,
    listed,
    open_form,
    rows_of,
    write,
)
from tests.browser.searching import QUERIES, ask, first_hit, is_open

from deconflict.commands.import_comments import import_comments
from deconflict.commands.init import init_project

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


def assert_seen(page: Page, language: str, theme: str) -> None:
    """See that one language alone is shown, and colours on a dark ground."""
    other = "en" if language == "zh-Hans" else "zh-Hans"
    expect(page.locator(f"main .t[lang='{language}']").first).to_be_visible()
    expect(page.locator(f"main .t[lang='{other}']").first).to_be_hidden()
    assert page.locator(f"#theme-{theme}").is_checked()
    ground = "rgb(10, 0, 0)" if theme == "night" else "rgb(18, 24, 31)"
    expect(page.locator("body")).to_have_css("background-color", ground)


def test_views_that_are_chosen_are_remembered(page: Page, site: Path) -> None:
    page.locator("label", has=page.locator("#view-zh-Hans")).click()
    page.locator("label", has=page.locator("#theme-night")).click()
    assert_seen(page, "zh-Hans", "night")
    assert page.url.endswith("MEET-01.html?view=zh-Hans&theme=night")

    page.reload()
    assert_seen(page, "zh-Hans", "night")
    page.goto((site / "purpose.html").as_uri())
    assert_seen(page, "zh-Hans", "night")


def test_views_are_taken_from_the_address(page: Page, site: Path) -> None:
    page.goto(f"{(site / 'purpose.html').as_uri()}?view=en&theme=dark")
    assert_seen(page, "en", "dark")
    page.goto((site / "MEET-01.html").as_uri())
    assert page.locator("#view-both").is_checked()


def test_night_shows_red_alone(context: BrowserContext, site: Path) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 1200, "height": 600})  # with bars to scroll by
    page.goto(f"{(site / 'MEET-01.html').as_uri()}?theme=night")
    wait_for_buttons(page)
    assert_red(page)
    open_form(page, ASK)
    assert_red(page)


def assert_red(page: Page) -> None:
    """See that no point of the page is brighter in green and blue than its accents."""
    shown = Image.open(BytesIO(page.screenshot())).convert("RGB")
    red, green, blue = (max(shown.getchannel(one).tobytes()) for one in "RGB")
    assert red == 0xFF
    assert green <= 0x72
    assert blue <= 0x64


def saved(page: Page, button: str, folder: Path) -> Path:
    """Press a button that saves a file, and return the file when it is whole."""
    before = set(folder.iterdir())
    page.get_by_role("button", name=button).click()
    for _ in range(1500):
        new = set(folder.iterdir()) - before
        if len(new) == 1 and all(one.stat().st_size for one in new):
            return new.pop()
        page.wait_for_timeout(20)  # Firefox puts it there bit by bit
    pytest.fail("no file was saved")


def test_a_comment_is_listed_kept_and_saved_for_the_reader_of_the_project(
    page: Page, site: Path, downloads: Path, tmp_path: Path
) -> None:
    write(page, ASK, "Too late. 太迟。", kind="M", text="both", reason="Time.")
    page.reload()
    expect(page.locator(f"[id='{ASK}'] .bubble")).to_have_text("1")

    cards = listed(page, site)
    assert cards.count() == 1
    page.reload()
    expect(cards).to_contain_text("Too late. 太迟。")
    path = saved(page, "Save as CSV", downloads)
    assert rows_of(path)[1][6] == "Too late. 太迟。"

    assert init_project(tmp_path) == ""
    taken = import_comments(tmp_path, [path], is_check=False, is_partial=False)
    assert taken.check.findings == []
    assert [one.printed.anchor for one in taken.fresh if one.printed] == [ASK]


def test_comments_of_two_tabs_are_both_kept(
    context: BrowserContext, page: Page, site: Path
) -> None:
    other = context.new_page()
    other.goto((site / "MEET-01.html").as_uri())
    wait_for_buttons(other)
    write(page, ASK, "From one tab.")
    expect(other.locator(f"[id='{ASK}'] .bubble")).to_have_text("1")
    write(other, ASK, "From the other.")

    expect(page.locator(f"[id='{ASK}'] .bubble")).to_have_text("2")
    assert listed(page, site).count() == 2


def test_a_page_that_was_not_told_of_a_comment_does_not_lose_it(
    context: BrowserContext, page: Page, site: Path
) -> None:
    page.evaluate(
        "addEventListener('message', (one) => {"
        " if (!one.data.answer) one.stopImmediatePropagation(); }, true)"
    )
    other = context.new_page()
    other.goto((site / "MEET-01.html").as_uri())
    wait_for_buttons(other)
    write(other, ASK, "From the other.")
    expect(page.locator(f"[id='{ASK}'] .bubble")).to_have_text("+")
    write(page, ASK, "From this one.")

    assert listed(page, site).count() == 2


def test_a_draft_is_told_on_the_page_of_all_comments(page: Page, site: Path) -> None:
    open_form(page, ASK).locator("#comment").fill("Half a thou")
    page.keyboard.press("Escape")
    listed(page, site)
    page.locator(".draft-line a").click()

    form = open_form(page, ASK)
    assert form.locator("#comment").input_value() == "Half a thou"
    form.get_by_role("button", name="Discard").click()
    expect(page.locator("dialog.comment-dialog #comment")).to_have_value("")


def test_comments_belong_to_the_folder_and_go_to_another_as_a_file(
    page: Page, site: Path, downloads: Path, tmp_path: Path
) -> None:
    write(page, LOOK_OUT, "Taken along.")
    listed(page, site)
    expect(page.locator(".of-folder")).to_contain_text("for one folder")
    path = saved(page, "Save as CSV", downloads)

    moved = shutil.copytree(site, tmp_path / "moved")
    cards = listed(page, moved)
    assert cards.count() == 0
    page.locator("input[type=file]").set_input_files(path)
    expect(cards).to_contain_text("Taken along.")


def test_a_folder_without_its_keeper_says_that_nothing_is_kept(
    page: Page, site: Path, tmp_path: Path
) -> None:
    part = shutil.copytree(site, tmp_path / "part")
    (part / "assets" / "keeper.html").unlink()
    page.goto((part / "MEET-01.html").as_uri())
    wait_for_buttons(page)

    assert open_form(page, ASK).locator(".keeps-nothing").is_visible()


def test_views_and_comments_are_there_when_firefox_is_opened_again(
    playwright: Playwright, site: Path, tmp_path: Path
) -> None:
    with firefox_of(playwright, tmp_path) as context:
        page = context.new_page()
        page.goto((site / "MEET-01.html").as_uri())
        wait_for_buttons(page)
        page.locator("label", has=page.locator("#view-zh-Hans")).click()
        page.locator("label", has=page.locator("#theme-night")).click()
        write(page, ASK, "Still there.")
    with firefox_of(playwright, tmp_path) as context:
        page = context.new_page()
        page.goto((site / "purpose.html").as_uri())
        wait_for_buttons(page)
        assert_seen(page, "zh-Hans", "night")
        expect(listed(page, site)).to_contain_text("Still there.")
