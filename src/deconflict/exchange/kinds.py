"""The kinds of files that pairs are exchanged in."""

from enum import StrEnum
from pathlib import PurePath


class Kind(StrEnum):
    """A kind of file; the word is also the ending of its name."""

    XLSX = "xlsx"
    CSV = "csv"
    XLIFF = "xliff"
    TMX = "tmx"
    TBX = "tbx"


_ENDINGS = {f".{kind.value}": kind for kind in Kind} | {".xlf": Kind.XLIFF}
ENDINGS = tuple(_ENDINGS)
"""How the names of such files may end."""


def kind_of(name: str) -> Kind | None:
    """Return the kind of a file by the ending of its name, or None."""
    return _ENDINGS.get(PurePath(name).suffix.lower())
