"""Make a new manual project with a small sample."""

import shutil
from pathlib import Path

from deconflict.commands.schema import write_schemas
from deconflict.resources import common_words_folder, starter_folder

_COMMON = ("interface.yaml", "units.yaml", "verbal-forms.yaml")


def init_project(folder: Path) -> str:
    """Write a project into a new folder; return what forbids it, or nothing."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        return f"{folder} is there already. Name a folder that is new or empty."
    shutil.copytree(starter_folder() / "project", folder, dirs_exist_ok=True)
    for name in _COMMON:
        shutil.copyfile(common_words_folder() / name, folder / "manual" / name)
    (folder / ".gitignore").write_text("/build/\n/.build-*/\n", encoding="utf-8")
    write_schemas(folder)
    return ""
