"""What stands between the manual and a release, a sentence each."""

from collections.abc import Sequence
from dataclasses import dataclass

from deconflict.commands.check import Check
from deconflict.findings import Severity
from deconflict.manual import Manual, UnitStanding, open_comments


@dataclass(frozen=True)
class Obstacles:
    """What bars a release, and what is open and is only told."""

    bars: tuple[str, ...]
    is_open: tuple[str, ...]


def obstacles(check: Check, manual: Manual, units: Sequence[UnitStanding]) -> Obstacles:
    """Return what stands between a manual and a release.

    A draft may be released, and so may a text on which nobody has agreed: the edition
    says so. What is marked agreed has to be agreed.
    """
    status = {one.item.id: one.item.status for one in manual.divisions}
    not_agreed = [unit.name for unit in units if not unit.is_agreed]
    claimed = [name for name in not_agreed if status.get(name) == "agreed"]
    comments = open_comments(manual)
    critical = [name for name, one in comments.items() if one.critical]
    lacks = [name for name, lack in manual.lacks.items() if not lack.item.is_resolved]
    bars = (
        _counted(check, Severity.ERROR, "error", "Mend"),
        _counted(check, Severity.WARNING, "warning", "Mend or, with a reason, ignore"),
        _listed(
            claimed,
            "Marked agreed, and not agreed as they stand, are",
            "Run `deconflict agree`, or write 'status: draft'.",
        ),
        _listed(
            critical,
            "Critical comments are open on",
            "Decide on them with `deconflict comments resolve`.",
        ),
    )
    is_open = (
        _listed(not_agreed, "Texts are not agreed in"),
        _listed(
            [name for name, one in status.items() if one != "agreed"],
            "The status is not 'agreed' in",
        ),
        _listed(lacks, "A lack of concordance is open:"),
        _listed(
            [name for name in comments if name not in critical],
            "Comments are open, none of them critical, on",
        ),
    )
    return Obstacles(tuple(filter(None, bars)), tuple(filter(None, is_open)))


def _counted(check: Check, severity: Severity, noun: str, verb: str) -> str:
    """Return a count of findings in a sentence, or nothing for none."""
    number = sum(one.weight is severity for one in check.findings)
    if not number:
        return ""
    told = f"1 {noun}" if number == 1 else f"{number} {noun}s"
    what = "it" if number == 1 else "them"
    is_are = "is" if number == 1 else "are"
    return f"{told} of `deconflict check` {is_are} not mended. {verb} {what}."


def _listed(names: list[str], words: str, hint: str = "") -> str:
    """Return names in a sentence, or nothing for none."""
    return f"{words} {', '.join(names)}. {hint}".rstrip() if names else ""
