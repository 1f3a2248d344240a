"""Dates, whole or in part: 15 March 2026, 151430Z MAR 26, 2026年3月15日."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deconflict.wording.marks import Mark
from deconflict.wording.numerals import any_number, narrow
from deconflict.wording.readings import NOTHING, Reading, in_order, overlaps
from deconflict.wording.telltales import Telltale

_UNDERSTOOD = "?"
"""A part of a date that is not said, but known from the rest of the text."""

_UNSAID = "_"
"""A part of a date that is not said at all."""

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip
_OTHER_WORDS = ("March", "May")
"""Months that are other words too, where no day or year stands beside them."""

_SHORT = "|".join(month[:3].upper() for month in _MONTHS)
_MONTH = (
    rf"(?P<month>{'|'.join(_MONTHS)}|{'|'.join(one.upper() for one in _MONTHS)}"
    rf"|(?:{_SHORT}|{'|'.join(one[:3] for one in _MONTHS)}|Sept)\b\.?)"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_SURE_MONTHS = "|".join(
    name
    for month in _MONTHS
    if month not in _OTHER_WORDS
    for name in (month, month.upper())
)
_LOOSE_MONTHS = "|".join(
    (
        *(one for month in _OTHER_WORDS for one in (month, month.upper())),
        _SHORT,
        *(month[:3] for month in _MONTHS),
        "Sept",
    )
)
_TH = r"(?:st|nd|rd|th)?"
_SHARED = (
    re.compile(
        r"(?<![A-Za-z0-9.])(?P<day>[0-3]\d)[0-2]\d[0-5]\d[A-Z](?![A-Za-z])"
        rf"(?:\s?(?P<month>{_SHORT})(?:\s?(?P<year>(?:20|19)?\d\d)(?!\d))?)?"
    ),
    re.compile(
        r"(?<![A-Za-z0-9-])(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)"
        r"(?=T\d|(?![A-Za-z0-9]|-\d))"
    ),
    re.compile(
        rf"(?<![A-Za-z0-9.])(?P<day>\d\d) (?P<month>{_SHORT}) (?P<year>\d\d)(?!\d)"
    ),
    re.compile(
        rf"(?<![A-Za-z0-9.])(?:(?P<first>\d{{1,2}}){_TH}"
        rf"(?: (?:to|and) |[-–])(?:the )?)?"
        rf"(?P<day>\d{{1,2}}){_TH}(?: of)? {_MONTH},?(?: {_YEAR})?"
    ),
    re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}}){_TH}(?![A-Za-z0-9:])(?:,? {_YEAR})?"),
    re.compile(rf"\b{_MONTH},? {_YEAR}"),
    re.compile(rf"\b(?P<month>{_SURE_MONTHS})\b"),
)
_HAN = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_HAN_YEAR = r"(?P<year>(?:19|20)\d\d|[一二][零〇一二三四五六七八九]{3})年"
_TO = "(?:至|到|、|和|或|-|–|—|~)"
_IN_YEAR = "(?![内余龄])"
"""6月内, 6月余, 6月龄: so many months, and none of the year."""

_CHINESE = (
    re.compile(
        rf"(?<![\d.])(?:{_HAN_YEAR})?(?P<month>{_HAN})月"
        rf"(?:(?P<first>{_HAN})[日号]?{_TO})?(?P<day>{_HAN})[日号]"
    ),
    re.compile(rf"(?<!\d){_HAN_YEAR}(?P<month>{_HAN})月"),
    re.compile(rf"(?P<again>同年|当年|本年|次年)(?P<month>{_HAN})月"),
    re.compile(
        rf"(?<![\d第.-])(?:(?P<earlier>\d{{1,2}}){_TO})?(?P<month>\d{{1,2}})月{_IN_YEAR}"
    ),
)
_CHINESE_DAY = re.compile(rf"(?<![\d月])(?P<day>{_HAN})日(?=\d{{1,4}}[时:]|{_HAN}时)")
_CHINESE_YEAR = re.compile(rf"(?<!\d){_HAN_YEAR}(?!代)")
_POSSIBLE = (
    re.compile(rf"(?<![\d个.])(?:(?P<earlier>{_HAN}){_TO})?(?P<month>{_HAN})月"),
    re.compile(rf"\b(?P<month>{_LOOSE_MONTHS})\b"),
    re.compile(rf"(?<![\d.月])(?P<day>{_HAN})日"),
    re.compile(r"(?<![A-Za-z\d.,-])(?P<year>(?:19|20)\d\d)(?![A-Za-z\d]|[.,]\d)"),
)
_DECADE = re.compile(r"(?<!\d)(?P<decade>(?:19|20)\d0)(?:s\b|年代)")
_HAN_DECADE = re.compile(r"(?P<century>\d{2})世纪(?P<tens>\d0)年代")
_TITLE = re.compile(r"《[^》]*》")
_TELLTALE = Telltale(
    re.compile(
        rf"[\d月日年]|[{''.join(sorted({month[0] for month in _MONTHS}))}]"
        rf"(?:{'|'.join(f'{month[1:3]}|{month[1:3].upper()}' for month in _MONTHS)})"
    )
)
_LAST = {"month": 12, "day": 31}


@dataclass(frozen=True)
class _Date:
    """The parts of a date that a text says."""

    year: str
    month: str
    day: str
    start: int
    end: int

    def mark(self, *, is_year_known: bool) -> Mark:
        """Return the date as a mark, with signs for what is not said."""
        is_day_alone = self.day and not self.month
        year = self.year or (_UNDERSTOOD if is_year_known or is_day_alone else _UNSAID)
        month = self.month or (_UNDERSTOOD if is_day_alone else _UNSAID)
        return Mark(f"{year}-{month}-{self.day or _UNSAID}", self.start, self.end)


def read_dates(text: str, language: str) -> Reading:
    """Return the dates of a text, such as `2026-03-15`.

    A year that stands alone in English, or within the title of a document, may be
    another number or a part of the name: it is possible only. So are May and March
    alone, which are other words too.
    """
    plain = narrow(text)
    return _read(plain, language) if _TELLTALE.is_in(plain) else NOTHING


def is_date_said(asked: str, other: str) -> bool:
    """Tell whether another date says every part of the one that is asked for."""
    return all(
        part in (_UNSAID, _UNDERSTOOD) or there in (part, _UNDERSTOOD)
        for part, there in zip(asked.split("-"), other.split("-"), strict=True)
    )


def lacks_same_parts(this: str, that: str) -> bool:
    """Tell whether two dates say the same parts: both only a year, both all."""
    return all(
        (one.isdigit(), other.isdigit()) in {(True, True), (False, False)}
        for one, other in zip(this.split("-"), that.split("-"), strict=True)
    )


def _read(plain: str, language: str) -> Reading:
    """Return the dates of a narrow text."""
    dates = list(_decades(plain))
    loose: list[_Date] = []
    for pattern in (*_SHARED, *(_CHINESE if language == "zh" else ())):
        _add(dates, plain, pattern)
    if language == "zh":
        _add(dates, plain, _CHINESE_DAY)
        titles = [match.span() for match in _TITLE.finditer(plain)]
        for year in _found(plain, _CHINESE_YEAR):
            is_in_title = any(a <= year.start < b for a, b in titles)
            if not _is_taken(year, dates):
                (loose if is_in_title else dates).append(year)
    for pattern in _POSSIBLE:
        for date in _found(plain, pattern):
            if not _is_taken(date, [*dates, *loose]):
                loose.append(date)
    is_year_known = any(date.year for date in dates) or "同年" in plain
    said, possible = (
        in_order(date.mark(is_year_known=is_year_known) for date in some)
        for some in (dates, loose)
    )
    return Reading(said, possible)


def _add(dates: list[_Date], text: str, pattern: re.Pattern[str]) -> None:
    """Add the dates of a pattern that are not read already."""
    found = list(_found(text, pattern))
    dates += [date for date in found if not _is_taken(date, dates)]


def _is_taken(date: _Date, others: list[_Date]) -> bool:
    """Tell whether a date stands where another one was read."""
    return overlaps(
        Mark("", date.start, date.end), [Mark("", one.start, one.end) for one in others]
    )


def _found(text: str, pattern: re.Pattern[str]) -> Iterator[_Date]:
    """Return the dates of a pattern; of "14 to 16 March" both days, of 6至8月 both."""
    for match in pattern.finditer(text):
        parts = match.groupdict()
        year, month = _year(parts.get("year")), _month(parts.get("month"))
        day, first = (
            _number(parts.get("day"), "day"),
            _number(parts.get("first"), "day"),
        )
        if month is None or day is None or first is None:
            continue
        start = match.start()
        earlier = _month(parts.get("earlier"))
        if earlier:
            start = match.start("month")
            yield _Date(year, earlier, "", match.start(), match.end("earlier"))
        if first:
            start = match.start("day")
            yield _Date(year, month, first, match.start(), match.end("first"))
        yield _Date(year, month, day, start, match.end())


def _decades(text: str) -> Iterator[_Date]:
    """Return the decades of a text: 1960s, 20世纪60年代."""
    for match in _DECADE.finditer(text):
        yield _Date(f"{match['decade']}s", "", "", match.start(), match.end())
    for match in _HAN_DECADE.finditer(text):
        year = f"{int(match['century']) - 1}{match['tens']}s"
        yield _Date(year, "", "", match.start(), match.end())


def _year(words: str | None) -> str:
    """Return a year in four figures."""
    if not words:
        return ""
    year = str(any_number(words))
    return year if len(year) > len("26") else f"20{year}"


def _month(words: str | None) -> str | None:
    """Return a month in two figures; None if there is no such month."""
    if words and words[0].isascii() and words[0].isalpha():
        short = [one[:3].upper() for one in _MONTHS]
        return f"{short.index(words[:3].upper()) + 1:02}"
    return _number(words, "month")


def _number(words: str | None, part: str) -> str | None:
    """Return a day or month in two figures; None if the calendar has it not."""
    if not words:
        return ""
    number = int(any_number(words))
    return f"{number:02}" if 1 <= number <= _LAST[part] else None
