"""Other words are told from other steps, names and values."""

from pathlib import Path

import pytest

from deconflict.commands.init import init_project
from deconflict.manual import Manual, is_rewording, load_manual, read_project

MEET = "procedures/meeting/MEET-01.yaml"


@pytest.fixture
def files(tmp_path: Path) -> dict[str, bytes]:
    assert init_project(tmp_path) == ""
    return read_project(tmp_path)


def manual(files: dict[str, bytes], old: str = "", new: str = "") -> Manual:
    text = files[MEET].decode()
    assert old in text
    made = load_manual({**files, MEET: text.replace(old, new, 1).encode()}).manual
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("should ask the other", "should ask the second"),
        ("呼叫舰宜询问", "呼叫舰宜先询问"),
        ("\n", "\n# A comment in the file.\n"),
    ],
)
def test_other_words_are_a_rewording(
    files: dict[str, bytes], old: str, new: str
) -> None:
    assert is_rewording(manual(files), manual(files, old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: look-out", "id: looking-out"),
        ("value: 3 min", "value: 4 min"),
        ("shall wait {reply-time} for", "shall wait 5 minutes for"),
        ("should ask the other", "should ask [MEET-01.look-out] the other"),
        ("should ask the other", "should ask `the other`"),
    ],
)
def test_another_name_or_value_is_none(
    files: dict[str, bytes], old: str, new: str
) -> None:
    assert not is_rewording(manual(files), manual(files, old, new))


def test_a_file_more_or_less_is_none(files: dict[str, bytes]) -> None:
    fewer = {
        path: content
        for path, content in files.items()
        if not path.startswith("manual/exercises/")
    }
    assert fewer.keys() != files.keys()
    less = load_manual(fewer).manual
    assert less is not None
    assert not is_rewording(manual(files), less)
