"""Figures as they are spoken, one by one, on a radio net.

The words for figures in code groups are those of the International Code of Signals,
which is the same for ships of all States. In phrases figures are spoken in plain
English (IMO, Standard Marine Communication Phrases). The Chinese words are those of
Chinese-language nets. No source of the manual gives words for letters: a letter
stands as it is.
"""

from collections.abc import Iterator, Mapping
from string import ascii_uppercase

_SIGNS = "0123456789."

PHRASE_FIGURES: Mapping[str, str] = dict(
    zip(
        _SIGNS,
        (
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
            "nine", "decimal",
        ),
        strict=True,
    )
)  # fmt: skip
"""Figures in phrases on English-language nets."""

CODE_FIGURES: Mapping[str, str] = dict(
    zip(
        _SIGNS,
        (
            "Nadazero", "Unaone", "Bissotwo", "Terrathree", "Kartefour", "Pantafive",
            "Soxisix", "Setteseven", "Oktoeight", "Novenine", "Decimal",
        ),
        strict=True,
    )
)  # fmt: skip
"""Figures in code groups that are sent by voice."""

HAN_FIGURES: Mapping[str, str] = dict(
    zip(_SIGNS, "洞幺两三四五六拐八勾点", strict=True)
)
"""Figures on Chinese-language nets."""


def spell_code(code: str) -> str:
    """Return a code group as it is spoken, letters as they are: NE2 is N E Bissotwo."""
    letters = dict(zip(ascii_uppercase, ascii_uppercase, strict=True))
    return " ".join(_each(code.upper(), {**letters, **CODE_FIGURES}))


def speak_figures(text: str, figures: Mapping[str, str], *, between: str = " ") -> str:
    """Return the figures of a text as they are spoken; nothing where it has none.

    Other signs of the text are left out: "VHF channel 16" is one six.
    """
    number = "".join(sign for sign in text if sign in figures)
    return between.join(_each(number.strip("."), figures))


def _each(text: str, words: Mapping[str, str]) -> Iterator[str]:
    for sign in text:
        if sign in words:
            yield words[sign]
