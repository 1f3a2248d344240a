"""A fault of a laid-out page."""

from dataclasses import dataclass

from deconflict.findings import Code


@dataclass(frozen=True)
class LayoutFault:
    """One thing that went wrong when a division was laid out."""

    code: Code
    division: str
    """The id of the division or the anchor of the appendix; empty for cover and
    contents."""

    page: str
    """The number that stands on the page: 3-2; the bare number before the first."""

    anchor: str
    """The nearest anchor: of the text itself, or the last one before it.

    Empty for running heads and feet, which are made of texts of the whole manual.
    """

    words: str
    """The words concerned."""

    other: str = ""
    """The words that they are printed over, or that they are parted from."""
