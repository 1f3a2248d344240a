"""Times of day: 1430Z, Z1430, 14:30 UTC, 2.30 pm, 14时30分, 1430时."""

import re
from collections.abc import Iterator

from deconflict.wording.marks import Mark
from deconflict.wording.numerals import any_number, narrow
from deconflict.wording.readings import NOTHING, Reading, in_order, overlaps
from deconflict.wording.telltales import Telltale

_ZONES = {
    "Z": "Z", "UTC": "Z", "GMT": "Z", "世界协调时": "Z", "协调世界时": "Z",
    "世界时": "Z", "格林尼治": "Z", "北京时间": "H", "东八区": "H", "beijing time": "H",
    "local time": "local", "当地时间": "local", "地方时": "local",
}  # fmt: skip
_ZONE_NAMES = "|".join(
    sorted((re.escape(one) for one in _ZONES), key=len, reverse=True)
)
_ZONE_BEHIND = re.compile(
    rf"\s?(?:hours? )?[（(]?(?P<zone>{_ZONE_NAMES})(?![A-Za-z])[）)]?", re.IGNORECASE
)
_ZONE_BEFORE = re.compile(
    rf"(?P<zone>{_ZONE_NAMES})[\s\d:年月日时分至到、，-]*$", re.IGNORECASE
)
_LETTER = "[A-DF-IK-LO-RT-VX-Z]"
"""Zone letters; M, N, E, S and W stand behind other figures too."""

_NO_WORD = r"(?![间隙限段刻候机期差区代效])"
_FOUR = r"(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)"
_SIGNAL_ZONES = {"Z": "Z", "T": "local"}
"""The letters before a time of the International Code of Signals: Z0430, T0430."""

_SHARED = (
    re.compile(
        rf"(?<![A-Za-z0-9.])(?<![A-Za-z]-)(?P<signal>[{''.join(_SIGNAL_ZONES)}]){_FOUR}"
        r"(?![A-Za-z\d]|\.\d|-\d{1,3}(?!\d))"
    ),
    re.compile(rf"(?<![A-Za-z0-9.])[0-3]\d{_FOUR}(?P<letter>[A-Z])(?![A-Za-z])"),
    re.compile(rf"(?<![A-Za-z\d.,:-]){_FOUR}(?P<letter>{_LETTER})(?![A-Za-z\d])"),
    re.compile(rf"(?<![A-Za-z\d.,:-]){_FOUR}\s?(?:hours|hrs|(?=UTC|GMT|local time))"),
    re.compile(
        r"(?<![A-Za-z0-9.:])(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?"
        r"(?P<half>[ap])\.?m\b\.?",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<![A-SU-Za-z\d.:-])(?P<hour>[01]\d|2[0-4]|\d(?=:\d\d ?(?:UTC|Z|GMT)))"
        r":(?P<minute>[0-5]\d)(?::\d\d)?(?![\d:])"
    ),
)
_HAN = r"(?:\d{1,2}|[零〇一二三四五六七八九十]{1,3})"
_PART = "(?P<part>凌晨|清晨|早晨|上午|中午|下午|傍晚|晚上|夜间)"
_CHINESE = (
    re.compile(rf"(?<!\d){_FOUR}时{_NO_WORD}"),
    re.compile(rf"(?:{_PART})?(?P<hour>(?<!\d){_HAN})[时点](?P<minute>{_HAN})分(?!钟)"),
    re.compile(rf"(?:{_PART}|(?<=[日号]))(?P<hour>{_HAN})(?:时{_NO_WORD}|点)"),
    re.compile(r"(?<!\d)(?P<hour>\d{1,2})(?:时整|点[钟整])"),
)
_POSSIBLE = (
    re.compile(r"(?<![A-Za-z\d.:-])(?P<hour>\d):(?P<minute>[0-5]\d)(?![\d:])"),
    re.compile(rf"(?<![A-Za-z\d.,:-]){_FOUR}(?![A-Za-z\d]|[.,]\d)"),
    re.compile(rf"(?<![\d.])(?P<hour>{_HAN})时{_NO_WORD}"),
)
_TELLTALE = Telltale(re.compile(r"[\d时点]"))
_LATE = {"p", "下午", "傍晚", "晚上", "夜间"}
_NOON, _MIDNIGHT, _MINUTES = 12, 24, 60


def read_clocks(text: str, language: str) -> Reading:
    """Return the times of day of a text: `14:30`, or `14:30 Z` with its zone."""
    plain = narrow(text)
    if not _TELLTALE.is_in(plain):
        return NOTHING
    said: list[Mark] = []
    for pattern in (*_SHARED, *(_CHINESE if language == "zh" else ())):
        said += [mark for mark in _found(plain, pattern) if not overlaps(mark, said)]
    possible: list[Mark] = []
    for pattern in _POSSIBLE:
        possible += [
            mark
            for mark in _found(plain, pattern)
            if not overlaps(mark, [*said, *possible])
        ]
    return Reading(in_order(said), in_order(possible))


def zone_named(name: str) -> str:
    """Return the letter of the zone that goes by a name: Z for UTC; else nothing."""
    return _ZONES.get(name, _ZONES.get(name.lower(), ""))


def zones_said(text: str, language: str) -> frozenset[str]:
    """Return the letters of the zones in which a text gives times of day."""
    clocks = read_clocks(text, language)
    marks = (*clocks.said, *clocks.possible)
    return frozenset(mark.value.partition(" ")[2] for mark in marks) - {""}


def is_clock_said(asked: str, other: str) -> bool:
    """Tell whether two times of day are the same, as far as zones are told."""
    (clock, _, zone), (there, _, zone_there) = (
        asked.partition(" "),
        other.partition(" "),
    )
    return clock == there and (not zone or not zone_there or zone == zone_there)


def _found(text: str, pattern: re.Pattern[str]) -> Iterator[Mark]:
    """Return the times of a pattern that the clock has."""
    for match in pattern.finditer(text):
        parts = match.groupdict()
        half = (parts.get("half") or parts.get("part") or "").lower()
        hour = _in_day(int(any_number(match["hour"])), half)
        minute = int(any_number(parts.get("minute") or "0"))
        if hour <= _MIDNIGHT and minute < _MINUTES:
            zone, end = _zone(text, match)
            value = f"{hour % _MIDNIGHT:02}:{minute:02} {zone}".rstrip()
            yield Mark(value, match.start(), end)


def _in_day(hour: int, half: str) -> int:
    """Return an hour counted from midnight."""
    if half in _LATE and hour < _NOON:
        return hour + _NOON
    return 0 if half == "a" and hour == _NOON else hour


def _zone(text: str, match: re.Match[str]) -> tuple[str, int]:
    """Return the zone of a time, as far as it is told, and where it ends."""
    parts = match.groupdict()
    if parts.get("signal"):
        return _SIGNAL_ZONES[parts["signal"]], match.end()
    if parts.get("letter"):
        return parts["letter"], match.end()
    behind = _ZONE_BEHIND.match(text, match.end())
    if behind:
        return _zone_of(behind["zone"]), behind.end()
    before = _ZONE_BEFORE.search(text[: match.start()])
    return (_zone_of(before["zone"]) if before else ""), match.end()


def _zone_of(name: str) -> str:
    """Return the letter of a zone by one of its names."""
    return _ZONES.get(name) or _ZONES.get(name.upper()) or _ZONES[name.lower()]
