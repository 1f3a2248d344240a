"""Data to a model, or the findings that say why not.

All that the author did wrong in a file is told at once, each at its own line
and column and in the words of the file, never in those of the validator.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar
from unicodedata import east_asian_width, normalize

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from deconflict.findings import Code, Finding, suggest
from deconflict.schema import shape
from deconflict.schema.json_schema import JsonSchema, json_schema
from deconflict.schema.shape import Shape
from deconflict.schema.steps import STEP_KINDS
from deconflict.source import Data, KeyPath, Source

Model = TypeVar("Model", bound=Shape)

_FULL_WIDTH = re.compile(r"[｛［]|[A-Za-z][\w-]*：")
_CHOICE_OF_KEYS = {
    "fact_kind": "A fact holds exactly one of value, channel, time, position and word.",
    "confirm_kind": "A confirmation holds a signal, a text, or both.",
    "resource_kind": "A resource names one of channel, berth, area and altitude.",
    "resource_height": "An altitude has both low and high; other resources neither.",
    "resource_times": "A resource has both start and stop, or neither.",
    "comment_kind": "A comment holds comment, proposed, or both.",
    "comment_decided": "A decision and decided-by stand together; decision-reason "
    "stands with them or not at all.",
    "comment_reason": "A comment that is modified or rejected has a decision-reason.",
    "part_kind": "A part holds either a family, or chapters and exercises.",
}
_KINDS_OF_DATA: dict[type, str] = {
    str: "a text",
    tuple: "a list",
    dict: "a group of keys",
}


def validate(model: type[Model], source: Source) -> tuple[Model | None, list[Finding]]:
    """Return the model of a file, or None and what is wrong with the file."""
    try:
        return model.model_validate(source.data), []
    except ValidationError as error:
        details = [
            detail
            for detail in error.errors(include_url=False)
            if not _is_echo(detail, source)
        ]
    schema = json_schema(model)
    misspelt = _misspelt(details, source, schema)
    findings = [
        _finding(detail, source, schema)
        for detail in details
        if detail["type"] != "missing"
        or _parent_and_key(detail, source) not in misspelt
    ]
    return None, _one_for_each_choice(_without_echoes(findings))


def _finding(detail: ErrorDetails, source: Source, schema: JsonSchema) -> Finding:
    """Return the finding for one error of the validator."""
    kind = detail["type"]
    path: KeyPath = tuple(detail["loc"])
    if kind == "missing":
        return _missing(path, source)
    if kind == "extra_forbidden":
        return _unknown(path, source, schema)
    if path and path[-1] == "[key]":
        return _bad_key(path[:-1], source, detail)
    return _bad_value(detail, source)


def _bad_value(detail: ErrorDetails, source: Source) -> Finding:
    """Return the finding for a value that is there and is wrong."""
    kind = detail["type"]
    path = source.known(tuple(detail["loc"]))
    value = source.value(path)
    if kind in _CHOICE_OF_KEYS:
        return Finding(source.place(path), Code.SCHEMA_ONE_OF, _CHOICE_OF_KEYS[kind])
    if kind == "step_kind":
        return _step_kind(path, source)
    if _is_blank(value) or kind in {"too_short", "string_too_short"}:
        return _too_short(detail, source, _name(path))
    if kind == "literal_error":
        return _choice(detail, source, _name(path), str(value))
    if kind == "string_pattern_mismatch":
        what, hint = _form(detail, str(value))
        message = f"'{value}' {what}."
        return Finding(source.place(path), Code.SCHEMA_FORM, message, hint)
    return _wrong_type(detail, source, _name(path))


def _is_blank(value: object) -> bool:
    """Tell whether a value is a text with nothing in it."""
    return isinstance(value, str) and not value.strip()


def _missing(path: KeyPath, source: Source) -> Finding:
    """Return the finding for a key that is not there."""
    parent = source.known(path[:-1])
    owner = f" of '{parent[-1]}'" if parent and isinstance(parent[-1], str) else ""
    return Finding(
        source.key_place(parent),
        Code.SCHEMA_MISSING_KEY,
        f"The key '{path[-1]}'{owner} is missing.",
        f"Add '{path[-1]}:' " + (f"under '{parent[-1]}:'." if owner else "here."),
    )


def _unknown(path: KeyPath, source: Source, schema: JsonSchema) -> Finding:
    """Return the finding for a key that is not known."""
    known = source.known(path)
    allowed = keys_at(schema, path[:-1])
    key = str(path[-1])
    hint = suggest(key, allowed)
    if key in allowed:
        hint = "Other steps have it; a step of this kind does not. Delete the line."
    if known in source.flow_keys:
        hint = (
            "Inside { } a comma ends the text. Put the text in quotes, "
            "or write each language on its own line."
        )
    if not hint and allowed:
        hint = f"Known here: {', '.join(sorted(allowed))}."
    return Finding(
        source.key_place(known),
        Code.SCHEMA_UNKNOWN_KEY,
        f"The key '{key}' is not known here.",
        hint,
    )


def _bad_key(path: KeyPath, source: Source, detail: ErrorDetails) -> Finding:
    """Return the finding for a key that is not a well-formed id."""
    what, hint = _form(detail, str(path[-1]))
    place = source.key_place(source.known(path))
    return Finding(place, Code.SCHEMA_FORM, f"'{path[-1]}' {what}.", hint)


def _form(detail: ErrorDetails, text: str) -> tuple[str, str]:
    """Return the words for a text that is not in its fixed form."""
    pattern = detail.get("ctx", {}).get("pattern", "")
    default = ("is not in the form wanted", f"The form is {pattern}.")
    what, hint = shape.FORMS.get(pattern, default)
    wide = next((sign for sign in text if _is_full_width(sign)), "")
    return what, f"It holds the full-width sign '{wide}'. {hint}" if wide else hint


def _is_full_width(sign: str) -> bool:
    """Tell whether a sign, which is not a Chinese character, takes two cells."""
    width = east_asian_width(sign)
    return width == "F" or (width == "W" and not sign.isalnum())


def _step_kind(path: KeyPath, source: Source) -> Finding:
    """Return the finding for a step that is not of exactly one kind."""
    known = source.known(path)
    step = source.value(known)
    if not isinstance(step, dict):
        return _wrong_type_of(source, known, "This step", dict)
    given = [kind for kind in STEP_KINDS if kind in step]
    if not given:
        message = "This step has none of the keys do, say, wait, decide and end."
        key, hint = _step_hint(step)
        place = source.key_place((*known, key)) if key else source.place(known)
        return Finding(place, Code.SCHEMA_STEP, message, hint)
    message = f"This step has two kinds: {' and '.join(given)}."
    place = source.key_place((*known, given[1]))
    return Finding(place, Code.SCHEMA_STEP, message, "Make two steps of it.")


def _step_hint(step: dict[str, Any]) -> tuple[str, str]:
    """Return the key that is most likely a misspelt step kind, and what was meant."""
    for key in step:
        if hint := suggest(key, STEP_KINDS):
            return key, hint
    return "", "Add exactly one of them."


def _too_short(detail: ErrorDetails, source: Source, name: str) -> Finding:
    """Return the finding for an empty value or a list with too few items."""
    path = source.known(tuple(detail["loc"]))
    least = detail.get("ctx", {}).get("min_length", 1)
    value = source.value(path)
    place = source.key_place(path)
    if _is_blank(value):
        message = f"{name} has no value."
        return Finding(
            place, Code.SCHEMA_EMPTY, message, "Write the value after the colon."
        )
    noun = "entry" if least == 1 else "entries"
    message = f"{name} has fewer than {least} {noun}."
    return Finding(place, Code.SCHEMA_EMPTY, message, "Add what is missing.")


def _choice(detail: ErrorDetails, source: Source, name: str, value: str) -> Finding:
    """Return the finding for a value that is not one of those allowed."""
    expected = detail.get("ctx", {}).get("expected", "")
    choices = [word.strip("' ") for word in expected.replace(" or ", ", ").split(",")]
    known = ", ".join(word for word in choices if word)
    hint = " ".join(filter(None, [suggest(value, choices), f"Allowed: {known}."]))
    return Finding(
        source.place(tuple(detail["loc"])),
        Code.SCHEMA_CHOICE,
        f"{name} cannot be '{value}'.",
        hint,
    )


def _wrong_type(detail: ErrorDetails, source: Source, name: str) -> Finding:
    """Return the finding for a value of the wrong form."""
    kind = detail["type"]
    wanted: type = dict
    if kind.startswith("string"):
        wanted = str
    elif kind.startswith(("tuple", "list")):
        wanted = tuple
    return _wrong_type_of(source, source.known(tuple(detail["loc"])), name, wanted)


def _wrong_type_of(source: Source, path: KeyPath, name: str, wanted: type) -> Finding:
    """Return the finding for a value that is not of the form wanted."""
    found = _KINDS_OF_DATA[type(source.value(path))]
    hints: dict[type, str] = {
        str: "Write one text after the colon; quote it if it begins with { or [.",
        tuple: "Begin each item on its own line with a hyphen and a space.",
        dict: "Write 'key: value' lines under it; a text in both languages has "
        "the keys en and zh.",
    }
    message = f"{name} is {found}, but {_KINDS_OF_DATA[wanted]} is wanted."
    hint = _look_alike_hint(source.value(path)) or hints[wanted]
    return Finding(source.place(path), Code.SCHEMA_TYPE, message, hint)


def _look_alike_hint(value: Data) -> str:
    """Return a hint on a full-width sign that made a group or a list into a text."""
    match = _FULL_WIDTH.match(value) if isinstance(value, str) else None
    if match is None:
        return ""
    sign = match[0][-1]
    return (
        f"The full-width sign '{sign}' stands where '{normalize('NFKC', sign)}' "
        "belongs. Switch the input method to English and type it again."
    )


def _name(path: KeyPath) -> str:
    """Return how the value at `path` is called in a sentence."""
    if not path:
        return "The file"
    last = path[-1]
    return f"'{last}'" if isinstance(last, str) else f"Item {last + 1} of the list"


def _is_echo(detail: ErrorDetails, source: Source) -> bool:
    """Tell whether a list is called too short only because its items are wrong."""
    if detail["type"] != "too_short":
        return False
    value = source.value(source.known(tuple(detail["loc"])))
    least = int(detail.get("ctx", {}).get("min_length", 1))
    return not isinstance(value, str) and len(value) >= least


def _without_echoes(findings: Iterable[Finding]) -> list[Finding]:
    """Return one finding a place and code: a union may tell the same thing twice."""
    first: dict[tuple[object, Code, str], Finding] = {}
    for finding in findings:
        first.setdefault((finding.place, finding.code, finding.message), finding)
    return list(first.values())


def _misspelt(
    details: Iterable[ErrorDetails], source: Source, schema: JsonSchema
) -> set[tuple[KeyPath, str]]:
    """Return the keys that an unknown key stands for: they are not told as missing."""
    found = set()
    for detail in details:
        if detail["type"] == "extra_forbidden":
            parent, key = _parent_and_key(detail, source)
            allowed = keys_at(schema, tuple(detail["loc"])[:-1])
            hint = suggest(key, allowed)
            found |= {(parent, name) for name in allowed if f"'{name}'" in hint}
    return found


def _parent_and_key(detail: ErrorDetails, source: Source) -> tuple[KeyPath, str]:
    """Return the path of the group that a key belongs to, and the key."""
    path = tuple(detail["loc"])
    return source.known(path[:-1]), str(path[-1])


def _one_for_each_choice(findings: list[Finding]) -> list[Finding]:
    """Return the findings, with one for a value that is neither word nor form.

    A basis, for example, is a fixed word or a citation, and the validator tells
    of both.
    """
    words = {f.place: f for f in findings if f.code is Code.SCHEMA_CHOICE}
    forms = {f.place for f in findings if f.code is Code.SCHEMA_FORM}
    return [
        replace(
            finding,
            message=words[finding.place].message,
            hint=f"{words[finding.place].hint} Or: {finding.hint}",
        )
        if finding.code is Code.SCHEMA_FORM and finding.place in words
        else finding
        for finding in findings
        if finding.code is not Code.SCHEMA_CHOICE or finding.place not in forms
    ]


def keys_at(schema: JsonSchema, path: KeyPath) -> set[str]:
    """Return the keys that the schema knows at `path`.

    Parts of the path that the schema does not have, such as the tag of a union,
    are skipped.
    """
    nodes = _alternatives(schema, schema)
    for part in path:
        inner = [found for node in nodes for found in _child(node, part)]
        if inner:
            nodes = [found for node in inner for found in _alternatives(node, schema)]
    return {key for node in nodes for key in node.get("properties", {})}


def _child(node: JsonSchema, part: str | int) -> list[JsonSchema]:
    """Return the schemas of the value under a key or at an index."""
    if isinstance(part, int):
        items = node.get("items")
        return [items] if isinstance(items, dict) else []
    if part in node.get("properties", {}):
        return [node["properties"][part]]
    others = [*node.get("patternProperties", {}).values()]
    if isinstance(node.get("additionalProperties"), dict):
        others.append(node["additionalProperties"])
    return others


def _alternatives(node: JsonSchema, root: JsonSchema) -> list[JsonSchema]:
    """Return the node with its references and choices resolved."""
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        return _alternatives(root["definitions"][name], root)
    found = [node]
    for word in ("anyOf", "oneOf", "allOf"):
        for choice in node.get(word, []):
            found.extend(_alternatives(choice, root))
    return found
