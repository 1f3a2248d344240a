"""One language of a document: the same paragraphs under the same numbers."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from deconflict.document.model import Document, Language
from deconflict.document.passages import Passage


def in_one_language(document: Document, tag: str) -> Document:
    """Return a document with the passages of one language alone."""
    shown: Document = _shown(document, tag)
    return shown


def _shown(value: Any, tag: str) -> Any:  # noqa: ANN401 - any part of a document
    """Return a part of a document without what is in another language."""
    if isinstance(value, tuple):
        if value and isinstance(value[0], Passage):
            return tuple(one for one in value if one.language == tag)
        if value and isinstance(value[0], Language):
            return tuple(one for one in value if one.tag == tag)
        return tuple(_shown(one, tag) for one in value)
    if isinstance(value, Mapping):
        return {key: _shown(one, tag) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        values = {one.name: getattr(value, one.name) for one in fields(value)}
        shown = {name: _shown(one, tag) for name, one in values.items()}
        return replace(value, **{k: v for k, v in shown.items() if v is not values[k]})
    return value
