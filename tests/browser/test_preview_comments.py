"""In the preview comments are saved into the project, and nothing of them is lost."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect
from tests.browser.commenting import (
    ASK,
    LOOK_OUT,
    load,
    open_form,
    rows_of,
    saved,
    write,
)
from tests.browser.previews import SOON, Preview

from deconflict.commands.check import check_project
from deconflict.commands.comments import resolve_comment
from deconflict.manual import Manual
from deconflict.schema import Comment

REVIEW = "manual/reviews/MEET-01.yaml"


@pytest.fixture
def page(preview_page: Page) -> Page:
    return preview_page


def comments(preview: Preview) -> dict[str, Comment]:
    """Return the comments that the files of the project hold, which are sound."""
    manual = check_project(preview.folder).manual
    assert isinstance(manual, Manual)
    return {name: entry.item for name, entry in manual.comments.items()}


def the_only(preview: Preview) -> tuple[str, Comment]:
    (found,) = comments(preview).items()
    return found


def cards(page: Page, preview: Preview) -> Locator:
    page.goto(f"{preview.address}comments.html")
    page.locator("#comments .count .t").first.wait_for(state="attached")
    return page.locator(".comment-card")


def try_to_save(page: Page) -> Locator:
    """Fill the form of a place, press the button, and return the form."""
    form = open_form(page, ASK)
    form.locator("#from").fill("N3")
    form.locator("input[name='type'][value='S']").check()
    form.locator("#comment").fill("Say by when.")
    form.locator("button.strong").click()
    return form


def test_a_comment_is_saved_in_the_file_of_its_procedure(
    page: Page, preview: Preview
) -> None:
    write(page, ASK, "Say by when.\n限定时间。", kind="M", text="both", reason="为何？")

    _, comment = the_only(preview)
    assert (preview.folder / REVIEW).is_file()
    assert comment.place == ASK
    assert comment.author == "Staff N3 / 作战处"
    assert (comment.type, comment.text) == ("major", "both")
    assert comment.comment == "Say by when.\n限定时间。"
    assert comment.reason == "为何？"
    assert comment.wording is not None
    assert "ask the other" in comment.wording
    button = page.locator(f"[id='{ASK}'] .comment-button")
    expect(button.locator(".bubble")).to_have_text("1")


def test_a_comment_is_changed_deleted_and_brought_back(
    page: Page, preview: Preview
) -> None:
    write(page, ASK, "=1+1 as it is")
    name, first = the_only(preview)
    card = cards(page, preview)
    expect(card).to_contain_text("=1+1 as it is")

    card.get_by_role("button", name="Edit").click()
    page.locator("#comment").fill("Other words.")
    page.locator("dialog button.strong").click()
    expect(card).to_contain_text("Other words.")
    assert the_only(preview) == (
        name,
        first.model_copy(update={"comment": "Other words."}),
    )

    changed = (preview.folder / REVIEW).read_bytes()
    card.get_by_role("button", name="Delete").click()
    expect(card).to_have_count(0)
    assert not (preview.folder / REVIEW).exists()

    page.locator(".notice-bar").get_by_role("button", name="Undo").click()
    expect(card).to_have_count(1)
    assert (preview.folder / REVIEW).read_bytes() == changed


def test_what_others_write_in_the_file_stays(page: Page, preview: Preview) -> None:
    write(page, ASK, "First.")
    write(page, LOOK_OUT, "Second.")
    path = preview.folder / REVIEW
    text = path.read_text("utf-8").replace("First.", "First.  # of the board")
    path.write_text(text, "utf-8")
    expect(page.locator(".preview-bar")).to_contain_text("found", timeout=SOON)

    card = cards(page, preview).filter(has_text="Second.")
    card.get_by_role("button", name="Delete").click()
    expect(card).to_have_count(0)

    assert "First.  # of the board" in path.read_text("utf-8")
    assert [one.comment for one in comments(preview).values()] == ["First."]


def test_two_reviewers_at_one_project_see_each_other(
    page: Page, preview: Preview, context: BrowserContext
) -> None:
    other = context.new_page()
    other.goto(f"{preview.address}MEET-01.html")
    expect(other.locator(".preview-bar a")).to_be_visible(timeout=SOON)

    write(page, ASK, "Of the one.")
    bubble = other.locator(f"[id='{ASK}'] .comment-button .bubble")
    expect(bubble).to_have_text("1", timeout=SOON)
    write(other, ASK, "Of the other.")
    mine = page.locator(f"[id='{ASK}'] .comment-button .bubble")
    expect(mine).to_have_text("2", timeout=SOON)

    said = {one.comment for one in comments(preview).values()}
    assert said == {"Of the one.", "Of the other."}


def test_a_decided_comment_stays_as_it_is(page: Page, preview: Preview) -> None:
    write(page, ASK, "Too long.")
    name, _ = the_only(preview)
    done = resolve_comment(preview.folder, name, "accepted", reason="", by="Board")
    assert not done.problem

    card = cards(page, preview)
    expect(card).to_contain_text("Accepted")
    expect(card.get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("button", name="Delete all")).to_have_count(0)


def test_nothing_is_lost_while_the_files_have_errors(
    page: Page, preview: Preview
) -> None:
    good = preview.text()
    preview.write(f"{good}  oops: {{\n")
    expect(page.locator(".preview-overlay")).to_be_visible(timeout=SOON)
    page.locator(".preview-overlay button").click()

    form = try_to_save(page)
    expect(form).to_contain_text("The files of the manual have errors")
    expect(form).to_contain_text("手册文件有错误")
    assert not (preview.folder / REVIEW).exists()

    preview.write(good)
    expect(page.locator(".preview-overlay")).to_be_hidden(timeout=SOON)
    form.locator("button.strong").click()
    form.wait_for(state="detached")
    assert the_only(preview)[1].comment == "Say by when."


def test_what_is_written_stays_as_a_draft_where_it_cannot_be_saved(
    page: Page, preview: Preview
) -> None:
    page.route("**/_preview/comments*", lambda route: route.abort())
    form = try_to_save(page)
    expect(form).to_contain_text("Not saved.")
    expect(form).to_contain_text("make preview")

    page.unroute("**/_preview/comments*")
    page.reload()
    form = open_form(page, ASK)
    expect(form.locator("#comment")).to_have_value("Say by when.")
    form.locator("button.strong").click()
    form.wait_for(state="detached")
    assert the_only(preview)[1].comment == "Say by when."


def test_a_matrix_goes_out_of_the_project_and_in_again(
    page: Page, preview: Preview, tmp_path: Path
) -> None:
    write(page, ASK, "Say by when.")
    cards(page, preview)
    path = saved(page, "Save as CSV", tmp_path)
    (row,) = rows_of(path)[1:]
    assert row[6] == "Say by when."
    before = (preview.folder / REVIEW).read_bytes()

    page.locator(".comment-card").get_by_role("button", name="Delete").click()
    expect(page.locator(".comment-card")).to_have_count(0)
    page.locator(".notice-bar").get_by_role("button", name="Close").click()
    assert "New comments: 1" in load(page, path)
    expect(page.locator(".comment-card")).to_have_count(1)
    assert (preview.folder / REVIEW).read_bytes() == before
