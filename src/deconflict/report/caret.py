"""The source line of a finding with a caret under the place."""

from unicodedata import combining, east_asian_width

from deconflict.findings import Place

_MAX_CELLS = 100
_LEAD_CELLS = 40


def caret_lines(place: Place) -> list[str]:
    """Return the source line and the caret line, or nothing without a span."""
    span = place.span
    if span is None or not place.line_text.strip():
        return []
    text = place.line_text.rstrip()
    start = min(span.column - 1, len(text))
    end = span.end_column - 1 if span.end_line == span.line else len(text)
    end = max(min(end, len(text)), start + 1)
    text, start, end = _shorten(text, start, end)
    marks = " " * cells(text[:start]) + "^" * max(1, cells(text[start:end]))
    number = f"{span.line:>4}"
    return [f"{number} | {text}", f"{' ' * len(number)} | {marks}"]


def cells(text: str) -> int:
    """Return how many terminal cells a text takes; Chinese takes two a character."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    """Return the cells of one character."""
    if combining(character):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def _shorten(text: str, start: int, end: int) -> tuple[str, int, int]:
    """Return a long line cut around the place, and the place in what is left."""
    if cells(text) <= _MAX_CELLS:
        return text, start, end
    first = start
    while first > 0 and cells(text[first - 1 : start]) <= _LEAD_CELLS:
        first -= 1
    last = first
    while last < len(text) and cells(text[first : last + 1]) <= _MAX_CELLS:
        last += 1
    lead, tail = "…" if first else "", "…" if last < len(text) else ""
    shift = len(lead) - first
    end = min(end, last)
    return f"{lead}{text[first:last]}{tail}", start + shift, end + shift
