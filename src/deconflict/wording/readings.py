"""What a text says of one kind of thing, and what the other half answers to it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import eq

from deconflict.wording.marks import Mark

BLANK = "\ufffc"
"""Stands for each character of what was read already."""

Agree = Callable[[str, str], bool]
"""Whether a value that is asked for is answered by another one."""


@dataclass(frozen=True)
class Reading:
    """The marks of one kind in a text."""

    said: tuple[Mark, ...] = ()
    """What the text says beyond doubt; the other half has to say it too."""

    possible: tuple[Mark, ...] = ()
    """What may be meant so: it answers the other half, but asks for no answer."""

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Every mark, in the order of the text."""
        return in_order((*self.said, *self.possible))


NOTHING = Reading()
"""The reading of a text that says nothing of a kind."""


def unanswered(these: Reading, those: Reading, agree: Agree = eq) -> tuple[Mark, ...]:
    """Return what one text says and the other nowhere, each value once.

    How often a thing is said is left alone: one language repeats a number where the
    other says "each" or nothing.
    """
    left: dict[str, Mark] = {}
    for mark in in_order(these.said):
        if not any(agree(mark.value, other.value) for other in those.marks):
            left.setdefault(mark.value, mark)
    return tuple(left.values())


def answering(these: Reading, those: Reading, agree: Agree = eq) -> tuple[Mark, ...]:
    """Return the possible marks that say what the other text says, or a part of it."""
    return tuple(
        mark
        for mark in these.possible
        if any(
            agree(other.value, mark.value) or agree(mark.value, other.value)
            for other in those.said
        )
    )


def in_order(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return marks as they stand in the text."""
    found = tuple(marks)
    if len(found) <= 1:
        return found
    return tuple(sorted(found, key=lambda mark: (mark.start, mark.end)))


def overlaps(mark: Mark, others: Iterable[Mark]) -> bool:
    """Tell whether a mark shares a sign with one of the others."""
    return any(mark.start < one.end and one.start < mark.end for one in others)


def blanked(text: str, marks: Iterable[Mark]) -> str:
    """Return the text, equally long, without the words of the marks."""
    for mark in marks:
        length = mark.end - mark.start
        text = text[: mark.start] + BLANK * length + text[mark.end :]
    return text
