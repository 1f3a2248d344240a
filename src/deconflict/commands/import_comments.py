"""Take the comments of reviewers into the files of a manual."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from deconflict.commands.check import Check
from deconflict.commands.files import write_files
from deconflict.commands.places import Placing, place_project
from deconflict.document import PlacedComment, Places
from deconflict.exchange.matrix import COMMENT, Line, Received, group_of
from deconflict.exchange.matrix_files import read_matrix, unfit
from deconflict.exchange.matrix_merging import (
    CommentMerge,
    decision_changed,
    merge_comments,
    words_changed,
)
from deconflict.exchange.matrix_rows import read_comments
from deconflict.exchange.matrix_telling import not_writable
from deconflict.findings import Finding, has_errors, sort_findings
from deconflict.manual import Manual, load_manual, review_path
from deconflict.source import Group, KeyPath, add_groups, set_texts, written_groups

_AT: KeyPath = ("comments",)
_HEAD = (
    "# Comments of reviewers, written by `deconflict comments`; it may be edited.\n"
    "# 审查意见。由deconflict comments写入，也可手工修改。\n"
)
_GONE = "status: place is gone\n"


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
    received, wrong = read_comments(lines)
    merge = merge_comments(project.manual, received, project.places)
    changed, unwritable = _apply(merge, project, project.places)
    findings += [*wrong, *merge.findings, *unwritable]
    manual, more = _loaded(project, changed)
    findings += more
    is_taken = manual is not None and (is_partial or not has_errors(findings))
    if is_taken and changed and not is_check:
        write_files({folder / path: content for path, content in changed.items()})
    check = Check(sort_findings(findings), len(paths), project.manual)
    placed = project.places.place(manual) if manual else []
    edited, decided = _changes(merge, project.manual)
    return CommentImport(
        check,
        tuple(one for one in placed if one.id in merge.fresh),
        tuple(one for one in placed if one.id in edited),
        decided,
        merge.known,
        tuple(changed),
        is_taken,
    )


def _loaded(
    project: Placing, changed: Mapping[str, bytes]
) -> tuple[Manual | None, list[Finding]]:
    """Return the manual as it would be, or what would be wrong with its files."""
    loading = load_manual({**project.files, **changed})
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


def _apply(
    merge: CommentMerge, project: Placing, places: Places
) -> tuple[dict[str, bytes], list[Finding]]:
    """Return the files that comments change, and what cannot be written."""
    changed: dict[str, bytes] = {}
    findings: list[Finding] = []
    for path, received in _by_path(merge, project, places).items():
        content = _written(project.files.get(path), path, received, project)
        if content is None:
            findings += [
                not_writable(one.line.place(COMMENT), path) for one in received
            ]
        else:
            changed[path] = content
    return changed, findings


def _by_path(
    merge: CommentMerge, project: Placing, places: Places
) -> dict[str, list[Received]]:
    """Return the comments that are new or changed, by the file that they belong in."""
    found: dict[str, list[Received]] = {}
    there = project.manual.comments if project.manual else {}
    for one in merge.changed.values():
        found.setdefault(there[one.id].source.path, []).append(one)
    for one in merge.fresh.values():
        anchor = one.comment.place
        path = review_path(anchor, is_gone=places.printed(anchor) is None)
        found.setdefault(path, []).append(one)
    return found


def _written(
    content: bytes | None, path: str, received: Sequence[Received], project: Placing
) -> bytes | None:
    """Return a file with comments changed and added, or None if it cannot hold them."""
    there = project.manual.comments if project.manual else {}
    fresh = {one.id: group_of(one.comment) for one in received if one.id not in there}
    if content is None:
        return _new_file(path, fresh)
    texts: dict[KeyPath, Group] = {
        (*_AT, one.id): {
            **words_changed(there[one.id].item, one.comment),
            **decision_changed(there[one.id].item, one.comment),
        }
        for one in received
        if one.id in there
    }
    result = set_texts(content, path, texts)
    if result is None or not fresh:
        return result
    return add_groups(result, path, _AT, fresh)


def _new_file(path: str, groups: Mapping[str, Group]) -> bytes | None:
    """Return a new file that holds some comments."""
    body = written_groups(groups, 2)
    status = _GONE if path == review_path("", is_gone=True) else ""
    return None if body is None else f"{_HEAD}{status}comments:\n{body}\n".encode()
