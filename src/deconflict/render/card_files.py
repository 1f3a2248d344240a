"""The cards that were made, and what was wrong on the way."""

from dataclasses import dataclass, field
from typing import Literal

from deconflict.findings import Finding
from deconflict.render.layout_faults.fault import LayoutFault

SIDES = 2
"""Of one sheet."""

CardKind = Literal["quick", "phrases"]


@dataclass(frozen=True)
class MadeCard:
    """One card of a role, and how many sides it has."""

    procedure: str
    role: str
    kind: CardKind
    side_count: int

    @property
    def name(self) -> str:
        """The name of its file without its ending: ENC-01-caller-quick."""
        return f"{self.procedure}-{self.role}-{self.kind}"


@dataclass(frozen=True)
class Cards:
    """The cards of one printing."""

    cards: tuple[MadeCard, ...]
    files: dict[str, bytes]
    """By their names."""

    whole: tuple[str, ...]
    """The names of the files that hold all cards."""

    findings: list[Finding]
    faults: list[LayoutFault] = field(default_factory=list)
    """What is wrong on the cards, each at its procedure; with errors there are no
    files."""
