"""Comments that came in against those that are there: which are new or changed.

A comment is known by its id. Whoever wrote it may change it while it is open; when it
is decided it stays as it was decided on.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from deconflict.document import Places
from deconflict.exchange.matrix import (
    ANCHOR,
    DECISION,
    DECISIONS,
    ID,
    Received,
    group_of,
)
from deconflict.exchange.matrix_telling import (
    changed_since_sent,
    decided_already,
    left_aside,
    place_gone,
    written_twice,
)
from deconflict.findings import Finding
from deconflict.manual import Manual
from deconflict.schema import Comment

_DECIDING = ("decision", "decision-reason", "decided-by")
"""The keys of a comment that its writer does not write."""


@dataclass(frozen=True)
class CommentMerge:
    """What rows change in the comments of a manual, and what is wrong with others."""

    fresh: Mapping[str, Received]
    """Comments that were not there, by id."""

    changed: Mapping[str, Received]
    """Open comments that were edited or decided on, as they are to be."""

    known: int
    """How many rows say what is there already."""

    findings: tuple[Finding, ...]


def merge_comments(
    manual: Manual, received: Iterable[Received], places: Places
) -> CommentMerge:
    """Return what comments that came in change, row by row."""
    merging = _Merging(manual)
    for one in received:
        merging.take(one)
    result = {
        name: Received(name, merging.now[name], one.line)
        for name, one in merging.taken.items()
        if name not in merging.refused
    }
    fresh = {name: one for name, one in result.items() if name not in merging.there}
    gone = [
        place_gone(one.line.place(ANCHOR), one.comment.place, places.anchors)
        for one in fresh.values()
        if places.printed(one.comment.place) is None
    ]
    return CommentMerge(
        fresh,
        {name: one for name, one in result.items() if name in merging.there},
        merging.known,
        (*merging.findings, *gone),
    )


def words_changed(old: Comment, new: Comment) -> dict[str, str]:
    """Return the texts that an edit gives a comment, empty where one is taken out.

    The place stays: it may have been corrected by hand since, because an id changed.
    """
    return _difference(
        old, new, {*group_of(old), *group_of(new)} - {*_DECIDING, "place"}
    )


def decision_changed(old: Comment, new: Comment) -> dict[str, str]:
    """Return the texts that a decision gives a comment."""
    return _difference(old, new, set(_DECIDING))


def _difference(old: Comment, new: Comment, keys: set[str]) -> dict[str, str]:
    """Return what is said otherwise under some keys, in the order of the file."""
    then, now = group_of(old), group_of(new)
    return {
        key: now.get(key, "")
        for key in {**then, **now}
        if key in keys and then.get(key) != now.get(key)
    }


class _Merging:
    """The comments as they come to be, while one row after the other is taken."""

    def __init__(self, manual: Manual) -> None:
        self.there = {name: entry.item for name, entry in manual.comments.items()}
        self.now: dict[str, Comment] = dict(self.there)
        self.taken: dict[str, Received] = {}
        self.own: dict[str, Received] = {}
        """The first row of each comment in a file of its writer."""

        self.refused: set[str] = set()
        self.findings: list[Finding] = []
        self.known = 0

    def take(self, one: Received) -> None:
        """Take one row in."""
        if not one.line.is_consolidated:
            self.own.setdefault(one.id, one)
        old = self.now.get(one.id)
        if old is None:
            self._put(one, one.comment)
        elif self._has_other_words(old, one):
            self._take_other_words(one, old)
        elif one.comment.is_open or not decision_changed(old, one.comment):
            self.known += 1
        elif old.is_open:
            self._put(one, _with_decision(old, one.comment))
        elif self._was_decided(one.id):
            self.findings.append(_decided(one, old))
        else:
            first = self.taken[one.id].line.place(ID)
            self._refuse(one, written_twice(one.line.place(ID), first))

    def _has_other_words(self, old: Comment, one: Received) -> bool:
        """Tell whether a row does not say what the comment says, decisions aside."""
        is_moved = one.id not in self.there and old.place != one.comment.place
        return is_moved or bool(words_changed(old, one.comment))

    def _take_other_words(self, one: Received, old: Comment) -> None:
        """Take a row in that does not say what is there."""
        first = self.own.get(one.id, one)
        if self._was_decided(one.id):
            self.findings.append(_decided(one, old))
        elif not (old.is_open and one.comment.is_open):
            self._refuse(one, changed_since_sent(one.line.place(DECISION)))
        elif one.line.is_consolidated:
            self.findings.append(left_aside(one.line.place(ID)))
        elif first is not one:
            place = first.line.place(ID)
            self._refuse(one, written_twice(one.line.place(ID), place))
        else:
            self._put(one, one.comment)

    def _put(self, one: Received, comment: Comment) -> None:
        """Let a comment say what a row says."""
        self.now[one.id] = comment
        self.taken[one.id] = one

    def _was_decided(self, name: str) -> bool:
        """Tell whether a comment was decided before any row came."""
        return name in self.there and not self.there[name].is_open

    def _refuse(self, one: Received, finding: Finding) -> None:
        """Let a comment stay as it is, whatever other rows say."""
        self.refused.add(one.id)
        self.findings.append(finding)


def _with_decision(comment: Comment, decided: Comment) -> Comment:
    """Return a comment with the decision of another."""
    return comment.model_copy(
        update={
            "decision": decided.decision,
            "decision_reason": decided.decision_reason,
            "decided_by": decided.decided_by,
        }
    )


def _decided(one: Received, old: Comment) -> Finding:
    """Return the finding that a comment is decided and stays so."""
    return decided_already(one.line.place(ID), DECISIONS[str(old.decision)])
