"""Every text of the manual with its place, down to a part of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from deconflict.findings import Place, Span
from deconflict.manual import Entry
from deconflict.schema import Shape
from deconflict.source import Source


@dataclass(frozen=True)
class PlacedText:
    """One half of a pair and where it stands."""

    text: str
    source: Source
    span: Span

    def place_of(self, part: str, at: int) -> Place:
        """Return the place of the part that stands at index `at` of the text.

        A text is not always written as it is read (line ends, quotes), so its
        lines are searched for the part as often as it comes before `at`.
        """
        nth = self.text.count(part, 0, at)
        span = next(islice(self._spans(part), nth, None), self.span)
        return Place(self.source.path, span, self.source.line(span.line))

    def _spans(self, part: str) -> Iterator[Span]:
        """Return where the lines of the text hold the part, in order."""
        whole = self.span
        for number in range(whole.line, whole.end_line + 1):
            line = self.source.line(number)
            first = whole.column - 1 if number == whole.line else 0
            last = whole.end_column - 1 if number == whole.end_line else len(line)
            while (first := line.find(part, first, last)) >= 0:
                yield Span(number, first + 1, number, first + 1 + len(part))
                first += len(part)


def placed_texts(entry: Entry[Shape]) -> Iterator[PlacedText]:
    """Return each half of each pair of an entry."""
    for placed in entry.pairs:
        for language, text in placed.halves():
            span = entry.place(*placed.path, language).span
            if span is not None:
                yield PlacedText(text, entry.source, span)
