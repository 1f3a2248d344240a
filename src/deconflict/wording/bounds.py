"""Whether a text sets an amount as the most or the least that it allows."""

import re
from decimal import Decimal
from typing import Literal

from deconflict.wording.marks import Mark
from deconflict.wording.numerals import narrow

Bound = Literal["most", "least"]

_VERB = "(?:保持|相距|间隔|提前|等待|距离|达到?)?"
_MOST = {
    "en": re.compile(
        r"(?:\b(?:at most|up to|no later than|not later than|(?:not?|never) "
        r"(?:more|longer|farther|further|greater|higher) than|fewer than|less than"
        r"|under|below|(?:not?|never) exceed(?:s|ing)?|maximum(?: of)?"
        r"|limit(?: is| of)?) (?:a |an |the )?)$",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"(?:(?:不|不得|不应|不宜|未)(?:超过|多于|大于|迟于|晚于|长于|高于|远于)"
        rf"|至多|最多|最迟|最长|最大|少于|小于|低于|不足|未满|时限[为是]?|限[为于]){_VERB}[约为]?$"
    ),
}
_LEAST = {
    "en": re.compile(
        r"(?:\b(?:at least|not? (?:less|fewer|closer|nearer|earlier|shorter|lower) than"
        r"|minimum(?: of)?|more than|over|greater than|beyond|exceed(?:s|ing)?"
        r"|(?:not|never) within|(?:not|never) below) (?:a |an |the )?)$",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"(?:(?:不|不得|不应|不宜)(?:少于|小于|低于|短于|近于|早于)"
        rf"|至少|最少|最小|最短|超过|多于|大于|高于){_VERB}[约为]?$"
    ),
}
_MOST_BEHIND = {
    "en": re.compile(r" (?:at most|or less|or fewer|at the latest|maximum)\b"),
    "zh": re.compile(r"以下|为限"),
}
_LEAST_BEHIND = {
    "en": re.compile(r" (?:at least|or more|or over|minimum)\b"),
    "zh": re.compile(r"[以之]上|[以之]外|开外"),
}
_WITHIN = {
    "en": re.compile(r"\bwithin (?:a |an |the )?$", re.IGNORECASE),
    "zh": re.compile(r"[以之]?内"),
}
_BY = re.compile(r"(?<!not )\b(?:by|before) $", re.IGNORECASE)
_BY_BEHIND = re.compile(r"[以之]?前")
_CLAUSE = re.compile(r"[.;:，。；：]")
_NEGATED = {
    "en": re.compile(r"\b(?:not?|never|without|neither|nor)\b", re.IGNORECASE),
    "zh": re.compile(r"[不勿未莫]|禁止"),
}


def bound_of(text: str, mark: Mark, language: str) -> Bound | None:
    """Return whether an amount is the most or the least, or None if neither.

    "Not within" a distance is the least; "not within" a time may be a condition.
    """
    plain = narrow(text)
    before, after = plain[: mark.start], plain[mark.end :]
    if ":" in mark.value and _is_deadline(before, after, language):
        return "most"
    bound = _named(before, after, language)
    if bound is not None:
        return bound
    if not _is_within(before, after, language):
        return None
    if not _NEGATED[language].search(_CLAUSE.split(before)[-1]):
        return "most"
    return "least" if mark.value.startswith("distance") else None


def is_stricter(this: Mark, that: Mark, bound: Bound) -> bool:
    """Tell whether the first of two amounts, or times of day, leaves less freedom."""
    ours, theirs = _size(this.value), _size(that.value)
    return ours < theirs if bound == "most" else ours > theirs


def _named(before: str, after: str, language: str) -> Bound | None:
    """Return the bound by the words beside an amount; 不少于 is not 少于."""
    most, least = _MOST[language].search(before), _LEAST[language].search(before)
    if most and (not least or most.start() < least.start()):
        return "most"
    if least:
        return "least"
    if _MOST_BEHIND[language].match(after):
        return "most"
    return "least" if _LEAST_BEHIND[language].match(after) else None


def _is_deadline(before: str, after: str, language: str) -> bool:
    """Tell whether a time of day is the latest one: "by 1430Z", 1430时前."""
    if language == "en":
        return _BY.search(before) is not None
    return _BY_BEHIND.match(after) is not None


def _size(value: str) -> Decimal:
    """Return what is compared of `time 300` or `14:30 Z`."""
    if ":" in value:
        hours, minutes = value.split(" ", maxsplit=1)[0].split(":")
        return 60 * Decimal(hours) + Decimal(minutes)
    return Decimal(value.split(" ")[1])


def is_comparable(this: Mark, that: Mark) -> bool:
    """Tell whether two marks are times of day, or amounts of the same thing."""
    kinds = {one.value.rpartition(" ")[0] for one in (this, that)}
    are_clocks = all(":" in one.value for one in (this, that))
    return are_clocks or (len(kinds) == 1 and ":" not in this.value)


def _is_within(before: str, after: str, language: str) -> bool:
    """Tell whether an amount is an outer limit by "within" or 内."""
    if language == "en":
        return _WITHIN["en"].search(before) is not None
    return _WITHIN["zh"].match(after) is not None
