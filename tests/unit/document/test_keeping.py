"""What is kept of an assembly is what would be made anew."""

from pathlib import Path

import pytest

from deconflict.commands.init import init_project
from deconflict.document import Keeping, assemble
from deconflict.manual import Manual, Shelf, load_manual, read_project

MEET = "procedures/meeting/MEET-01.yaml"
SERIAL = "manual/exercises/SER-MEET-01.yaml"
PURPOSE = "manual/chapters/purpose.yaml"
EDITS = {
    "a text": (MEET, "should ask the other", "should now ask the other"),
    "the name of a role": (MEET, "calling ship", "asking ship"),
    "a title of a procedure": (MEET, "Two ships meet", "Two vessels meet"),
    "a signal": (
        "manual/signals/meeting.yaml",
        "Question of intention",
        "Wish to know",
    ),
    "a term": ("manual/terms.yaml", "en: ", "en: Of old, "),
    "an exercise": (SERIAL, "First run", "Run one"),
    "a chapter": (PURPOSE, "title:\n  en: ", "title:\n  en: Aim and "),
    "a word of the interface": ("manual/interface.yaml", "Channels", "Frequencies"),
    "the edition": ("manual/manual.yaml", "First draft", "Second draft"),
}


@pytest.fixture
def files(tmp_path: Path) -> dict[str, bytes]:
    assert init_project(tmp_path) == ""
    return read_project(tmp_path)


def loaded(files: dict[str, bytes], shelf: Shelf) -> Manual:
    loading = load_manual(files, shelf)
    assert loading.manual is not None, loading.findings
    return loading.manual


@pytest.mark.parametrize("edit", EDITS)
def test_an_edited_manual_is_assembled_as_if_for_the_first_time(
    edit: str, files: dict[str, bytes]
) -> None:
    path, old, new = EDITS[edit]
    shelf: Shelf = {}
    keeping = Keeping()
    before = assemble(loaded(files, shelf), keeping)
    text = files[path].decode()
    assert old in text
    edited = {**files, path: text.replace(old, new, 1).encode()}

    after = assemble(loaded(edited, shelf), keeping)

    assert after != before
    assert after == assemble(loaded(edited, {}))
    assert assemble(loaded(files, shelf), keeping) == before


def test_a_new_rule_renumbers_what_refers_to_those_behind_it(
    files: dict[str, bytes],
) -> None:
    shelf: Shelf = {}
    keeping = Keeping()
    assemble(loaded(files, shelf), keeping)
    rule = (
        "rules:\n  - id: new\n    who: all\n    force: may\n    text: {en: A, zh: 甲}\n"
    )
    text = files[MEET].decode().replace("rules:\n", rule, 1)
    edited = {**files, MEET: text.encode()}

    assert assemble(loaded(edited, shelf), keeping) == assemble(loaded(edited, {}))


def test_what_has_not_changed_is_the_same_object(files: dict[str, bytes]) -> None:
    shelf: Shelf = {}
    keeping = Keeping()
    before = assemble(loaded(files, shelf), keeping)
    text = files[MEET].decode().replace("should ask the other", "should ask another")
    after = assemble(loaded({**files, MEET: text.encode()}, shelf), keeping)

    same = [
        one.id
        for one, other in zip(before.divisions(), after.divisions(), strict=True)
        if one is other
    ]
    assert "purpose" in same
    assert "annex.signals" in same
    assert "MEET-01" not in same
