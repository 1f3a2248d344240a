"""Charts of the document: what is drawn of ladders and courses, and its words."""

from dataclasses import dataclass
from typing import Literal

from deconflict.document.passages import Bilingual

EventKind = Literal["call", "time-up", "act", "end"]
StepKind = Literal["do", "say", "wait", "decide", "end"]


@dataclass(frozen=True)
class ChartWay:
    """A way on from a step of a chart."""

    label: Bilingual
    """When it is taken: a signal, a time, a condition; empty where it just follows."""

    target: int
    """The step that it leads to, by its place in the chart."""


@dataclass(frozen=True)
class ChartStep:
    """A step of a chart: what it is, and the ways on from it."""

    number: str
    kind: StepKind
    label: Bilingual
    ways: tuple[ChartWay, ...]
    is_expected: bool
    """Whether the expected course passes it."""


@dataclass(frozen=True)
class LadderChart:
    """The steps of one role at a glance; the ladder says the same in words."""

    caption: Bilingual
    alt: Bilingual
    steps: tuple[ChartStep, ...]


@dataclass(frozen=True)
class ChartEvent:
    """One act of a course: a call to others, or something a role does by itself."""

    kind: EventKind
    role: int
    receivers: tuple[int, ...]
    number: str
    label: Bilingual


@dataclass(frozen=True)
class CourseChart:
    """The expected course of a procedure, the roles side by side, time downwards."""

    caption: Bilingual
    roles: tuple[Bilingual, ...]
    events: tuple[ChartEvent, ...]
    sentences: tuple[Bilingual, ...]
    """The same in words."""

    type: Literal["course-chart"] = "course-chart"
