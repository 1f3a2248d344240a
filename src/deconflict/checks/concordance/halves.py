"""The two halves of a pair, ready to be compared, and the findings that result."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from deconflict.checks.placed_texts import PlacedText
from deconflict.findings import Code, Finding, Place, Quote, Telling
from deconflict.manual import Entry, Manual, PlacedPair, Words, signal_letters
from deconflict.schema import (
    LANGUAGES,
    Force,
    Parties,
    Shape,
    Term,
    UnitName,
    VerbalFormFile,
)
from deconflict.wording import Lexicon, Mark, UnitWords, words_for_units

NAMED = "\ufffc"
"""Stands in `bare` for each character of a placeholder, reference or code."""

_NAMES = re.compile(r"\{[^}]*\}|\[[A-Za-z][A-Za-z0-9:.-]*\]|`[^`]*`")


@dataclass(frozen=True)
class Half:
    """One text of a pair."""

    language: str
    placed: PlacedText

    @property
    def text(self) -> str:
        """The text as its author wrote it."""
        return self.placed.text

    @cached_property
    def bare(self) -> str:
        """The text, equally long, with the names of other things blanked out."""
        return _NAMES.sub(lambda match: NAMED * len(match[0]), self.text)

    def place(self, mark: Mark | None = None) -> Place:
        """Return the place of a mark, or of the whole text."""
        if mark is None:
            return self.placed.place_of(self.text, 0)
        return self.placed.place_of(self.text[mark.start : mark.end], mark.start)


@dataclass(frozen=True)
class Halves:
    """A pair with both its halves written."""

    en: Half
    zh: Half
    path: tuple[str | int, ...] = ()
    """Where the pair stands in its entry: `rules`, 2, `text`."""

    force: Force | None = None
    """How binding the text is, where the file says so."""

    @property
    def key(self) -> tuple[object, ...]:
        """All that a comparison may read of the pair; the same key, the same words."""
        names = tuple(one for one in self.path if isinstance(one, str))
        return (self.en.text, self.zh.text, names, self.force)

    def half(self, language: str) -> Half:
        """Return the half in a language."""
        return self.zh if language == "zh" else self.en

    def finding(  # noqa: PLR0913 - what a finding on a pair consists of
        self,
        code: Code,
        message: Words,
        hint: Words,
        *,
        en: tuple[Mark, ...] = (),
        zh: tuple[Mark, ...] = (),
        at: str = "",
    ) -> Finding:
        """Return a finding that quotes both halves with the marks in them.

        It stands at the first mark of the half `at`, or of the first half that has
        a mark; without any mark, at the English text.
        """
        marks = {"en": en, "zh": zh}
        language = at or next((one for one in LANGUAGES if marks[one]), "en")
        first = min(marks[language], key=lambda mark: mark.start, default=None)
        return Finding(
            self.half(language).place(first),
            code,
            message.en,
            hint.en,
            tellings=(Telling("zh", message.zh, hint.zh),),
            quotes=tuple(
                Quote(one, self.half(one).text, tuple(mark.span for mark in marks[one]))
                for one in LANGUAGES
            ),
        )


@dataclass(frozen=True)
class Tables:
    """What the comparisons read from the manual beside the pair."""

    units: Mapping[str, UnitName]
    verbal_forms: VerbalFormFile
    terms: Mapping[str, Term]
    parties: Parties
    codes: frozenset[str]
    """The signals of the register that are written as letters and figures."""

    good: set[object] = field(default_factory=set, compare=False, repr=False)
    """The keys of texts and pairs in which nothing was found with these tables."""

    @cached_property
    def unit_words(self) -> Mapping[str, UnitWords]:
        """How units are written in each language."""
        return {
            language: words_for_units(language, self.units) for language in LANGUAGES
        }

    @cached_property
    def lexicon(self) -> Lexicon:
        """The terms, ready to be looked for."""
        return Lexicon(self.terms)


_latest: list[Tables] = []
"""The tables of the manual that was checked last."""


def tables_of(manual: Manual) -> Tables:
    """Return the tables of a manual.

    They are the same object as long as the registers say the same, so that a pair
    that was found good is not compared again at the next check.
    """
    tables = _tables(manual)
    if _latest != [tables]:
        _latest[:] = [tables]
    return _latest[0]


def _tables(manual: Manual) -> Tables:
    """Return the tables of a manual, made anew."""
    return Tables(
        {name: entry.item for name, entry in manual.units.items()},
        manual.verbal_forms.item,
        {name: entry.item for name, entry in manual.terms.items()},
        manual.file.item.parties,
        frozenset(manual.signals) | signal_letters(manual),
    )


def walk_halves(entry: Entry[Shape]) -> Iterator[Halves]:
    """Return each pair of an entry whose halves are both written."""
    for placed in entry.pairs:
        halves = _halves(entry, placed)
        if halves is not None:
            yield halves


def _halves(entry: Entry[Shape], placed: PlacedPair) -> Halves | None:
    """Return a pair as halves, or None while one of them is missing."""
    written = {}
    for language, text in placed.halves():
        span = entry.place(*placed.path, language).span
        if span is not None:
            written[language] = Half(language, PlacedText(text, entry.source, span))
    if len(written) < len(LANGUAGES):
        return None
    is_text = bool(placed.path) and placed.path[-1] == "text"
    force = getattr(placed.owner, "force", None) if is_text else None
    return Halves(written["en"], written["zh"], (*entry.path, *placed.path), force)
