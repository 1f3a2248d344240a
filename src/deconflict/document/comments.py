"""Comments at the places of the document: their number, and whether words changed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from deconflict.document.model import Document
from deconflict.document.printed import Printed, printed_places
from deconflict.manual import Entry, Manual, unit_of
from deconflict.schema import Comment

_TYPE_ORDER = ("critical", "major", "substantive", "administrative")


@dataclass(frozen=True)
class PlacedComment:
    """A comment and the place that it is about, as that is printed now."""

    id: str
    entry: Entry[Comment]
    unit: str
    """The procedure, chapter or register that it is about."""

    printed: Printed | None
    """None where the place is gone."""

    is_older: bool
    """Whether the words have changed since the comment was made."""

    @property
    def comment(self) -> Comment:
        """The comment itself."""
        return self.entry.item

    @property
    def number(self) -> str:
        """The number that is printed at the place now."""
        return self.printed.number if self.printed else ""

    @property
    def now(self) -> str:
        """The words that stand at the place now, in the languages commented on."""
        if self.printed is None:
            return ""
        tags = {tag.partition("-")[0]: tag for tag in self.printed.fingerprints}
        about = (tags[key] for key in self.comment.languages if key in tags)
        return "\n".join(self.printed.text(tag) for tag in about)


class Places:
    """Every numbered place of the manual in all printings, in the order of the book.

    Where sides change places, a text differs from printing to printing, and a comment
    may be on any of them. The next printing is made only when it is asked for.
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        """Take the documents of the printings, which may be made one by one."""
        self._left = iter(documents)
        self._made: list[Mapping[str, Printed]] = [printed_places(next(self._left))]
        self._order = {anchor: at for at, anchor in enumerate(self._made[0])}

    @property
    def anchors(self) -> Iterable[str]:
        """The anchors of all places."""
        return self._order

    def printed(self, anchor: str) -> Printed | None:
        """Return what is printed at a place, or None if it is gone."""
        return self._made[0].get(anchor)

    def is_older(self, comment: Comment) -> bool:
        """Tell whether the words at a place are not those commented on any more."""
        if comment.place not in self._order:
            return False
        return not any(
            _is_on(comment, places[comment.place]) for places in self._printings()
        )

    def place(self, manual: Manual) -> list[PlacedComment]:
        """Return the comments of a manual in the order of the book, then by weight."""
        placed = [
            PlacedComment(
                name,
                entry,
                unit_of(entry.item.place),
                self.printed(entry.item.place),
                self.is_older(entry.item),
            )
            for name, entry in manual.comments.items()
        ]
        return sorted(placed, key=self._rank)

    def _rank(self, one: PlacedComment) -> tuple[int, int, str, str]:
        """Return where a comment stands among the others."""
        at = self._order.get(one.comment.place, len(self._order))
        return at, _TYPE_ORDER.index(one.comment.type), one.comment.date, one.id

    def _printings(self) -> Iterator[Mapping[str, Printed]]:
        """Return the places of each printing, those first that are made already."""
        yield from list(self._made)
        for document in self._left:
            self._made.append(printed_places(document))
            yield self._made[-1]


def _is_on(comment: Comment, printed: Printed) -> bool:
    """Tell whether a comment is on the words that a printing has at its place."""
    now = {tag.partition("-")[0]: mark for tag, mark in printed.fingerprints.items()}
    return all(comment.marks.get(key) == now.get(key) for key in comment.languages)
