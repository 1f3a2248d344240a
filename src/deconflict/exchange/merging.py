"""Rows from outside against the manual: which halves change, and what forbids it.

A half is taken only where nobody changed the pair in the manual meanwhile: the
words were judged against the other half as it stood at export.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from deconflict.exchange.rows import Edit, Row, mark_of
from deconflict.exchange.telling import (
    changed_since,
    emptied,
    hidden_character,
    left_aside,
    lost_name,
    no_mark,
    second_row,
    unknown_address,
)
from deconflict.findings import Finding
from deconflict.manual import (
    AddressedPair,
    Manual,
    addressed_pairs,
    placeholders,
    reference_targets,
)
from deconflict.schema import LANGUAGES
from deconflict.source import hidden_sign


@dataclass(frozen=True)
class Merge:
    """What rows change in a manual, and what is wrong with other rows."""

    edits: tuple[Edit, ...]
    findings: tuple[Finding, ...]


def merge(manual: Manual, rows: Iterable[Row]) -> Merge:
    """Return the edits that rows ask for, in the order of the rows."""
    pairs = {one.address: one for one in addressed_pairs(manual)}
    edits: list[Edit] = []
    findings: list[Finding] = []
    rows, refused = _without_seconds(rows)
    findings += refused
    for row in rows:
        pair = pairs.get(row.address)
        if pair is None:
            findings.append(unknown_address(row, pairs))
            continue
        wanted = _wanted(row, _texts(pair))
        found = list(_judge(row, wanted, _texts(pair)))
        findings += found
        if not any(one.severity is None for one in found):
            edits += (_edit(row, pair, key, text) for key, text in wanted.items())
    return Merge(tuple(edits), tuple(findings))


def _texts(pair: AddressedPair) -> dict[str, str]:
    """Return the halves of a pair of the manual, a missing one as nothing."""
    return {key: getattr(pair.pair, key) or "" for key in LANGUAGES}


def _edit(row: Row, pair: AddressedPair, language: str, text: str) -> Edit:
    """Return the edit of one half."""
    keys = (*pair.entry.path, *pair.placed.path, language)
    return Edit(row, language, pair.entry.source.path, keys, text)


def _wanted(row: Row, now: Mapping[str, str]) -> dict[str, str]:
    """Return the halves that a row gives other words, by language.

    A half that still says what was exported says nothing, even where the manual
    was changed since.
    """
    wanted = {}
    for key in LANGUAGES:
        text = _fitted(row.texts[key], now[key])
        is_old = row.marks[key] == mark_of(text) != mark_of(now[key])
        if text != now[key] and not is_old:
            wanted[key] = text
    return wanted


def _fitted(text: str, now: str) -> str:
    """Return a text with the spaces at both ends as the manual has them.

    Programs add and take line ends there; nobody sees them.
    """
    if not now.strip() or not text.strip():
        return text.strip()
    start = now[: len(now) - len(now.lstrip())]
    return start + text.strip() + now[len(now.rstrip()) :]


def _judge(
    row: Row, wanted: Mapping[str, str], now: Mapping[str, str]
) -> Iterator[Finding]:
    """Return what forbids the wishes of a row."""
    moved = [key for key in LANGUAGES if row.marks[key] != mark_of(now[key])]
    has_marks = all(row.marks.values())
    if not wanted:
        if moved and has_marks and not _says(row, now):
            yield left_aside(row)
    elif not has_marks:
        yield no_mark(row)
    elif moved:
        yield changed_since(row, moved, now)
    else:
        for language in wanted:
            yield from _judge_text(row, language, wanted, now)


def _judge_text(
    row: Row, language: str, wanted: Mapping[str, str], now: Mapping[str, str]
) -> Iterator[Finding]:
    """Return what forbids the new words of one half."""
    text = wanted[language]
    if not text:
        yield emptied(row, language)
    elif sign := hidden_sign(text):
        yield hidden_character(row, language, sign)
    else:
        other = "en" if language == "zh" else "zh"
        beside = _names(wanted.get(other, now[other]))
        for name in _names(now[language]):
            if name not in _names(text) and name in beside:
                yield lost_name(row, language, name)


def _says(row: Row, now: Mapping[str, str]) -> bool:
    """Tell whether a row says just what the manual says."""
    return all(_fitted(row.texts[key], now[key]) == now[key] for key in LANGUAGES)


def _names(text: str) -> list[str]:
    """Return the placeholders and references in a text as they are written."""
    names = [f"{{{name}}}" for name in placeholders(text)]
    return [*names, *(f"[{target}]" for target in reference_targets(text))]


def _without_seconds(rows: Iterable[Row]) -> tuple[list[Row], list[Finding]]:
    """Return each address once, and a finding where two rows differ.

    Rows of two files may differ if one of them was not changed: two linguists may
    have shared the work. Where two rows differ neither is taken.
    """
    kept: dict[str, Row] = {}
    findings: dict[str, list[Finding]] = {}
    for row in rows:
        first = kept.setdefault(row.address, row)
        if first.texts == row.texts or not row.address:
            continue
        if first.path != row.path and not _is_edited(row):
            continue
        if first.path != row.path and not _is_edited(first):
            kept[row.address] = row
            continue
        findings.setdefault(row.address, []).append(second_row(row, first))
    left = [row for address, row in kept.items() if address not in findings]
    return left, [one for found in findings.values() for one in found]


def _is_edited(row: Row) -> bool:
    """Tell whether a row says something else than at export."""
    return any(row.marks[key] != mark_of(row.texts[key]) for key in LANGUAGES)
