"""The comments of the project itself: what the pages of the preview show and save."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from deconflict.commands.comment_files import Changes, take_lines, take_out
from deconflict.commands.files import write_files
from deconflict.document import Places
from deconflict.exchange.matrix import (
    ANCHOR,
    COMMENT,
    DATE,
    DECIDED_BY,
    DECISION,
    DECISION_REASON,
    DECISIONS,
    FINGERPRINT,
    FROM,
    HEADINGS,
    ID,
    PROPOSED,
    REASON,
    TEXT,
    TYPE,
    TYPES,
    WORDING,
    Line,
    group_of,
    guarded,
)
from deconflict.findings import Finding, has_errors
from deconflict.manual import Words, load_manual
from deconflict.preview.draft import Draft
from deconflict.schema import Comment

_PARTS = {
    "id": (ID, ""),
    "date": (DATE, "date"),
    "from": (FROM, "from"),
    "type": (TYPE, ""),
    "anchor": (ANCHOR, "place"),
    "fingerprint": (FINGERPRINT, "fingerprint"),
    "text": (TEXT, "text"),
    "wording": (WORDING, "wording"),
    "comment": (COMMENT, "comment"),
    "proposed": (PROPOSED, "proposed"),
    "reason": (REASON, "reason"),
    "decision": (DECISION, ""),
    "decisionReason": (DECISION_REASON, "decision-reason"),
    "decidedBy": (DECIDED_BY, "decided-by"),
}
"""The parts of a comment as the scripts of the site name them: the heading of each in
the matrix, and its key in the file where the text is the same there."""

_PATH = "comments.html"
_COLUMNS = {heading: column for column, heading in enumerate(HEADINGS, 1)}
_BROKEN = Words(
    "The files of the manual have errors; the comment can be saved when they are "
    "mended.",
    "手册文件有错误，改正后方可保存意见。",
)
_DECIDED = Words(
    "A comment that is decided stays as it is. Write a new one.",
    "意见处理后不再改动。请另提意见。",
)
_NOT_WRITABLE = Words(
    "The comment cannot be taken out of its file. Delete it there by hand.",
    "无法从文件中删除该意见，请直接在文件中删除。",
)


@dataclass(frozen=True)
class Kept:
    """What came of a wish to save comments."""

    is_saved: bool
    told: tuple[Words, ...] = ()
    """Why not; or what was left aside."""


def comment_data(draft: Draft) -> list[dict[str, str]]:
    """Return the comments in the files of a project, as the scripts have them.

    While the files cannot be read, those of the last good manual are returned.
    """
    manual = load_manual(draft.files(), dict(draft.shelf)).manual or draft.manual
    places = draft.places()
    entries = manual.comments.items() if manual is not None else ()
    return [
        {"id": name, "number": _number(entry.item, places), **_texts(entry.item)}
        for name, entry in entries
    ]


def keep_comments(
    draft: Draft, put: Iterable[Mapping[str, str]], removed: Iterable[str]
) -> Kept:
    """Save comments into the files of a project and take others out, all or none."""
    files, places = draft.files(), draft.places()
    manual = load_manual(files, dict(draft.shelf)).manual
    if manual is None or places is None:
        return Kept(is_saved=False, told=(_BROKEN,))
    there = [name for name in removed if name in manual.comments]
    if not all(manual.comments[name].item.is_open for name in there):
        return Kept(is_saved=False, told=(_DECIDED,))
    changes = take_out(files, manual, there)
    left = _changed(files, changes or {})
    manual = load_manual(left, dict(draft.shelf)).manual
    if changes is None or manual is None:
        return Kept(is_saved=False, told=(_NOT_WRITABLE,))
    taking = take_lines(left, manual, places, _lines(put))
    told = tuple(_words(one) for one in taking.findings)
    if has_errors(taking.findings):
        return Kept(is_saved=False, told=told)
    changes |= taking.changes
    try:
        write_files({draft.folder / path: content for path, content in changes.items()})
    except OSError as error:
        return Kept(is_saved=False, told=(_refused_by_disk(error),))
    return Kept(is_saved=True, told=told)


def _number(comment: Comment, places: Places | None) -> str:
    """Return the number that is printed at the place of a comment now."""
    printed = places.printed(comment.place) if places is not None else None
    return printed.number if printed is not None else ""


def _texts(comment: Comment) -> dict[str, str]:
    """Return what a comment says; types and decisions by their letters."""
    group = group_of(comment)
    texts = {name: group.get(key, "") for name, (_, key) in _PARTS.items() if key}
    decision = DECISIONS[comment.decision] if comment.decision else ""
    return {**texts, "type": TYPES[comment.type][0], "decision": decision[:1]}


def _lines(put: Iterable[Mapping[str, str]]) -> Iterator[Line]:
    """Return comments as rows of a matrix, by which they are judged."""
    for number, one in enumerate(put, 1):
        cells = {
            heading: guarded(one.get(name, "")) for name, (heading, _) in _PARTS.items()
        }
        yield Line(cells, _COLUMNS, _PATH, number)


def _changed(files: Mapping[str, bytes], changes: Changes) -> dict[str, bytes]:
    """Return files as they are after changes."""
    after: dict[str, bytes | None] = {**files, **changes}
    return {path: content for path, content in after.items() if content is not None}


def _refused_by_disk(error: OSError) -> Words:
    """Return in words that the files of the project cannot be written."""
    name = error.filename or ""
    return Words(
        f"The files of the project cannot be written: {error.strerror} {name}".rstrip(),
        f"无法写入本项目的文件：{error.strerror} {name}".rstrip(),
    )


def _words(finding: Finding) -> Words:
    """Return a finding in words, and what to do."""
    english = f"{finding.message} {finding.hint}".strip()
    chinese = "".join(f"{one.message}{one.hint}" for one in finding.tellings)
    return Words(english, chinese or english)
