"""Something a text says, and where it says it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Mark:
    """One thing that a text says, in a form that both languages share."""

    value: str
    """What is said, the same in each language: `5 min`, `port`, `shall-not`."""

    start: int
    end: int
    """Where the words stand in the text."""

    @property
    def span(self) -> tuple[int, int]:
        """Where the words begin and end."""
        return self.start, self.end


def within(marks: Iterable[Mark], part: slice) -> tuple[Mark, ...]:
    """Return the marks that begin in a part of the text."""
    return tuple(mark for mark in marks if part.start <= mark.start < part.stop)


def difference(these: Iterable[Mark], those: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return the marks whose value stands here more often than there, in order.

    Of equal marks those that stand last are returned.
    """
    spare = Counter(mark.value for mark in those)
    left = []
    for mark in sorted(these, key=lambda one: one.start):
        spare[mark.value] -= 1
        if spare[mark.value] < 0:
            left.append(mark)
    return tuple(left)
