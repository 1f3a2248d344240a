"""A PDF that was made, and what was wrong on the way."""

from dataclasses import dataclass

from deconflict.findings import Finding


@dataclass(frozen=True)
class Pdf:
    """The file, how many pages it has, and what was wrong on the way."""

    content: bytes
    page_count: int
    findings: list[Finding]
