"""What a text says that must not be misread: force, amounts, signals, channels.

The same text of two editions is read alike, so what a reader of words gets wrong it
gets wrong twice, and the difference is right.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from deconflict.schema import VerbalFormFile
from deconflict.wording.figures import Figures, read_figures
from deconflict.wording.forces import read_forces
from deconflict.wording.marks import Mark
from deconflict.wording.quantities import number_in
from deconflict.wording.readings import BLANK, in_order, overlaps
from deconflict.wording.redline import LINK
from deconflict.wording.unit_words import UnitWords

Matter = Literal["force", "number", "signal", "channel"]
SIGNAL = "signal."
"""What the target of a link begins with that names a signal."""


@dataclass(frozen=True)
class Vocabulary:
    """The words of a manual by which its texts are read."""

    forms: VerbalFormFile
    units: Mapping[str, UnitWords]
    """By language."""

    codes: frozenset[str]
    """The signals of the register, by id and by letters."""

    channels: Mapping[str, tuple[str, ...]]
    """The names of channels by language, the longest first."""


@dataclass(frozen=True)
class Saying:
    """One thing that a text says."""

    matter: Matter
    mark: Mark
    words: str
    """As it stands in the text."""

    number: str = ""
    """Of an amount, the number alone."""


def read_sayings(
    text: str, language: str, vocabulary: Vocabulary
) -> tuple[Saying, ...]:
    """Return what a text says of these matters, in order."""
    found = [*_signals(text), *_channels(text, language, vocabulary)]
    bare = _blanked(text, found)
    figures = read_figures(bare, language, vocabulary.units[language], vocabulary.codes)
    found += [
        Saying("channel", mark, text[mark.start : mark.end])
        for mark in figures.channels.said
    ]
    found += [
        Saying("signal", mark, text[mark.start : mark.end])
        for mark in figures.codes.said
        if mark.value in vocabulary.codes
    ]
    found += _numbers(text, figures)
    found += [
        Saying("force", mark, text[mark.start : mark.end])
        for mark in read_forces(bare, language, vocabulary.forms)
    ]
    return tuple(sorted(found, key=lambda one: one.mark.span))


def _signals(text: str) -> Iterator[Saying]:
    """Return the signals that are named by a link."""
    for match in LINK.finditer(text):
        target = match["target"]
        if target.startswith(SIGNAL):
            mark = Mark(target.removeprefix(SIGNAL), match.start(), match.end())
            yield Saying("signal", mark, match["words"])


def _channels(text: str, language: str, vocabulary: Vocabulary) -> Iterator[Saying]:
    """Return the channels that are called by their names; the longest name wins."""
    taken: list[Mark] = []
    for name in vocabulary.channels[language]:
        start = text.find(name)
        while start >= 0:
            mark = Mark(name, start, start + len(name))
            if not overlaps(mark, taken):
                taken.append(mark)
            start = text.find(name, mark.end)
    for mark in in_order(taken):
        yield Saying("channel", mark, mark.value)


def _numbers(text: str, figures: Figures) -> Iterator[Saying]:
    """Return amounts, times, positions and bearings, and plain numbers.

    One thing, said in words, is seldom a number: one of them, 一般.
    """
    for mark in figures.quantities.said:
        number = number_in(text, mark, figures.language)
        yield Saying("number", mark, text[mark.start : mark.end], number)
    for reading in (
        figures.positions,
        figures.dates,
        figures.clocks,
        figures.bearings,
    ):
        for mark in reading.said:
            yield Saying("number", mark, text[mark.start : mark.end])
    for one in figures.bare:
        if one.is_figures or one.value != 1:
            mark = Mark(str(one.value), one.start, one.end)
            yield Saying("number", mark, text[one.start : one.end])


def _blanked(text: str, sayings: Iterable[Saying]) -> str:
    """Return the text, equally long, without links and what was read already."""
    spans = [match.span() for match in LINK.finditer(text)]
    for start, end in (*spans, *(one.mark.span for one in sayings)):
        text = text[:start] + BLANK * (end - start) + text[end:]
    return text
