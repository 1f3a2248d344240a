"""A comment is written beside the text, and changed there."""

from pathlib import Path

from playwright.sync_api import Page
from tests.browser.commenting import (
    ASK,
    LOOK_OUT,
    listed,
    open_form,
    rows_of,
    saved,
    write,
)

from deconflict.commands.book import make_books
from deconflict.commands.check import check_project
from deconflict.commands.init import init_project
from deconflict.document import printed_places


def test_every_numbered_place_has_its_button_and_no_other(
    page: Page, site: Path, tmp_path: Path
) -> None:
    assert init_project(tmp_path) == ""
    manual = check_project(tmp_path).manual
    assert manual is not None
    wanted: dict[str, set[str]] = {}
    for place in printed_places(make_books(manual, ["en"]).documents[0]).values():
        name = f"{place.division.replace('.', '-')}.html"
        wanted.setdefault(name, set()).add(place.anchor)

    for file in sorted(site.glob("*.html")):
        page.goto(file.as_uri())
        page.locator(".tools a[href='comments.html'] .t").first.wait_for()
        found = page.locator(".comment-button").evaluate_all(
            "all => all.map(one => "
            "one.previousElementSibling.getAttribute('href').slice(1))"
        )
        assert set(found) == wanted.get(file.name, set()), file.name
        assert len(found) == len(set(found))


def test_wording_is_what_the_document_says(
    page: Page, site: Path, tmp_path: Path
) -> None:
    assert init_project(tmp_path) == ""
    manual = check_project(tmp_path).manual
    assert manual is not None
    places = printed_places(make_books(manual, ["en"]).documents[0])

    write(page, ASK, "a", text="both")
    write(page, LOOK_OUT, "b", text="en")
    listed(page, site)
    rows = {row[12]: row for row in rows_of(saved(page, "Save as CSV", tmp_path))[1:]}

    def bare(text: str) -> str:
        return "".join(text.replace("：", "").replace(".", "").split())

    english, chinese = rows[ASK][5].split("\n")
    assert bare(english) == bare(places[ASK].text("en"))
    assert bare(chinese) == bare(places[ASK].text("zh-Hans"))
    assert bare(rows[LOOK_OUT][5]) == bare(places[LOOK_OUT].text("en"))
    marks = places[ASK].fingerprints
    assert rows[ASK][13] == f"en={marks['en']};zh-Hans={marks['zh-Hans']}"
    assert rows[ASK][3] == places[ASK].number


def test_comment_is_counted_where_it_was_made(page: Page) -> None:
    assert "(" not in page.locator(".tools a[href='comments.html']").inner_text()
    write(page, ASK, "Too short.")
    write(page, ASK, "太短。", kind="M", reason="时间不够。")

    button = page.locator(f"[id='{ASK}'] .comment-button")
    assert button.locator(".bubble").inner_text() == "2"
    assert "Comments (2)" in page.locator(".tools").inner_text()
    page.reload()
    button.locator(".bubble:text('2')").wait_for()


def test_places_are_loaded_when_they_are_needed(page: Page) -> None:
    assert page.locator("script[src='assets/places.js']").count() == 0
    open_form(page, ASK)
    assert page.locator("script[src='assets/places.js']").count() == 1


def test_what_is_missing_is_said_at_its_field(page: Page) -> None:
    form = open_form(page, ASK)
    form.locator("input[value='C']").check()
    form.locator("button.strong").click()

    for name in ("from", "comment", "reason"):
        field = form.locator(f"#{name}")
        assert field.get_attribute("aria-invalid") == "true"
        described = (field.get_attribute("aria-describedby") or "").split()
        assert form.locator(f"#{described[-1]}").inner_text() != ""
    assert form.locator("#from").evaluate("one => one === document.activeElement")
    assert form.locator("#type-fault").inner_text() == ""

    form.locator("#from").fill("N3")
    form.locator("#comment").fill("Too late.")
    form.locator("input[value='S']").check()
    form.locator("button.strong").click()
    form.wait_for(state="detached")


def test_type_has_to_be_chosen(page: Page) -> None:
    form = open_form(page, ASK)
    form.locator("#from").fill("N3")
    form.locator("#comment").fill("Why?")
    form.locator("button.strong").click()

    assert form.locator("#type-fault").inner_text() != ""
    group = form.locator("fieldset.type-choice")
    assert group.get_attribute("aria-describedby") == "type-fault"


