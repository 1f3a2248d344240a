"""What stands inside texts: placeholders, cross references, marks."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice

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
from deconflict.source import Source

_BRACE = re.compile(r"[{}]")
_MARKUP = re.compile(
    r"</?[A-Za-z][^>]*>|!\[|\]\(|^#{1,6} |^[-*] |^\d+\. ", re.MULTILINE
)


@dataclass(frozen=True)
class _Text:
    """One half of a pair, with what may be named in it."""

    text: str
    source: Source
    span: Span
    facts: AbstractSet[str]

    def place_of(self, part: str, at: int) -> Place:
        """Return the place of the part that stands at index `at` of the text.

        A text is not always written as it is read (line ends, quotes), so its
        lines are searched for the part as often as it comes before `at`.
        """
        nth = self.text.count(part, 0, at)
        span = next(islice(self._spans(part), nth, None), self.span)
        return Place(self.source.path, span, self.source.line(span.line))

    def _spans(self, part: str) -> Iterator[Span]:
        """Return where the lines of the text hold the part, in order."""
        whole = self.span
        for number in range(whole.line, whole.end_line + 1):
            line = self.source.line(number)
            first = whole.column - 1 if number == whole.line else 0
            last = whole.end_column - 1 if number == whole.end_line else len(line)
            while (first := line.find(part, first, last)) >= 0:
                yield Span(number, first + 1, number, first + 1 + len(part))
                first += len(part)


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
            if isinstance(entry.item, Chapter | Procedure):
                yield from _check_blank(text)


def _texts(entry: Entry[Shape]) -> Iterator[_Text]:
    """Return each half of each pair of an entry."""
    names = placeholder_names(entry.item)
    for placed in walk_pairs(entry.item):
        for language, text in placed.halves():
            span = entry.place(*placed.path, language).span
            if span is not None:
                yield _Text(text, entry.source, span, names)


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
        written = f"{{{name}}}"
        at = rest.index(written)
        rest = rest.replace(written, " " * len(written), 1)
        if name not in text.facts:
            yield Finding(
                text.place_of(written, at),
                Code.REF_MISSING,
                f"No fact or channel of this file has the name '{name}'.",
                suggest(name, text.facts) or "Facts are listed under 'facts:'.",
            )
    if brace := _BRACE.search(rest):
        yield Finding(
            text.place_of(brace[0], brace.start()),
            Code.TEXT_BRACE,
            f"The brace '{brace[0]}' is not part of a placeholder.",
            "A placeholder is written {reply-time}, in small letters.",
        )


def _check_targets(text: _Text, targets: AbstractSet[str]) -> Iterator[Finding]:
    """Return a finding for each cross reference that leads nowhere."""
    for target in reference_targets(text.text):
        if target not in targets:
            written = f"[{target}]"
            yield Finding(
                text.place_of(written, text.text.index(written)),
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
            text.place_of(mark[0].strip(), mark.start()),
            Code.TEXT_MARKUP,
            f"The mark '{mark[0].strip()}' is not used in texts.",
            "Use only *emphasis*, **strong**, `code`, {fact} and [reference].",
        )


def _check_blank(text: _Text) -> Iterator[Finding]:
    """Return a finding for a blank that was not filled in."""
    if text.text.rstrip().endswith("…"):
        yield Finding(
            text.place_of("…", text.text.rindex("…")),
            Code.TEXT_BLANK,
            "This text still holds a blank.",
            "Write it in both languages.",
        )
