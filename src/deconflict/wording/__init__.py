"""Wording: what a text says, read from its words alone, in either language."""

from deconflict.wording.marks import Mark, difference
from deconflict.wording.normal import fingerprint, normal
from deconflict.wording.redline import Stretch, redline, written_redline

__all__ = [
    "Mark",
    "Stretch",
    "difference",
    "fingerprint",
    "normal",
    "redline",
    "written_redline",
]
