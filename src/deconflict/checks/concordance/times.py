"""Dates and times of day are the same in both halves."""

from collections.abc import Iterator

from deconflict.checks.concordance.contrasts import (
    BothFigures,
    Contrast,
    Noun,
    contrast,
    message,
)
from deconflict.checks.concordance.halves import Halves
from deconflict.checks.concordance.strictness import stricter_half
from deconflict.findings import Code, Finding
from deconflict.manual import Words
from deconflict.wording import is_clock_said, is_date_said, lacks_same_parts

_DATE = Noun("date", "dates", "日期")
_CLOCK = Noun("time", "times", "时间")
_HINT = Words(
    "Give the same date and time, in UTC, in both halves, or write it once under "
    "'facts:' and use it as {name}.",
    "请在两种文本中用世界协调时写明同一日期和时间，或在facts中只写一次，以{名称}引用。",
)


def compare_times(halves: Halves, figures: BothFigures) -> Iterator[Finding]:
    """Return a finding for dates that differ, and one for times of day."""
    for found, noun in (
        (date_contrast(figures), _DATE),
        (clock_contrast(figures), _CLOCK),
    ):
        if found.en or found.zh:
            stricter = stricter_half(halves, found) if noun is _CLOCK else ""
            told = message(halves, found, noun, stricter=stricter)
            yield halves.finding(Code.PAIR_TIME, told, _HINT, en=found.en, zh=found.zh)


def date_contrast(figures: BothFigures) -> Contrast:
    """Return the dates that only one half gives."""
    return contrast(
        figures.en.dates,
        figures.zh.dates,
        agree=is_date_said,
        is_like=lacks_same_parts,
    )


def clock_contrast(figures: BothFigures) -> Contrast:
    """Return the times of day that only one half gives."""
    return contrast(
        figures.en.clocks,
        figures.zh.clocks,
        agree=is_clock_said,
        is_like=lambda _asked, _other: True,
    )
