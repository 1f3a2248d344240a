"""Signs without which a text says nothing of a kind, so that it need not be read."""

import re
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile("[a-z]+")


@dataclass(frozen=True)
class Telltale:
    """Signs and words; a text that has none of them says nothing of a kind."""

    signs: re.Pattern[str]
    """Best a class of signs, which is found fastest."""

    words: frozenset[str] = frozenset()
    """Whole words of Latin letters, in small ones."""

    def is_in(self, text: str) -> bool:
        """Tell whether a narrow text may say something of the kind."""
        return self.signs.search(text) is not None or has_word(text, self.words)


def has_word(text: str, words: frozenset[str]) -> bool:
    """Tell whether one of some words, in small letters, stands in a text."""
    return bool(words) and not words.isdisjoint(_words(text))


@lru_cache(maxsize=16)
def _words(text: str) -> frozenset[str]:
    """Return the words of a text; several readers ask for them, one after another."""
    return frozenset(_WORD.findall(text.lower()))
