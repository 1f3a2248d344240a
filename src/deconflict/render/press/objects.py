"""Objects that are written by hand: numbered as they come."""

from codecs import BOM_UTF16_BE
from collections.abc import Iterable

Written = tuple[bytes, bytes | None]
"""The dictionary of an object, and its stream if it has one."""


class Objects:
    """Objects with their numbers, which follow each other."""

    def __init__(self, first: int) -> None:
        """Begin at a number."""
        self.first = first
        self.written: list[Written] = []

    def add(self, head: bytes, stream: bytes | None = None) -> int:
        """Add an object and return its number."""
        self.written.append((head, stream))
        return self.first + len(self.written) - 1

    def put(self, number: int, head: bytes) -> None:
        """Write an object whose number was taken before."""
        self.written[number - self.first] = (head, None)


def reference(number: int) -> bytes:
    """Return what names an object."""
    return b"%d 0 R" % number


def references(numbers: Iterable[int]) -> bytes:
    """Return a list of objects."""
    return b"[%s]" % b" ".join(map(reference, numbers))


def text_string(text: str) -> bytes:
    """Return a text as a string of a PDF."""
    if text.isascii():
        for sign in ("\\", "(", ")"):
            text = text.replace(sign, f"\\{sign}")
        return b"(%s)" % text.encode()
    return b"<%s>" % (BOM_UTF16_BE + text.encode("utf-16-be")).hex().encode()
