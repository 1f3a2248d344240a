"""Find the folder of the manual that the user is in."""

from pathlib import Path


def find_project(start: Path, *, is_given: bool) -> Path | None:
    """Return the project folder at or, unless it was given, above `start`."""
    folder = start.resolve()
    candidates = [folder] if is_given else [folder, *folder.parents]
    for candidate in candidates:
        if (candidate / "manual" / "manual.yaml").is_file():
            return candidate
        if (candidate / "manual").is_dir() and (candidate / "procedures").is_dir():
            return candidate
    return None
