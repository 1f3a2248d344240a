"""Dates and times of day have one value in every form."""

import pytest

from deconflict.wording.clocks import is_clock_said, read_clocks
from deconflict.wording.dates import is_date_said, read_dates

DATES: tuple[tuple[str, str, list[str]], ...] = (
    ("en", "151430Z MAR 26", ["2026-03-15"]),
    ("en", "151430Z", ["?-?-15"]),
    ("en", "15 MAR 26", ["2026-03-15"]),
    ("en", "25 May 1972", ["1972-05-25"]),
    ("en", "March 15, 2026", ["2026-03-15"]),
    ("en", "14 to 16 March 2026", ["2026-03-14", "2026-03-16"]),
    ("en", "in December 2014", ["2014-12-_"]),
    ("en", "2026-03-15T14:30Z", ["2026-03-15"]),
    ("en", "June to AUGUST", ["_-06-_", "_-08-_"]),
    ("en", "in May, March or Jun; Maybe", []),
    ("en", "the 1972 agreement; ships may 5 miles off", []),
    ("en", "the 1960s", ["1960s-_-_"]),
    ("zh", "2026年3月15日", ["2026-03-15"]),
    ("zh", "二〇二六年三月十五日", ["2026-03-15"]),
    ("zh", "6月至8月，6、7月", ["_-06-_", "_-08-_", "_-06-_", "_-07-_"]),
    ("zh", "2026年6至8月", ["2026-_-_", "?-06-_", "?-08-_"]),
    ("zh", "六月，6月内，第6月，6个月，13月", []),
    ("zh", "3月14日至16日", ["_-03-14", "_-03-16"]),
    ("zh", "2014年4月22日，同年12月", ["2014-04-22", "?-12-_"]),
    ("zh", "1972年协定", ["1972-_-_"]),
    ("zh", "20世纪60年代", ["1960s-_-_"]),
    ("zh", "《1972年公约》，3个月，三年，3日内", []),
)
CLOCKS: tuple[tuple[str, str, list[str]], ...] = (
    ("en", "1345Z", ["13:45 Z"]),
    ("en", "151430Z", ["14:30 Z"]),
    ("en", "14:30 UTC", ["14:30 Z"]),
    ("en", "1430 hours", ["14:30"]),
    ("en", "2.30 pm", ["14:30"]),
    ("en", "12 a.m.", ["00:00"]),
    ("en", "2 p.m. local time", ["14:00 local"]),
    ("en", "1430C", ["14:30 C"]),
    (
        "en",
        "Z0430, T0430, Z0430-Z0530",
        ["04:30 Z", "04:30 local", "04:30 Z", "05:30 Z"],
    ),
    ("en", "Z4300, Z04305, A0430, Z0430-1, AZ0430", []),
    ("en", "2182 kHz, hull 1430, 2000 m, 2561Z", []),
    ("zh", "14时30分（世界协调时）", ["14:30 Z"]),
    ("zh", "世界协调时1430时", ["14:30 Z"]),
    ("zh", "下午2时30分", ["14:30"]),
    ("zh", "十四时三十分", ["14:30"]),
    ("zh", "北京时间22时30分", ["22:30 H"]),
    ("zh", "1小时30分，编号为3时，1430时间", []),
)


@pytest.mark.parametrize(("language", "text", "values"), DATES)
def test_dates_are_read(language: str, text: str, values: list[str]) -> None:
    assert [mark.value for mark in read_dates(text, language).said] == values


@pytest.mark.parametrize(("language", "text", "values"), CLOCKS)
def test_times_of_day_are_read(language: str, text: str, values: list[str]) -> None:
    assert [mark.value for mark in read_clocks(text, language).said] == values


def test_a_date_is_said_by_one_that_says_as_much() -> None:
    assert is_date_said("1972-_-_", "1972-05-25")
    assert not is_date_said("1972-05-25", "1972-_-_")
    assert is_date_said("_-03-15", "?-?-15")
    assert not is_date_said("2026-03-15", "_-03-15")


def test_a_zone_counts_where_both_tell_it() -> None:
    assert is_clock_said("14:30 Z", "14:30")
    assert not is_clock_said("14:30 Z", "14:30 H")
    assert not is_clock_said("14:30", "15:30")
