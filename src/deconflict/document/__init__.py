"""Document: the manual as numbered, anchored blocks, before any HTML."""

from deconflict.document.assembly import assemble
from deconflict.document.export import to_json
from deconflict.document.model import (
    Bilingual,
    Block,
    Division,
    Document,
    Inline,
    Part,
    Passage,
)

__all__ = [
    "Bilingual",
    "Block",
    "Division",
    "Document",
    "Inline",
    "Part",
    "Passage",
    "assemble",
    "to_json",
]
