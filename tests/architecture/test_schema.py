"""The schemas that editors read are current, and tags cannot mislead a finding."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, get_args, get_origin

import pytest
from pydantic import Tag

from deconflict.commands.schema import schema_files
from deconflict.schema import FILE_KINDS, Shape

ROOT = Path(__file__).parents[2]


def test_committed_schemas_are_current() -> None:
    """`deconflict schema` writes them anew."""
    folder = ROOT / "manual" / "schema"
    committed = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.iterdir()
    }

    assert committed == schema_files()


def test_every_kind_of_file_has_a_schema() -> None:
    assert set(schema_files()) == {
        f"manual/schema/{kind.name}.json" for kind in FILE_KINDS
    }


def models(annotation: object) -> Iterator[tuple[type[Shape], str]]:
    """Return the models in an annotation, each with the union tag before it."""
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        yield annotation, ""
        return
    inner = get_args(annotation)
    if get_origin(annotation) is Annotated:
        inner, metadata = inner[:1], inner[1:]
        tags = [item.tag for item in metadata if isinstance(item, Tag)]
        if tags and isinstance(inner[0], type) and issubclass(inner[0], Shape):
            yield inner[0], tags[0]
            return
    for part in inner:
        yield from models(part)


def reachable() -> dict[type[Shape], set[str]]:
    """Return every model that a file can hold, with its union tags."""
    found: dict[type[Shape], set[str]] = {}
    waiting = [(kind.model, "") for kind in FILE_KINDS]
    while waiting:
        model, tag = waiting.pop()
        is_new = model not in found
        found.setdefault(model, set()).update({tag} - {""})
        if is_new:
            for field in model.model_fields.values():
                waiting += models(field.annotation)
    return found


MODELS = reachable()


def keys(model: type[Shape]) -> set[str]:
    fields = model.model_fields.items()
    return {key for name, field in fields for key in (name, field.alias or name)}


@pytest.mark.parametrize(
    "model", [model for model in MODELS if MODELS[model]], ids=lambda m: m.__name__
)
def test_union_tag_is_no_field_of_its_model(model: type[Shape]) -> None:
    """The tag stands in the path of an error, where it would be taken for a key."""
    assert MODELS[model].isdisjoint(keys(model))


def test_the_walk_finds_the_union_of_steps() -> None:
    names = {model.__name__ for model, tags in MODELS.items() if tags}

    assert names == {"DoStep", "SayStep", "WaitStep", "DecideStep", "EndStep"}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_has_help_in_both_languages(model: type[Shape]) -> None:
    if model.__name__ == "Interface":
        return
    for name, field in model.model_fields.items():
        words = field.description or ""
        assert any("a" <= sign <= "z" for sign in words), name
        assert any("\u4e00" <= sign <= "\u9fff" for sign in words), name
