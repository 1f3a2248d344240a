"""Write files of the project so that none is ever half-written."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def replace_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their path below a folder, each in one move.

    All are written beside their places first, so that a full disk changes none.
    """
    waiting: list[tuple[Path, Path]] = []
    try:
        for name, content in files.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            waiting.append((_beside(target, content), target))
        for temporary, target in waiting:
            temporary.replace(target)
    finally:
        for temporary, _ in waiting:
            temporary.unlink(missing_ok=True)


def _beside(target: Path, content: bytes) -> Path:
    """Write the content beside a file, with the rights of the file."""
    number, name = tempfile.mkstemp(prefix=".deconflict-", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(number, "wb") as stream:
            stream.write(content)
        temporary.chmod(target.stat().st_mode if target.exists() else 0o644)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary
