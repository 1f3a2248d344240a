"""The JSON Schema of each kind of file, for the editor's help and errors."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from deconflict.schema.file_kinds import FILE_KINDS
from deconflict.schema.shape import Shape

JsonSchema = dict[str, Any]


def json_schemas() -> dict[str, JsonSchema]:
    """Return the JSON Schema for every kind of file, by its name.

    The dialect is draft 7, the newest that the YAML language server reads.
    """
    return {kind.name: json_schema(kind.model) for kind in FILE_KINDS}


def json_schema(model: type[Shape]) -> JsonSchema:
    """Return the JSON Schema of one model."""
    schema = model.model_json_schema(schema_generator=_Draft7)
    return {"$schema": "http://json-schema.org/draft-07/schema#", **schema}


class _Draft7(GenerateJsonSchema):
    """Writes help on one line and puts definitions where draft 7 has them."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - pydantic's own
        super().__init__(**options)
        self.ref_template = "#/definitions/{model}"

    def generate(self, schema: Any, mode: Any = "validation") -> JsonSchema:  # noqa: ANN401 - pydantic's own
        """Return the schema in the form of draft 7."""
        made = super().generate(schema, mode)
        definitions = made.pop("$defs", {})
        done = _tidied({**made, "definitions": definitions})
        assert isinstance(done, dict)  # noqa: S101 - a dict stays a dict
        return done


def _tidied(node: object) -> object:
    """Return the node without titles and defaults, help on one line."""
    if isinstance(node, list):
        return [_tidied(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {
        key: _tidied(value)
        for key, value in node.items()
        if not (key in {"title", "default"} and not isinstance(value, dict))
    }
    description = kept.get("description")
    if isinstance(description, str):
        kept["description"] = " ".join(description.split())
    return _without_null(kept)


def _without_null(node: JsonSchema) -> JsonSchema:
    """Return the node without the choice of null, which YAML files never hold."""
    choices = node.get("anyOf")
    if not isinstance(choices, list):
        return _with_help(node)
    left = [choice for choice in choices if choice != {"type": "null"}]
    if len(left) == 1:
        rest = {key: value for key, value in node.items() if key != "anyOf"}
        return _with_help({**left[0], **rest})
    return {**node, "anyOf": left}


def _with_help(node: JsonSchema) -> JsonSchema:
    """Return a reference with its help beside it, which draft 7 would ignore."""
    if "$ref" not in node or len(node) == 1:
        return node
    rest = {key: value for key, value in node.items() if key != "$ref"}
    return {"allOf": [{"$ref": node["$ref"]}], **rest}
