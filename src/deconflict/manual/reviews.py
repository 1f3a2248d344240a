"""Where comments belong: the unit of a place, its file, and the places there are."""

from collections.abc import Iterator
from dataclasses import dataclass

from deconflict.manual.anchors import all_anchors
from deconflict.manual.model import Manual

REVIEWS = "manual/reviews/"
"""The folder of the comments; each unit has a file of its own."""

_GONE = "place-is-gone"
_UNITS = {
    "signal": "signals",
    "channel": "channels",
    "form": "forms",
    "term": "terms",
    "reference": "references",
    "lesson": "lessons",
    "lack": "concordance",
}
"""The unit that places belong to whose anchors begin with a word."""

_IN_PROCEDURE = (
    "purpose",
    "use-when",
    "not-when",
    "basis",
    "channels-used",
    "facts-used",
    "meanings-intro",
    "course-intro",
    "outcomes-intro",
    "lost-calls-intro",
    "resources",
    "report",
)
_IN_EXERCISE = (
    "objective",
    "procedures",
    "conditions",
    "situation",
    "communications",
    "cancellation",
    "records",
    "runs-intro",
)
"""Numbered paragraphs that every procedure and exercise is printed with."""


@dataclass(frozen=True)
class OpenComments:
    """How many comments on a unit are not decided."""

    count: int = 0
    critical: int = 0
    """How many of them are critical."""


def open_comments(manual: Manual) -> dict[str, OpenComments]:
    """Return how many comments are open, by the unit that they are about."""
    found: dict[str, OpenComments] = {}
    for entry in manual.comments.values():
        if entry.item.is_open:
            unit = unit_of(entry.item.place)
            before = found.get(unit, OpenComments())
            is_critical = entry.item.type == "critical"
            found[unit] = OpenComments(before.count + 1, before.critical + is_critical)
    return found


def unit_of(anchor: str) -> str:
    """Return the unit that a place belongs to: a procedure, a chapter, a register.

    A row of the evaluation sheets belongs to the procedure that it is about.
    """
    head, _, rest = anchor.partition(".")
    if head in {"annex", "evaluation", "front"}:
        return rest.partition(".")[0]
    return _UNITS.get(head, head)


def review_path(anchor: str, *, is_gone: bool = False) -> str:
    """Return the file for the comments on a place, or on places that are gone."""
    return f"{REVIEWS}{_GONE if is_gone else unit_of(anchor)}.yaml"


def printed_anchors(manual: Manual) -> set[str]:
    """Return every anchor that a comment may be about, but for those in annexes.

    A place in an annex counts as there if the annex is.
    """
    known = all_anchors(manual)
    front = (f"front.{name}" for name in manual.file.item.front_matter)
    steps = (f"evaluation.{anchor}" for anchor in known)
    return {*known, *front, *steps, *_in_registers(manual), *_framed(manual)}


def _in_registers(manual: Manual) -> Iterator[str]:
    """Return the anchors of the entries of registers."""
    registers = {
        "signal": manual.signals,
        "channel": manual.channels,
        "form": manual.forms,
        "term": manual.terms,
        "reference": manual.references,
        "lesson": manual.lessons,
        "lack": manual.lacks,
    }
    for word, register in registers.items():
        yield from (f"{word}.{name}" for name in register)


def _framed(manual: Manual) -> Iterator[str]:
    """Return the anchors of what is printed around rules, steps and injects."""
    for name in manual.procedures:
        yield from (f"{name}.{word}" for word in _IN_PROCEDURE)
    for name, entry in manual.exercises.items():
        yield from (f"{name}.{word}" for word in _IN_EXERCISE)
        count = len(entry.item.safety)
        yield from (f"{name}.safety-{number}" for number in range(1, count + 1))
