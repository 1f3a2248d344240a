"""Wording: what a text says, read from its words alone, in either language."""

from deconflict.wording.marks import Mark, difference, within
from deconflict.wording.normal import fingerprint, normal

__all__ = ["Mark", "difference", "fingerprint", "normal", "within"]
