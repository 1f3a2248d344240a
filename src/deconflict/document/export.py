"""The document as JSON, for tests and for programs that read the manual."""

import json
from dataclasses import asdict, replace

from deconflict.document.model import Document


def to_json(document: Document) -> str:
    """Return the document as JSON text; drawings are left out."""
    bare = asdict(replace(document, figures={}))
    return json.dumps(bare, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
