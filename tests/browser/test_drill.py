"""The drill of the starter's procedure: every end, lost calls, clock, undo, hands."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

PHONE_WIDTH = 390
CALLER, CALLED = 0, 1


def _open(context: BrowserContext, site: Path, query: str = "?view=en") -> Page:
    page = context.new_page()
    page.goto((site / "drill-MEET-01.html").as_uri() + query)
    return page


def _begin(
    context: BrowserContext, site: Path, *choices: str, query: str = "?view=en"
) -> Page:
    """Open the drill, choose some settings, and begin."""
    page = _open(context, site, query)
    for choice in choices:
        page.check(f"#drill-{choice}")
    page.click("#drill-begin")
    return page


def _act(page: Page, role: int, way: int = 0) -> None:
    page.click(f"#drill-act-{role}-{way}")


def _lose_next(page: Page, receiver: int) -> None:
    """Let the exercise control keep a role from hearing the next call."""
    director = page.locator(".drill-director")
    if director.get_attribute("open") is None:
        director.locator("summary").click()
    page.check(f"#drill-deaf-{receiver}")


def _step(page: Page) -> Locator:
    return page.locator(".drill-card")


def _rows(page: Page) -> list[str]:
    """Return the rows of the table of the ends."""
    return page.locator(".drill-ends tbody tr").all_inner_texts()


def test_procedure_leads_to_its_drill(context: BrowserContext, site: Path) -> None:
    page = context.new_page()
    page.goto((site / "MEET-01.html").as_uri())
    page.click(".to-drill a")
    assert page.url.endswith("/drill-MEET-01.html")
    expect(page.locator("#drill-begin")).to_be_visible()


def test_nothing_happens_before_the_beginning(
    context: BrowserContext, site: Path
) -> None:
    page = _open(context, site)
    expect(_step(page)).to_be_hidden()
    page.check("#drill-role-0-false")
    page.check("#drill-role-1-true")
    expect(_step(page)).to_be_hidden()
    page.click("#drill-begin")
    expect(_step(page)).to_contain_text("The called ship should state its intention.")


def test_call_that_is_answered_leads_to_passing(
    context: BrowserContext, site: Path
) -> None:
    page = _begin(context, site)
    expect(_step(page)).to_contain_text("QUESTION. What is your intention? Over.")
    expect(_step(page)).to_contain_text("询问。你的意图是什么？完毕，请回答。")
    _act(page, CALLER)
    expect(page.locator(".verdict")).to_contain_text("The ends belong together: Passed")
    caller, called = _rows(page)
    assert "The calling ship shall pass" in caller
    assert "Statement of intention" in caller
    assert "Question of intention" in called


def test_answer_that_is_lost_leads_to_keeping_clear(
    context: BrowserContext, site: Path
) -> None:
    page = _begin(context, site)
    _lose_next(page, CALLER)
    _act(page, CALLER)
    expect(_step(page)).to_contain_text("Time left: 0:03:00")
    assert not page.is_visible(".drill-log .takes-up")
    _act(page, CALLER)
    expect(page.locator("#drill-time")).to_have_text("0:03:00")
    _act(page, CALLER)
    caller, called = _rows(page)
    assert "keep well clear" in caller
    assert "Statement of intention" not in caller
    assert "not heard by: calling ship" in called
    assert page.locator(".drill-course path.lost").count() == 1
    assert page.locator(".drill-course path.heard").count() == 1
    words = page.locator(".drill-course .drill-log").inner_text()
    assert "Nothing follows from it here." in words


def test_call_that_is_lost_is_not_known_to_its_receiver(
    context: BrowserContext, site: Path
) -> None:
    page = _begin(context, site, "role-1-true")
    _lose_next(page, CALLED)
    _act(page, CALLER)
    page.click("#drill-see-1")
    expect(page.locator(".drill-known")).to_contain_text("Nothing so far.")
    page.click("#drill-next")
    page.click("#drill-see-0")
    expect(page.locator(".drill-known")).not_to_contain_text("not heard")
    _act(page, CALLER)
    caller, called = _rows(page)
    assert "Question of intention; not heard by: called ship" in caller
    assert "five or more short blasts" in called


def test_waits_may_run_out_in_any_order(context: BrowserContext, site: Path) -> None:
    page = _begin(context, site, "role-1-true", "order-any")
    _lose_next(page, CALLED)
    _act(page, CALLER)
    page.click("#drill-see-1")
    _act(page, CALLED)
    page.click("#drill-see-0")
    _act(page, CALLER)
    _act(page, CALLER)
    course = page.locator(".drill-course .drill-log").inner_text()
    assert course.index("called ship: Time up") < course.index("calling ship: Time up")


def test_role_sees_only_what_it_does_and_hears(
    context: BrowserContext, site: Path
) -> None:
    page = _begin(context, site, "role-1-true")
    panel = page.locator(".drill-panel")
    page.click("#drill-see-1")
    expect(panel).to_contain_text("The called ship shall listen")
    expect(panel).not_to_contain_text("QUESTION. What is your intention?")
    page.click("#drill-see-0")
    _act(page, CALLER)
    expect(page.locator("#drill-act-0-0")).to_be_disabled()
    expect(panel).to_contain_text("before this role has acted: called ship")
    expect(page.locator("#drill-see-1")).to_contain_text("to act")
    page.click("#drill-see-1")
    expect(panel).to_contain_text("QUESTION. What is your intention? Over.")
    expect(panel).not_to_contain_text("The calling ship")


def test_exercise_control_acts_for_roles_where_it_is_to_be_asked(
    context: BrowserContext, site: Path
) -> None:
    page = _begin(context, site, "asks-calls")
    _act(page, CALLER)
    asked = page.locator(".drill-director .drill-ask")
    expect(asked).to_contain_text("To act: called ship")
    expect(asked).to_contain_text("Statement of intention")
    expect(page.locator("#drill-over")).to_have_count(0)
    _act(page, CALLED)
    expect(page.locator("#drill-over")).to_be_visible()


def test_clock_stands_still_until_it_is_started_and_can_be_stopped(
    context: BrowserContext, site: Path
) -> None:
    page = context.new_page()
    page.clock.install(time=0)
    page.goto((site / "drill-MEET-01.html").as_uri() + "?view=en")
    page.clock.pause_at(1000)
    page.check("#drill-role-1-true")
    page.click("#drill-begin")
    _lose_next(page, CALLED)
    _act(page, CALLER)
    time = page.locator("#drill-time")
    page.clock.run_for(5000)
    expect(time).to_have_text("0:00:00")
    page.click("#drill-speed-10")
    page.click("#drill-run")
    page.clock.run_for(5000)
    expect(time).to_have_text("0:00:50")
    expect(_step(page)).to_contain_text("Time left: 0:02:10")
    page.click("#drill-run")
    page.clock.run_for(60_000)
    expect(time).to_have_text("0:00:50")
    page.click("#drill-run")
    page.clock.run_for(60_000)
    expect(_step(page)).to_contain_text("shall sound the signal of doubt")
    expect(time).to_have_text("0:03:00")
    expect(page.locator("#drill-held")).to_contain_text("calling ship")


def test_clock_is_moved_on_by_events(context: BrowserContext, site: Path) -> None:
    page = _begin(context, site)
    expect(page.locator("#drill-next")).to_be_disabled()
    _lose_next(page, CALLED)
    _act(page, CALLER)
    page.click("#drill-next")
    expect(page.locator("#drill-time")).to_have_text("0:03:00")
    expect(_step(page)).to_contain_text("shall sound the signal of doubt")


def test_act_is_undone_with_all_that_followed(
    context: BrowserContext, site: Path
) -> None:
    page = _begin(context, site)
    expect(page.locator("#drill-undo")).to_be_disabled()
    _lose_next(page, CALLER)
    _act(page, CALLER)
    page.click("#drill-next")
    page.click("#drill-undo")
    expect(page.locator("#drill-time")).to_have_text("0:00:00")
    expect(_step(page)).to_contain_text("Time left: 0:03:00")
    page.click("#drill-undo")
    expect(_step(page)).to_contain_text("should ask the other for its intention")
    expect(page.locator(".drill-known")).to_contain_text("Nothing so far.")
    page.uncheck(f"#drill-deaf-{CALLER}")
    _act(page, CALLER)
    expect(page.locator(".verdict")).to_contain_text("Passed")


def test_call_that_is_taken_back_is_again_not_to_be_heard(
    context: BrowserContext, site: Path
) -> None:
    page = _begin(context, site, "role-1-true")
    _lose_next(page, CALLED)
    _act(page, CALLER)
    expect(page.locator(f"#drill-deaf-{CALLED}")).not_to_be_checked()
    page.click("#drill-undo")
    expect(page.locator(f"#drill-deaf-{CALLED}")).to_be_checked()
    page.uncheck(f"#drill-deaf-{CALLED}")
    _act(page, CALLER)
    expect(page.locator(".drill-director")).to_be_visible()
    page.click("#drill-undo")
    expect(page.locator(f"#drill-deaf-{CALLED}")).not_to_be_checked()


def test_drill_goes_on_after_the_page_was_left(
    context: BrowserContext, site: Path
) -> None:
    page = _begin(context, site)
    _lose_next(page, CALLER)
    _act(page, CALLER)
    page.reload()
    expect(_step(page)).to_contain_text("Time left: 0:03:00")
    page.click("#drill-restart")
    expect(page.locator("#drill-begin")).to_be_visible()
    page.reload()
    expect(page.locator("#drill-begin")).to_be_visible()


def test_panel_has_a_language_of_its_own(context: BrowserContext, site: Path) -> None:
    page = _begin(context, site, "role-1-true", query="?view=both")
    english = page.locator(".drill-card .t[lang='en']").first
    chinese = page.locator(".drill-card .t[lang='zh-Hans']").first
    page.click("#drill-language-zh-Hans")
    expect(english).to_be_hidden()
    expect(chinese).to_be_visible()
    page.click("#drill-see-1")
    expect(english).to_be_visible()
    page.click("#drill-see-0")
    expect(english).to_be_hidden()
    page.locator("#view-en").check(force=True)
    expect(chinese).to_be_visible()
    expect(page.locator(".drill-spoken [lang='en']")).to_be_visible()


def test_keyboard_is_enough(context: BrowserContext, site: Path) -> None:
    page = _open(context, site)
    page.focus("#drill-begin")
    page.keyboard.press("Enter")
    expect(page.locator("#drill-step")).to_be_focused()
    for _ in range(2):
        page.keyboard.press("Tab")
    expect(page.locator("#drill-act-0-0")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#drill-over")).to_be_focused()


def test_what_is_heard_is_said_aloud(context: BrowserContext, site: Path) -> None:
    page = _begin(context, site)
    _act(page, CALLER)
    status = page.locator(".drill-status")
    expect(status).to_contain_text("Heard from called ship: MEET-ANSWER")


@pytest.mark.parametrize("state", ["setup", "step", "over"])
def test_drill_is_not_wider_than_a_phone(
    browser: Browser, site: Path, state: str
) -> None:
    context = browser.new_context(viewport={"width": PHONE_WIDTH, "height": 800})
    page = _open(context, site, "?view=both")
    if state != "setup":
        page.click("#drill-begin")
    if state == "over":
        _act(page, CALLER)
        expect(page.locator("#drill-over")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE_WIDTH
    context.close()


def test_diagram_shows_the_languages_of_the_page(
    context: BrowserContext, site: Path
) -> None:
    page = _begin(context, site, query="?view=both")
    _act(page, CALLER)
    texts = page.locator(".drill-course svg text.t")
    both = texts.count()
    page.locator("#view-zh-Hans").check(force=True)
    assert 0 < texts.count() < both
    assert page.locator(".drill-course svg text.t[lang='en']").count() == 0


def test_without_script_the_page_says_where_the_ladders_are(
    browser: Browser, site: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = _open(context, site, "")
    told = page.get_by_text("The ladders stand in the procedure")
    expect(told).to_be_visible()
    expect(page.locator("article a").first).to_have_attribute("href", "MEET-01.html")
    context.close()
