"""The site works from a folder: views, links, phone, no network."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from deconflict.render.metrics import text_width

PHONE_WIDTH = 390


def _open(context: BrowserContext, site: Path, name: str) -> tuple[Page, list[str]]:
    page = context.new_page()
    trouble: list[str] = []
    page.on("console", lambda message: trouble.append(message.text))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on(
        "request",
        lambda request: (
            trouble.append(request.url) if not request.url.startswith("file:") else None
        ),
    )
    page.goto(f"{(site / name).as_uri()}")
    return page, trouble


def _assert_shown(page: Page, *languages: str) -> None:
    """Wait until the texts of these languages are shown, and no others."""
    for language in ("en", "zh-Hans"):
        state: Literal["visible", "hidden"]
        state = "visible" if language in languages else "hidden"
        page.locator(f"main .t[lang='{language}']").first.wait_for(state=state)


def test_nothing_is_refused_and_nothing_is_asked_of_the_network(
    context: BrowserContext, site: Path
) -> None:
    for file in sorted(site.glob("*.html")):
        page, trouble = _open(context, site, file.name)
        assert trouble == [], file.name
        page.close()


def test_language_view_works_without_script(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page, _ = _open(context, site, "MEET-01.html")
    _assert_shown(page, "en", "zh-Hans")
    page.locator("#view-zh-Hans").check(force=True)
    _assert_shown(page, "zh-Hans")
    page.locator("#view-en").check(force=True)
    _assert_shown(page, "en")
    context.close()


def test_language_view_is_remembered_on_the_next_page(
    context: BrowserContext, site: Path
) -> None:
    page, _ = _open(context, site, "index.html")
    page.locator("#view-zh-Hans").check(force=True)
    page.goto((site / "MEET-01.html").as_uri())
    assert page.locator("#view-zh-Hans").is_checked()
    _assert_shown(page, "zh-Hans")


def test_view_can_be_asked_for_in_the_address(
    context: BrowserContext, site: Path
) -> None:
    page, _ = _open(context, site, "index.html")
    page.goto(f"{(site / 'MEET-01.html').as_uri()}?view=en")
    _assert_shown(page, "en")


def test_paragraph_number_is_a_link_to_its_paragraph(
    context: BrowserContext, site: Path
) -> None:
    page, _ = _open(context, site, "MEET-01.html")
    link = page.locator("[id='MEET-01.caller.ask'] .no a").first
    link.click()
    assert page.url.endswith("#MEET-01.caller.ask")


def test_pairs_stand_side_by_side_and_start_on_one_line(
    context: BrowserContext, site: Path
) -> None:
    page, _ = _open(context, site, "MEET-01.html")
    row = page.locator("[id='MEET-01.look-out'] .half")
    first, second = row.nth(0).bounding_box(), row.nth(1).bounding_box()
    assert first is not None
    assert second is not None
    assert first["x"] + first["width"] <= second["x"]
    assert first["y"] == pytest.approx(second["y"], abs=3)


@pytest.mark.parametrize("name", ["index.html", "MEET-01.html", "annex-signals.html"])
def test_nothing_is_wider_than_a_phone(browser: Browser, site: Path, name: str) -> None:
    context = browser.new_context(viewport={"width": PHONE_WIDTH, "height": 800})
    page, _ = _open(context, site, name)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE_WIDTH
    context.close()


def test_our_fonts_are_used(context: BrowserContext, site: Path) -> None:
    page, _ = _open(context, site, "MEET-01.html")
    loaded = page.evaluate(
        "document.fonts.ready.then(() => [...document.fonts]"
        ".filter(f => f.status === 'loaded').map(f => f.family.replaceAll('\"', '')))"
    )
    assert {"Source Sans 3", "Noto Sans SC"} <= set(loaded)


def test_charts_show_one_language_where_one_is_chosen(
    context: BrowserContext, site: Path
) -> None:
    page, _ = _open(context, site, "MEET-01.html")
    english = page.locator(".chart text[lang='en']").first
    chinese = page.locator(".chart text[lang='zh-Hans']").first
    assert english.is_visible()
    page.locator("#view-zh-Hans").check(force=True)
    english.wait_for(state="hidden")
    assert chinese.is_visible()


def test_words_of_a_chart_stand_where_they_were_measured(
    context: BrowserContext, site: Path
) -> None:
    """The browser sets each line as wide as the fonts said, within a few per cent."""
    page, _ = _open(context, site, "MEET-01.html")
    page.evaluate("document.fonts.ready")
    lines = page.evaluate(
        "[...document.querySelectorAll('.chart text')].map(t => "
        "[t.textContent, t.getComputedTextLength(), +t.getAttribute('font-size'),"
        " t.getAttribute('font-weight') === 'bold'])"
    )
    assert len(lines) > 10
    for text, width, size, is_bold in lines:
        assert width == pytest.approx(
            text_width(text, size, is_bold=is_bold), rel=0.03
        ), text


@pytest.mark.parametrize("width", [1400, 1000, 800, PHONE_WIDTH])
@pytest.mark.parametrize("view", ["both", "en", "zh"])
def test_a_place_that_is_gone_to_is_not_under_the_bar(
    browser: Browser, site: Path, width: int, view: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 600})
    place = "MEET-01.caller.ask"
    page.goto(f"{(site / 'MEET-01.html').as_uri()}?view={view}#{place}")
    page.wait_for_function(
        """place => {
            const top = document.getElementById(place).getBoundingClientRect().top;
            const bar = document.querySelector(".top").getBoundingClientRect();
            return top >= Math.max(bar.bottom, 0) && top < bar.height + 60;
        }""",
        arg=place,
    )
    page.close()
