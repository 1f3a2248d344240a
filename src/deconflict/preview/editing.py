"""Change a pair or a file of the project, and never what somebody else wrote."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from deconflict.commands.files import write_file
from deconflict.manual import is_read
from deconflict.schema import LANGUAGES
from deconflict.source import KeyPath, replace_values


@dataclass(frozen=True)
class Saved:
    """What came of a wish to save."""

    is_saved: bool
    problem: str = ""
    """The key of the interface word that says why not."""

    content: str = ""
    """The file as it is on the disk, where it changed meanwhile."""

    mark: str = ""
    """The fingerprint of the file that was written."""


def fingerprint(content: bytes) -> str:
    """Return a mark by which a change of a file is seen."""
    return hashlib.sha256(content).hexdigest()


def save_file(folder: Path, path: str, content: str, *, based_on: str) -> Saved:
    """Write a whole file, unless it is other than the one that was edited."""
    target = project_file(folder, path)
    if target is None:
        return Saved(is_saved=False, problem="preview-no-file")
    now = target.read_bytes()
    if fingerprint(now) != based_on:
        text = now.decode(errors="replace")
        return Saved(is_saved=False, problem="preview-conflict", content=text)
    new = content.replace("\r\n", "\n")
    if b"\r\n" in now:
        new = new.replace("\n", "\r\n")
    write_file(target, new.encode())
    return Saved(is_saved=True, mark=fingerprint(new.encode()))


def save_pair(
    folder: Path, path: str, keys: KeyPath, *, old: dict[str, str], new: dict[str, str]
) -> Saved:
    """Replace the halves of a pair that were edited; every other byte stays.

    `keys` lead to the pair in the file; `old` holds the halves as they were shown.
    """
    target = project_file(folder, path)
    if target is None:
        return Saved(is_saved=False, problem="preview-no-file")
    content = target.read_bytes()
    changed = {
        (*keys, language): new[language]
        for language in LANGUAGES
        if new.get(language, "") != old.get(language, "")
    }
    if not _stands(content, path, keys, old):
        text = content.decode(errors="replace")
        return Saved(is_saved=False, problem="preview-conflict", content=text)
    if not changed:
        return Saved(is_saved=True)
    result = replace_values(content, path, changed)
    if result is None:
        return Saved(is_saved=False, problem="preview-not-writable")
    write_file(target, result)
    return Saved(is_saved=True)


def project_file(folder: Path, path: str) -> Path | None:
    """Return a file of the manual that may be edited, or None for any other path."""
    if not is_read(path) or ".." in path.split("/"):
        return None
    target = folder / path
    is_inside = target.resolve().is_relative_to(folder.resolve())
    return target if is_inside and target.is_file() else None


def _stands(content: bytes, path: str, keys: KeyPath, old: dict[str, str]) -> bool:
    """Tell whether the halves stand in the file as they were shown."""
    shown = {(*keys, language): text for language, text in old.items() if text}
    return replace_values(content, path, shown) == content
