"""Latitudes and longitudes are the same in both halves."""

from collections.abc import Iterator

from deconflict.checks.concordance.contrasts import (
    BothFigures,
    Contrast,
    Noun,
    contrast,
    message,
)
from deconflict.checks.concordance.halves import Halves
from deconflict.findings import Code, Finding
from deconflict.manual import Words
from deconflict.wording import opposite

_NOUN = Noun("position", "positions", "位置")
_HINT = Words(
    "Give the same latitude and longitude in both halves, or write the position once "
    "under 'facts:' and use it as {name}.",
    "请在两种文本中写明同一经纬度，或在facts中只写一次，以{名称}引用。",
)
_EXCHANGED = {
    "N": Words("North and south are exchanged.", "南纬与北纬颠倒。"),
    "E": Words("East and west are exchanged.", "东经与西经颠倒。"),
}
_AXES = {"N": "N", "S": "N", "E": "E", "W": "E"}


def compare_positions(halves: Halves, figures: BothFigures) -> Iterator[Finding]:
    """Return a finding if the halves give different positions."""
    found = contrast(figures.en.positions, figures.zh.positions)
    if not found.en and not found.zh:
        return
    told = message(halves, found, _NOUN)
    for side in _exchanged(found):
        more = _EXCHANGED[side]
        told = Words(f"{told.en} {more.en}", f"{told.zh}{more.zh}")
    yield halves.finding(Code.PAIR_POSITION, told, _HINT, en=found.en, zh=found.zh)


def _exchanged(found: Contrast) -> list[str]:
    """Return the axes on which the halves name opposite sides of one angle."""
    chinese = {mark.value for mark in found.zh}
    sides = {
        _AXES[mark.value[0]] for mark in found.en if opposite(mark.value) in chinese
    }
    return [side for side in _EXCHANGED if side in sides]
