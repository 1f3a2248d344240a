"""A mend to lines that Pango 1.50 breaks far too early.

With the Pango of Debian 12 a line that ends before a link or a quantity is now
and then cut after its first word. While the context is open, a line that has
room for the next word is given that word, and the next, until it is full.

It reaches into a private function of WeasyPrint 70; tests/pdf hold it against
the version that requirements.txt pins.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from math import inf
from typing import Any

from weasyprint.layout import inline

_WIDEST_LETTER = 0.62
"""Of the font size, on average over a word: a cautious guess saves measuring."""


@contextmanager
def full_lines() -> Iterator[None]:
    """Lay lines out to their full width while the context is open."""
    split = inline.split_first_line
    inline.split_first_line = _filling(split)
    try:
        yield
    finally:
        inline.split_first_line = split


def _filling(split: Any) -> Any:
    """Return the splitter of lines, which goes on while the next word fits."""

    def filled(
        text: str,
        style: Any,
        context: Any,
        max_width: float,
        *rest: Any,
        **options: Any,
    ) -> Any:
        found = split(text, style, context, max_width, *rest, **options)
        if style["white_space"] != "normal" or max_width in {None, inf}:
            return found
        encoded = text.encode()
        letter = style["font_size"] * _WIDEST_LETTER
        while found[2] is not None:
            _, _, resume, width, _, _ = found
            word, space, _ = encoded[resume:].decode().partition(" ")
            if not space or width + (len(word) + 1) * letter > max_width:
                break
            longer = encoded[:resume].decode() + word
            trial = split(longer, style, context, max_width, *rest, **options)
            if trial[2] is not None or trial[3] > max_width:
                break
            found = (*trial[:2], len(longer.encode()) + 1, *trial[3:])
        return found

    return filled
