"""The formats of a report, one function each."""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum

from deconflict.findings import Finding, Severity
from deconflict.report.caret import caret_lines
from deconflict.report.quotes import marked

_INDENT = "     "
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.HINT: "36"}


class Format(StrEnum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


@dataclass(frozen=True)
class Report:
    """What a run found, ready to be written."""

    findings: list[Finding]
    file_count: int
    is_coloured: bool = False
    hint_count: int = 0
    """How many hints were kept back, because they were not asked for."""

    ignored: tuple[Finding, ...] = ()
    """The findings that authors let stand, each with its reason."""

    def count(self, severity: Severity) -> int:
        """Return the number of findings of one severity."""
        return sum(finding.weight is severity for finding in self.findings)


def report_findings(report: Report, form: Format) -> str:
    """Return the report in a format, with an end of line where there is text."""
    return FORMATS[form](report)


def _text(report: Report) -> str:
    """Return each finding as place, sentence, source line, caret and hint."""
    blocks = [_block(finding, report) for finding in report.findings]
    return "".join(f"{block}\n" for block in [*blocks, _summary(report)])


def _block(finding: Finding, report: Report) -> str:
    """Return one finding as a block of lines."""
    place = finding.place
    where = place.path
    if place.span is not None:
        where += f":{place.span.line}:{place.span.column}"
    word = finding.weight.value
    if report.is_coloured:
        where = f"\x1b[1m{where}\x1b[0m"
        word = f"\x1b[1;{_COLOURS[finding.weight]}m{word}\x1b[0m"
    lines = [f"{where}: {word}: {finding.message} [{finding.code.value}]"]
    lines += caret_lines(place)
    lines += _quotes(finding)
    lines += _story(finding.story)
    if finding.hint:
        lines.append(f"{_INDENT}hint: {finding.hint}")
    for telling in finding.tellings:
        lines.append(f"{_INDENT}{telling.message}")
        lines += _story(telling.story)
        if telling.hint:
            lines.append(f"{_INDENT}{telling.hint}")
    return "\n".join(lines)


def _quotes(finding: Finding) -> list[str]:
    """Return the halves that a finding compares, the words that matter in »«."""
    return [f"{_INDENT}{quote.language}: {marked(quote)}" for quote in finding.quotes]


def _story(acts: tuple[str, ...]) -> list[str]:
    """Return the acts of a story, a numbered line each."""
    return [f"{_INDENT}{number}. {act}" for number, act in enumerate(acts, start=1)]


def _summary(report: Report) -> str:
    """Return the last line: how much was found."""
    files = f"{report.file_count} file" + ("s" if report.file_count != 1 else "")
    if not report.findings:
        return f"{files} checked, nothing found.{_excused(report)}{_kept_back(report)}"
    counts = []
    for severity in Severity:
        number = report.count(severity)
        if number:
            counts.append(f"{number} {severity.value}" + ("s" if number != 1 else ""))
    return (
        f"{files} checked: {', '.join(counts)}.{_excused(report)}{_kept_back(report)} "
        "`deconflict explain CODE` tells more about a code."
    )


def _excused(report: Report) -> str:
    """Return how many findings stand by an author's reason."""
    number = len(report.ignored)
    if not number:
        return ""
    noun = "finding" if number == 1 else "findings"
    return f" {number} {noun} ignored with a reason."


def _kept_back(report: Report) -> str:
    """Return how many hints were not asked for."""
    if not report.hint_count:
        return ""
    noun = "hint" if report.hint_count == 1 else "hints"
    return f" {report.hint_count} {noun} more with --hints."


def _json(report: Report) -> str:
    """Return the findings as JSON; the form has a version."""
    document = {
        "version": 1,
        "files": report.file_count,
        "findings": [_row(finding) for finding in report.findings],
        "ignored": [
            {**_row(finding), "reason": finding.excuse} for finding in report.ignored
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _row(finding: Finding) -> dict[str, object]:
    """Return a finding as JSON has it."""
    span = finding.place.span
    return {
        "path": finding.place.path,
        "line": span.line if span else None,
        "column": span.column if span else None,
        "endLine": span.end_line if span else None,
        "endColumn": span.end_column if span else None,
        "severity": finding.weight.value,
        "code": finding.code.value,
        "message": finding.message,
        "hint": finding.hint,
        "story": list(finding.story),
        "quotes": [asdict(quote) for quote in finding.quotes],
        "tellings": [asdict(telling) for telling in finding.tellings],
    }


def _github(report: Report) -> str:
    """Return the findings as annotations of a GitHub workflow."""
    words = {
        Severity.ERROR: "error",
        Severity.WARNING: "warning",
        Severity.HINT: "notice",
    }
    lines = []
    for finding in report.findings:
        span = finding.place.span
        at = f",line={span.line},col={span.column}" if span else ""
        text = "\n".join(filter(None, _sentences(finding)))
        lines.append(
            f"::{words[finding.weight]} file={_escape(finding.place.path, more=True)}"
            f"{at},title={finding.code.value}::{_escape(text)}\n"
        )
    return "".join(lines)


def _sentences(finding: Finding) -> Iterator[str]:
    """Return what a finding says, in all its languages."""
    yield " ".join(filter(None, [finding.message, *finding.story, finding.hint]))
    for telling in finding.tellings:
        yield "".join([telling.message, *telling.story, telling.hint])


def _escape(text: str, *, more: bool = False) -> str:
    """Return text as workflow commands want it."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if more else text


FORMATS: dict[Format, Callable[[Report], str]] = {
    Format.TEXT: _text,
    Format.JSON: _json,
    Format.GITHUB: _github,
}
