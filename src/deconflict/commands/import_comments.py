"""Take the comments of reviewers into the files of a manual."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from deconflict.commands.check import Check
from deconflict.commands.comment_files import take_lines
from deconflict.commands.files import write_files
from deconflict.commands.places import Placing, place_project
from deconflict.document import PlacedComment
from deconflict.exchange.matrix import Line
from deconflict.exchange.matrix_files import read_matrix, unfit
from deconflict.exchange.matrix_merging import (
    CommentMerge,
    decision_changed,
    words_changed,
)
from deconflict.findings import Finding, has_errors, sort_findings
from deconflict.manual import Manual, load_manual


@dataclass(frozen=True)
class CommentImport:
    """What an import of comments changes, and what was found."""

    check: Check
    """The findings on the rows; those on the manual where it cannot be read."""

    fresh: tuple[PlacedComment, ...] = ()
    """The comments that are new, at their places."""

    edited: tuple[PlacedComment, ...] = ()
    """The open comments that get other words."""

    decided: int = 0
    known: int = 0
    """How many comments were decided on, or are as they were."""

    paths: tuple[str, ...] = ()
    """The files that change."""

    is_taken: bool = False
    """The comments may be written; they are, unless a check alone was asked for."""


def import_comments(
    folder: Path, paths: Sequence[Path], *, is_check: bool, is_partial: bool
) -> CommentImport:
    """Take the comments of some matrices into a manual, all of them or none.

    With `is_partial` the good rows are taken and the others told.
    """
    project = place_project(folder)
    if project.manual is None or project.places is None:
        return CommentImport(project.check)
    lines, findings = _read(paths)
    taking = take_lines(project.files, project.manual, project.places, lines)
    merge, changes = taking.merge, taking.changes
    findings += taking.findings
    manual, more = _loaded(project, changes)
    findings += more
    is_taken = manual is not None and (is_partial or not has_errors(findings))
    if is_taken and changes and not is_check:
        write_files({folder / path: content for path, content in changes.items()})
    check = Check(sort_findings(findings), len(paths), project.manual)
    placed = project.places.place(manual) if manual else []
    edited, decided = _changes(merge, project.manual)
    return CommentImport(
        check,
        tuple(one for one in placed if one.id in merge.fresh),
        tuple(one for one in placed if one.id in edited),
        decided,
        merge.known,
        tuple(changes),
        is_taken,
    )


def _loaded(
    project: Placing, changes: Mapping[str, bytes]
) -> tuple[Manual | None, list[Finding]]:
    """Return the manual as it would be, or what would be wrong with its files."""
    loading = load_manual({**project.files, **changes})
    return loading.manual, [] if loading.manual else loading.findings


def _changes(merge: CommentMerge, manual: Manual) -> tuple[set[str], int]:
    """Return the ids of the comments that are edited, and how many are decided on."""
    pairs = {
        name: (manual.comments[name].item, one.comment)
        for name, one in merge.changed.items()
    }
    edited = {name for name, (old, new) in pairs.items() if words_changed(old, new)}
    return edited, sum(bool(decision_changed(old, new)) for old, new in pairs.values())


def _read(paths: Sequence[Path]) -> tuple[list[Line], list[Finding]]:
    """Return the rows of all files, and what in them cannot be read."""
    lines: list[Line] = []
    findings: list[Finding] = []
    for path in paths:
        name = path.as_posix()
        problem = unfit(name, path.stat().st_size)
        if problem is not None:
            findings.append(problem)
            continue
        reading = read_matrix(path.read_bytes(), name)
        lines += reading.lines
        findings += reading.findings
    return lines, findings
