"""Document: the manual as numbered, anchored blocks, before any HTML."""

from deconflict.document.assembly import assemble
from deconflict.document.audience import Audience, for_audience
from deconflict.document.comments import TYPE_ORDER, PlacedComment, Places
from deconflict.document.export import to_json
from deconflict.document.keeping import Keeping
from deconflict.document.model import (
    Bilingual,
    Block,
    ChartEvent,
    ChartStep,
    CourseChart,
    Division,
    Document,
    Drill,
    DrillStep,
    Inline,
    Ladder,
    LadderChart,
    Language,
    Part,
    Passage,
    Row,
    Step,
    Table,
)
from deconflict.document.printed import Printed, plain_text, printed_places

__all__ = [
    "TYPE_ORDER",
    "Audience",
    "Bilingual",
    "Block",
    "ChartEvent",
    "ChartStep",
    "CourseChart",
    "Division",
    "Document",
    "Drill",
    "DrillStep",
    "Inline",
    "Keeping",
    "Ladder",
    "LadderChart",
    "Language",
    "Part",
    "Passage",
    "PlacedComment",
    "Places",
    "Printed",
    "Row",
    "Step",
    "Table",
    "assemble",
    "for_audience",
    "plain_text",
    "printed_places",
    "to_json",
]
