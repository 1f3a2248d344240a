"""A new build takes the place of the old one in one move, or not at all."""

import os
import time
from pathlib import Path

import pytest

from deconflict.commands.placing import place_outputs


def content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def build(tmp_path: Path) -> Path:
    folder = tmp_path / "project" / "build"
    folder.parent.mkdir()
    return folder


def test_first_build_makes_the_folder(build: Path) -> None:
    place_outputs(build, {"html": {"index.html": b"1", "assets/a.css": b"2"}})

    assert content(build) == {"html/index.html": b"1", "html/assets/a.css": b"2"}
    assert list(build.parent.iterdir()) == [build]


def test_next_build_leaves_no_stale_page(build: Path) -> None:
    place_outputs(build, {"html": {"index.html": b"1", "ENC-01.html": b"2"}})
    place_outputs(build, {"html": {"index.html": b"3"}})

    assert content(build) == {"html/index.html": b"3"}
    assert list(build.parent.iterdir()) == [build]


def test_outputs_that_are_not_built_stay(build: Path) -> None:
    place_outputs(build, {"html": {"i.html": b"1"}, "pdf": {"m.pdf": b"2"}})
    (build / "note.txt").write_bytes(b"mine")
    place_outputs(build, {"html": {"i.html": b"3"}})

    assert content(build) == {
        "html/i.html": b"3",
        "note.txt": b"mine",
        "pdf/m.pdf": b"2",
    }


def test_failure_leaves_the_old_build_and_no_rubbish(build: Path) -> None:
    place_outputs(build, {"html": {"index.html": b"1"}})
    before = build.stat().st_ino

    with pytest.raises(OSError, match="File name too long"):
        place_outputs(build, {"html": {"index.html": b"2", "x" * 300: b"3"}})

    assert content(build) == {"html/index.html": b"1"}
    assert build.stat().st_ino == before
    assert list(build.parent.iterdir()) == [build]


def test_the_name_always_leads_to_a_whole_build(
    build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where folders cannot change names in one step, the old way is taken."""
    place_outputs(build, {"html": {"index.html": b"1"}})
    monkeypatch.setattr("deconflict.commands.placing._exchange", lambda *_: False)
    place_outputs(build, {"html": {"index.html": b"2"}})

    assert content(build) == {"html/index.html": b"2"}
    assert list(build.parent.iterdir()) == [build]


def test_what_a_killed_build_left_is_swept_later(build: Path) -> None:
    old, running = build.parent / ".build-old", build.parent / ".build-running"
    for folder in (old, running):
        (folder / "html").mkdir(parents=True)
    yesterday = time.time() - 24 * 3600
    os.utime(old, (yesterday, yesterday))

    place_outputs(build, {"html": {"index.html": b"1"}})

    assert not old.exists()
    assert running.is_dir()
    assert content(build) == {"html/index.html": b"1"}


def test_the_folder_can_be_read_by_all(build: Path) -> None:
    place_outputs(build, {"html": {"index.html": b"1"}})

    assert build.stat().st_mode & 0o777 == 0o755
