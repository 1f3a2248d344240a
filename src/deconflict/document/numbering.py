"""Paragraph numbers: chapter and serial, 0301, or letter and serial, A01.

In an appendix its number stands between them: A0301. Numbers are made here and never
stored: the ids of the manual stay, the numbers follow its order.
"""

from deconflict.document.labels import Label

_HAN_FIGURES = "零一二三四五六七八九"
_ROMAN = (
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


class Numbering:
    """Gives out the numbers of one division and notes what they lead to."""

    def __init__(self, division: str, labels: dict[str, Label]) -> None:
        """Begin a division: its number or letter, and the labels to add to."""
        self._prefix = f"{int(division):02}" if division.isdigit() else division
        self._division = division
        self._labels = labels
        self._serial = 0
        self._appendix = 0

    def next(self, anchor: str) -> str:
        """Return the next paragraph number and note it for the anchor."""
        self._serial += 1
        number = f"{self._prefix}{self._serial:02}"
        self._labels[anchor] = Label("paragraph-reference", number)
        return number

    def begins(self, anchor: str) -> None:
        """Note that a heading leads to the paragraph that comes next."""
        number = f"{self._prefix}{self._serial + 1:02}"
        self._labels[anchor] = Label("paragraph-reference", number)

    def appendix(self, anchor: str) -> str:
        """Return the number of the next appendix, and count its paragraphs anew."""
        self._appendix += 1
        self._serial = 0
        self._prefix = f"{self._division}{self._appendix:02}"
        number = f"{self._division}-{self._appendix}"
        self._labels[anchor] = Label("appendix-reference", number)
        return number


def roman(number: int) -> str:
    """Return a number from 1 to 399 in Roman figures, as parts are counted."""
    figures = ""
    for value, figure in _ROMAN:
        while number >= value:
            figures += figure
            number -= value
    return figures


def han(number: int) -> str:
    """Return a number from 1 to 99 in Chinese figures, as parts are counted."""
    tens, units = divmod(number, 10)
    ten = {0: "", 1: "十"}.get(tens, f"{_HAN_FIGURES[tens]}十")
    return ten + (_HAN_FIGURES[units] if units else "")
