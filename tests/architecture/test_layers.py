"""The contracts between the layers hold, and `check` stays light."""

import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).parents[2]
HEAVY = {"weasyprint", "jinja2", "pydyf", "fontTools", "markdown_it", "PIL"}
PROGRAM = """
import sys
from deconflict.cli import main
try:
    main()
except SystemExit as exit_:
    print(exit_.code, *sorted(sys.modules), file=sys.stderr)
"""


def test_contracts_between_layers_are_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)

    status = lint_imports(config_filename="pyproject.toml", no_cache=True)

    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


@pytest.mark.parametrize("form", ["text", "json"])
def test_check_does_not_load_what_only_a_build_needs(
    good_project: Path, form: str
) -> None:
    words = ["check", "--format", form, "--project", str(good_project)]

    result = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", PROGRAM, *words],
        capture_output=True,
        text=True,
        check=True,
    )

    status, *modules = result.stderr.split()
    assert status == "0"
    assert "deconflict.checks" in modules
    assert HEAVY.isdisjoint(modules)
