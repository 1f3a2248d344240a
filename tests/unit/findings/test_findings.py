"""Findings: their order, their weight, and the words suggested."""

import pytest

from deconflict.findings import (
    Code,
    Finding,
    Place,
    Severity,
    Span,
    has_errors,
    sort_findings,
    suggest,
)

KNOWN = ["reply-time", "stand-off", "ENC-CALL", "ENC-ACK", "MTG-01.guide.await-ack"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("reply-tme", "reply-time"),
        ("replytime", "reply-time"),
        ("ENC-AKC", "ENC-ACK"),
        ("enc-call", "ENC-CALL"),
        ("await-ack", "MTG-01.guide.await-ack"),
        ("stand_off", "stand-off"),
        ("MTG-01.guide.await-akc", "MTG-01.guide.await-ack"),
    ],
)
def test_nearest_word_is_suggested(typed: str, expected: str) -> None:
    assert suggest(typed, KNOWN) == f"Did you mean '{expected}'?"


@pytest.mark.parametrize("typed", ["helicopter", "x", "", "舰"])
def test_nothing_is_suggested_when_nothing_is_near(typed: str) -> None:
    assert suggest(typed, KNOWN) == ""


def test_nothing_is_suggested_when_nothing_is_known() -> None:
    assert suggest("reply-time", []) == ""


def finding(path: str, line: int, severity: Severity | None = None) -> Finding:
    place = Place(path, Span(line, 1, line, 2))
    return Finding(place, Code.REF_MISSING, "m", severity=severity)


def test_findings_are_sorted_by_place_and_told_once() -> None:
    whole = Finding(Place("b"), Code.FILE_MISSING, "m")
    rows = [finding("b", 2), finding("a", 10), finding("a", 9), whole, finding("b", 2)]

    assert sort_findings(rows) == [
        finding("a", 9),
        finding("a", 10),
        whole,
        finding("b", 2),
    ]


def test_warnings_stop_only_when_strict() -> None:
    warning = finding("a", 1, severity=Severity.WARNING)
    hint = finding("a", 1, severity=Severity.HINT)

    assert has_errors([finding("a", 1)])
    assert not has_errors([warning])
    assert has_errors([warning], strict=True)
    assert not has_errors([hint], strict=True)
    assert not has_errors([], strict=True)
