"""The search answers from a folder: what it finds, in what order, by which keys."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from tests.browser.searching import (
    QUERIES,
    Query,
    Whole,
    ask,
    first_hit,
    is_open,
)

PHONE_WIDTH = 390
AT_ONCE = 50

TYPE = """(query) => {
  const field = document.querySelector("dialog.search input[type=search]");
  field.value = query;
  field.dispatchEvent(new InputEvent("input"));
}"""


def status(page: Page) -> str:
    return page.locator(".search-status .t[lang=en]").inner_text()


def test_the_table_has_queries_enough_of_both_languages() -> None:
    for language in ("english", "chinese"):
        assert sum(one.language == language for one in QUERIES) >= 30, language
    assert len({(one.language, one.find) for one in QUERIES}) == len(QUERIES)


@pytest.mark.parametrize("query", QUERIES, ids=lambda one: one.find)
def test_all_places_that_hold_the_words_are_found_and_no_others(
    search: Page, whole: Whole, query: Query
) -> None:
    found = search.evaluate("(text) => findAnchors(text)", query.find)

    assert len(found) == len(set(found))
    if not query.only_first:
        assert set(found) == whole.holding(query.find)


@pytest.mark.parametrize("query", QUERIES, ids=lambda one: one.find)
def test_the_dialog_shows_the_best_place_first_and_counts_all(
    search: Page, query: Query
) -> None:
    count = len(search.evaluate("(text) => findAnchors(text)", query.find))
    search.evaluate(TYPE, query.find)

    shown = search.locator("dialog.search [role=option]").count()
    assert shown == min(count, AT_ONCE)
    if query.first:
        assert first_hit(search) == query.first
    if count > AT_ONCE:
        assert status(search) == (
            f"Places found: {count}. The first {AT_ONCE} are shown."
        )
    elif count:
        assert status(search) == f"Places found: {count}"
    else:
        assert status(search).startswith("Nothing found.")


def test_every_place_of_the_index_is_on_its_page(search: Page, whole: Whole) -> None:
    found = set(search.evaluate("findAnchors('e').concat(findAnchors('的'))"))

    assert len(found) > 1000
    assert found <= set(whole.texts)


@pytest.fixture
def page(context: BrowserContext, site: Path) -> Page:
    page = context.new_page()
    page.goto((site / "MEET-01.html").as_uri())
    return page


def test_the_index_is_not_loaded_before_it_is_asked_for(page: Page) -> None:
    assert page.evaluate("window.SEARCH_INDEX === undefined")
    ask(page, "call")
    assert page.evaluate("window.SEARCH_INDEX !== undefined")


def test_no_address_but_those_of_the_folder_is_asked_for(page: Page) -> None:
    trouble: list[str] = []
    page.on("console", lambda message: trouble.append(message.text))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("request", lambda request: trouble.append(request.url))
    ask(page, "call")

    assert [one for one in trouble if "assets/search-index.js" not in one] == []
    assert len(trouble) == 1


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_a_key_opens_it_and_escape_gives_the_focus_back(page: Page, key: str) -> None:
    page.locator(".no a").first.focus()
    page.keyboard.press(key)
    field = page.locator("dialog.search input[type=search]")
    assert field.evaluate("node => node === document.activeElement")
    field.press_sequentially("call/")
    assert field.input_value() == "call/"
    page.keyboard.press("Escape")
    assert not is_open(page)
    assert page.evaluate("document.activeElement.matches('.no a')")


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_no_key_opens_it_while_a_reader_types(page: Page, key: str) -> None:
    page.evaluate(
        "document.querySelector('main').prepend(document.createElement('textarea'))"
    )
    page.locator("main textarea").focus()
    page.keyboard.press(key)
    assert not is_open(page)
    page.locator("#view-both").focus()
    page.keyboard.press(key)
    assert is_open(page)


def test_the_single_key_can_be_turned_off(page: Page) -> None:
    page.locator(".search-open").click()
    page.locator(".search-foot input").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    assert not is_open(page)
    page.reload()
    page.keyboard.press("/")
    assert not is_open(page)
    page.keyboard.press("Control+k")
    assert is_open(page)


def active(page: Page) -> list[int]:
    """Return which options are selected, and see that the field points to them."""
    found: list[int] = page.evaluate(
        "[...document.querySelectorAll('[role=option]')].flatMap((one, index) =>"
        " one.getAttribute('aria-selected') === 'true' ? [index] : [])"
    )
    field = page.locator("dialog.search [role=combobox]")
    named = field.get_attribute("aria-activedescendant")
    assert page.locator("[role=option]").nth(found[0]).get_attribute("id") == named
    return found


def test_arrow_keys_go_round_the_list_and_enter_opens(page: Page) -> None:
    ask(page, "call")
    last = page.locator("[role=option]").count() - 1
    assert last > 2
    assert active(page) == [0]
    page.keyboard.press("ArrowUp")
    assert active(page) == [last]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert active(page) == [2]
    href = page.locator("[role=option]").nth(2).get_attribute("href")
    assert href is not None
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{href}")


def test_a_place_of_the_same_page_is_gone_to_and_has_the_focus(page: Page) -> None:
    ask(page, "MEET-01.caller.ask")
    page.keyboard.press("Enter")
    page.wait_for_url("**/MEET-01.html#MEET-01.caller.ask")
    assert not is_open(page)
    page.locator("[id='MEET-01.caller.ask']:focus").wait_for()
    top = page.evaluate("document.activeElement.getBoundingClientRect().top")
    assert 0 < top < page.evaluate("innerHeight")


def test_keys_of_an_input_method_are_left_to_it(page: Page) -> None:
    ask(page, "call")
    for key in ("Enter", "Escape", "ArrowDown"):
        page.locator("dialog.search input[type=search]").evaluate(
            "(node, key) => node.dispatchEvent(new KeyboardEvent('keydown',"
            " {key, isComposing: true, bubbles: true}))",
            key,
        )
    assert is_open(page)
    assert active(page) == [0]


def test_a_query_is_kept_for_the_next_page_and_may_stand_in_the_address(
    page: Page, site: Path
) -> None:
    ask(page, "call")
    page.goto((site / "purpose.html").as_uri())
    page.locator(".search-open").click()
    field = page.locator("dialog.search input[type=search]")
    assert field.input_value() == "call"
    page.goto(f"{(site / 'purpose.html').as_uri()}?q=channel%2016")
    assert is_open(page)
    assert field.input_value() == "channel 16"


def lines(page: Page) -> list[tuple[str, str, bool]]:
    """Return the lines of the first hit: language, marked words, and if it is seen."""
    found: list[list[object]] = page.evaluate(
        "[...document.querySelector('[role=option]')"
        ".querySelectorAll('.hit-text > span')].map((one) => [one.lang,"
        " [...one.querySelectorAll('mark')].map((mark) => mark.textContent).join(),"
        " one.offsetParent !== null])"
    )
    return [(str(one[0]), str(one[1]), bool(one[2])) for one in found]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("proper look-out", [("en", "proper look-out", True), ("zh-Hans", "", True)]),
        ("正规瞭望", [("zh-Hans", "正规瞭望", True), ("en", "", True)]),
    ],
)
def test_the_hit_is_marked_and_the_answering_sentence_stands_under_it(
    page: Page, query: str, expected: list[tuple[str, str, bool]]
) -> None:
    ask(page, f'"{query}"')
    assert lines(page) == expected


def test_the_language_view_holds_for_what_is_found(page: Page) -> None:
    page.locator("#view-zh-Hans").check(force=True)
    ask(page, '"proper look-out"')
    assert lines(page) == [("en", "proper look-out", False), ("zh-Hans", "", True)]


def test_only_the_sentence_with_the_hit_is_shown(search: Page) -> None:
    search.evaluate(TYPE, '"own side alone"')
    shown = search.locator("[role=option]").first.locator(".hit-text > span")

    assert shown.all_inner_texts() == [
        "Facts of the own side alone are given, and nothing is said about the other.",
        "只发布本方事实，不谈论另一方。",
    ]


def test_more_than_the_first_can_be_shown(search: Page) -> None:
    search.evaluate(TYPE, "ship")
    search.get_by_role("button", name="Show more").click()

    assert search.locator("[role=option]").count() == 2 * AT_ONCE
    assert active(search) == [AT_ONCE]
    assert f"The first {2 * AT_ONCE} are shown" in status(search)


def test_a_missing_index_is_told(context: BrowserContext, site: Path) -> None:
    page = context.new_page()
    page.route("**/search-index.js", lambda route: route.abort())
    page.goto(f"{(site / 'MEET-01.html').as_uri()}?q=call")
    page.locator(".search-status", has_text="assets/search-index.js").wait_for()


def test_on_a_phone_the_dialog_fills_the_screen(browser: Browser, site: Path) -> None:
    size = {"width": PHONE_WIDTH, "height": 800}
    context = browser.new_context(viewport=size)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{(site / 'MEET-01.html').as_uri()}?q=ship")
    page.locator("[role=option]").first.wait_for()
    box = page.locator("dialog.search").bounding_box()

    assert box == {"x": 0, "y": 0, **size}
    assert page.evaluate(
        "document.querySelector('.search-body').scrollWidth"
        " <= document.querySelector('.search-body').clientWidth"
    )
    context.close()


CONTRAST = """() => {
  const light = (colour) => {
    const [red, green, blue] = colour.match(/[0-9.]+/g).slice(0, 3).map((one) => {
      const part = one / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (node) => {
    const colour = getComputedStyle(node).backgroundColor;
    return colour === "rgba(0, 0, 0, 0)" ? ground(node.parentElement) : colour;
  };
  const nodes = document.querySelectorAll("dialog.search :is(p, span, mark, .tool)");
  return [...nodes].filter((node) => node.offsetParent).map((node) => {
    const pair = [light(getComputedStyle(node).color), light(ground(node))];
    return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
  });
}"""


@pytest.mark.parametrize("theme", ["light", "dark", "night"])
def test_every_word_stands_out_from_its_ground(
    page: Page, site: Path, theme: str
) -> None:
    page.goto(f"{(site / 'MEET-01.html').as_uri()}?theme={theme}&q=call")
    page.locator("[role=option]").first.wait_for()
    contrasts = page.evaluate(CONTRAST)

    assert len(contrasts) > 50
    assert min(contrasts) >= 4.5


def test_every_line_of_chinese_says_its_language(page: Page) -> None:
    ask(page, "call")
    bare: list[str] = page.evaluate(
        "[...document.querySelectorAll('dialog.search *')].flatMap((one) =>"
        " [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE &&"
        " /\\p{Script=Han}/u.test(node.data) && !one.closest('[lang|=zh]'))"
        ".map((node) => node.data))"
    )
    assert page.locator("[role=option] [lang=zh-Hans]").count() > 5
    assert bare == []
