"""Letters and figures as they are spoken, one by one, on a radio net.

The words for letters and those for figures in code groups are the ones of the
International Code of Signals, which is the same for ships of all States. In phrases
figures are spoken in plain English (IMO, Standard Marine Communication Phrases). The
Chinese words are those of Chinese-language nets.
"""

from collections.abc import Iterator, Mapping

LETTER_WORDS: Mapping[str, str] = {
    word[0].upper(): word
    for word in (
        "Alfa", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel",
        "India", "Juliett", "Kilo", "Lima", "Mike", "November", "Oscar", "Papa",
        "Quebec", "Romeo", "Sierra", "Tango", "Uniform", "Victor", "Whiskey", "X-ray",
        "Yankee", "Zulu",
    )
}  # fmt: skip
"""The word for each letter."""

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
    """Return a code group as it is spoken: NE2 is November Echo Bissotwo."""
    return " ".join(_each(code.upper(), {**LETTER_WORDS, **CODE_FIGURES}))


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
