"""The contracts between the layers hold, and `check` stays light."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = {"weasyprint", "jinja2", "pydyf", "fontTools", "markdown_it", "PIL", "openpyxl"}
PROGRAM = """
import sys
from deconflict.__main__ import main
try:
    main()
except SystemExit as exit_:
    print(exit_.code, *sorted(sys.modules), file=sys.stderr)
"""


def test_contracts_between_layers_are_kept() -> None:
    """In a process of its own, for import-linter disables the loggers of others."""
    program = "from importlinter.cli import lint_imports as lint; import sys;"
    program += "sys.exit(lint(config_filename='pyproject.toml', no_cache=True))"

    result = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert result.returncode == 0, result.stdout + result.stderr
    assert " 0 broken" in result.stdout


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
