"""Comments as a table for the eye, or as JSON for programs.

It is loaded only by the commands that need it, for it loads the document.
"""

import json
from collections.abc import Callable, Sequence
from typing import Literal

from deconflict.document import PlacedComment
from deconflict.report.caret import cells

CommentFormat = Literal["text", "json"]
_HEAD = ("Id", "No.", "Type", "From", "Place", "Comment", "State")
_SHORT_ID = 8
_MOST_TOLD = 20
"""Lines; a reader of more lists the comments."""

_WIDEST = {"From": 18, "Place": 34, "Comment": 44}
"""Cells of a terminal; a longer text is cut."""


def report_comments(comments: Sequence[PlacedComment], form: CommentFormat) -> str:
    """Return the comments in a format."""
    return _FORMATS[form](comments)


def report_incoming(
    fresh: Sequence[PlacedComment], edited: Sequence[PlacedComment]
) -> list[str]:
    """Return a line for each new comment that went astray and each that was edited."""
    astray = [one for one in fresh if one.is_older or one.printed is None]
    told = [(one, _state(one)) for one in astray]
    told += [(one, "edited") for one in edited]
    lines = [
        f"  {one.number or '-'} {one.comment.place} ({one.id[:_SHORT_ID]}): {state}"
        for one, state in told[:_MOST_TOLD]
    ]
    left = len(told) - len(lines)
    return [*lines, f"  and {left} more / 另有{left}条"] if left else lines


def _text(comments: Sequence[PlacedComment]) -> str:
    """Return a line for each comment in aligned columns, and a line that counts."""
    if not comments:
        return "No comments.\n"
    length = _id_length([one.id for one in comments])
    rows = [_HEAD, *(_row(one, length) for one in comments)]
    widths = [max(cells(row[at]) for row in rows) for at in range(len(_HEAD))]
    lines = [
        "  ".join(
            text + " " * (width - cells(text))
            for text, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    ]
    return "\n".join([*lines, "", _count(comments)]) + "\n"


def _state(one: PlacedComment) -> str:
    """Return how a comment stands, in words.

    That the words changed matters only while nothing is decided: a change is often
    what was decided.
    """
    if one.comment.decision is not None:
        return one.comment.decision
    if one.printed is None:
        return "open, place gone"
    return "open, older wording" if one.is_older else "open"


def _row(one: PlacedComment, length: int) -> tuple[str, ...]:
    """Return the cells of one comment."""
    comment = one.comment
    words = comment.comment or comment.proposed or ""
    row = (
        one.id[:length],
        one.number or "-",
        comment.type,
        comment.author,
        comment.place,
        words,
        _state(one),
    )
    return tuple(
        _cut(" ".join(text.split()), _WIDEST.get(head, 0))
        for head, text in zip(_HEAD, row, strict=True)
    )


def _id_length(names: Sequence[str]) -> int:
    """Return how many signs of the ids tell them apart."""
    length = _SHORT_ID
    while len({name[:length] for name in names}) < len(names):
        length += 1
    return length


def _cut(text: str, widest: int) -> str:
    """Return a text that takes no more cells than it may; 0 is no limit."""
    if not widest or cells(text) <= widest:
        return text
    while cells(text) > widest - 1:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _count(comments: Sequence[PlacedComment]) -> str:
    """Return how many comments there are and how they stand."""
    still = [one for one in comments if one.comment.is_open]
    counts = {
        "open": len(still),
        "of them critical": sum(one.comment.type == "critical" for one in still),
        "on an older wording": sum(one.is_older for one in still),
        "without their place": sum(one.printed is None for one in still),
    }
    told = [f"{number} {word}" for word, number in counts.items() if number]
    noun = "comment" if len(comments) == 1 else "comments"
    return f"{len(comments)} {noun}: {', '.join(told) or 'all decided'}."


def _json(comments: Sequence[PlacedComment]) -> str:
    """Return all that is known of each comment as JSON; the form has a version."""
    rows = [_json_row(one) for one in comments]
    document = {"version": 1, "comments": rows}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _json_row(one: PlacedComment) -> dict[str, object]:
    """Return one comment as JSON has it."""
    comment = one.comment
    return {
        "id": one.id,
        "unit": one.unit,
        "number": one.number or None,
        "place": comment.place,
        "from": comment.author,
        "type": comment.type,
        "text": comment.text,
        "date": comment.date,
        "wording": comment.wording,
        "wordingNow": one.now or None,
        "comment": comment.comment,
        "proposed": comment.proposed,
        "reason": comment.reason,
        "isOpen": comment.is_open,
        "isOlderWording": one.is_older,
        "isPlaceGone": one.printed is None,
        "decision": comment.decision,
        "decisionReason": comment.decision_reason,
        "decidedBy": comment.decided_by,
        "fingerprint": comment.fingerprint,
        "path": one.entry.source.path,
    }


_FORMATS: dict[CommentFormat, Callable[[Sequence[PlacedComment]], str]] = {
    "text": _text,
    "json": _json,
}
