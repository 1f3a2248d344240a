"""Document: the manual as numbered, anchored blocks, before any HTML."""

from deconflict.document.assembly import assemble
from deconflict.document.audience import Audience, for_audience
from deconflict.document.card import Card, CardCall
from deconflict.document.charts import ChartEvent, ChartStep, CourseChart, LadderChart
from deconflict.document.comments import PlacedComment, Places
from deconflict.document.export import to_json
from deconflict.document.keeping import Keeping
from deconflict.document.model import (
    Alert,
    Block,
    Division,
    Document,
    Drill,
    DrillStep,
    Figure,
    Form,
    Heading,
    ItemList,
    Ladder,
    Language,
    Paragraph,
    Part,
    Row,
    Step,
    Synonyms,
    Table,
)
from deconflict.document.passages import Bilingual, Cited, Inline, Passage
from deconflict.document.printed import Printed, plain_text, printed_places

__all__ = [
    "TYPE_ORDER",
    "Alert",
    "Audience",
    "Bilingual",
    "Block",
    "Card",
    "CardCall",
    "ChartEvent",
    "ChartStep",
    "Cited",
    "CourseChart",
    "Division",
    "Document",
    "Drill",
    "DrillStep",
    "Figure",
    "Form",
    "Heading",
    "Inline",
    "ItemList",
    "Keeping",
    "Ladder",
    "LadderChart",
    "Language",
    "Paragraph",
    "Part",
    "Passage",
    "PlacedComment",
    "Places",
    "Printed",
    "Row",
    "Step",
    "Synonyms",
    "Table",
    "assemble",
    "for_audience",
    "plain_text",
    "printed_places",
    "to_json",
]
