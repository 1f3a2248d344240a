"""The document: numbered, anchored blocks with every word filled in.

Nothing here knows YAML, models or HTML.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from deconflict.document.card import Card
from deconflict.document.charts import CourseChart, LadderChart, StepKind
from deconflict.document.passages import Bilingual, Cited


@dataclass(frozen=True)
class Heading:
    """An unnumbered heading inside a division."""

    level: int
    """2 for a section, 3 below it."""

    anchor: str
    text: Bilingual
    number: str = ""
    """Of an appendix, which begins on a page of its own: F-3."""

    about: str = ""
    """The id of the procedure or exercise that an appendix is about."""

    is_revised: bool = False
    type: Literal["heading"] = "heading"


@dataclass(frozen=True)
class Paragraph:
    """A numbered pair."""

    number: str
    anchor: str
    text: Bilingual
    lead: Bilingual = ()
    """Who the sentence binds, or what it is about; empty if it says so itself."""

    citations: tuple[Cited, ...] = ()
    is_revised: bool = False
    """Whether it says other than in the last edition; it then carries a bar."""

    type: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True)
class Alert:
    """A warning, caution or note; unnumbered where it stands before a step."""

    kind: Literal["warning", "caution", "note"]
    label: Bilingual
    text: Bilingual
    number: str = ""
    anchor: str = ""
    citations: tuple[Cited, ...] = ()
    is_revised: bool = False
    type: Literal["alert"] = "alert"


@dataclass(frozen=True)
class ItemList:
    """The items under a paragraph."""

    items: tuple[Bilingual, ...]
    is_revised: bool = False
    type: Literal["list"] = "list"


@dataclass(frozen=True)
class Row:
    """A row of a table, with an anchor where something leads to it."""

    cells: tuple[Bilingual, ...]
    anchor: str = ""
    number: str = ""
    citations: tuple[Cited, ...] = ()
    is_for_control: bool = False
    """Players are not to see it."""

    is_revised: bool = False


@dataclass(frozen=True)
class Table:
    """A table; the first cell of each row is its head."""

    style: str
    """What it holds: plain, facts, meanings, signals and so on."""

    caption: Bilingual
    columns: tuple[Bilingual, ...]
    rows: tuple[Row, ...]
    type: Literal["table", "meaning-table", "signal-table"] = "table"


@dataclass(frozen=True)
class Step:
    """One act of a role, with what leads on from it."""

    number: str
    anchor: str
    kind: StepKind
    label: Bilingual
    text: Bilingual
    details: tuple[Bilingual, ...] = ()
    """The signal sent, the signals awaited, the branches, the time limit."""

    alerts: tuple[Alert, ...] = ()
    citations: tuple[Cited, ...] = ()
    is_revised: bool = False


@dataclass(frozen=True)
class Ladder:
    """The steps of one role."""

    anchor: str
    title: Bilingual
    side: Bilingual
    task: Bilingual
    steps: tuple[Step, ...]
    chart: LadderChart | None = None
    """Where the ladder is too long to be seen at once."""

    is_revised: bool = False
    """Whether its title, side or task is other than in the last edition."""

    type: Literal["ladder"] = "ladder"


@dataclass(frozen=True)
class Figure:
    """A drawing with its caption and its words."""

    file: str
    caption: Bilingual
    alt: Bilingual
    is_revised: bool = False
    type: Literal["figure"] = "figure"


@dataclass(frozen=True)
class FormLine:
    """One line of a message format."""

    id: str
    label: Bilingual
    content: Bilingual
    example: Bilingual


@dataclass(frozen=True)
class Form:
    """A message format."""

    number: str
    anchor: str
    title: Bilingual
    use: Bilingual
    lines: tuple[FormLine, ...]
    citations: tuple[Cited, ...] = ()
    is_revised: bool = False
    type: Literal["form"] = "form"


Block = (
    Heading
    | Paragraph
    | Alert
    | ItemList
    | Table
    | Ladder
    | CourseChart
    | Figure
    | Form
)


@dataclass(frozen=True)
class DrillWay:
    """A way on from a step: when it is taken, and the step that it leads to."""

    target: int
    signal: str = ""
    """The id of the signal on whose receipt it is taken."""

    label: Bilingual = ()
    """The name of that signal, or the condition of a branch."""


@dataclass(frozen=True)
class DrillCall:
    """A call that a step sends."""

    signal: str
    name: Bilingual
    words: Bilingual
    """The phrase; what the signal means, where nothing is spoken."""

    is_spoken: bool
    channel: Bilingual
    receivers: tuple[int, ...]


@dataclass(frozen=True)
class DrillStep:
    """What can happen at a step; what it says stands in the ladder."""

    ways: tuple[DrillWay, ...]
    call: DrillCall | None = None
    time_up: int | None = None
    """The step that follows when the time of a wait is up."""

    limit: Bilingual = ()
    seconds: int | None = None
    expected: tuple[int, ...] = ()
    """The branches that the expected course takes here, one a visit."""

    end: str = ""


@dataclass(frozen=True)
class Drill:
    """The ladders of a procedure as graphs, to be played on the site."""

    names: tuple[Bilingual, ...]
    ladders: tuple[Ladder, ...]
    steps: tuple[tuple[DrillStep, ...], ...]
    """For each role, in the order of its ladder."""

    outcomes: tuple[Row, ...]
    ends: tuple[tuple[tuple[str, ...], ...], ...]
    """For each outcome, the ends of each role that belong to it."""


@dataclass(frozen=True)
class Division:
    """A chapter, procedure or annex: what begins on a page of its own."""

    id: str
    kind: Literal["records", "chapter", "procedure", "exercise", "annex"]
    number: str
    """3 for a chapter, A for an annex; pages are numbered 3-1 and A-1. The records
    of editions, which stand before the first chapter, have 0."""

    label: Bilingual
    """Chapter 3 / 第3章."""

    title: Bilingual
    state: Bilingual
    """Draft or agreed."""

    concordance: Bilingual
    """How its texts stand, where they are not all agreed."""

    path: str
    """The file it was made from."""

    blocks: tuple[Block, ...]
    is_for_control: bool = False
    """Whether only the exercise control is to see it."""

    drill: Drill | None = None
    """Of a procedure."""

    cards: tuple[Card, ...] = ()
    """Of a procedure, one for each role."""
    is_revised: bool = False
    """Whether its title is other than in the last edition."""


@dataclass(frozen=True)
class Part:
    """A part of the book."""

    id: str
    label: Bilingual
    title: Bilingual
    divisions: tuple[Division, ...]


@dataclass(frozen=True)
class Language:
    """A language of the manual, in its own name."""

    key: str
    tag: str
    name: str


@dataclass(frozen=True)
class Synonyms:
    """What else a reader may type who looks for a term."""

    pinyin: str
    """The reading of the Chinese term, its syllables parted by spaces."""

    forms: tuple[str, ...]
    """The term and all its other forms, in either language, used here or not."""


@dataclass(frozen=True)
class Document:
    """The whole manual, ready to be rendered."""

    id: str
    title: Bilingual
    subtitle: Bilingual
    short_title: Bilingual
    edition: Bilingual
    date: Bilingual
    marking: Bilingual
    parties: tuple[Bilingual, ...]
    """The two sides, first the one whose printing this is."""

    notice: tuple[Bilingual, ...]
    licence: Bilingual
    languages: tuple[Language, ...]
    parts: tuple[Part, ...]
    words: Mapping[str, Bilingual]
    """The words of pages that are not content, with nothing to fill in."""

    patterns: Mapping[str, Bilingual]
    """The words with {names} in them, which scripts fill in."""

    figures: Mapping[str, bytes]
    changed: Mapping[str, Bilingual]
    """How the texts at an anchor have changed since they were agreed."""

    synonyms: Mapping[str, Synonyms]
    """The synonyms of each term, by its anchor; for the search alone."""

    def divisions(self) -> list[Division]:
        """Return every chapter, procedure and annex in order."""
        return [division for part in self.parts for division in part.divisions]
