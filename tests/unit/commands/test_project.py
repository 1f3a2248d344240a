"""The project folder is found from where the user is."""

from pathlib import Path

from deconflict.commands.project import find_project


def test_project_is_found_from_a_folder_below(good_project: Path) -> None:
    below = good_project / "procedures" / "meeting"

    assert find_project(good_project, is_given=False) == good_project.resolve()
    assert find_project(below, is_given=False) == good_project.resolve()


def test_folder_that_was_given_is_not_searched_upwards(good_project: Path) -> None:
    below = good_project / "procedures"

    assert find_project(good_project, is_given=True) == good_project.resolve()
    assert find_project(below, is_given=True) is None


def test_project_without_its_manual_file_is_found_by_its_folders(
    good_project: Path,
) -> None:
    (good_project / "manual" / "manual.yaml").unlink()

    assert find_project(good_project, is_given=True) == good_project.resolve()


def test_no_project_is_found_in_another_folder(tmp_path: Path) -> None:
    assert find_project(tmp_path, is_given=True) is None
    assert find_project(tmp_path / "is-not-there", is_given=True) is None
