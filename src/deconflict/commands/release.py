"""Freeze the manual as an edition, or say all that stands against it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from deconflict.commands.book import standing_of
from deconflict.commands.check import Check, check_project
from deconflict.commands.files import write_file
from deconflict.commands.obstacles import obstacles
from deconflict.compare import Kind, Standing, last_changed
from deconflict.document import assemble
from deconflict.findings import has_errors
from deconflict.manual import (
    Manual,
    edition_path,
    edition_text,
    languages,
    printing,
    unit_standings,
)
from deconflict.schema import EDITION_FORMAT, NUMBER_PATTERN, EditionFile, Pair

_NO_SHAPE = "A file has not its shape. Mend what is named above."


@dataclass(frozen=True)
class Release:
    """The edition that was written, or why none was."""

    path: str = ""
    counts: dict[Kind, int] = field(default_factory=dict)
    """How many places changed since the edition before, by kind."""

    problems: tuple[str, ...] = ()
    """What stands against a release, a sentence each."""

    check: Check | None = None
    """The findings, where there are any."""


def release(folder: Path, number: str) -> Release:
    """Write the manual of a folder as an edition, or nothing at all."""
    check = check_project(folder)
    if check.manual is None:
        return Release(problems=(_NO_SHAPE,), check=check)
    manual = check.manual
    problems = [*_wrong_number(number, manual), *_old_label(manual)]
    problems += obstacles(check, manual, unit_standings(manual)).bars
    if has_errors(check.findings):
        return Release(problems=tuple(problems), check=check)
    standing = standing_of(manual, assemble(printing(manual, languages(manual)[0])))
    problems += _nothing_new(standing)
    if problems:
        return Release(problems=tuple(problems), check=check)
    edition = _edition(number, manual, standing)
    path = edition_path(number)
    write_file(folder / path, edition_text(edition).encode())
    comparison = standing.comparison
    return Release(path, comparison.counts() if comparison else {})


def _wrong_number(number: str, manual: Manual) -> Iterator[str]:
    """Return in words why this cannot be the number of the next edition."""
    if not re.fullmatch(NUMBER_PATTERN, number):
        yield (
            f"'{number}' is no number of an edition. Write a whole number, such as 1."
        )
        return
    last = max(manual.editions, key=int, default="0")
    if int(number) <= int(last):
        yield (
            f"Edition {last} is there already, and a number is used once. "
            f"The next one is {int(last) + 1}."
        )


def _old_label(manual: Manual) -> Iterator[str]:
    """Return in words that the cover still has the name of another edition."""
    label = manual.file.item.edition.label
    for number, entry in manual.editions.items():
        if (entry.item.label.en, entry.item.label.zh) == (label.en, label.zh):
            yield (
                f"The cover says '{label.en} / {label.zh}', as that of edition "
                f"{number} does. Write the name of the new one under 'edition:' in "
                "manual/manual.yaml."
            )


def _nothing_new(standing: Standing) -> Iterator[str]:
    """Return in words that the manual says what the last edition said."""
    comparison = standing.comparison
    if standing.is_released or (comparison is not None and not comparison.changes):
        last = standing.editions[-1].number
        yield f"No text has changed since edition {last}. There is nothing to release."


def _edition(number: str, manual: Manual, standing: Standing) -> EditionFile:
    """Return the edition, still without its seal."""
    changed = last_changed(standing)
    comparison = standing.comparison
    counts = comparison.counts() if comparison else {}
    return EditionFile(
        format=EDITION_FORMAT,
        manual=manual.file.item.id,
        number=number,
        label=_pair(standing.now.label),
        date=_pair(standing.now.date),
        changes={kind.value: str(count) for kind, count in counts.items()},
        divisions=tuple(
            one.model_copy(update={"changed": changed.get(one.id) or number})
            for one in standing.now.divisions
        ),
        seal="0" * 64,
    )


def _pair(texts: Mapping[str, str]) -> Pair:
    """Return a text in both languages."""
    return Pair(en=texts["en"], zh=texts["zh"])
