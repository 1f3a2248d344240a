"""What stands at each anchor of a page, read from the page itself.

The search has an index of its own; this is the plain text search that it is held to.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"br", "hr", "img", "input", "link", "meta"}
INLINE = {"a", "code", "em", "small", "span", "strong", "sup"}
LABELS = {"lead", "act", "word"}
"""Labels that stand before a sentence in its line."""
LEFT_OUT = {"no", "state", "concordance", "changed", "own", "chart", "turn"}
"""Classes of what is not text of a place: numbers, standing, drawings."""
LATIN_OR_FIGURE = r"[^\W_\u2e80-\uffff]"


@dataclass
class PageTexts(HTMLParser):
    """The texts of a page by anchor; text without one goes with the anchor before."""

    texts: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str, bool]] = []
        self.anchor = ""
        self.before_table = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        classes = set(given.get("class", "").split())
        if self._is_in("article") and given.get("id"):
            self.anchor = given["id"]
            self.texts.setdefault(self.anchor, "")
        if tag == "table":
            self.before_table = self.anchor
        if tag not in INLINE or classes & LABELS:
            self._add("\n")
        if tag == "img":
            self._add(given["alt"])
        if tag not in VOID:
            is_number = tag == "a" and "figures" in classes
            left_out = bool(classes & LEFT_OUT) or tag == "thead" or is_number
            kind = "number" if is_number else "label" if classes & LABELS else tag
            self.open.append((tag, kind, left_out))

    def handle_endtag(self, tag: str) -> None:
        name, kind, _ = self.open.pop()
        assert name == tag
        if tag not in INLINE or kind == "label":
            self._add("\n")
        if tag == "table":
            self.anchor = self.before_table

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][1] == "number":
            self.numbers[self.anchor] = data
        else:
            self._add(data)

    def _is_in(self, tag: str) -> bool:
        return any(one == tag for one, _, _ in self.open)

    def _add(self, text: str) -> None:
        is_left_out = any(left_out for _, _, left_out in self.open)
        if self.anchor and self._is_in("article") and not is_left_out:
            self.texts[self.anchor] += text


def texts_of(page: str) -> PageTexts:
    """Return the texts of a page, in half width and small letters."""
    reader = PageTexts()
    reader.feed(page)
    for anchor, text in reader.texts.items():
        reader.texts[anchor] = narrow(text)
    return reader


def narrow(text: str) -> str:
    """Return a text in half width and small letters."""
    return unicodedata.normalize("NFKC", text).lower().replace("’", "'")


def is_in(word: str, text: str) -> bool:
    """Tell whether a word stands in a text, a Latin one at the start of a word."""
    before = f"(?<!{LATIN_OR_FIGURE})" if re.match(LATIN_OR_FIGURE, word) else ""
    return re.search(before + re.escape(word), text) is not None
