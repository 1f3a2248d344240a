"""How the places of the manual are cited."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Label:
    """How an anchor is cited: the interface word and the number for it."""

    word: str
    number: str
    chinese: str = ""
    """The number in Chinese figures, where Chinese does not use the same."""

    @property
    def needs_page(self) -> bool:
        """Whether its number alone does not tell a reader of paper where to open."""
        return self.word == "paragraph-reference"

    def in_language(self, key: str) -> str:
        """Return the number as a language writes it."""
        return self.chinese if key == "zh" and self.chinese else self.number
