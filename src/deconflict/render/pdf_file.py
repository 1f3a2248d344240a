"""A PDF that was made, and what was wrong on the way."""

from dataclasses import dataclass, field

from deconflict.findings import Finding
from deconflict.render.layout_faults.fault import LayoutFault


@dataclass(frozen=True)
class Pdf:
    """The file, how many pages it has, and what was wrong on the way."""

    content: bytes
    page_count: int
    findings: list[Finding]
    faults: list[LayoutFault] = field(default_factory=list)
    """What is wrong on the pages; its places in the files are still to be found."""
