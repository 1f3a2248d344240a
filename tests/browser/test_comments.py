"""Comments are written beside the text, kept, listed, saved and read again."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, BrowserContext, Page
from tests.browser.commenting import (
    ASK,
    HEADINGS,
    LOOK_OUT,
    listed,
    open_form,
    rows_of,
    write,
)

from deconflict.commands.build import build_outputs
from deconflict.commands.check import check_project
from deconflict.commands.init import init_project
from deconflict.document import assemble, printed_places

PHONE_WIDTH = 390


@pytest.fixture
def page(context: BrowserContext, site: Path) -> Iterator[Page]:
    """A page of a procedure, on which no script may fail."""
    page = context.new_page()
    trouble: list[str] = []
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.goto((site / "MEET-01.html").as_uri())
    yield page
    assert trouble == []


def saved(page: Page, key: str, folder: Path) -> Path:
    """Press a button that saves a file, and return the file."""
    with page.expect_download() as download:
        page.get_by_role("button", name=key).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


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


def test_every_numbered_place_has_its_button_and_no_other(
    page: Page, site: Path, tmp_path: Path
) -> None:
    assert init_project(tmp_path) == ""
    manual = check_project(tmp_path).manual
    assert manual is not None
    wanted: dict[str, set[str]] = {}
    for place in printed_places(assemble(manual)).values():
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
    places = printed_places(assemble(manual))

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


def test_deleting_in_the_form_can_be_undone_there(page: Page) -> None:
    write(page, ASK, "Goes.")
    form = open_form(page, ASK)
    form.get_by_role("button", name="Delete").click()
    form.locator(".comment-card").wait_for(state="detached")
    form.get_by_role("button", name="Undo").click()
    form.locator(".comment-card").wait_for()


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


def test_csv_is_the_matrix_and_comes_back_whole(
    page: Page, site: Path, tmp_path: Path
) -> None:
    comment = 'He said "no",\nthen – 不行；"否"。'
    write(page, ASK, comment, kind="M", text="both", reason="Two, or three.")
    listed(page, site)
    path = saved(page, "Save as CSV", tmp_path)
    content = path.read_bytes()
    rows = rows_of(path)

    assert path.name.startswith("comments-Staff-N3-作战处-20")
    assert content.startswith(b"\xef\xbb\xbf" + '"No. 序号","From 提出单位"'.encode())
    assert content.endswith(b'"\r\n')
    assert rows[0] == HEADINGS
    (row,) = rows[1:]
    assert row[:3] == ["1", "Staff N3 / 作战处", "M major 重要"]
    assert row[4] == "both"
    assert row[6] == comment
    assert row[8:13] == ["Two, or three.", "", "", "", ASK]
    assert len(row[14]) == 16
    assert int(row[14], 16)

    page.evaluate("localStorage.clear()")
    cards = listed(page, site)
    assert cards.count() == 0
    assert "New comments: 1" in load(page, path)
    cards.wait_for()
    assert "As before: 1" in load(page, path)
    assert cards.count() == 1
    again = saved(page, "Save as CSV", tmp_path / "again")
    assert again.read_bytes() == content


def test_formulas_do_no_harm_and_come_back(
    page: Page, site: Path, tmp_path: Path
) -> None:
    said = ['=HYPERLINK("x")', "+1", "-1", "@SUM(A1)", "'=quoted", "1 = 1"]
    for text in said:
        write(page, ASK, text)
    listed(page, site)
    path = saved(page, "Save as CSV", tmp_path)

    written = [row[6] for row in rows_of(path)[1:]]
    assert written == [
        '\'=HYPERLINK("x")',
        "'+1",
        "'-1",
        "'@SUM(A1)",
        "''=quoted",
        "1 = 1",
    ]
    page.evaluate("localStorage.clear()")
    cards = listed(page, site)
    load(page, path)
    cards.first.wait_for()
    assert cards.locator(".part-of p").all_inner_texts() == said


def test_decisions_of_a_file_are_shown_and_kept(
    page: Page, site: Path, tmp_path: Path
) -> None:
    write(page, ASK, "Asked.")
    cards = listed(page, site)
    rows = rows_of(saved(page, "Save as CSV", tmp_path))
    undecided = tmp_path / "undecided.csv"
    write_matrix(undecided, *rows[1:])
    rows[1][9:12] = ["R rejected 不采纳", "Already said.", "Custodian"]
    decided = tmp_path / "decided.csv"
    write_matrix(decided, *rows[1:])

    assert "Changed: 1" in load(page, decided)
    cards.filter(has_text="Rejected").filter(has_text="Already said.").wait_for()
    assert "As before: 1" in load(page, undecided)
    assert "Rejected" in cards.inner_text()


def test_loading_can_be_undone(page: Page, site: Path, tmp_path: Path) -> None:
    write(page, ASK, "As I wrote it.")
    cards = listed(page, site)
    rows = rows_of(saved(page, "Save as CSV", tmp_path))
    path = tmp_path / "other.csv"
    other = [*rows[1]]
    rows[1][6] = "As somebody else has it."
    other[6], other[14] = "New.", "0123456789abcdef"
    write_matrix(path, rows[1], other)

    load(page, path)
    cards.filter(has_text="somebody else").wait_for()
    assert cards.count() == 2
    page.get_by_role("button", name="Undo").click()
    cards.filter(has_text="As I wrote it.").wait_for()
    assert cards.count() == 1


def test_file_from_a_spreadsheet_is_read(
    page: Page, site: Path, tmp_path: Path
) -> None:
    """Semicolons, no quotation marks, another encoding, columns moved and added."""
    row = ["1", "N3", "c", "0301", "EN", "w", "Gefahr; 危险", "", "r", "", "", ""]
    row += [ASK, "en=1;zh-Hans=2", "00000000000000AB", "2026-01-02"]
    lines = [["Remark", *HEADINGS], ["", *row], ["", *row[:6]]]
    text = "\n".join(
        ";".join(f'"{one}"' if ";" in one else one for one in line) for line in lines
    )
    path = tmp_path / "sheet.csv"
    path.write_bytes(text.encode("gb18030"))

    cards = listed(page, site)
    said = load(page, path)
    assert "New comments: 1" in said
    assert "could not be read: 3" in said
    cards.wait_for()
    assert "Gefahr; 危险" in cards.inner_text()
    assert "Critical" in cards.inner_text()


def test_other_file_is_refused(page: Page, site: Path, tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    listed(page, site)
    assert "not a comment matrix" in load(page, path)


def test_workbook_is_the_matrix(page: Page, site: Path, tmp_path: Path) -> None:
    write(page, ASK, "=1+1\n<第二行> & \x07more", kind="C", text="zh", reason="险")
    write(page, LOOK_OUT, "Plain.")
    listed(page, site)
    path = saved(page, "Save as XLSX", tmp_path)
    assert path.suffix == ".xlsx"
    expected = rows_of(saved(page, "Save as CSV", tmp_path))

    book = load_workbook(path)
    assert len(book.worksheets) == 1
    sheet = book.worksheets[0]
    rows = [[cell.value or "" for cell in row] for row in sheet.iter_rows()]
    assert rows[0] == HEADINGS
    said = {row[12]: row[6] for row in rows[1:]}
    assert said == {ASK: "=1+1\n<第二行> & more", LOOK_OUT: "Plain."}
    other = [index for index in range(16) if index != 6]
    assert [[row[i] for i in other] for row in rows] == [
        [row[i] for i in other] for row in expected
    ]
    assert all(cell.data_type in {"s", "inlineStr"} for cell in sheet["G"])
    assert sheet["A1"].font.bold
    assert sheet["G2"].alignment.wrap_text
    assert sheet.freeze_panes == "A2"
    choices = {
        str(one.sqref).split(":")[0]: one.formula1
        for one in sheet.data_validations.dataValidation
    }
    assert choices["C2"] == (
        '"C critical 关键,M major 重要,S substantive 实质,A administrative 文字"'
    )
    assert choices["E2"] == '"en,zh,both"'
    assert choices["J2"].startswith('"A accepted 采纳,M modified 修改后采纳,')


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


@pytest.fixture(scope="module")
def later_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same manual with one word changed."""
    folder = tmp_path_factory.mktemp("later")
    assert init_project(folder) == ""
    path = folder / "procedures" / "meeting" / "MEET-01.yaml"
    text = path.read_text(encoding="utf-8")
    assert "keep a proper look-out" in text
    changed = text.replace("keep a proper look-out", "keep a good look-out", 1)
    path.write_text(changed, encoding="utf-8")
    manual = check_project(folder).manual
    assert manual is not None
    build_outputs(folder, manual, outputs=("html",), leads=("en",))
    return folder / "build" / "html" / "en-first"


def test_older_wording_is_told_in_the_language_that_changed(
    page: Page, site: Path, later_site: Path
) -> None:
    write(page, LOOK_OUT, "On English.", text="en")
    write(page, LOOK_OUT, "On both.", text="both")
    write(page, LOOK_OUT, "On Chinese.", text="zh")
    write(page, ASK, "Elsewhere.")
    assert listed(page, site).locator(".flag").count() == 0

    cards = listed(page, later_site)
    older = cards.filter(has=page.locator(".flag", has_text="older wording"))
    assert cards.count() == 4
    assert older.count() == 2
    for text in ("On English.", "On both."):
        assert older.filter(has_text=text).count() == 1


def test_place_that_is_gone_is_told(page: Page, site: Path, tmp_path: Path) -> None:
    write(page, ASK, "Asked.")
    listed(page, site)
    rows = rows_of(saved(page, "Save as CSV", tmp_path))
    rows[1][12], rows[1][14] = "MEET-01.caller.gone", "0123456789abcdef"
    path = tmp_path / "gone.csv"
    write_matrix(path, rows[1])
    load(page, path)

    gone = page.locator("#comments section").last
    gone.locator(".flag:has-text('not in this edition')").wait_for()
    assert gone.locator("a").count() == 0


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
