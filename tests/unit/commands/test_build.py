"""A machine without the libraries of the PDF still builds the site."""

import sys
from collections.abc import Callable, Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from subprocess import CompletedProcess
from types import ModuleType

import pytest


class Absent:
    """Refuses WeasyPrint as it refuses itself where Pango is not installed."""

    @staticmethod
    def find_spec(
        name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name == "weasyprint":
            raise OSError("cannot load library 'libgobject-2.0-0'")
        return None


def test_packages_to_install_are_named(
    good_project: Path,
    deconflict: Callable[..., CompletedProcess[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in list(sys.modules):
        if name.split(".")[0] == "weasyprint" or name == "deconflict.render.pdf":
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [Absent, *sys.meta_path])
    failed = deconflict("build", "--project", str(good_project))
    assert failed.returncode == 2
    assert "libpango-1.0-0" in failed.stderr
    assert not (good_project / "build").exists()
    built = deconflict("build", "--html", "--project", str(good_project))
    assert built.returncode == 0
    assert (good_project / "build" / "html" / "index.html").is_file()
