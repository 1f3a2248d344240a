"""The halves that the rules of style look at, and what kind of text each is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from deconflict.checks.pairs import text_entries
from deconflict.checks.placed_texts import PlacedText
from deconflict.checks.telling import told
from deconflict.findings import Code, Finding
from deconflict.manual import Manual, Words
from deconflict.schema import Reference
from deconflict.wording import Mark, read_quotations, read_sentences

_NAMES = frozenset(
    (
        "title", "subtitle", "short-title", "short", "name", "label", "caption",
        "columns", "term", "word", "example", "marking", "licence",
    )
)  # fmt: skip
"""Keys of what is a name and no sentence."""

_SPOKEN = "phrase"
"""What is said on the net; the standard phrases have their own wording."""

_BLANKED = re.compile(r"`[^`]*`|《[^》]*》")
NAMED = "\ufffc"


@dataclass(frozen=True)
class StyledText:
    """One half of a pair, its place, and whether it is made of sentences."""

    language: str
    placed: PlacedText
    is_prose: bool = True
    """False for names and heads, spoken phrases, and what other documents say."""

    @property
    def key(self) -> tuple[object, ...]:
        """All that a rule may read of the text, save its place."""
        return (self.language, self.text, self.is_prose)

    @property
    def text(self) -> str:
        """The text as its author wrote it."""
        return self.placed.text

    @cached_property
    def bare(self) -> str:
        """The text, equally long, with only the words that it says itself.

        Blanked out are code marks, titles of works and what stands in quotation
        marks: "The word 'must' is not used" does not use it.
        """
        bare = self._unnamed
        for quoted in read_quotations(bare):
            blank = NAMED * len(quoted.value)
            bare = bare[: quoted.start] + blank + bare[quoted.end :]
        return bare

    @cached_property
    def sentences(self) -> tuple[Mark, ...]:
        """The sentences; their values hold only the words of the text itself.

        They end where the text as written ends them, within quotations too.
        """
        return tuple(
            Mark(self.bare[one.start : one.end], one.start, one.end)
            for one in read_sentences(self._unnamed, self.language)
        )

    @cached_property
    def _unnamed(self) -> str:
        """The text, equally long, without words in code marks and titles of works."""
        return _BLANKED.sub(lambda match: NAMED * len(match[0]), self.text)

    def written(self, mark: Mark) -> str:
        """Return what the author wrote at a mark."""
        return self.text[mark.start : mark.end]

    def finding(self, code: Code, mark: Mark, message: Words, hint: Words) -> Finding:
        """Return a finding at a mark."""
        place = self.placed.place_of(self.written(mark), mark.start)
        return told(place, code, message, hint)


def styled_texts(manual: Manual) -> Iterator[StyledText]:
    """Return each half of the texts, save the table that names the verbal forms."""
    for entry in text_entries(manual):
        if entry is manual.verbal_forms:
            continue
        for placed in entry.pairs:
            key = next((one for one in placed.path[::-1] if isinstance(one, str)), "")
            is_prose = (
                key not in _NAMES
                and key != _SPOKEN
                and not isinstance(entry.item, Reference)
            )
            for language, text in placed.halves():
                span = entry.place(*placed.path, language).span
                if span is not None:
                    where = PlacedText(text, entry.source, span)
                    yield StyledText(language, where, is_prose)
