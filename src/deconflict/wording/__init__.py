"""Wording: what a text says, read from its words alone, in either language."""

from deconflict.wording.bounds import Bound, bound_of, is_comparable, is_stricter
from deconflict.wording.clocks import is_clock_said
from deconflict.wording.counts import announces, read_few
from deconflict.wording.dates import is_date_said, lacks_same_parts
from deconflict.wording.figures import Figures, read_figures
from deconflict.wording.marks import Mark, difference
from deconflict.wording.normal import fingerprint, normal
from deconflict.wording.positions import opposite
from deconflict.wording.quantities import number_in
from deconflict.wording.readings import Reading, answering, overlaps, unanswered
from deconflict.wording.redline import Stretch, redline, written_redline

__all__ = [
    "Bound",
    "Figures",
    "Mark",
    "Reading",
    "Stretch",
    "announces",
    "answering",
    "bound_of",
    "difference",
    "fingerprint",
    "is_clock_said",
    "is_comparable",
    "is_date_said",
    "is_stricter",
    "lacks_same_parts",
    "normal",
    "number_in",
    "opposite",
    "overlaps",
    "read_few",
    "read_figures",
    "redline",
    "unanswered",
    "written_redline",
]
