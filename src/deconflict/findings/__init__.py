"""Findings: the form in which every stage tells the author what is wrong."""

from deconflict.findings.codes import Code, Severity
from deconflict.findings.finding import (
    Finding,
    Place,
    Quote,
    Span,
    Telling,
    has_errors,
    sort_findings,
    without_hints,
)
from deconflict.findings.suggestion import nearest, suggest

__all__ = [
    "Code",
    "Finding",
    "Place",
    "Quote",
    "Severity",
    "Span",
    "Telling",
    "has_errors",
    "nearest",
    "sort_findings",
    "suggest",
    "without_hints",
]
