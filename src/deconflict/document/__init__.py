"""Document: the manual as numbered, anchored blocks, before any HTML."""

from deconflict.document.assembly import assemble
from deconflict.document.audience import Audience, for_audience
from deconflict.document.comments import PlacedComment, Places
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
    Row,
    Table,
)
from deconflict.document.printed import Printed, plain_text, printed_places

__all__ = [
    "Audience",
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
    "PlacedComment",
    "Places",
    "Printed",
    "Row",
    "Table",
    "assemble",
    "for_audience",
    "plain_text",
    "printed_places",
    "to_json",
]
