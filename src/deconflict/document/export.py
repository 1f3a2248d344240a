"""The document as JSON, for tests and for programs that read the manual."""

import json
from dataclasses import asdict, replace

from deconflict.document.model import Document

_SAID_AGAIN = {"cards", "drill"}
"""Fields that say again, on cards or for a script, what the blocks say."""


def to_json(document: Document) -> str:
    """Return the document as JSON text, without what is said twice, or is empty."""
    bare = replace(document, figures={}, patterns={}, synonyms={})
    filled = _without_empty(asdict(bare))
    return json.dumps(filled, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _without_empty(value: object) -> object:
    """Return the value with every empty field left out."""
    if isinstance(value, dict):
        return {
            key: _without_empty(inner)
            for key, inner in value.items()
            if key not in _SAID_AGAIN and inner not in ("", (), False)
        }
    if isinstance(value, tuple | list):
        return [_without_empty(inner) for inner in value]
    return value
