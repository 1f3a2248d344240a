"""The verbal forms in a text, read apart from words that only look like them."""

import re
from collections.abc import Iterable, Mapping

from deconflict.schema import VerbalForm
from deconflict.wording.look_alikes import FORMS
from deconflict.wording.marks import Mark

_IF = re.compile(r"\b(?:if|in case|lest|unless)\b[^,.;]*$", re.IGNORECASE)
_INVERTED = re.compile(
    r"should (?:the|an?|any|it|she|he|they|this|that|these|no|either|both) "
)


def read_modals(
    text: str, language: str, forms: Iterable[VerbalForm]
) -> tuple[Mark, ...]:
    """Return the verbal forms of a text in order; the value is the force.

    English forms count in small letters only: "Should the ship", "May I" and the
    month are none. Neither is the "should" of a condition, nor 应 in 响应, 可 in
    可能 or 能 in 能见度.
    """
    words = {getattr(form.word, language): form.force for form in forms}
    found = _chinese(words) if language == "zh" else _english(words)
    return tuple(
        Mark(words[_base(match[0])], match.start(), match.end())
        for match in found.finditer(text)
        if language == "zh" or not _is_condition(text, match.start())
    )


def _chinese(words: Mapping[str, str]) -> re.Pattern[str]:
    """Return what finds the Chinese forms, the longest first."""
    ordered = sorted(filter(None, words), key=len, reverse=True)
    parts = [FORMS.get(word, re.escape(word)) for word in ordered]
    return re.compile("|".join(parts) or r"(?!)")


def _english(words: Mapping[str, str]) -> re.Pattern[str]:
    """Return what finds the English forms, the longest first."""
    ordered = sorted(filter(None, words), key=len, reverse=True)
    if "can" in words:
        ordered.append("cannot")
    parts = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in ordered)
    return re.compile(rf"\b(?:{parts})\b" if parts else r"(?!)")


def _base(written: str) -> str:
    """Return the form of the table for what is written."""
    return "can" if written == "cannot" else " ".join(written.split())


def _is_condition(text: str, start: int) -> bool:
    """Tell whether "should" stands for "if" or behind one."""
    if not text.startswith("should", start):
        return False
    is_in_condition = _IF.search(text, 0, start) is not None
    return is_in_condition or _INVERTED.match(text, start) is not None
