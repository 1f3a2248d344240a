"""What the tests of editions share: a small manual, changed in single places."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from deconflict.commands.book import working_state
from deconflict.commands.init import init_project
from deconflict.compare import Change, Comparison, State, compare
from deconflict.document import Document, assemble
from deconflict.manual import Manual, load_manual, read_project, vocabulary_of

Edit = tuple[str, str]
"""What stands in a file, and what is put in its place."""

PROCEDURE = "procedures/meeting/MEET-01.yaml"
CHAPTER = "manual/chapters/purpose.yaml"

NEW_RULE = (
    "meanings:\n",
    """  - id: no-searchlight
    who: all
    force: shall-not
    text:
      en: Neither ship shall turn a searchlight on the other.
      zh: 各舰不得用探照灯照射对方。
meanings:
""",
)
SOFTER = (
    ("keep a proper look-out", "keep a proper look-out"),
    (
        "shall\n    text:\n      en: Each ship shall keep",
        "should\n    text:\n      en: Each ship should keep",
    ),
    ("各舰应保持正规瞭望", "各舰宜保持正规瞭望"),
)
LONGER = ("value: 3 min", "value: 5 min")


@cache
def sample() -> Mapping[str, bytes]:
    """Return the files of a new project."""
    with TemporaryDirectory() as folder:
        assert init_project(Path(folder) / "new") == ""
        return read_project(Path(folder) / "new")


def edited(*edits: Edit, path: str = PROCEDURE) -> dict[str, bytes]:
    """Return the files of a new project with one of them changed."""
    return edited_files(sample(), *edits, path=path)


def edited_files(
    files: Mapping[str, bytes], *edits: Edit, path: str = PROCEDURE
) -> dict[str, bytes]:
    """Return files with one of them changed; each text has to be there."""
    text = files[path].decode()
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    return {**files, path: text.encode()}


def manual_of(files: Mapping[str, bytes]) -> Manual:
    """Return the manual that files make."""
    loading = load_manual(files)
    assert loading.manual is not None, loading.findings
    return loading.manual


def document_of(files: Mapping[str, bytes]) -> Document:
    """Return the document of files."""
    return assemble(manual_of(files))


def state_of(files: Mapping[str, bytes]) -> State:
    """Return the state in which files are."""
    manual = manual_of(files)
    return working_state(manual, assemble(manual))


def compared(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> Comparison:
    """Return what differs between two sets of files."""
    return compare(state_of(old), state_of(new), vocabulary_of(manual_of(new)))


def changes(*edits: Edit, path: str = PROCEDURE) -> dict[str, Change]:
    """Return what edits of the sample change, by anchor."""
    comparison = compared(sample(), edited(*edits, path=path))
    return {one.anchor: one for one in comparison.changes}
