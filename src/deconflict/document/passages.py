"""Texts of the document: runs in each language of the manual.

Every text is a `Bilingual`: one passage for each language, in the order in which the
languages are printed.
"""

from dataclasses import dataclass
from typing import Literal

InlineKind = Literal[
    "text", "strong", "emphasis", "code", "quantity", "name", "link", "gone", "new"
]
"""A quantity stays on one line; a name (of a channel, a place, a time) may not.

What is gone and what is new is told of in the summary of changes.
"""


@dataclass(frozen=True)
class Inline:
    """A run of text inside a sentence, or a mark around such runs."""

    kind: InlineKind
    text: str = ""
    children: tuple["Inline", ...] = ()
    target: str = ""
    """The anchor that a link leads to."""

    around_page: tuple[str, ...] = ()
    """What stands on paper before and behind the number of the page it leads to."""

    language: str = ""
    """The language tag of a run that is not in the language of its passage."""

    is_exercise_value: bool = False
    """Whether a quantity is a value of the manual's own."""


@dataclass(frozen=True)
class Passage:
    """One text in one language."""

    language: str
    """The language tag: en, zh-Hans."""

    inlines: tuple[Inline, ...]
    is_missing: bool = False
    """Whether the half is not written yet; the text then says so."""


Bilingual = tuple[Passage, ...]


@dataclass(frozen=True)
class Cited:
    """A reference that a sentence rests on."""

    target: str
    text: Bilingual
