"""Which edition a document is, and with which one it is compared."""

from collections.abc import Sequence
from dataclasses import dataclass

from deconflict.compare.comparing import Known, compare
from deconflict.compare.model import Comparison, State
from deconflict.wording import Vocabulary


@dataclass(frozen=True)
class Standing:
    """A document among the editions of its manual."""

    now: State
    editions: tuple[State, ...]
    """Those that were released, the oldest first; with the one that it is."""

    comparison: Comparison | None
    """With the edition before; None where there is none."""

    @property
    def is_released(self) -> bool:
        """Whether the document is the newest edition, word for word."""
        return bool(self.now.number)

    @property
    def earlier(self) -> tuple[State, ...]:
        """The editions that came before the document."""
        return self.editions[:-1] if self.is_released else self.editions


def stand(
    now: State,
    editions: Sequence[State],
    vocabulary: Vocabulary,
    known: Known | None = None,
) -> Standing:
    """Return where a document stands, which does not know its number.

    A document that says what the newest edition said, under the same name, is that
    edition: it is compared with the one before, as when it was released.
    """
    last = editions[-1] if editions else None
    if last is not None and _is_same(now, last):
        now, earlier = last, editions[:-1]
    else:
        earlier = editions
    comparison = compare(earlier[-1], now, vocabulary, known) if earlier else None
    return Standing(now, tuple(editions), comparison)


def last_changed(standing: Standing) -> dict[str, str]:
    """Return the edition in which each division last changed; nothing for a draft."""
    if standing.is_released:
        return {one.id: one.changed or "" for one in standing.now.divisions}
    if standing.comparison is None:
        return {one.id: "" for one in standing.now.divisions}
    before = {one.id: one.changed or "" for one in standing.comparison.old.divisions}
    return {
        one.id: ""
        if one.id in standing.comparison.divisions_changed
        else before.get(one.id, "")
        for one in standing.now.divisions
    }


def _is_same(one: State, other: State) -> bool:
    """Tell whether two states are printed alike."""
    return (one.label, one.date) == (other.label, other.date) and [
        (division.id, division.places) for division in one.divisions
    ] == [(division.id, division.places) for division in other.divisions]
