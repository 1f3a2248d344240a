"""Quantities, times, positions and dates in the words of each language."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from deconflict.manual.model import Entry
from deconflict.schema import UnitName


@dataclass(frozen=True)
class Extent:
    """A quantity in the base unit of what it measures; a range has two ends."""

    measures: str
    low: Decimal
    high: Decimal


def extent(quantity: str, units: Mapping[str, Entry[UnitName]]) -> Extent | None:
    """Return how large a quantity is, or None where its unit has no fixed size."""
    number, unit = quantity.split(" ")
    size = units[unit].item.size if unit in units else None
    if size is None:
        return None
    low, _, high = number.partition("-")
    factor = Decimal(size)
    return Extent(
        units[unit].item.measures, Decimal(low) * factor, Decimal(high or low) * factor
    )


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip


def format_quantity(
    quantity: str, units: Mapping[str, Entry[UnitName]], language: str
) -> str:
    """Return `5 min` as "5 minutes" or "5分钟", `3-5 d` as "3 to 5 days"."""
    number, unit = quantity.split(" ")
    name = units[unit].item
    low, _, high = number.partition("-")
    if language == "zh":
        return f"{low}至{high}{name.zh}" if high else f"{low}{name.zh}"
    word = name.one if low == "1" and not high else name.many
    return f"{low} to {high} {word}" if high else f"{low} {word}"


def format_time(time: str, language: str) -> str:
    """Return `2026-03-15T14:30Z` as "151430Z MAR 26" or its Chinese form."""
    date, clock = time.removesuffix("Z").split("T")
    year, month, day = date.split("-")
    hour, minute = clock.split(":")
    if language == "zh":
        return f"{year}年{int(month)}月{int(day)}日{hour}{minute}时（世界协调时）"
    return f"{day}{hour}{minute}Z {_MONTHS[int(month) - 1][:3].upper()} {year[2:]}"


def format_date(date: str, language: str) -> str:
    """Return `2026-11-24` as "24 November 2026" or "2026年11月24日"."""
    year, month, *days = date.split("-")
    if language == "zh":
        day = f"{int(days[0])}日" if days else ""
        return f"{year}年{int(month)}月{day}"
    day = f"{int(days[0])} " if days else ""
    return f"{day}{_MONTHS[int(month) - 1]} {year}"


def format_position(position: str, language: str) -> str:
    """Return `12-30.0N 045-00.0E` as "12°30.0′N 045°00.0′E" or 北纬…，东经…."""
    latitude, longitude = position.split(" ")
    if language == "zh":
        north = "北纬" if latitude.endswith("N") else "南纬"
        east = "东经" if longitude.endswith("E") else "西经"
        return f"{north}{_degrees(latitude[:-1])}，{east}{_degrees(longitude[:-1])}"
    return (
        f"{_degrees(latitude[:-1])}{latitude[-1]} "
        f"{_degrees(longitude[:-1])}{longitude[-1]}"
    )


def _degrees(angle: str) -> str:
    """Return `12-30.0` as 12°30.0′."""
    degrees, minutes = angle.split("-")
    return f"{degrees}°{minutes}′"
