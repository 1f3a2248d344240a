"""Sentences with a verbal form and nobody who acts."""

import re
from collections.abc import Iterable

from deconflict.schema import VerbalForm
from deconflict.wording.marks import Mark
from deconflict.wording.modals import read_modals

_IRREGULAR = (
    "given sent made kept held taken shown told heard read set done found put laid led "
    "left lost met paid said sought spoken written drawn begun broken chosen flown "
    "brought built carried cut driven fed fought got hung hit hurt known lent lit "
    "meant ridden rung run seen sold shot shut sunk spent split spread struck swept "
    "thrown understood withdrawn worn let cast caught bent bound dealt hidden "
    "forbidden overtaken undertaken retaken withheld upheld rebuilt reset swung slung "
    "taught thought torn wound shaken stolen overheard"
)
_PARTICIPLE = rf"(?:[a-z]+ed|{'|'.join(_IRREGULAR.split())})"
_STATE = (
    r"(?:prepared|concerned|interested|located|determined|entitled|experienced|"
    r"qualified|limited|skilled|armed|manned|moored|anchored)"
)
"""What a ship or a person is and not what is done to her."""

_PASSIVE = re.compile(
    rf"\s(?:(?:also|only|first|never|always|at once|[a-z]+ly)\s)?be\s"
    rf"(?:(?:also|only|first|never|always|at once|[a-z]+ly)\s)?"
    rf"(?!{_STATE}\b){_PARTICIPLE}\b(?!\sto\s)"
)
_BY = re.compile(r"\bby\s(?!(?:day|night|sight|then|now|voice|light|radio|flags?)\b)")
_EMPTY_SUBJECT = re.compile(r"^\W*(?:It|There)\s$")

_OPENING = r"^[“‘（《*\s]*"
_ACTORS = "舰艇船方人员者官组台机长队局站谁众"
_TIME = rf"(?:[^，。；{_ACTORS}]*(?:前|后|时|中|内|期间|情况下)，)"
_PLACE = rf"(?:[在从自于][^，。；{_ACTORS}]*[上下处外旁]，)"
_HEADLESS = re.compile(rf"{_OPENING}(?:{_TIME}|{_PLACE})*$")
_OF_WHO_ACTS = re.compile(
    rf"[^，。；]*的[^，。；的]{{0,4}}[{_ACTORS}]舶?(?=应|不得|不?宜|可|不必)"
)
"""A form that describes who acts: 可先进港的舰艇应避让小艇."""

_PASSIVE_ZH = re.compile(r"被")


def read_actorless(
    sentence: str, language: str, forms: Iterable[VerbalForm]
) -> tuple[Mark, ...]:
    """Return the verbal forms of a sentence that bind nobody by name.

    In English: "It shall be", and the passive with no "by". In Chinese: a form at
    the head of the sentence, or behind a mere time or place, unless 由 names the
    actor, and 应被. What is possible (can, 能) binds nobody anyway.
    """
    is_actorless = _in_chinese if language == "zh" else _in_english
    return tuple(
        mark
        for mark in read_modals(sentence, language, forms)
        if mark.value != "can" and is_actorless(sentence, mark)
    )


def _in_english(sentence: str, mark: Mark) -> bool:
    """Tell whether an English form binds nobody by name."""
    if _EMPTY_SUBJECT.search(sentence[: mark.start]):
        return sentence[mark.end :].lstrip().startswith("be ")
    passive = _PASSIVE.match(sentence, mark.end)
    return passive is not None and not _BY.search(sentence, passive.end())


def _in_chinese(sentence: str, mark: Mark) -> bool:
    """Tell whether a Chinese form binds nobody by name."""
    if sentence.startswith("由", mark.end) or _OF_WHO_ACTS.match(sentence, mark.end):
        return False
    is_headless = _HEADLESS.match(sentence[: mark.start]) is not None
    return is_headless or _PASSIVE_ZH.match(sentence, mark.end) is not None
