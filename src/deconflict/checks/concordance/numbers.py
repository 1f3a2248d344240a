"""Amounts with their units, counts and places in a row agree in both halves."""

import re
from collections.abc import Iterator
from dataclasses import replace

from deconflict.checks.concordance.bearings import bearing_contrast
from deconflict.checks.concordance.codes import channel_contrast, code_contrast
from deconflict.checks.concordance.contrasts import (
    BothFigures,
    Contrast,
    Noun,
    contrast,
    message,
)
from deconflict.checks.concordance.halves import Halves
from deconflict.checks.concordance.strictness import stricter_half
from deconflict.checks.concordance.times import clock_contrast, date_contrast
from deconflict.findings import Code, Finding, Severity
from deconflict.manual import Words
from deconflict.wording import (
    Mark,
    Reading,
    announces,
    number_in,
    overlaps,
    read_few,
)

_TIME = Noun("length of time", "lengths of time", "时长")
_NOUNS = {
    "time": _TIME,
    "calendar": _TIME,
    "distance": Noun("distance", "distances", "距离"),
    "speed": Noun("speed", "speeds", "速度"),
    "frequency": Noun("frequency", "frequencies", "频率"),
    "angle": Noun("angle", "angles", "角度"),
    "temperature": Noun("temperature", "temperatures", "温度"),
    "share": Noun("share", "shares", "比例"),
    "weight": Noun("weight", "weights", "重量"),
    "pressure": Noun("pressure", "pressures", "气压"),
}
_AMOUNT = Noun("amount", "amounts", "数值")
_COUNT = Noun("number", "numbers", "数字")
_ORDINAL = Noun("ordinal number", "ordinal numbers (first, second)", "序数")
_HINT = Words(
    "Give the same amount in both halves, or write it once under 'facts:' and use it "
    "as {name}.",
    "请在两种文本中写明同一数值，或在facts中只写一次，以{名称}引用。",
)
_COUNT_HINT = Words(
    "Does each half mean the same number? Give it in both.",
    "请核对两种文本的数字，两种文本均应写明。",
)
_SECTION = re.compile(r"\b(?:sections?|sub-?sections?)[\d., and]* $", re.IGNORECASE)
_Spent = tuple[tuple[Mark, ...], tuple[Mark, ...]]


def compare_numbers(halves: Halves, figures: BothFigures) -> Iterator[Finding]:
    """Return a finding for each kind of amount that differs, and for counts.

    What answers a time, a bearing or a code of the other half is no number here.
    Counts weigh less: a language has many ways to say how many. So does a unit that
    only one half writes, "speed 12" and 航速12节.
    """
    spent = _spent(figures)
    amounts = contrast(
        _without(figures.en.quantities, spent[0]),
        _without(figures.zh.quantities, spent[1]),
        is_like=_measures_the_same,
    )
    spent = _joined(spent, amounts.spent)
    for noun, found in _by_kind(amounts):
        bare = _with_bare_twins(halves, figures, found)
        spent = _joined(spent, (bare.en, bare.zh))
        if _is_heading(halves, found, bare):
            continue
        stricter = stricter_half(halves, found) if bare == found else ""
        told = message(halves, bare, noun, stricter=stricter)
        finding = halves.finding(Code.PAIR_NUMBER, told, _HINT, en=bare.en, zh=bare.zh)
        is_unit_alone = bare != found
        yield replace(finding, severity=Severity.WARNING if is_unit_alone else None)
    yield from _counts(halves, figures, spent)


def _counts(halves: Halves, figures: BothFigures, spent: _Spent) -> Iterator[Finding]:
    """Return the findings on places in a row, then on what is counted."""
    ordinals = contrast(
        _without(figures.en.ordinals, spent[0]),
        _without(figures.zh.ordinals, spent[1]),
        is_like=lambda _asked, _other: False,
    )
    if ordinals.one_each is not None:
        spent = _joined(spent, ordinals.spent)
        yield _weak(halves, ordinals, _ORDINAL)
    if not figures.en.bare and not figures.zh.bare:
        yield from _few(halves, figures)
        return
    counts = contrast(
        _without(figures.en.counts, spent[0]),
        _without(figures.zh.counts, spent[1]),
        is_like=lambda _asked, _other: False,
    )
    if not counts.en and not counts.zh:
        yield from _few(halves, figures)
    elif not _is_list(halves, counts):
        yield _weak(halves, counts, _COUNT)


