"""The JSON Schema of each kind of file, for the editor's help and errors."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from deconflict.schema.file_kinds import FILE_KINDS
from deconflict.schema.shape import FORMS, Shape

JsonSchema = dict[str, Any]

_BY_NAME = ("properties", "patternProperties", "definitions")
"""Words of JSON Schema under which every key is a name of the author's."""


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
    """Return the node in the shape that the YAML language server answers best to."""
    if isinstance(node, list):
        return [_tidied(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {
        key: {name: _tidied(item) for name, item in value.items()}
        if key in _BY_NAME
        else _tidied(value)
        for key, value in node.items()
        if key not in {"title", "default"}
    }
    description = kept.get("description")
    if isinstance(description, str):
        kept["description"] = " ".join(description.split())
    for improved in (
        _without_null,
        _with_help_on_values,
        _with_help_on_form,
        _with_known_keys_only,
    ):
        kept = improved(kept)
    return kept


def _without_null(node: JsonSchema) -> JsonSchema:
    """Return the node without the choice of null, which YAML files never hold.

    Where a word or a form is allowed, the help of the field is the message too:
    the server would tell of the word alone.
    """
    choices = node.get("anyOf")
    if not isinstance(choices, list):
        return node
    rest = {key: value for key, value in node.items() if key != "anyOf"}
    left = [choice for choice in choices if choice != {"type": "null"}]
    if len(left) == 1:
        return {**left[0], **rest}
    return {**rest, "anyOf": [{**one, "errorMessage": _help(rest)} for one in left]}


def _with_help_on_values(node: JsonSchema) -> JsonSchema:
    """Return the node with the help of each value that its description tells.

    The description names values and help with dots between: a 甲 · b 乙.
    """
    values = node.get("enum")
    if not isinstance(values, list):
        return node
    parts = _help(node).rstrip("。").split(" · ")
    told = dict(part.partition(" ")[::2] for part in parts)
    if not set(values) <= set(told):
        return node
    return {**node, "enumDescriptions": [told[value] for value in values]}


def _with_help_on_form(node: JsonSchema) -> JsonSchema:
    """Return the node with a sentence for a text that is not in its form."""
    if node.get("pattern") not in FORMS:
        return node
    return {**node, "patternErrorMessage": FORMS[node["pattern"]][1]}


def _with_known_keys_only(node: JsonSchema) -> JsonSchema:
    """Return the node with keys of another form forbidden, and its keys named."""
    if "patternProperties" in node:
        return {**node, "additionalProperties": False}
    if "properties" in node and "required" not in node:
        keys = ", ".join(node["properties"])
        return {**node, "errorMessage": f"Keys here: {keys}. / 此处的键：{keys}。"}
    return node


def _help(node: JsonSchema) -> str:
    """Return the help of the node."""
    return str(node.get("description", ""))
