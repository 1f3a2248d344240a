"""What worker processes do: bytes out, so that it can be kept and sent as it is.

They load the layout only when they are asked for one.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from deconflict.render.press.glyphs import font_program
from deconflict.render.press.libraries import MissingLibraryError
from deconflict.render.press.piece import place
from deconflict.render.press.section import Section
from deconflict.render.press.sheet import FontUse, Shared
from deconflict.render.press.stored import piece_bytes, read_sheet, sheet_bytes


@dataclass(frozen=True)
class Placing:
    """A sheet that is to be put at its place in the file."""

    sheet: bytes
    base: int
    shared: Mapping[Shared, int]
    labels: Mapping[str, str]
    """The numbers of the pages that it speaks of, by anchor."""


def load_layout() -> None:
    """Load what lays out, which takes as long as to lay out some pages."""
    try:
        from deconflict.render.press import layout  # noqa: F401 - only to be loaded
    except OSError as error:
        raise MissingLibraryError from error


def lay_out(section: Section) -> bytes:
    """Return the sheet of a section."""
    load_layout()
    from deconflict.render.press import layout

    return sheet_bytes(layout.lay_out(section))


def put_in_place(job: Placing) -> bytes:
    """Return the piece of a sheet."""
    sheet = read_sheet(job.sheet)
    return piece_bytes(place(sheet, job.base, job.shared, job.labels))


def cut_font(font: FontUse) -> bytes:
    """Return the file of a font, with the glyphs that are shown."""
    return font_program(font)
