"""Words that mean something, found in a text by the longest of them.

Chinese is not cut into words first: a cutter that does not know the words of the
sea glues them together. What looks like a word of the list and is none (响应 for
应) stands in the list too, with nothing as its value, and comes before it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from deconflict.wording.marks import Mark

NOTHING = ""
"""The value of a look-alike; among alternatives, that the word may say nothing."""

SEPARATOR = "|"


@dataclass(frozen=True)
class Lexicon:
    """Patterns and what each says; at one place the first that fits is taken."""

    entries: tuple[tuple[str, str], ...]
    """Regular expressions without groups, each with its value. A value holds
    alternatives with `|` between them: `shall|should`; `|may` may say nothing."""

    ignores_case: bool = False

    def read(self, text: str) -> tuple[Mark, ...]:
        """Return the words of the list that stand in a text, in order."""
        return tuple(
            Mark(value, found.start(), found.end())
            for found in self._any.finditer(text)
            if (value := self._value_at(text, found.start()))
        )

    def _value_at(self, text: str, position: int) -> str:
        """Return what the word that begins at a position says."""
        match = self._each.match(text, position)
        name = match.lastgroup if match else None
        return self.entries[int(name[1:])][1] if name else NOTHING

    @cached_property
    def _any(self) -> re.Pattern[str]:
        """Finds the words; without groups it passes other characters quickly."""
        return re.compile("|".join(word for word, _ in self.entries), self._flags)

    @cached_property
    def _each(self) -> re.Pattern[str]:
        """Tells which of the words stands at a position."""
        words = enumerate(word for word, _ in self.entries)
        return re.compile(
            "|".join(f"(?P<e{number}>{word})" for number, word in words), self._flags
        )

    @property
    def _flags(self) -> re.RegexFlag:
        return re.IGNORECASE if self.ignores_case else re.NOFLAG


def lexicon(
    value_words: Iterable[tuple[str, str]], *, ignores_case: bool = False
) -> Lexicon:
    """Return the lexicon of values and their words, a space between two words.

    The order of the values is the order in which they are tried.
    """
    return Lexicon(
        tuple((word, value) for value, words in value_words for word in words.split()),
        ignores_case,
    )


def alternatives(mark: Mark) -> frozenset[str]:
    """Return what a mark can say."""
    return frozenset(mark.value.split(SEPARATOR))


def unmatched(
    these: Iterable[Mark], those: Iterable[Mark]
) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """Return the marks on each side that none on the other side answers.

    Marks of one value answer each other first, then those that share an
    alternative; last of all two that may both say nothing, which are never left.
    """
    left, right = list(these), list(those)
    for is_same in (_is_equal, _is_shared, _is_loosely_shared):
        for mark in tuple(left):
            answer = next((one for one in right if is_same(mark, one)), None)
            if answer is not None:
                left.remove(mark)
                right.remove(answer)
    return _said(left), _said(right)


def _is_equal(mark: Mark, other: Mark) -> bool:
    """Tell whether two marks say the same in every case."""
    return mark.value == other.value and NOTHING not in alternatives(mark)


def _is_shared(mark: Mark, other: Mark) -> bool:
    """Tell whether two marks can say the same, and one of them has to say it."""
    both = alternatives(mark) & alternatives(other)
    return bool(both) and NOTHING not in both


def _is_loosely_shared(mark: Mark, other: Mark) -> bool:
    """Tell whether two marks can say the same."""
    return bool((alternatives(mark) & alternatives(other)) - {NOTHING})


def _said(marks: list[Mark]) -> tuple[Mark, ...]:
    """Return the marks that say something in any case."""
    return tuple(mark for mark in marks if NOTHING not in alternatives(mark))
