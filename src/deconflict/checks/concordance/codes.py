"""Channel numbers, signal codes and ids are the same in both halves."""

from collections.abc import Iterator
from dataclasses import replace

from deconflict.checks.concordance.contrasts import (
    BothFigures,
    Contrast,
    Noun,
    contrast,
    message,
)
from deconflict.checks.concordance.halves import Halves
from deconflict.findings import Code, Finding
from deconflict.manual import Words
from deconflict.wording import Reading, unanswered

_CHANNEL = Noun("channel", "channels", "频道")
_CODE = Noun("code", "codes", "代号")
_CHANNEL_HINT = Words(
    "Give the same channel in both halves, or name it once under 'channels:' and use "
    "it as {primary} or {working}.",
    "请在两种文本中写明同一频道，或在channels中只写一次，以{primary}或{working}引用。",
)
_CODE_HINT = Words(
    "Give the same code in both halves, or write [signal:ID] in both.",
    "请在两种文本中写明同一代号，或均写作[signal:代号]。",
)


def compare_codes(halves: Halves, figures: BothFigures) -> Iterator[Finding]:
    """Return a finding for channels that differ, and one for codes."""
    for found, noun, hint in (
        (channel_contrast(figures), _CHANNEL, _CHANNEL_HINT),
        (code_contrast(figures), _CODE, _CODE_HINT),
    ):
        if found.en or found.zh:
            told = message(halves, found, noun)
            yield halves.finding(Code.PAIR_CODE, told, hint, en=found.en, zh=found.zh)


def channel_contrast(figures: BothFigures) -> Contrast:
    """Return the channels that only one half gives."""
    return contrast(figures.en.channels, figures.zh.channels)


def code_contrast(figures: BothFigures) -> Contrast:
    """Return the codes that only one half gives.

    Letters that no register knows are compared only where each half has others in
    the place of a signal: "makes GN", 发出GW信号. In one half alone they may be any
    abbreviation.
    """
    found = contrast(figures.en.codes, figures.zh.codes, is_like=_may_be_meant)
    has_groups = bool(figures.en.groups and figures.zh.groups)
    if found.en or found.zh or not has_groups:
        return found
    english = unanswered(Reading(figures.en.groups), figures.zh.codes)
    chinese = unanswered(Reading(figures.zh.groups), figures.en.codes)
    if len(english) == len(chinese):
        return replace(found, en=english, zh=chinese)
    return found


def _may_be_meant(asked: str, other: str) -> bool:
    """Tell whether a word in capitals may be another code than the one asked for."""
    return len(asked) == len(other) > 1
