"""How the texts stand, as text, JSON or CSV."""

import csv
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from io import StringIO

from deconflict.manual import OpenComments, Standing, State, UnitStanding
from deconflict.wording import written_redline

_INDENT = "     "
_WORDS = {
    State.NEVER: "never agreed",
    State.AGREED: "agreed",
    State.EN_CHANGED: "English changed",
    State.ZH_CHANGED: "Chinese changed",
    State.BOTH_CHANGED: "both changed",
}


class StatusFormat(StrEnum):
    """How the standing of texts is written."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


@dataclass(frozen=True)
class StatusReport:
    """How units stand, ready to be written."""

    units: Sequence[UnitStanding]
    titles: Mapping[str, str]
    statuses: Mapping[str, str]
    obstacles: Sequence[str]
    """What bars a release."""

    still_open: Sequence[str] = ()
    """What is not done and does not bar it."""

    comments: Mapping[str, OpenComments] = field(default_factory=dict)
    """The open comments on each unit that has any."""


def report_status(report: StatusReport, form: StatusFormat) -> str:
    """Return the report in a format."""
    return _FORMATS[form](report)


def _text(report: StatusReport) -> str:
    """Return each unit with its counts and redlines, then what stands in the way."""
    lines: list[str] = []
    for unit in report.units:
        title = report.titles.get(unit.name, "register")
        state = report.statuses.get(unit.name, "")
        lines.append(f"{unit.name}: {title}" + (f" ({state})" if state else ""))
        lines.append(f"  {len(unit.standings)} texts: {_counts(unit)}")
        lines += [line for one in unit.changed for line in _changed(one)]
        lines += [f"  {address}: gone since it was agreed" for address in unit.gone]
        lines += [
            f"  {name}: {then or 'none'} as agreed, {now or 'none'} now"
            for name, then, now in unit.figures
        ]
        lines += _comments(report.comments.get(unit.name))
        if unit.is_frame_changed:
            lines.append("  Steps, signals or limits have changed since agreed.")
    lines += ["", "Still to do before a release:"]
    lines += [f"  {one}" for one in report.obstacles] or ["  Nothing."]
    if report.still_open:
        lines += ["", "Open, and no bar to a release:"]
        lines += [f"  {one}" for one in report.still_open]
    return "\n".join(lines) + "\n"


def _comments(comments: OpenComments | None) -> list[str]:
    """Return how many comments are open, in a line, or nothing where none is."""
    if comments is None:
        return []
    noun = "comment" if comments.count == 1 else "comments"
    critical = f", {comments.critical} of them critical" if comments.critical else ""
    return [f"  {comments.count} {noun} open{critical}."]


def _counts(unit: UnitStanding) -> str:
    """Return how many texts are in each state, those of none left out."""
    return ", ".join(
        f"{unit.count(state)} {_WORDS[state]}" for state in State if unit.count(state)
    )


def _changed(standing: Standing) -> Iterator[str]:
    """Return a text that has changed, with its redlines."""
    agreement = standing.agreement
    if agreement is None:
        return
    names = ", ".join(agreement.by)
    yield (
        f"  {standing.pair.address}: {_WORDS[standing.state]} since {agreement.date} "
        f"({names})"
    )
    for language, line in _redlines(standing).items():
        yield f"{_INDENT}{language}: {line}"


def _redlines(standing: Standing) -> dict[str, str]:
    """Return the changes in each changed half, in one line each."""
    return {
        language: written_redline(
            getattr(standing.agreement, language),
            getattr(standing.pair.pair, language) or "",
        )
        for language in standing.changed
    }


def _json(report: StatusReport) -> str:
    """Return the standing of every text as JSON; the form has a version."""
    units = [
        {
            "id": unit.name,
            "title": report.titles.get(unit.name, ""),
            "status": report.statuses.get(unit.name, ""),
            "isAgreed": unit.is_agreed,
            "texts": [_text_row(one) for one in unit.standings],
            "gone": list(unit.gone),
            "figures": [
                {"name": name, "agreed": then, "now": now}
                for name, then, now in unit.figures
            ],
            "frameChanged": unit.is_frame_changed,
            "comments": _comment_row(report.comments.get(unit.name)),
        }
        for unit in report.units
    ]
    document = {
        "version": 1,
        "units": units,
        "obstacles": list(report.obstacles),
        "open": list(report.still_open),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _comment_row(comments: OpenComments | None) -> dict[str, int]:
    """Return the open comments on a unit as JSON has them."""
    found = comments or OpenComments()
    return {"open": found.count, "critical": found.critical}


def _text_row(standing: Standing) -> dict[str, object]:
    """Return the standing of one text as JSON has it."""
    agreement = standing.agreement
    return {
        "address": standing.pair.address,
        "state": standing.state.value,
        "date": agreement.date if agreement else None,
        "by": list(agreement.by) if agreement else [],
        "en": standing.pair.pair.en,
        "zh": standing.pair.pair.zh,
        "redline": _redlines(standing),
    }


def _csv(report: StatusReport) -> str:
    """Return one line a text, for a table program; it begins with a BOM."""
    stream = StringIO()
    writer = csv.writer(stream)
    writer.writerow(("address", "state", "date", "by", "en", "zh", "redline"))
    for unit in report.units:
        for standing in unit.standings:
            agreement = standing.agreement
            changes = [f"{one}: {line}" for one, line in _redlines(standing).items()]
            row = (
                standing.pair.address,
                standing.state.value,
                agreement.date if agreement else "",
                ", ".join(agreement.by) if agreement else "",
                standing.pair.pair.en or "",
                standing.pair.pair.zh or "",
                " ".join(changes),
            )
            writer.writerow([_unformula(cell) for cell in row])
    return "\ufeff" + stream.getvalue()


def _unformula(cell: str) -> str:
    """Return a cell so that no table program takes it for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell


_FORMATS: dict[StatusFormat, Callable[[StatusReport], str]] = {
    StatusFormat.TEXT: _text,
    StatusFormat.JSON: _json,
    StatusFormat.CSV: _csv,
}
