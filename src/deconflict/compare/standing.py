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
    if not editions:
        return Standing(now, (), None)
    last = editions[-1]
    since = compare(last, now, vocabulary, known)
    if since.changes or (now.label, now.date) != (last.label, last.date):
        return Standing(now, tuple(editions), since)
    before = editions[-2] if len(editions) > 1 else None
    comparison = compare(before, last, vocabulary, known) if before else None
    return Standing(last, tuple(editions), comparison)


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
