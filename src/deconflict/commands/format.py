"""Mend signs and spaces in the texts of a project."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from deconflict.findings import Code, Finding, Place, sort_findings
from deconflict.manual import is_read, read_project
from deconflict.schema import LANGUAGES
from deconflict.source import Edit, KeyPath, Source, edit_text, read_bytes, texts_of
from deconflict.wording.punctuation import read_slips

_HALVES = frozenset(LANGUAGES)


@dataclass(frozen=True)
class Formatting:
    """What was mended in a project, or would be."""

    changed: tuple[str, ...]
    """The files, by their path in the project."""

    findings: tuple[Finding, ...]
    """Why files were left as they are."""

    file_count: int

    problem: str = ""
    """Why nothing was done at all; empty when something was."""


def format_project(
    folder: Path, paths: list[Path], *, is_trial: bool = False
) -> Formatting:
    """Mend the files at the paths, or all; a trial only tells what would change."""
    files = {
        name: content
        for name, content in read_project(folder).items()
        if is_read(name) and (folder / name).is_file()
    }
    for path in paths:
        if not any(_is_at(folder / name, path) for name in files):
            return Formatting((), (), 0, f"No file of the manual is at {path}.")
    if paths:
        files = {
            name: content
            for name, content in files.items()
            if any(_is_at(folder / name, path) for path in paths)
        }
    changed: list[str] = []
    findings: list[Finding] = []
    for name, content in files.items():
        right, found = format_bytes(content, name)
        findings += found
        if right == content:
            continue
        changed.append(name)
        if not is_trial:
            write_in_place(folder / name, right)
    return Formatting(tuple(changed), tuple(sort_findings(findings)), len(files))


def format_bytes(content: bytes, path: str) -> tuple[bytes, tuple[Finding, ...]]:
    """Return the mended content of a file, and what forbids to mend it.

    A file that is not read without a finding is returned as it is.
    """
    source, findings = read_bytes(content, path)
    if source is None or findings:
        return content, findings
    text = edit_text(source, dict(_edits(source)))
    if text is None:
        return content, (_left(path),)
    return _with_line_ends(text, content), ()


def write_in_place(path: Path, content: bytes) -> None:
    """Write a file by way of another, so that it is never there by half."""
    target = path.resolve()
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=".fmt-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        shutil.copymode(target, name)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _is_at(file: Path, path: Path) -> bool:
    """Tell whether a file is at a path or below it."""
    return file.resolve().is_relative_to(path.resolve())


def _edits(source: Source) -> Iterator[tuple[KeyPath, tuple[Edit, ...]]]:
    """Return what is to change in each text of a file."""
    for path, text in texts_of(source, _HALVES):
        edits = tuple(
            Edit(slip.start, slip.end, slip.put)
            for slip in read_slips(text, str(path[-1]))
            if slip.put is not None
        )
        if edits:
            yield path, edits


def _with_line_ends(text: str, content: bytes) -> bytes:
    """Return a text as bytes, each line with the end that it had."""
    lines = text.split("\n")
    ends = ["\r\n" if line.endswith(b"\r") else "\n" for line in content.split(b"\n")]
    return "".join(
        line + end for line, end in zip(lines, [*ends[:-1], ""], strict=True)
    ).encode()


def _left(path: str) -> Finding:
    """Return the finding that a file was left as it is."""
    return Finding(
        Place(path),
        Code.SOURCE_SYNTAX,
        "The signs of this file cannot be mended without a change to its data.",
        "It was left as it is; mend by hand what `deconflict check` tells.",
    )
