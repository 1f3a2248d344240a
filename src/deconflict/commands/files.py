"""Write files whole or not at all."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path


def write_file(path: Path, content: bytes) -> None:
    """Write a file under another name first, then give it its own."""
    write_files({path: content})


def write_files(contents: Mapping[Path, bytes | None]) -> None:
    """Write all files; where one cannot be written, all stay as they were.

    A file whose content is None is deleted. A link stays a link: the file that it
    leads to is written.
    """
    places = {path.resolve(): content for path, content in contents.items()}
    staged: dict[Path, Path] = {}
    old: dict[Path, bytes | None] = {}
    try:
        for path, content in places.items():
            if content is not None:
                staged[path] = _stage(path, content)
        for path in places:
            old[path] = path.read_bytes() if path.exists() else None
            if path in staged:
                staged[path].replace(path)
            else:
                path.unlink(missing_ok=True)
    except OSError:
        _restore(old)
        raise
    finally:
        for temporary in staged.values():
            temporary.unlink(missing_ok=True)


def _stage(path: Path, content: bytes) -> Path:
    """Return a new file beside the one to be written, with its rights."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary = Path(name)
    if path.exists():
        shutil.copymode(path, temporary)
    else:
        temporary.chmod(0o644)
    return temporary


def _restore(old: Mapping[Path, bytes | None]) -> None:
    """Give files their old content back."""
    for path, content in old.items():
        if content is None:
            path.unlink(missing_ok=True)
        elif not path.exists() or path.read_bytes() != content:
            path.write_bytes(content)
