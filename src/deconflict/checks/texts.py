"""What stands inside texts: marks, and blanks that were not filled in."""

import re
from collections.abc import Iterator

from deconflict.checks.pairs import text_entries
from deconflict.checks.placed_texts import PlacedText, placed_texts
from deconflict.findings import Code, Finding
from deconflict.manual import Manual
from deconflict.schema import DivisionShape

_CLOSED = re.compile(r"`[^`]*`|\*\*[^*]+\*\*|\*[^*]+\*|\[[A-Za-z][A-Za-z0-9:.-]*\]")
_STRAY = re.compile(r"[*`\[\]]")
_EMPTY_WORDS = {"~", "null", "TODO", "TBD"}
_MARKUP = re.compile(
    r"</?[A-Za-z][^>]*>|!\[|\]\(|^#{1,6} |^[-*] |^\d+\. ", re.MULTILINE
)


def check_texts(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each mark that cannot be printed, and for each blank."""
    for entry in text_entries(manual):
        for text in placed_texts(entry):
            yield from _check_markup(text)
            if isinstance(entry.item, DivisionShape):
                yield from _check_blank(text)


def _check_markup(text: PlacedText) -> Iterator[Finding]:
    """Return a finding for a mark that the manual does not know, or leaves open."""
    mark = _MARKUP.search(text.text) or _STRAY.search(_blanked(text.text))
    if mark:
        yield Finding(
            text.place_of(mark[0].strip(), mark.start()),
            Code.TEXT_MARKUP,
            f"The mark '{mark[0].strip()}' is not used in texts.",
            "Use only *emphasis*, **strong**, `code`, {fact} and [reference].",
        )


def _check_blank(text: PlacedText) -> Iterator[Finding]:
    """Return a finding for a blank that was not filled in."""
    words = text.text.strip()
    if words in _EMPTY_WORDS or words.endswith("…"):
        last = words if words in _EMPTY_WORDS else "…"
        yield Finding(
            text.place_of(last, text.text.rindex(last)),
            Code.TEXT_BLANK,
            "This text still holds a blank.",
            "Write it in both languages.",
        )


def _blanked(text: str) -> str:
    """Return a text with its code, emphasis and references blanked out."""
    while match := _CLOSED.search(text):
        inner = match[0].strip("*`") if match[0][0] == "*" else ""
        text = text[: match.start()] + inner.center(len(match[0])) + text[match.end() :]
    return text
