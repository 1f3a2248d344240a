"""Put a whole new build in the place of the old one, in one move.

The new build is made whole beside the old one and the two change names. A
build that fails or is killed leaves the old one as it was, and no page of a
deleted procedure survives.
"""

import ctypes
import os
import shutil
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

_AT_CURRENT_FOLDER = -100
_EXCHANGE = 2
_STAGING = ".build-"
_LONGEST_BUILD = 3600
"""Seconds; only the placing counts, not the layout before it."""


def place_outputs(build: Path, outputs: Mapping[str, Mapping[str, bytes]]) -> None:
    """Write the outputs below `build`; outputs that are not given stay."""
    if build.is_symlink() or (build.exists() and not build.is_dir()):
        raise NotADirectoryError(f"{build} is not a folder; move it away")
    _sweep(build.parent)
    staging = Path(tempfile.mkdtemp(prefix=_STAGING, dir=build.parent))
    try:
        staging.chmod(0o755)
        for name, files in outputs.items():
            _write(staging / name, files)
        _keep_others(build, staging, set(outputs))
        _swap(staging, build)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files below a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _keep_others(build: Path, staging: Path, replaced: set[str]) -> None:
    """Link what this build does not replace from the old build into the new."""
    if not build.is_dir():
        return
    for path in build.iterdir():
        if path.name in replaced:
            continue
        if path.is_dir():
            shutil.copytree(path, staging / path.name, copy_function=os.link)
        else:
            os.link(path, staging / path.name)


def _swap(staging: Path, build: Path) -> None:
    """Give the staging folder the name of the build."""
    if not build.exists():
        staging.rename(build)
        return
    if not _exchange(staging, build):
        old = staging.with_name(f"{staging.name}-old")
        build.rename(old)
        staging.rename(build)
        shutil.rmtree(old, ignore_errors=True)


def _exchange(first: Path, second: Path) -> bool:
    """Let two folders change names in one step, where the system can do that."""
    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "renameat2"):
        return False
    status = library.renameat2(
        _AT_CURRENT_FOLDER,
        os.fsencode(first),
        _AT_CURRENT_FOLDER,
        os.fsencode(second),
        _EXCHANGE,
    )
    return bool(status == 0)


def _sweep(folder: Path) -> None:
    """Delete what builds that were killed left behind; a running one is younger."""
    oldest = time.time() - _LONGEST_BUILD
    for path in folder.glob(f"{_STAGING}*"):
        if path.stat().st_mtime < oldest:
            shutil.rmtree(path, ignore_errors=True)
