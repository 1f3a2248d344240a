"""Findings: the form in which every stage tells the author what is wrong."""

from deconflict.findings.codes import Code, Severity
from deconflict.findings.finding import (
    Finding,
    Place,
    Span,
    has_errors,
    sort_findings,
)
from deconflict.findings.suggestion import suggest

__all__ = [
    "Code",
    "Finding",
    "Place",
    "Severity",
    "Span",
    "has_errors",
    "sort_findings",
    "suggest",
]
