"""Document: the manual as numbered, anchored blocks, before any HTML."""

from deconflict.document.assembly import assemble
from deconflict.document.audience import Audience, for_audience
from deconflict.document.card import Card, CardCall
from deconflict.document.charts import ChartEvent, ChartStep, CourseChart, LadderChart
from deconflict.document.comments import PlacedComment, Places
from deconflict.document.export import division_json, to_json
from deconflict.document.freezing import FRONT, Freezer, Frozen, freeze, is_kept
from deconflict.document.inlines import fill
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
from deconflict.document.passages import Bilingual, Cited, Inline, InlineKind, Passage
from deconflict.document.pieces import Piece, pieces_of, pieces_of_block, row_texts
from deconflict.document.printed import Printed, plain_text, printed_places
from deconflict.document.views import in_one_language
from deconflict.schema import EditionDivision, EditionPlace

__all__ = [
    "FRONT",
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
    "EditionDivision",
    "EditionPlace",
    "Figure",
    "Form",
    "Freezer",
    "Frozen",
    "Heading",
    "Inline",
    "InlineKind",
    "ItemList",
    "Keeping",
    "Ladder",
    "LadderChart",
    "Language",
    "Paragraph",
    "Part",
    "Passage",
    "Piece",
    "PlacedComment",
    "Places",
    "Printed",
    "Row",
    "Step",
    "Synonyms",
    "Table",
    "assemble",
    "division_json",
    "fill",
    "for_audience",
    "freeze",
    "in_one_language",
    "is_kept",
    "pieces_of",
    "pieces_of_block",
    "plain_text",
    "printed_places",
    "row_texts",
    "to_json",
]
