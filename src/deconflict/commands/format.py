"""Mend signs and spaces in the texts of a project."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from deconflict.commands.files import write_file
from deconflict.findings import Finding, sort_findings
from deconflict.manual import REVIEWS, is_read, read_project
from deconflict.schema import AGREED_ENDING, LANGUAGES
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

    left: tuple[str, ...] = ()
    """Files whose signs could not be mended without a change to their data."""

    problem: str = ""
    """Why nothing was done at all; empty when something was."""


def format_project(
    folder: Path, paths: list[Path], *, is_trial: bool = False
) -> Formatting:
    """Mend the files at the paths, or all; a trial only tells what would change.

    Records of what was agreed, and comments, hold it word for word and are left alone.
    """
    files = {
        name: content
        for name, content in read_project(folder).items()
        if is_read(name)
        and not name.endswith(AGREED_ENDING)
        and not name.startswith(REVIEWS)
        and (folder / name).is_file()
    }
    for path in paths:
        if not any(_is_at(folder / name, path) for name in files):
            return Formatting((), (), 0, problem=f"No file of the manual is at {path}.")
    if paths:
        files = {
            name: content
            for name, content in files.items()
            if any(_is_at(folder / name, path) for path in paths)
        }
    changed: list[str] = []
    left: list[str] = []
    findings: list[Finding] = []
    for name, content in files.items():
        right, found = format_bytes(content, name)
        findings += found
        if right is None:
            left.append(name)
        if right in {None, content}:
            continue
        changed.append(name)
        if not is_trial:
            write_file(folder / name, right)
    return Formatting(
        tuple(changed), tuple(sort_findings(findings)), len(files), tuple(left)
    )


def format_bytes(content: bytes, path: str) -> tuple[bytes | None, tuple[Finding, ...]]:
    """Return the mended content of a file, and what forbids to mend it.

    A file that is not read without a finding is returned as it is; None, where a
    mend would change more than signs.
    """
    source, findings = read_bytes(content, path)
    if source is None or findings:
        return content, findings
    text = edit_text(source, dict(_edits(source)))
    if text is None:
        return None, ()
    return _with_line_ends(text, content), ()


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