def test_sender_is_asked_once(page: Page) -> None:
    write(page, ASK, "One.")
    form = open_form(page, LOOK_OUT)
    assert form.locator("#from").count() == 0
    form.get_by_role("button", name="Change").click()
    assert form.locator("#from").input_value() == "Staff N3 / 作战处"


def test_unchanged_wording_is_no_proposal(
    page: Page, site: Path, tmp_path: Path
) -> None:
    form = open_form(page, ASK)
    first = form.locator("#proposed").input_value()
    form.locator("input[name='text'][value='en']").check()
    english = form.locator("#proposed").input_value()
    assert first.startswith(english + "\n")
    page.keyboard.press("Escape")

    write(page, ASK, "As it was.", text="zh")
    write(page, ASK, "Changed.", text="en", proposed="Ask again.")
    listed(page, site)
    rows = rows_of(saved(page, "Save as CSV", tmp_path))[1:]
    assert {row[6]: row[7] for row in rows} == {
        "As it was.": "",
        "Changed.": "Ask again.",
    }


def test_view_chooses_the_text(page: Page, site: Path) -> None:
    page.goto(f"{(site / 'MEET-01.html').as_uri()}?view=zh")
    form = open_form(page, ASK)
    assert form.locator("input[name='text'][value='zh']").is_checked()
    assert "caller" not in form.locator("#proposed").input_value()


def test_draft_outlives_the_form_and_the_page(page: Page, site: Path) -> None:
    form = open_form(page, ASK)
    form.locator("#comment").fill("Half a thou")
    form.locator("input[value='M']").check()
    page.keyboard.press("Escape")
    form.wait_for(state="detached")
    page.reload()

    form = open_form(page, ASK)
    assert form.locator("#comment").input_value() == "Half a thou"
    assert form.locator("input[value='M']").is_checked()
    assert form.locator(".draft-line").is_visible()
    page.keyboard.press("Escape")
    listed(page, site)
    assert page.locator(f".draft-line a[href='MEET-01.html#{ASK}']").is_visible()

    page.goto((site / "MEET-01.html").as_uri())
    form = open_form(page, ASK)
    form.locator(".draft-line button").click()
    page.locator("dialog[open]").wait_for()
    assert page.locator("#comment").input_value() == ""
    assert page.locator(".draft-line").count() == 0


def test_comment_is_changed_where_it_was_made(page: Page) -> None:
    write(page, ASK, "Old.")
    form = open_form(page, ASK)
    form.get_by_role("button", name="Edit").click()
    page.locator("dialog #comment").fill("New.")
    page.locator("dialog button.strong").click()
    page.locator("dialog:not(.search)").wait_for(state="detached")

    form = open_form(page, ASK)
    assert form.locator(".comment-card").count() == 1
    assert "New." in form.locator(".comment-card").inner_text()


def test_deleting_in_the_form_can_be_undone_there(page: Page) -> None:
    write(page, ASK, "Goes.")
    form = open_form(page, ASK)
    form.get_by_role("button", name="Delete").click()
    form.locator(".comment-card").wait_for(state="detached")
    form.get_by_role("button", name="Undo").click()
    form.locator(".comment-card").wait_for()


def test_form_works_with_the_keyboard_alone(page: Page) -> None:
    button = page.locator(f"[id='{ASK}'] .comment-button")
    page.locator(f"[id='{ASK}'] .no a").focus()
    page.keyboard.press("Tab")
    assert button.evaluate("one => one === document.activeElement")
    assert button.evaluate("one => getComputedStyle(one).opacity") == "1"
    page.keyboard.press("Enter")
    page.locator("dialog[open]").wait_for()
    page.keyboard.type("N3")
    for keys in ("Tab", "Tab", "ArrowUp", "Tab"):
        page.keyboard.press(keys)
    page.keyboard.type("Short.")
    for keys in ("Tab", "Tab", "Tab", "Enter"):
        page.keyboard.press(keys)

    page.locator("dialog:not(.search)").wait_for(state="detached")
    assert button.locator(".bubble").inner_text() == "1"
    assert button.evaluate("one => one === document.activeElement")
