"""Document: the manual as numbered, anchored blocks, before any HTML."""

from deconflict.document.assembly import assemble
from deconflict.document.export import to_json
from deconflict.document.model import (
    Bilingual,
    Block,
    ChartEvent,
    ChartStep,
    CourseChart,
    Division,
    Document,
    Inline,
    LadderChart,
    Language,
    Part,
    Passage,
)

__all__ = [
    "Bilingual",
    "Block",
    "ChartEvent",
    "ChartStep",
    "CourseChart",
    "Division",
    "Document",
    "Inline",
    "LadderChart",
    "Language",
    "Part",
    "Passage",
    "assemble",
    "to_json",
]
