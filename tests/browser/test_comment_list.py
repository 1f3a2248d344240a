"""The page of all comments: in order, found, changed, deleted, copied."""

from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page
from tests.browser.commenting import (
    ASK,
    LOOK_OUT,
    PHONE_WIDTH,
    listed,
    load,
    open_form,
    rows_of,
    saved,
    write,
)


def test_comment_is_changed_and_stays_one(page: Page, site: Path) -> None:
    write(page, ASK, "Fisrt.")
    card = listed(page, site)
    card.get_by_role("button", name="Edit").click()
    form = page.locator("dialog.comment-dialog")
    form.locator("#comment").fill("First.")
    form.locator("button.strong").click()
    form.wait_for(state="detached")

    page.locator(".part-of:has-text('First.')").wait_for()
    assert card.count() == 1
    assert card.get_by_role("button", name="Edit").evaluate(
        "one => one === document.activeElement"
    )


def test_deleted_comment_can_be_brought_back(page: Page, site: Path) -> None:
    write(page, ASK, "Stays.")
    write(page, LOOK_OUT, "Goes.")
    cards = listed(page, site)
    cards.filter(has_text="Goes.").get_by_role("button", name="Delete").click()
    cards.filter(has_text="Goes.").wait_for(state="detached")
    assert cards.count() == 1

    page.keyboard.press("Enter")  # the button to undo it has the focus
    cards.filter(has_text="Goes.").wait_for()
    assert cards.count() == 2


def test_all_are_deleted_only_when_asked_twice(page: Page, site: Path) -> None:
    write(page, ASK, "One.")
    cards = listed(page, site)
    page.get_by_role("button", name="Delete all").click()
    page.locator("dialog.asking").get_by_role("button", name="Cancel").click()
    assert cards.count() == 1

    page.get_by_role("button", name="Delete all").click()
    page.locator("dialog.asking").get_by_role("button", name="Delete all").click()
    cards.wait_for(state="detached")
    assert page.get_by_role("button", name="Save as CSV").is_disabled()
    page.get_by_role("button", name="Undo").click()
    cards.wait_for()


def test_list_follows_the_manual_and_leads_to_each_place(
    page: Page, site: Path
) -> None:
    write(page, ASK, "Second.")
    write(page, LOOK_OUT, "First.")
    cards = listed(page, site)

    texts = cards.all_inner_texts()
    assert "First." in texts[0]
    assert "Second." in texts[1]
    assert page.locator("#comments section").count() == 1
    assert "Two ships meet" in page.locator("#comments h2").inner_text()
    cards.nth(1).locator("a.place").click()
    assert page.url.endswith(f"MEET-01.html#{ASK}")


def test_list_is_filtered_by_type_and_text(page: Page, site: Path) -> None:
    write(page, ASK, "Aa.", kind="A", text="en")
    write(page, ASK, "Bb.", kind="C", text="zh", reason="Danger.")
    write(page, ASK, "Cc.", kind="C", text="both", reason="Danger.")
    cards = listed(page, site)

    page.locator("input[name='filter-type'][value='C']").check(force=True)
    cards.filter(has_text="Aa.").wait_for(state="detached")
    assert cards.count() == 2
    assert "Shown 2 of 3" in page.locator(".count").inner_text()
    page.locator("input[name='filter-text'][value='zh']").check(force=True)
    cards.filter(has_text="Cc.").wait_for(state="detached")
    assert "Bb." in cards.inner_text()


def test_two_tabs_lose_no_comment_of_each_other(
    context: BrowserContext, page: Page, site: Path
) -> None:
    other = context.new_page()
    other.goto((site / "MEET-01.html").as_uri())
    write(page, ASK, "From one tab.")
    other.locator(f"[id='{ASK}'] .comment-button.has").wait_for()
    write(other, ASK, "From the other.")

    page.locator(f"[id='{ASK}'] .bubble:text('2')").wait_for()
    assert listed(page, site).count() == 2


def test_comments_are_copied_as_text(
    context: BrowserContext, page: Page, site: Path
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    write(page, ASK, "Too short.", reason="Time.")
    listed(page, site)
    page.get_by_role("button", name="Copy as text").click()
    page.locator(".notice-bar.shown").wait_for()
    text = page.evaluate("navigator.clipboard.readText()")
    assert "Too short." in text
    assert "Time." in text
    assert text.index("Too short.") < text.index("Time.")


def test_text_is_shown_where_it_may_not_be_copied(
    context: BrowserContext, site: Path
) -> None:
    context.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
    )
    page = context.new_page()
    page.goto((site / "MEET-01.html").as_uri())
    write(page, ASK, "Too short.")
    listed(page, site)
    page.get_by_role("button", name="Copy as text").click()
    assert "Too short." in page.locator("dialog textarea").input_value()


def test_private_window_says_at_once_that_nothing_is_kept(
    context: BrowserContext, site: Path, tmp_path: Path
) -> None:
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', "
        "{ get() { throw new DOMException('no', 'SecurityError') } })"
    )
    page = context.new_page()
    page.goto((site / "MEET-01.html").as_uri())
    form = open_form(page, ASK)
    assert form.locator(".keeps-nothing").is_visible()
    page.keyboard.press("Escape")
    write(page, ASK, "Not kept.")
    assert page.locator(f"[id='{ASK}'] .bubble").inner_text() == "1"

    path = saved(page, "Save as CSV", tmp_path)
    assert rows_of(path)[1][6] == "Not kept."
    cards = listed(page, site)
    assert page.locator(".keeps-nothing").is_visible()
    load(page, path)
    cards.filter(has_text="Not kept.").wait_for()


def test_unsaved_comments_of_a_private_window_are_not_left_by_accident(
    context: BrowserContext, site: Path
) -> None:
    context.add_init_script(
        "Storage.prototype.setItem = () => { throw new Error('full') }"
    )
    page = context.new_page()
    asked: list[str] = []
    page.goto((site / "MEET-01.html").as_uri())
    write(page, ASK, "Not kept.")

    def leave(dialog: object) -> None:
        asked.append(dialog.type)  # type: ignore[attr-defined]
        dialog.accept()  # type: ignore[attr-defined]

    page.on("dialog", leave)
    page.goto((site / "index.html").as_uri())
    assert asked == ["beforeunload"]


def test_page_needs_scripts_and_says_so(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "comments.html").as_uri())
    assert page.locator("noscript .needs-script").is_visible()
    page.goto((site / "MEET-01.html").as_uri())
    assert page.locator(".comment-button").count() == 0
    context.close()


def test_nothing_of_the_comments_is_wider_than_a_phone(
    browser: Browser, site: Path
) -> None:
    context = browser.new_context(
        viewport={"width": PHONE_WIDTH, "height": 800}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto((site / "MEET-01.html").as_uri())
    button = page.locator(f"[id='{ASK}'] .comment-button")
    assert button.evaluate("one => getComputedStyle(one).opacity") == "1"
    box = button.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 24
    write(page, ASK, "W" * 200, kind="M", reason="字" * 200)
    form = open_form(page, ASK)
    assert form.evaluate("one => one.scrollWidth - one.clientWidth") <= 0
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE_WIDTH
    page.keyboard.press("Escape")
    listed(page, site).wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE_WIDTH
    context.close()
