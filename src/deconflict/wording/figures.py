"""Everything that figures say in a text, each figure read once."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from deconflict.wording.bearings import read_bearings
from deconflict.wording.channels import read_channels
from deconflict.wording.clocks import read_clocks
from deconflict.wording.codes import read_codes, read_groups
from deconflict.wording.counts import read_counts, read_ordinals
from deconflict.wording.dates import read_dates
from deconflict.wording.marks import Mark
from deconflict.wording.numerals import Numeral, narrow
from deconflict.wording.positions import read_positions
from deconflict.wording.quantities import read_amounts
from deconflict.wording.readings import Reading, blanked, overlaps
from deconflict.wording.unit_words import UnitWords


@dataclass(frozen=True)
class Figures:
    """The readings of one text."""

    positions: Reading
    dates: Reading
    clocks: Reading
    channels: Reading
    bearings: Reading
    codes: Reading
    quantities: Reading
    groups: tuple[Mark, ...]
    """Letters that stand where a signal group does, known or not."""

    bare: tuple[Numeral, ...]
    """The numbers without a unit."""

    rest: str
    """The text without what was read for certain, and the language it is in."""

    language: str

    @cached_property
    def counts(self) -> Reading:
        """What is counted; read when asked for, as few pairs need it."""
        return read_counts(self.rest, self.language, self.bare)

    @cached_property
    def ordinals(self) -> Reading:
        """The places in a row."""
        return read_ordinals(self.rest, self.language, self.bare)


def read_figures(
    text: str, language: str, units: UnitWords, codes: Collection[str]
) -> Figures:
    """Return what the figures of a text say.

    What one reading takes for certain is blanked before the next one, so that a
    number within a code, a time or a position is not read as a number again.
    """
    rest = narrow(text)
    positions = read_positions(rest, language)
    rest = blanked(rest, positions.said)
    dates, clocks = read_dates(rest, language), read_clocks(rest, language)
    clocks = Reading(
        clocks.said,
        tuple(one for one in clocks.possible if not overlaps(one, dates.said)),
    )
    rest = blanked(rest, (*dates.said, *clocks.said))
    channels = read_channels(rest, language)
    rest = blanked(rest, channels.said)
    bearings = read_bearings(rest, language)
    rest = blanked(rest, bearings.said)
    marked, groups = read_codes(rest, language, codes), read_groups(rest, language)
    rest = blanked(rest, marked.said)
    amounts = read_amounts(rest, language, units)
    return Figures(
        positions,
        dates,
        clocks,
        channels,
        bearings,
        marked,
        amounts.quantities,
        groups,
        amounts.bare,
        rest,
        language,
    )
