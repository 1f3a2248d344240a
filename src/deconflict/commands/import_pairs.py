"""Take texts that come back from linguists into the files of a manual."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from deconflict.commands.check import Check, check_files
from deconflict.commands.files import write_files
from deconflict.exchange.formats import read_rows
from deconflict.exchange.merging import merge
from deconflict.exchange.rows import Edit, Row
from deconflict.exchange.telling import not_writable
from deconflict.findings import Finding, has_errors, sort_findings
from deconflict.manual import load_manual, read_project
from deconflict.source import replace_values


@dataclass(frozen=True)
class Importing:
    """What an import changes, and what was found."""

    check: Check
    """The findings on the rows, and those that the manual would get by them; those
    on the manual itself where it cannot be read."""

    edits: tuple[Edit, ...] = ()
    """The halves that get other words."""

    notes: tuple[Row, ...] = ()
    """The rows that a linguist remarked on."""

    is_taken: bool = False
    """The edits may be written; they are, unless a check alone was asked for."""


def import_pairs(
    folder: Path, paths: Sequence[Path], *, is_check: bool, is_partial: bool
) -> Importing:
    """Take the changed halves of exchange files into a manual, all or none.

    With `is_partial` the good rows are taken and the others told. What would give
    the manual an error that it has not is never written.
    """
    files = read_project(folder)
    manual = load_manual(files).manual
    if manual is None:
        return Importing(check_files(files))
    rows, findings = _read(paths)
    notes = tuple(row for row in rows if row.note)
    merged = merge(manual, rows)
    changed, edits, unwritable = _apply(merged.edits, files)
    findings += [*merged.findings, *unwritable]
    added = _added(changed, files) if changed else []
    is_stopped = has_errors(added) or (has_errors(findings) and not is_partial)
    if changed and not is_stopped and not is_check:
        write_files({folder / path: content for path, content in changed.items()})
    told = sort_findings([*findings, *added])
    check = Check(told, len(paths), manual)
    return Importing(check, edits, notes, is_taken=not is_stopped)


def _read(paths: Sequence[Path]) -> tuple[list[Row], list[Finding]]:
    """Return the rows of all files, and what in them cannot be read."""
    rows: list[Row] = []
    findings: list[Finding] = []
    for path in paths:
        reading = read_rows(path.read_bytes(), path.as_posix())
        rows += reading.rows
        findings += reading.findings
    return rows, findings


def _apply(
    edits: Iterable[Edit], files: Mapping[str, bytes]
) -> tuple[dict[str, bytes], tuple[Edit, ...], list[Finding]]:
    """Return the files that edits change, the edits made, and those that failed."""
    by_path: dict[str, list[Edit]] = {}
    for edit in edits:
        by_path.setdefault(edit.path, []).append(edit)
    changed: dict[str, bytes] = {}
    made: list[Edit] = []
    findings: list[Finding] = []
    for path, own in by_path.items():
        good = own
        content = _replaced(files[path], path, own)
        if content is None:
            good = [one for one in own if _replaced(files[path], path, [one])]
            findings += [not_writable(one.row, path) for one in own if one not in good]
            content = _replaced(files[path], path, good)
        if content is not None and good:
            changed[path] = content
            made += good
    return changed, tuple(made), findings


def _replaced(content: bytes, path: str, edits: Iterable[Edit]) -> bytes | None:
    """Return a file with edits made, or None if it cannot hold them."""
    return replace_values(content, path, {edit.keys: edit.text for edit in edits})


def _added(changed: Mapping[str, bytes], files: Mapping[str, bytes]) -> list[Finding]:
    """Return the findings that the manual would have and has not now."""
    before, after = check_files(files), check_files({**files, **changed})
    known = Counter(_kind(one) for one in before.findings)
    added = []
    for finding in after.findings:
        known[_kind(finding)] -= 1
        if known[_kind(finding)] < 0:
            added.append(finding)
    return added


def _kind(finding: Finding) -> tuple[str, str, str]:
    """Return what of a finding stays when lines move."""
    return finding.place.path, finding.code.value, finding.message
