"""Comments are about places that there are; a critical one is not passed over."""

from collections.abc import Iterator

from deconflict.checks.telling import nearest_or, told
from deconflict.findings import Code, Finding
from deconflict.manual import Entry, Manual, Words, printed_anchors, unit_of
from deconflict.schema import Comment

_MADE = ("annex.", "front.")
"""What anchors begin with where the program makes the text."""


def check_reviews(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each open comment that is lost or stands against agreement.

    A comment that is decided says what was done; its place may be gone by that.
    """
    anchors = printed_anchors(manual)
    status = {entry.item.id: entry.item.status for entry in manual.divisions}
    for entry in manual.comments.values():
        if not entry.item.is_open:
            continue
        if not is_there(entry.item.place, anchors) and not _is_kept_apart(entry):
            yield _lost(entry, anchors)
        unit = unit_of(entry.item.place)
        if entry.item.type == "critical" and status.get(unit) == "agreed":
            yield _critical(entry, unit)


def is_there(anchor: str, anchors: set[str]) -> bool:
    """Tell whether the manual has a place; of one in an annex, whether it has that."""
    return anchor in anchors or (
        anchor.startswith(_MADE) and ".".join(anchor.split(".")[:2]) in anchors
    )


def _is_kept_apart(entry: Entry[Comment]) -> bool:
    """Tell whether a comment stands among those whose places are known to be gone."""
    data = entry.source.data
    return isinstance(data, dict) and "status" in data


def _lost(entry: Entry[Comment], anchors: set[str]) -> Finding:
    """Return the finding that the place of a comment is not in the manual."""
    place = entry.item.place
    return told(
        entry.place("place"),
        Code.REVIEW_PLACE,
        Words(
            f"The manual has no place '{place}'; this comment is open.",
            f"手册中没有标识为“{place}”的条款，本条意见尚未处理。",
        ),
        nearest_or(
            place,
            anchors,
            Words(
                "Write the anchor that the place has now, or decide on the comment.",
                "请改为该条款现有的标识，或对本条意见作出处理。",
            ),
        ),
    )


def _critical(entry: Entry[Comment], unit: str) -> Finding:
    """Return the finding that a unit is marked agreed against a critical comment."""
    name = str(entry.path[-1])
    return told(
        entry.place("type"),
        Code.REVIEW_CRITICAL,
        Words(
            f"{unit} is marked agreed, but this critical comment on it is open.",
            f"{unit}标为已商定，但本条关键意见尚未处理。",
        ),
        Words(
            f"Decide on it: deconflict comments resolve {name[:8]} …; "
            "until then write 'status: draft'.",
            f"请处理：deconflict comments resolve {name[:8]} …；处理之前请写"
            "“status: draft”。",
        ),
    )
