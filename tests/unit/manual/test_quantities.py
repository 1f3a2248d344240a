"""Quantities, times, positions and dates as each language writes them."""

import pytest

from deconflict.manual import Entry, load_manual
from deconflict.manual.quantities import (
    format_date,
    format_position,
    format_quantity,
    format_time,
)
from deconflict.schema import UnitName


@pytest.fixture(scope="module")
def units(good_files: dict[str, bytes]) -> dict[str, Entry[UnitName]]:
    manual = load_manual(good_files).manual
    assert manual is not None
    return dict(manual.units)


@pytest.mark.parametrize(
    ("quantity", "english", "chinese"),
    [
        ("5 min", "5 minutes", "5分钟"),
        ("1 min", "1 minute", "1分钟"),
        ("0.5 nmi", "0.5 nautical miles", "0.5海里"),
        ("2 nmi", "2 nautical miles", "2海里"),
        ("3-5 d", "3 to 5 days", "3至5天"),
        ("0-1 d", "0 to 1 days", "0至1天"),
        ("1-2 h", "1 to 2 hours", "1至2小时"),
        ("156.8 MHz", "156.8 MHz", "156.8兆赫"),
    ],
)
def test_quantity(
    units: dict[str, Entry[UnitName]], quantity: str, english: str, chinese: str
) -> None:
    assert format_quantity(quantity, units, "en") == english
    assert format_quantity(quantity, units, "zh") == chinese


def test_time_is_a_date_time_group_in_english() -> None:
    assert format_time("2026-03-05T04:30Z", "en") == "050430Z MAR 26"
    assert format_time("2026-03-05T04:30Z", "zh") == (
        "2026年3月5日0430时（世界协调时）"
    )


@pytest.mark.parametrize(
    ("date", "english", "chinese"),
    [
        ("2026-11", "November 2026", "2026年11月"),
        ("2026-01-09", "9 January 2026", "2026年1月9日"),
        ("1972-05-25", "25 May 1972", "1972年5月25日"),
    ],
)
def test_date(date: str, english: str, chinese: str) -> None:
    assert format_date(date, "en") == english
    assert format_date(date, "zh") == chinese


@pytest.mark.parametrize(
    ("position", "english", "chinese"),
    [
        ("12-30.0N 045-00.0E", "12°30.0′N 045°00.0′E", "北纬12°30.0′，东经045°00.0′"),
        ("00-59S 179-01W", "00°59′S 179°01′W", "南纬00°59′，西经179°01′"),
    ],
)
def test_position(position: str, english: str, chinese: str) -> None:
    assert format_position(position, "en") == english
    assert format_position(position, "zh") == chinese
