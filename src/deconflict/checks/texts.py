"""What stands inside texts: placeholders, cross references, marks."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from deconflict.checks.pairs import text_entries
from deconflict.findings import Code, Finding, Place, Span, suggest
from deconflict.manual import (
    FORM_PREFIX,
    SIGNAL_PREFIX,
    Entry,
    Manual,
    all_anchors,
    placeholders,
    reference_targets,
    walk_pairs,
)
from deconflict.schema import Chapter, Procedure, Shape

_BRACE = re.compile(r"[{}]")
_MARKUP = re.compile(
    r"</?[A-Za-z][^>]*>|!\[|\]\(|^#{1,6} |^[-*] |^\d+\. ", re.MULTILINE
)


@dataclass(frozen=True)
class _Text:
    """One half of a pair, with what may be named in it."""

    text: str
    place: Place
    facts: AbstractSet[str]

    def place_of(self, part: str) -> Place:
        """Return the place of a part of the text, as near as can be told."""
        span = self.place.span
        column = self.place.line_text.find(part)
        if span is None or column < 0:
            return self.place
        narrow = Span(span.line, column + 1, span.line, column + 1 + len(part))
        return replace(self.place, span=narrow)


def check_texts(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each name or mark in a text that cannot be printed."""
    targets = all_anchors(manual)
    targets |= {f"{SIGNAL_PREFIX}{name}" for name in manual.signals}
    targets |= {f"{FORM_PREFIX}{name}" for name in manual.forms}
    for entry in text_entries(manual):
        for text in _texts(entry):
            yield from _check_placeholders(text)
            yield from _check_targets(text, targets)
            yield from _check_markup(text)


def _texts(entry: Entry[Shape]) -> Iterator[_Text]:
    """Return each half of each pair of an entry."""
    names = placeholder_names(entry.item)
    for placed in walk_pairs(entry.item):
        for language, text in placed.halves():
            yield _Text(text, entry.place(*placed.path, language), names)


def placeholder_names(item: Shape) -> set[str]:
    """Return the names that the texts of an entry may use in braces."""
    names: set[str] = set()
    if isinstance(item, Chapter | Procedure):
        names |= set(item.facts)
    if isinstance(item, Procedure):
        plan = item.channels
        names |= {use for use in type(plan).model_fields if getattr(plan, use)}
    return names


def _check_placeholders(text: _Text) -> Iterator[Finding]:
    """Return a finding for each unknown placeholder and each stray brace."""
    rest = text.text
    for name in placeholders(text.text):
        rest = rest.replace(f"{{{name}}}", "", 1)
        if name not in text.facts:
            yield Finding(
                text.place_of(f"{{{name}}}"),
                Code.REF_MISSING,
                f"No fact or channel of this file has the name '{name}'.",
                suggest(name, text.facts) or "Facts are listed under 'facts:'.",
            )
    if brace := _BRACE.search(rest):
        yield Finding(
            text.place_of(brace[0]),
            Code.TEXT_BRACE,
            f"The brace '{brace[0]}' is not part of a placeholder.",
            "A placeholder is written {reply-time}, in small letters.",
        )


def _check_targets(text: _Text, targets: AbstractSet[str]) -> Iterator[Finding]:
    """Return a finding for each cross reference that leads nowhere."""
    for target in reference_targets(text.text):
        if target not in targets:
            yield Finding(
                text.place_of(f"[{target}]"),
                Code.REF_MISSING,
                f"Nothing in the manual has the anchor '{target}'.",
                suggest(target, targets)
                or "Write [ENC-01.rule], [chapter.paragraph], [signal:ENC-CALL] "
                "or [form:sar-sitrep].",
            )


def _check_markup(text: _Text) -> Iterator[Finding]:
    """Return a finding for a mark that the manual does not know."""
    if mark := _MARKUP.search(text.text):
        yield Finding(
            text.place_of(mark[0].strip()),
            Code.TEXT_MARKUP,
            f"The mark '{mark[0].strip()}' is not used in texts.",
            "Use only *emphasis*, **strong**, `code`, {fact} and [reference].",
        )
