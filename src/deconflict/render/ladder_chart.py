"""A ladder at a glance as a drawing: its steps down a spine, its ways at the sides.

Each step is a box that lists its ways on. A way to the step below is an arrow
down; a way further down runs along the right, a way back along the left. Ways to
one step share one line.
"""

from collections.abc import Iterator

from deconflict.document import Bilingual, ChartStep, LadderChart
from deconflict.render.drawing import Box, Drawing, Line, Text, Tone, ending, words
from deconflict.render.metrics import break_lines

_WIDTH = 680.0
_LANE = 11.0
_SIZE = 12.0
_SMALL = 10.5
_LEADING = 1.36
_PAD = 5.0
_BETWEEN = 14.0
_NUMBER = 36.0
_ENTRY = 9.0
"""How far below the top of a box the ways that lead to it come in."""


def draw_ladder(chart: LadderChart) -> Drawing:
    """Return the drawing of a ladder."""
    return _Spine(chart).drawing()


class _Spine:
    """Draws one ladder from the top down."""

    def __init__(self, chart: LadderChart) -> None:
        self._steps = chart.steps
        self._ahead = _lanes(chart.steps, is_back=False)
        self._back = _lanes(chart.steps, is_back=True)
        self._left = (_count(self._back) + 1) * _LANE
        self._right = _WIDTH - (_count(self._ahead) + 1) * _LANE
        self._drawn = Drawing(_WIDTH)
        self._tops: list[float] = []
        self._exits: list[tuple[int, int, float]] = []
        """The step from which and to which a way leads, and its height."""

    def drawing(self) -> Drawing:
        """Return the whole drawing."""
        y = 1.0
        for at, step in enumerate(self._steps):
            self._tops.append(y)
            y = self._box(at, step, y) + _BETWEEN
        self._drawn.height = y - _BETWEEN + 1
        for start, target, height in self._exits:
            self._drawn.shapes.append(self._way(start, target, height))
        return self._drawn

    def _box(self, at: int, step: ChartStep, top: float) -> float:
        """Draw one step with its ways on; return where it ends."""
        slot = len(self._drawn.shapes)
        first = self._left + _PAD
        self._drawn.texts.append(
            Text(first, top + _PAD + _SIZE, step.number, "", _SIZE, is_bold=True)
        )
        y = self._row(step.label, top + _PAD, _SIZE)
        for way in step.ways:
            begin = y if way.label else top + _PAD
            if way.label:
                y = self._row(way.label, y, _SMALL)
            middle = begin + _SMALL * 0.75
            number = self._steps[way.target].number
            self._drawn.texts.append(
                ending(Text(self._right - _PAD, begin + _SMALL, number, "", _SMALL))
            )
            self._exits.append((at, way.target, middle))
        bottom = y + _PAD
        tone: Tone = "strong" if step.is_expected else "soft"
        box = Box(self._left, top, self._right - self._left, bottom - top, tone)
        self._drawn.shapes.insert(slot, box)
        return bottom

    def _row(self, text: Bilingual, top: float, size: float) -> float:
        """Write a text, its languages in columns; return where it ends."""
        start = self._left + _PAD + _NUMBER
        room = self._right - _PAD - _NUMBER - start
        column = room / len(text) - _PAD
        plain = [(words(text, at), half.language) for at, half in enumerate(text)]
        if len({content for content, _ in plain}) == 1:
            plain, column = [(plain[0][0], "")], room
        most = 1
        for at, (content, language) in enumerate(plain):
            lines = break_lines(content, column, size)
            most = max(most, len(lines))
            x = start + at * (column + _PAD)
            self._drawn.texts += [
                Text(x, top + number * size * _LEADING + size, line, language, size)
                for number, line in enumerate(lines)
            ]
        return top + most * size * _LEADING

    def _way(self, start: int, target: int, height: float) -> Line:
        """Return the line of a way on, with its arrow."""
        entry = self._tops[target] + _ENTRY
        if target == start + 1:
            x = self._left + _PAD + _NUMBER / 2
            top = self._tops[target]
            return Line(((x, top - _BETWEEN), (x, top)), "strong", has_arrow=True)
        if target > start:
            lane = self._right + (self._ahead[target] + 1) * _LANE
            edge = self._right
        else:
            lane = self._left - (self._back[target] + 1) * _LANE
            edge = self._left
        points = ((edge, height), (lane, height), (lane, entry), (edge, entry))
        return Line(points, "plain", has_arrow=True)


def _lanes(steps: tuple[ChartStep, ...], *, is_back: bool) -> dict[int, int]:
    """Return, for each step that ways lead to at one side, the lane of these ways.

    A lane is taken from the first to the last step of its ways. Short ways lie
    inside, long ones outside.
    """
    spans: dict[int, tuple[int, int]] = {}
    for start, target in _jumps(steps):
        if (target <= start) == is_back:
            low, high = spans.get(target, (target, target))
            spans[target] = (min(low, start), max(high, start))
    lanes: dict[int, int] = {}
    taken: list[list[tuple[int, int]]] = []
    for target, span in sorted(spans.items(), key=lambda one: one[1][1] - one[1][0]):
        lane = next(
            (
                number
                for number, spans_there in enumerate(taken)
                if all(span[1] < low or high < span[0] for low, high in spans_there)
            ),
            len(taken),
        )
        if lane == len(taken):
            taken.append([])
        taken[lane].append(span)
        lanes[target] = lane
    return lanes


def _jumps(steps: tuple[ChartStep, ...]) -> Iterator[tuple[int, int]]:
    """Return each way that does not lead just to the step below."""
    for at, step in enumerate(steps):
        for way in step.ways:
            if way.target != at + 1:
                yield at, way.target


def _count(lanes: dict[int, int]) -> int:
    """Return how many lanes there are."""
    return max(lanes.values(), default=-1) + 1
