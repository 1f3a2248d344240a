"""The worked example of the writers' guides is a good procedure, in both of them."""

import re
from pathlib import Path

from deconflict.checks import check_manual
from deconflict.findings import without_hints
from deconflict.manual import load_manual, read_project

CHECKOUT = Path(__file__).parents[2]
GUIDES = ("writing.md", "writing.zh.md")
BLOCK = re.compile(r"```yaml\n(# yaml-language-server: .*?)```", re.DOTALL)


def example(guide: str) -> dict[str, str]:
    """Return the files that a guide has its reader write, by path."""
    text = (CHECKOUT / "docs" / guide).read_text(encoding="utf-8")
    blocks = [one for one in BLOCK.findall(text) if "\n" in one.strip()]
    (signals,) = [one for one in blocks if "\nsignals:" in one]
    (procedure,) = [one for one in blocks if "\nid: ENC-13" in one]
    (serial,) = [one for one in blocks if "\nid: SER-ENC-13" in one]
    return {
        "manual/signals/boats.yaml": signals,
        "procedures/encounter/ENC-13.yaml": procedure,
        "manual/exercises/SER-ENC-13.yaml": serial,
    }


def test_worked_example_brings_no_finding() -> None:
    files = {name: text.encode() for name, text in example(GUIDES[0]).items()}

    loading = load_manual({**read_project(CHECKOUT), **files})

    assert loading.manual is not None, loading.findings
    found = [*loading.findings, *check_manual(loading.manual)]
    assert [one for one in without_hints(found) if not one.excuse] == []


def test_both_guides_write_the_same_files() -> None:
    first, second = map(example, GUIDES)

    assert first == second
