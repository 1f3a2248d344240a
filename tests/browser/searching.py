"""The table of queries, what they must find, and how a page is asked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page
from tests.page_texts import is_in, narrow

from deconflict.render.scripts import join_modules
from deconflict.source import read_bytes

TABLE = Path(__file__).parent / "search_queries.yaml"
QUOTED = re.compile(r"\"([^\"]*)\"?|“([^”]*)”|「([^」]*)」|([^\s\"“「]+)")
FIND_ALL = """
const whole = bookOf(window.SEARCH_INDEX);
window.findAnchors = (text) => findPlaces(whole, text).places.map((one) => one.anchor);
"""


@dataclass(frozen=True)
class Query:
    """A line of the table."""

    language: str
    find: str
    first: str = ""
    only_first: bool = False


def queries() -> list[Query]:
    """Return the table of queries."""
    source, _ = read_bytes(TABLE.read_bytes(), TABLE.name)
    assert source is not None
    assert isinstance(source.data, dict)
    found = []
    for language, lines in source.data.items():
        assert isinstance(lines, tuple)
        for line in lines:
            assert isinstance(line, dict)
            assert set(line) <= {"find", "first", "only-first"}, line
            first, only = str(line.get("first", "")), "only-first" in line
            found.append(Query(language, str(line["find"]), first, only))
    return found


QUERIES = queries()


@dataclass(frozen=True)
class Whole:
    """The site of the whole manual, and what its pages say at each anchor."""

    folder: Path
    texts: Mapping[str, str]
    numbers: Mapping[str, str]
    pages: Mapping[str, str]
    """The division whose page an anchor stands on."""

    def holding(self, query: str) -> set[str]:
        """Return the anchors whose text holds every word of a query."""
        words = [
            " ".join("".join(one).split()) for one in QUOTED.findall(narrow(query))
        ]
        return {
            anchor
            for anchor, text in self.texts.items()
            if all(
                is_in(word, text)
                or (len(words) > 1 and word == self.pages[anchor].lower())
                for word in words
            )
            or " ".join(words) in {anchor.lower(), self.numbers.get(anchor, "").lower()}
        }


def open_search(page: Page, whole: Whole) -> None:
    """Open the search on a page of the whole manual, with `findAnchors` beside it."""
    page.goto((whole.folder / "ENC-01.html").as_uri())
    page.keyboard.press("/")
    page.locator(".search-status", has_text="pinyin").wait_for()
    modules = ("words", "search_text", "search_index", "search_query")
    script = join_modules(modules).removesuffix("})();\n") + FIND_ALL + "})()"
    page.evaluate(script)


def ask(page: Page, query: str) -> None:
    """Open the search and wait for the answer to a query."""
    page.keyboard.press("/")
    page.locator("dialog.search input[type=search]").fill(query)
    page.locator(".search-status", has_text=re.compile("found")).wait_for()


def is_open(page: Page) -> bool:
    return page.locator("dialog.search").is_visible()


def first_hit(page: Page) -> str:
    """Return the anchor of the first option, or "none"."""
    options = page.locator("dialog.search [role=option]")
    if not options.count():
        return "none"
    file, _, anchor = (options.first.get_attribute("href") or "").partition("#")
    return anchor or page.evaluate(
        "(file) => SEARCH_INDEX.divisions.find((one) => one[2] === file)[0]", file
    )
