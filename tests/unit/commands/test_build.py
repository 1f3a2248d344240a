"""A machine without the libraries of the PDF still builds the site."""

import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

REFUSES = """raise OSError("cannot load library 'libgobject-2.0-0'")"""
"""What WeasyPrint does where Pango is not installed."""


def test_packages_to_install_are_named(
    good_project: Path,
    deconflict: Callable[..., CompletedProcess[str]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    absent = tmp_path / "absent" / "weasyprint"
    absent.mkdir(parents=True)
    (absent / "__init__.py").write_text(REFUSES)
    monkeypatch.syspath_prepend(absent.parent)  # the processes that lay out see it too
    for name in list(sys.modules):
        if name.split(".")[0] == "weasyprint":
            monkeypatch.delitem(sys.modules, name)

    failed = deconflict("build", "--project", str(good_project))
    assert failed.returncode == 2
    assert "libpango-1.0-0" in failed.stderr
    assert not (good_project / "build" / "html").exists()
    built = deconflict("build", "--html", "--project", str(good_project))
    assert built.returncode == 0
    assert (good_project / "build" / "html" / "index.html").is_file()
