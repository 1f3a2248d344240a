"""Latin words that were left in a Chinese text."""

import re
from collections.abc import Set as AbstractSet

from deconflict.wording.marks import Mark

_TOKEN = re.compile(r"[A-Za-z0-9][A-Za-z0-9.'’&/+()-]*[A-Za-z0-9)]|[A-Za-z0-9]")
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_NAMED_ENGLISH = re.compile(r"(?:英文|英语|英国|拉丁|原文)[^，。；（）]{0,4}[（“]?$")


def read_latin(text: str, other: str, allowed: AbstractSet[str]) -> tuple[Mark, ...]:
    """Return the Latin words of a Chinese text that have no right to stand there.

    Codes (with a figure in them, or a letter alone) may stand, and the allowed
    words. Words in capitals may, if the English half has them too: call signs,
    markers, abbreviations. So may what the text itself calls English.
    """
    capitals = {word for word in _WORD.findall(other) if word.isupper()}
    kept = allowed | capitals
    found = []
    for token in _TOKEN.finditer(text):
        if any(sign.isdigit() for sign in token[0]):
            continue
        if _NAMED_ENGLISH.search(_before(text, token.start())):
            continue
        found += [
            Mark(word[0], token.start() + word.start(), token.start() + word.end())
            for word in _WORD.finditer(token[0])
            if len(word[0]) > 1 and token[0] not in kept and word[0] not in kept
        ]
    return tuple(found)


def _before(text: str, end: int) -> str:
    """Return what stands before the Latin words that go on at `end`."""
    return re.sub(r"[A-Za-z' -]*$", "", text[:end])
