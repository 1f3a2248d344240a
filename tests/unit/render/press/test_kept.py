"""What is kept is whole or not there, and nobody's disk fills up with it."""

import os
import time
from pathlib import Path

from deconflict.render.press.kept import Kept, name_of


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "sheets")
    kept.write("one", b"pages")

    assert Kept(tmp_path / "sheets").read("one") == b"pages"
    assert kept.read("another") is None


def test_a_damaged_file_counts_as_none(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.write("one", b"pages")
    path = tmp_path / "one"

    for damaged in (b"", path.read_bytes()[:-1], path.read_bytes() + b"x"):
        path.write_bytes(damaged)
        assert kept.read("one") is None


def test_without_a_folder_nothing_is_kept() -> None:
    kept = Kept()
    kept.write("one", b"pages")

    assert kept.read("one") is None
    kept.sweep()


def test_a_folder_that_takes_nothing_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "sheets").write_text("a file where the folder would be")
    kept = Kept(tmp_path / "sheets")
    kept.write("one", b"pages")

    assert kept.read("one") is None


def test_what_nobody_asks_for_is_deleted_after_weeks(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.write("old", b"pages")
    kept.write("asked", b"pages")
    long_ago = time.time() - 40 * 24 * 3600
    for name in ("old", "asked"):
        os.utime(tmp_path / name, (long_ago, long_ago))
    kept.read("asked")
    kept.sweep()

    assert kept.read("old") is None
    assert kept.read("asked") == b"pages"


def test_a_name_stands_for_all_that_something_is_made_of() -> None:
    assert name_of("sheet", 1) == name_of("sheet", 1)
    assert len({name_of("sheet", 1), name_of("sheet", 2), name_of("piece", 1)}) == 3
