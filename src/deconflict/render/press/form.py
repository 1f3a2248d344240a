"""The form of the paper copy: the size of its sheets, and how they are printed."""

from dataclasses import dataclass
from enum import StrEnum


class Paper(StrEnum):
    """The sizes of paper."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True)
class Form:
    """How the pages are made up."""

    paper: Paper = Paper.A4
    is_duplex: bool = False
    """Printed on both sides: chapters begin on a right-hand page, margins are wider
    at the back, and numbers stand at the outer edge."""
