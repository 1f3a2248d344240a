"""What was made before, on the disk, by what it was made of."""

import os
import sys
import time
import zlib
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from deconflict.render.fonts import font_files
from deconflict.render.press.libraries import pango_version
from deconflict.resources import templates_folder

_WEEKS = 4 * 7 * 24 * 3600.0
"""Seconds after which what nobody asked for is deleted."""

_TEMPLATES = ("blocks", "cards", "print", "redline")
"""The templates of the pages."""


class Kept:
    """A folder of what was made; without one nothing is kept."""

    def __init__(self, folder: Path | None = None) -> None:
        """Take the folder; it is made when something is put there."""
        self._folder = folder

    def read(self, name: str) -> bytes | None:
        """Return what is kept under a name, if it is whole."""
        if self._folder is None:
            return None
        path = self._folder / name
        try:
            content = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        mark, body = content[:4], content[4:]
        return body if mark == zlib.crc32(body).to_bytes(4, "big") else None

    def write(self, name: str, body: bytes) -> None:
        """Keep something; a disk that takes nothing is no reason to stop."""
        if self._folder is None:
            return
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            beside = self._folder / f"{name}.{os.getpid()}"
            beside.write_bytes(zlib.crc32(body).to_bytes(4, "big") + body)
            beside.replace(self._folder / name)

    def sweep(self) -> None:
        """Delete what nobody has asked for in weeks."""
        if self._folder is None:
            return
        last = time.time() - _WEEKS
        for path in self._folder.glob("*"):
            with suppress(OSError):  # another build may have deleted it
                if path.stat().st_mtime < last:
                    path.unlink()


def name_of(*facts: object) -> str:
    """Return what something is kept under that is made of these facts alone."""
    return sha256(f"{_program()} {facts!r}".encode()).hexdigest()[:40]


@cache
def _program() -> str:
    """Return what the program is: its own files, templates, libraries and fonts."""
    paths = sorted(Path(__file__).parents[2].rglob("*.py"))
    for name in _TEMPLATES:
        paths += sorted((templates_folder() / name).iterdir())
    paths += font_files().values()
    mark = sha256()
    for path in paths:
        mark.update(path.read_bytes())
    facts = (
        version("weasyprint"),
        version("pydyf"),
        pango_version(),
        sys.version_info[:2],
    )
    return f"{mark.hexdigest()} {facts} {zlib.ZLIB_RUNTIME_VERSION}"
