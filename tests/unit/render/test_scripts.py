"""Modules are joined to classic scripts, which run where modules may not be loaded."""

import re
from itertools import chain

import pytest

from deconflict.render.scripts import SCRIPT_WORDS, SCRIPTS, join_modules
from deconflict.resources import templates_folder
from deconflict.schema.interface import INTERFACE_WORDS

FOLDER = templates_folder() / "site" / "scripts"
NAMES = re.compile(
    r"^(?:export )?(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE
)
IMPORTS = re.compile(r"^import\b[^;]*from \"\./(\w+)\.js\";$", re.MULTILINE)


def source(module: str) -> str:
    return (FOLDER / f"{module}.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_trace_of_a_module_is_left(script: str) -> None:
    text = join_modules(SCRIPTS[script])

    assert re.findall(r"^(?:import|export)\b.*", text, re.MULTILINE) == []


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_name_stands_in_two_modules_of_a_script(script: str) -> None:
    names = [name for one in SCRIPTS[script] for name in NAMES.findall(source(one))]

    assert len(names) > 5
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_module_stands_behind_those_that_it_imports(script: str) -> None:
    modules = SCRIPTS[script]
    for index, module in enumerate(modules):
        assert set(IMPORTS.findall(source(module))) <= set(modules[:index]), module


def test_every_module_is_in_a_script() -> None:
    files = {path.stem for path in FOLDER.glob("*.js")}

    assert files == set(chain.from_iterable(SCRIPTS.values()))


def test_every_word_of_a_script_is_given_to_it() -> None:
    calls = re.compile(
        r"\b(?:word|plainWord|wordIn|sentence)\((?:\s*play,)?\s*\"([a-z-]+)\""
    )
    said = {
        name
        for path in FOLDER.glob("*.js")
        for name in calls.findall(path.read_text(encoding="utf-8"))
    }

    assert said <= set(SCRIPT_WORDS)
    assert set(SCRIPT_WORDS) <= set(INTERFACE_WORDS)
