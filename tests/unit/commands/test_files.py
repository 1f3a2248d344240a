"""Files are written all or none."""

from pathlib import Path

import pytest

from deconflict.commands.files import write_file, write_files


def test_files_are_written_and_nothing_is_left_beside_them(tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "below" / "new.txt"
    old.write_bytes(b"old")
    old.chmod(0o600)

    write_files({old: b"changed", new: b"new"})

    assert (old.read_bytes(), new.read_bytes()) == (b"changed", b"new")
    assert old.stat().st_mode & 0o777 == 0o600
    assert {path.name for path in tmp_path.rglob("*")} == {
        "old.txt",
        "below",
        "new.txt",
    }


def test_a_file_without_content_is_deleted(tmp_path: Path) -> None:
    old, other = tmp_path / "old.yaml", tmp_path / "other.yaml"
    old.write_bytes(b"old")

    write_files({old: None, other: b"new", tmp_path / "never.yaml": None})

    assert list(tmp_path.iterdir()) == [other]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.txt", tmp_path / "link.txt"
    target.write_bytes(b"old")
    link.symlink_to(target)

    write_file(link, b"new")

    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_where_one_fails_all_stay_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt")]
    for path in paths[:2]:
        path.write_bytes(b"old")
    replace = Path.replace

    def fail_on_second(self: Path, target: Path) -> Path:
        if target.name == "b.txt":
            raise PermissionError(target)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail_on_second)
    with pytest.raises(PermissionError):
        write_files({paths[2]: b"new", paths[0]: b"new", paths[1]: b"new"})

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "a.txt": b"old",
        "b.txt": b"old",
    }
