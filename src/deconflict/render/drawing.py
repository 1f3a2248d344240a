"""A drawing of boxes, lines and texts, before any SVG.

Lengths are in CSS pixels. A template turns a drawing into SVG, the same for the
site and for the PDF.
"""

from dataclasses import dataclass, field, replace
from typing import Literal

from deconflict.document import Bilingual, Inline
from deconflict.render.metrics import break_lines, text_width

Tone = Literal["plain", "strong", "soft", "paper"]
"""Paper hides what is drawn before it."""


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float
    tone: Tone = "plain"
    type: Literal["box"] = "box"


@dataclass(frozen=True)
class Line:
    """A line through points, with an arrow at its end if wanted."""

    points: tuple[tuple[float, float], ...]
    tone: Tone = "plain"
    has_arrow: bool = False
    type: Literal["line"] = "line"

    @property
    def path(self) -> str:
        """The line in the language of SVG paths."""
        places = [f"{x:.1f} {y:.1f}" for x, y in self.points]
        return "M" + " L".join(places)

    @property
    def arrow(self) -> str:
        """The head of the arrow, as a path."""
        (x1, y1), (x2, y2) = self.points[-2:]
        along, across = (_sign(x2 - x1), _sign(y2 - y1)), _HEAD / 2
        back = (x2 - along[0] * _HEAD, y2 - along[1] * _HEAD)
        one = (back[0] + along[1] * across, back[1] + along[0] * across)
        two = (back[0] - along[1] * across, back[1] - along[0] * across)
        corners = [f"{x:.1f} {y:.1f}" for x, y in ((x2, y2), one, two)]
        return "M" + " L".join(corners) + " Z"


@dataclass(frozen=True)
class Text:
    """One line of text; it starts at `x`, with its baseline at `y`."""

    x: float
    y: float
    text: str
    language: str
    """The language tag, or nothing where every language shares the text."""

    size: float
    is_bold: bool = False


@dataclass
class Drawing:
    """What is drawn, in order, and how large it is."""

    width: float
    height: float = 0
    shapes: list[Box | Line] = field(default_factory=list)
    """Boxes and lines; a later one covers an earlier one."""

    texts: list[Text] = field(default_factory=list)

    @property
    def print_width(self) -> float:
        """The width in millimetres at which it fits on a page of the PDF."""
        fit = min(1.0, _PAGE_HEIGHT / self.height)
        return round(self.width * _MILLIMETRES * fit, 1)


_HEAD = 7.0
_MILLIMETRES = 172.0 / 680.0
"""In print: the width of the page for the widest drawing."""

_PAGE_HEIGHT = 840.0
"""In pixels, what a page of the PDF holds."""


@dataclass(frozen=True)
class Lines:
    """A text set in lines, all its languages one under the other."""

    rows: tuple[tuple[str, str], ...]
    """The text of each line and its language tag."""

    width: float
    size: float

    @property
    def height(self) -> float:
        """How high the lines are together."""
        return len(self.rows) * self.leading

    @property
    def leading(self) -> float:
        """From one baseline to the next."""
        return self.size * 4 / 3


def set_lines(text: Bilingual, width: float, size: float) -> Lines:
    """Return a text broken into lines of at most `width`.

    What is the same in every language, such as a code, is set once.
    """
    rows = []
    plain = [(words(text, at), passage.language) for at, passage in enumerate(text)]
    if len({words for words, _ in plain}) == 1:
        plain = [(plain[0][0], "")]
    for content, language in plain:
        rows += [(line, language) for line in break_lines(content, width, size)]
    widest = max((text_width(line, size) for line, _ in rows), default=0.0)
    return Lines(tuple(rows), widest, size)


def centred(text: Text) -> Text:
    """Return a text moved so that `x` is its middle."""
    return replace(text, x=text.x - _width(text) / 2)


def ending(text: Text) -> Text:
    """Return a text moved so that it ends at `x`."""
    return replace(text, x=text.x - _width(text))


def _width(text: Text) -> float:
    return text_width(text.text, text.size, is_bold=text.is_bold)


def words(text: Bilingual, language: int) -> str:
    """Return a text in one language, without its marks."""
    return "".join(_plain(inline) for inline in text[language].inlines)


def _plain(inline: Inline) -> str:
    own = inline.text + ("※" if inline.is_exercise_value else "")
    return own + "".join(_plain(child) for child in inline.children)


def _sign(length: float) -> int:
    return (length > 0) - (length < 0)
