"""Templates know three things, and the words on pages are those of the file."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from jinja2 import meta, nodes

from deconflict.compare import Kind
from deconflict.render.environment import make_environment
from deconflict.resources import templates_folder
from deconflict.schema import AnnexName
from deconflict.schema.exercise import Means
from deconflict.schema.interface import INTERFACE_WORDS
from deconflict.schema.lessons import LessonStatus
from deconflict.schema.manual_file import FrontName
from deconflict.schema.procedure import RESOURCE_KINDS, Status
from deconflict.schema.registers import ChannelKind, ReferenceKind, SignalKind
from deconflict.schema.steps import Act, AlertKind, ChannelUse

PACKAGE = Path(__file__).parents[2] / "src" / "deconflict"
TEMPLATES = sorted(
    path.relative_to(templates_folder()).as_posix()
    for path in templates_folder().rglob("*.jinja")
)
LITERAL = re.compile(r"\"([a-z][a-z-]*)\"")
MADE = {
    *get_args(AnnexName),
    *(f"{name}-intro" for name in get_args(AnnexName)),
    *get_args(FrontName),
    *(f"change-{kind}" for kind in Kind),
    *get_args(SignalKind),
    *(f"kind-{kind}" for kind in get_args(ChannelKind)),
    *get_args(ReferenceKind),
    *(f"means-{means}" for means in get_args(Means)),
    *get_args(LessonStatus),
    *get_args(Act),
    *get_args(AlertKind),
    *get_args(Status),
    *get_args(ChannelUse),
    *RESOURCE_KINDS,
}
"""Words whose key is made from a value of the schema."""


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_compiles_and_knows_three_things(name: str) -> None:
    environment = make_environment()
    environment.get_template(name)
    source = (templates_folder() / name).read_text(encoding="utf-8")

    tree = environment.parse(source)
    imported = {
        name if isinstance(name, str) else name[1]
        for node in tree.find_all(nodes.FromImport)
        for name in node.names
    }

    used = meta.find_undeclared_variables(tree) - imported

    assert used <= {"document", "page", "strings"}
    assert len(source.splitlines()) <= 120


def modules(*packages: str) -> list[Path]:
    """Return the modules of some packages."""
    return [
        path for name in packages for path in sorted((PACKAGE / name).rglob("*.py"))
    ]


def calls(name: str) -> Iterator[str]:
    """Return the text that is the first argument of each call of `name`."""
    for path in modules("compare", "document"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            first = node.args[0]
            if called == name and isinstance(first, ast.Constant):
                yield str(first.value)


def strings_in(source: str) -> Iterator[str]:
    """Return the words that a template takes from `strings`."""
    tree = make_environment().parse(source)
    for attribute in tree.find_all(nodes.Getattr):
        if isinstance(attribute.node, nodes.Name) and attribute.node.name == "strings":
            yield attribute.attr
    for item in tree.find_all(nodes.Getitem):
        is_ours = isinstance(item.node, nodes.Name) and item.node.name == "strings"
        if is_ours and isinstance(item.arg, nodes.Const):
            yield str(item.arg.value)


def texts() -> Iterator[str]:
    """Return every text in quotes in the document, records, renderers and templates."""
    for path in modules("compare", "document", "render", "report"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
    for name in TEMPLATES:
        source = (templates_folder() / name).read_text(encoding="utf-8")
        yield from LITERAL.findall(source)
        yield from strings_in(source)


def test_every_interface_word_is_used() -> None:
    used = {*texts(), *MADE}

    assert [word for word in INTERFACE_WORDS if word not in used] == []


def test_every_word_used_is_an_interface_word() -> None:
    named = {word for name in ("word", "labelled", "Label") for word in calls(name)}
    for name in TEMPLATES:
        named |= set(strings_in((templates_folder() / name).read_text("utf-8")))

    assert len(named) > 50
    assert sorted((named | MADE) - set(INTERFACE_WORDS)) == []


def test_every_interface_word_is_named_once() -> None:
    assert len(INTERFACE_WORDS) == len(set(INTERFACE_WORDS))
