"""Traditional characters in a text that is to be in simplified ones."""

from functools import cache

import opencc

from deconflict.wording.marks import Mark

_RIGHT_IN_BOTH = frozenset("薹榘袷麴捱摺拚吒醣")
"""Characters of GB 2312 that the converter exchanges for others of the same."""


def read_traditional(text: str) -> tuple[Mark, ...]:
    """Return the traditional characters of a text, each with its simplified form.

    The converter weighs whole words: 乾坤 and 瞭望 stay, 乾燥 and 瞭解 do not.
    """
    simplified = _simplified(text)
    return tuple(
        Mark(right, at, at + 1)
        for at, (wrong, right) in enumerate(zip(text, simplified, strict=True))
        if wrong != right and wrong not in _RIGHT_IN_BOTH
    )


def _simplified(text: str) -> str:
    """Return an equally long text in simplified characters."""
    whole = str(_converter().convert(text))
    if len(whole) == len(text):
        return whole
    return "".join(
        one if len(one) == 1 else character
        for character in text
        if (one := _converter().convert(character))
    )


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")
