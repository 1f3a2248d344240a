"""The expected course as a drawing: a line for each role, time downwards."""

from dataclasses import replace

from deconflict.document import ChartEvent, CourseChart
from deconflict.render.drawing import (
    Box,
    Drawing,
    Line,
    Lines,
    Text,
    Tone,
    centred,
    ending,
    set_lines,
)

_WIDEST = 680.0
_COLUMN = 220.0
_SIZE = 12.0
_SMALL = 11.0
_PAD = 6.0
_GAP = 10.0
_LEAST_BOX = 90.0


def draw_course(chart: CourseChart) -> Drawing:
    """Return the drawing of a course."""
    course = _Course(chart)
    course.heads()
    for event in chart.events:
        if event.kind == "call":
            course.call(event)
        else:
            course.act(event)
    return course.drawing()


class _Course:
    """Draws one course from the top down.

    Each role keeps the height down to which its column is taken, so acts of roles
    that do not touch each other stand side by side.
    """

    def __init__(self, chart: CourseChart) -> None:
        self._chart = chart
        count = len(chart.roles)
        width = min(_WIDEST, _COLUMN * count)
        self._spacing = width / count
        self._columns = [self._spacing * (at + 0.5) for at in range(count)]
        self._taken = [0.0] * count
        self._ended: dict[int, float] = {}
        self._head = 0.0
        self._drawn = Drawing(width)

    def heads(self) -> None:
        """Draw the name of each role over its column."""
        room = self._spacing - _GAP - 2 * _PAD
        names = [set_lines(name, room, _SIZE) for name in self._chart.roles]
        self._head = max(name.height for name in names) + 2 * _PAD
        for x, name in zip(self._columns, names, strict=True):
            width = max(name.width * 1.08 + 2 * _PAD, _LEAST_BOX)
            box = Box(x - width / 2, 1, width, self._head - 1, "strong")
            self._drawn.shapes.append(box)
            top = (self._head - name.height) / 2
            self._write(name, x, top, is_bold=True)
        self._taken = [self._head + _GAP] * len(self._columns)

    def call(self, event: ChartEvent) -> None:
        """Draw a call: an arrow to each receiver, its words above, its number below."""
        sender = self._columns[event.role]
        ends = [self._columns[one] for one in event.receivers]
        far = max(ends, key=lambda x: abs(x - sender), default=sender)
        label = set_lines(event.label, abs(far - sender) - 2 * _PAD, _SIZE)
        crossed = self._between(min(sender, *ends), max(sender, *ends))
        top = max(self._taken[at] for at in crossed)
        y = top + label.height + 3
        middle = (sender + far) / 2
        half = label.width / 2 + 2
        self._drawn.shapes.append(
            Box(middle - half, top, 2 * half, label.height, "paper")
        )
        self._write(label, middle, top)
        for x in ends:
            arrow = Line(((sender, y), (x, y)), "strong", has_arrow=True)
            self._drawn.shapes.append(arrow)
        self._number(event.number, sender, y, toward=far)
        for at in crossed:
            self._taken[at] = y + _SMALL + _GAP

    def act(self, event: ChartEvent) -> None:
        """Draw what a role does by itself: a box on its line."""
        x, top = self._columns[event.role], self._taken[event.role]
        room = self._spacing - _GAP - 2 * _PAD
        label = set_lines(event.label, room, _SIZE)
        width = max(label.width + 2 * _PAD, _LEAST_BOX)
        height = label.height + _SMALL + 2 * _PAD
        tone: Tone = "strong" if event.kind == "end" else "plain"
        box = Box(x - width / 2, top, width, height, tone)
        self._drawn.shapes.append(box)
        self._drawn.texts.append(
            centred(Text(x, top + _PAD + _SMALL * 0.8, event.number, "", _SMALL))
        )
        self._write(label, x, top + _PAD + _SMALL)
        if event.kind == "end":
            self._ended[event.role] = top
        self._taken[event.role] = top + height + _GAP

    def drawing(self) -> Drawing:
        """Return the drawing, with the line of each role down to its end."""
        bottom = max(self._taken)
        lines = [
            Line(((x, self._head), (x, self._ended.get(at, bottom))), "soft")
            for at, x in enumerate(self._columns)
        ]
        self._drawn.shapes[:0] = lines
        self._drawn.height = bottom
        return self._drawn

    def _between(self, left: float, right: float) -> list[int]:
        return [at for at, x in enumerate(self._columns) if left <= x <= right]

    def _number(self, number: str, x: float, y: float, *, toward: float) -> None:
        """Write the number of a call under its arrow, where the arrow begins."""
        is_right = toward >= x
        text = Text(x + _PAD, y + _SMALL, number, "", _SMALL)
        if not is_right:
            text = ending(replace(text, x=x - _PAD))
        self._drawn.texts.append(text)

    def _write(
        self, lines: Lines, x: float, top: float, *, is_bold: bool = False
    ) -> None:
        """Write lines centred on `x`, from `top` down."""
        for at, (line, language) in enumerate(lines.rows):
            y = top + at * lines.leading + lines.size
            self._drawn.texts.append(
                centred(Text(x, y, line, language, lines.size, is_bold))
            )
