"""The one form of a text that wrapping and spacing do not change."""

import re
from hashlib import sha256
from unicodedata import normalize

_HAN = "\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
_BETWEEN_HAN = re.compile(rf"(?<=[{_HAN}]) (?=[{_HAN}])")
_LENGTH = 12


def normal(text: str) -> str:
    """Return a text in Unicode's composed form, with single spaces, none at Han."""
    return _BETWEEN_HAN.sub("", " ".join(normalize("NFC", text).split()))


def fingerprint(text: str) -> str:
    """Return 12 hexadecimal figures that stay while the words stay."""
    return sha256(normal(text).encode()).hexdigest()[:_LENGTH]