def _few(halves: Halves, figures: BothFigures) -> Iterator[Finding]:
    """Return a finding if one half speaks of one thing and the other of two."""
    few = Contrast(
        zh=read_few(halves.zh.bare, "zh", figures.zh.quantities.marks)[:1],
    )
    if few.zh:
        english = read_few(halves.en.bare, "en", figures.en.quantities.marks)[:1]
        if english and english[0].value != few.zh[0].value:
            yield _weak(halves, replace(few, en=english), _COUNT)


def _is_list(halves: Halves, counts: Contrast) -> bool:
    """Tell whether one half only counts what both halves list."""
    language = "en" if counts.en else "zh"
    if counts.en and counts.zh:
        return False
    text = halves.half(language).text
    return all(announces(text, mark) for mark in counts.en or counts.zh)


def _weak(halves: Halves, found: Contrast, noun: Noun) -> Finding:
    """Return a finding that is only a warning."""
    told = message(halves, found, noun)
    finding = halves.finding(
        Code.PAIR_NUMBER, told, _COUNT_HINT, en=found.en, zh=found.zh
    )
    return replace(finding, severity=Severity.WARNING)


def _spent(figures: BothFigures) -> _Spent:
    """Return the marks of each half that belong to other things than numbers."""
    spent: _Spent = ((), ())
    for found in (
        date_contrast(figures),
        clock_contrast(figures),
        channel_contrast(figures),
        bearing_contrast(figures),
        code_contrast(figures),
    ):
        spent = _joined(spent, found.spent)
    return spent


def _joined(these: _Spent, those: _Spent) -> _Spent:
    """Return the marks of both, half by half."""
    return (*these[0], *those[0]), (*these[1], *those[1])


def _without(reading: Reading, spent: tuple[Mark, ...]) -> Reading:
    """Return a reading without the marks that stand where others were used."""
    if not spent:
        return reading
    said = tuple(mark for mark in reading.said if not overlaps(mark, spent))
    possible = tuple(mark for mark in reading.possible if not overlaps(mark, spent))
    return Reading(said, possible)


def _by_kind(amounts: Contrast) -> Iterator[tuple[Noun, Contrast]]:
    """Return the amounts by what they measure; 5 minutes and 5海里 as one."""
    kinds = {mark.value.split()[0]: None for mark in (*amounts.en, *amounts.zh)}
    both = amounts.one_each
    if both is not None and len(kinds) > 1:
        yield _AMOUNT, amounts
        return
    for kind in kinds:
        yield (
            _NOUNS.get(kind, _AMOUNT),
            Contrast(
                tuple(mark for mark in amounts.en if mark.value.split()[0] == kind),
                tuple(mark for mark in amounts.zh if mark.value.split()[0] == kind),
            ),
        )


def _with_bare_twins(halves: Halves, figures: BothFigures, found: Contrast) -> Contrast:
    """Return the amounts with the same numbers that lack a unit in the other half."""
    is_share = any(mark.value.startswith("share") for mark in (*found.en, *found.zh))
    if is_share or (found.en and found.zh):
        return found
    if found.en:
        numbers = {number_in(halves.en.text, mark, "en") for mark in found.en}
        twins = [one for one in figures.zh.counts.said if one.value in numbers]
        return replace(found, zh=tuple(twins))
    numbers = {number_in(halves.zh.text, mark, "zh") for mark in found.zh}
    twins = [one for one in figures.en.counts.said if one.value in numbers]
    return replace(found, en=tuple(twins))


def _is_heading(halves: Halves, found: Contrast, bare: Contrast) -> bool:
    """Tell whether 5.1节 is no speed but the section 5.1 of the English half."""
    if found.en or not bare.en:
        return False
    return all(_SECTION.search(halves.en.text[: mark.start]) for mark in bare.en)


def _measures_the_same(asked: str, other: str) -> bool:
    """Tell whether two amounts measure the same thing."""
    return asked.split(maxsplit=1)[0] == other.split(maxsplit=1)[0]
