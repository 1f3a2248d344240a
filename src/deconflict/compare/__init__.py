"""Compare: two states of the manual to typed changes, and the records made of them."""

from deconflict.compare.comparing import Known, align, compare
from deconflict.compare.model import (
    DANGEROUS,
    IN_PLACE,
    Change,
    Comparison,
    Kind,
    Line,
    State,
    Swap,
)
from deconflict.compare.records import with_records
from deconflict.compare.standing import Standing, last_changed, stand
from deconflict.compare.words import Words

__all__ = [
    "DANGEROUS",
    "IN_PLACE",
    "Change",
    "Comparison",
    "Kind",
    "Known",
    "Line",
    "Standing",
    "State",
    "Swap",
    "Words",
    "align",
    "compare",
    "last_changed",
    "stand",
    "with_records",
]
