"""What is laid out by itself: a gathering, or the pages before the first one."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Section:
    """The HTML and CSS of pages that are laid out together."""

    name: str
    """The id of the division, or the anchor of the appendix; empty for the pages
    before the first division."""

    path: str
    """The file of the manual that the text is from."""

    prefix: str
    """What stands before the page numbers: 3-."""

    html: str
    bases: tuple[str, ...]
    """The style sheets of the package that its pages have, in the templates."""

    styles: tuple[str, ...]
    """Style sheets of its own, which go before those where they say other things."""

    blank: str = ""
    """A page that follows an odd number of pages, where sheets are printed on both
    sides; {page} stands for its number."""

    figures: Mapping[str, bytes] = field(default_factory=dict)
    """Drawings of the manual by file name."""
