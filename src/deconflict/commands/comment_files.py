"""The files of comments, as they become when comments come in or are taken out."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from deconflict.document import Places
from deconflict.exchange.matrix import COMMENT, Line, Received, group_of
from deconflict.exchange.matrix_merging import (
    CommentMerge,
    decision_changed,
    merge_comments,
    words_changed,
)
from deconflict.exchange.matrix_rows import read_comments
from deconflict.exchange.matrix_telling import not_writable
from deconflict.findings import Finding
from deconflict.manual import Manual, review_path
from deconflict.source import (
    Group,
    KeyPath,
    add_groups,
    remove_groups,
    set_texts,
    written_groups,
)

Files = Mapping[str, bytes]
Changes = dict[str, bytes | None]
"""The files that change, by path; None for one that is deleted."""

_AT: KeyPath = ("comments",)
_HEAD = (
    "# Comments of reviewers, written by `deconflict comments`; it may be edited.\n"
    "# 审查意见。由deconflict comments写入，也可手工修改。\n"
)
_GONE = "status: place is gone\n"


@dataclass(frozen=True)
class Taking:
    """What rows of a matrix change in the files of comments."""

    merge: CommentMerge
    changes: dict[str, bytes]
    findings: tuple[Finding, ...]
    """What is wrong with rows, and what cannot be written."""


def take_lines(
    files: Files, manual: Manual, places: Places, lines: Iterable[Line]
) -> Taking:
    """Return what the rows of matrices change in the files of a manual."""
    received, wrong = read_comments(lines)
    merge = merge_comments(manual, received, places)
    changes: dict[str, bytes] = {}
    findings: list[Finding] = [*wrong, *merge.findings]
    for path, ones in _by_path(merge, manual, places).items():
        content = _written(files.get(path), path, ones, manual)
        if content is None:
            findings += [not_writable(one.line.place(COMMENT), path) for one in ones]
        else:
            changes[path] = content
    return Taking(merge, changes, tuple(findings))


def take_out(files: Files, manual: Manual, names: Collection[str]) -> Changes | None:
    """Return the files without some comments, or None if one cannot be written."""
    by_path: dict[str, list[str]] = {}
    for name in names:
        by_path.setdefault(manual.comments[name].source.path, []).append(name)
    changes: Changes = {}
    for path, ones in by_path.items():
        paths = (entry.source.path for entry in manual.comments.values())
        if sum(one == path for one in paths) == len(ones):
            changes[path] = None
            continue
        content = remove_groups(files[path], path, _AT, ones)
        if content is None:
            return None
        changes[path] = content
    return changes


def _by_path(
    merge: CommentMerge, manual: Manual, places: Places
) -> dict[str, list[Received]]:
    """Return the comments that are new or changed, by the file that they belong in."""
    found: dict[str, list[Received]] = {}
    for one in merge.changed.values():
        found.setdefault(manual.comments[one.id].source.path, []).append(one)
    for one in merge.fresh.values():
        anchor = one.comment.place
        path = review_path(anchor, is_gone=places.printed(anchor) is None)
        found.setdefault(path, []).append(one)
    return found


def _written(
    content: bytes | None, path: str, received: Sequence[Received], manual: Manual
) -> bytes | None:
    """Return a file with comments changed and added, or None if it cannot hold them."""
    there = manual.comments
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
