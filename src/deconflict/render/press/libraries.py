"""The libraries of the system that lay out pages."""

import ctypes
from functools import cache
from importlib.metadata import files


class MissingLibraryError(Exception):
    """The libraries that lay out the PDF cannot be loaded."""

    def __str__(self) -> str:
        return (
            "The libraries that lay out the PDF are not on this machine. Install "
            "libpango-1.0-0, libpangoft2-1.0-0 and libharfbuzz-subset0, or run "
            "`make manual`, which does it. `deconflict build --html` needs none."
        )


@cache
def pango_version() -> int:
    """Return the version of the library that breaks lines; other ones break others.

    Where it has its usual name it is asked itself: to load WeasyPrint takes longer
    than to bind a manual of which nothing is laid out anew.
    """
    try:
        return int(ctypes.CDLL("libpango-1.0.so.0").pango_version())
    except OSError:
        pass
    try:
        from weasyprint.text.ffi import pango
    except OSError as error:
        raise MissingLibraryError from error
    return int(pango.pango_version())


def colour_profile(name: str) -> bytes:
    """Return a profile of colours that WeasyPrint has with it, without loading it."""
    (profile,) = (one for one in files("weasyprint") or () if one.name == name)
    return profile.read_binary()
