"""What the pages of the preview ask, and the answers as data."""

from deconflict.findings import Finding
from deconflict.manual import Manual, Spot, find_spot
from deconflict.preview.draft import Report
from deconflict.schema import LANGUAGES


def report_data(report: Report) -> dict[str, object]:
    """Return how the manual stands, for the bar, the overlay and the list."""
    return {
        "findings": [finding_data(one) for one in report.findings],
        "shown": report.is_shown,
        "whole": report.is_whole,
        "agreed": report.agreed,
        "texts": report.texts,
    }


def finding_data(finding: Finding) -> dict[str, object]:
    """Return one finding with its words in both languages."""
    span = finding.place.span
    chinese = next((one for one in finding.tellings if one.language == "zh"), None)
    return {
        "path": finding.place.path,
        "line": span.line if span else 0,
        "column": span.column if span else 0,
        "end": [span.end_line, span.end_column] if span else [0, 0],
        "weight": finding.weight.value,
        "code": finding.code.value,
        "message": finding.message,
        "hint": finding.hint,
        "zh": {"message": chinese.message, "hint": chinese.hint} if chinese else None,
        "source": finding.place.line_text,
    }


def spot_data(manual: Manual, anchor: str) -> dict[str, object] | None:
    """Return the place of a paragraph and its pairs, or None if no file makes it."""
    spot = find_spot(manual, anchor)
    if spot is None:
        return None
    place = spot.place
    return {
        "path": place.path,
        "line": place.span.line if place.span else 1,
        "pairs": [_pair_data(spot, index) for index in range(len(list(spot.pairs())))],
    }


def _pair_data(spot: Spot, index: int) -> dict[str, object]:
    """Return one pair of a paragraph: its path in the file and both halves."""
    placed = list(spot.pairs())[index]
    halves = {one: getattr(placed.pair, one) or "" for one in LANGUAGES}
    keys = [*spot.entry.path, *placed.path]
    return {"keys": keys, "name": ".".join(map(str, placed.path)), **halves}
