"""Write the pairs of a manual to a file for linguists."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from deconflict.commands.files import write_file
from deconflict.exchange.formats import WRITERS, Bundle
from deconflict.exchange.kinds import Kind
from deconflict.exchange.rows import Row, rows_of
from deconflict.exchange.tbx import concepts_of
from deconflict.exchange.workbook import LONGEST_CELL
from deconflict.findings import Finding, suggest
from deconflict.manual import (
    Manual,
    addressed_pairs,
    is_below,
    load_manual,
    read_project,
)
from deconflict.schema import LANGUAGES


@dataclass(frozen=True)
class Exporting:
    """What was written, or what forbade it."""

    path: str = ""
    """The file, as its reader finds it."""

    count: int = 0
    """How many pairs it holds; of a term bank, how many terms."""

    problem: str = ""
    findings: list[Finding] = field(default_factory=list)
    """Why the manual cannot be read."""

    file_count: int = 0


def export_pairs(  # noqa: PLR0913 - what a user may ask for
    folder: Path,
    names: Sequence[str],
    *,
    kind: Kind,
    output: Path | None = None,
    source: str = "en",
    is_forced: bool = False,
) -> Exporting:
    """Write the pairs below some addresses, or all but the interface words."""
    loading = load_manual(read_project(folder))
    if loading.manual is None:
        return Exporting(findings=loading.findings, file_count=loading.file_count)
    manual = loading.manual
    name = f"{manual.file.item.id}-pairs.{kind.value}"
    path = output or folder / "build" / "exchange" / name
    rows = tuple(rows_of(manual, names))
    concepts = tuple(concepts_of(manual, rows)) if kind is Kind.TBX else ()
    problem = (
        _unknown(manual, names)
        or kept(path, folder, is_forced=is_forced)
        or _unfit(rows, kind, has_terms=bool(concepts))
    )
    if problem:
        return Exporting(problem=problem)
    title = " / ".join(filter(None, (manual.file.item.title.en, manual.file.item.id)))
    write_file(path, WRITERS[kind](Bundle(rows, concepts, title, source)))
    return Exporting(shown(path, folder), _count(rows, kind, len(concepts)))


def _unknown(manual: Manual, names: Sequence[str]) -> str:
    """Return in words which name leads to no text, or nothing."""
    pairs = list(addressed_pairs(manual))
    for name in names:
        if not any(is_below(one.address, name) for one in pairs):
            units = dict.fromkeys(one.unit for one in pairs)
            hint = suggest(name, units) or f"Known: {', '.join(units)}."
            return f"No text has an address that begins with '{name}'. {hint}"
    return ""


def kept(path: Path, folder: Path, *, is_forced: bool) -> str:
    """Return in words why a file that is there is not written over, or nothing."""
    is_ours = path.resolve().is_relative_to((folder / "build").resolve())
    if is_forced or is_ours or not path.exists():
        return ""
    return f"{path} is there already. With --force it is written over."


def _unfit(rows: Sequence[Row], kind: Kind, *, has_terms: bool) -> str:
    """Return in words why the texts do not fit the kind of file, or nothing."""
    if kind is Kind.TBX and not has_terms:
        return "A tbx file holds terms only, and none of these texts is one."
    if kind is Kind.XLSX:
        for row in rows:
            if max(len(row.texts[key]) for key in LANGUAGES) > LONGEST_CELL:
                return f"The text {row.address} is too long for a cell; use xliff."
    return ""


def _count(rows: Sequence[Row], kind: Kind, terms: int) -> int:
    """Return how many pairs, or terms, the file holds."""
    if kind is Kind.TBX:
        return terms
    if kind is Kind.TMX:
        return sum(all(row.texts.values()) for row in rows)
    return len(rows)


def shown(path: Path, folder: Path) -> str:
    """Return a path as short as it can be said in the project."""
    resolved = path.resolve()
    if resolved.is_relative_to(folder):
        return resolved.relative_to(folder).as_posix()
    return str(path)
