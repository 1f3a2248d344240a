"""The likely slip of the author behind a syntax error of the YAML parser.

The parser tells where it could not go on, which is often a line too late and
in words of its own trade. Each test below looks for one slip that authors make
and says it in their words; the first that fits is told.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from deconflict.findings import Code, Finding, Place, Span

_LOOK_ALIKES = {
    "：": ":",
    "，": ",",
    "｛": "{",
    "｝": "}",
    "［": "[",
    "］": "]",
    "＂": '"',
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "－": "-",
    "＃": "#",
    "–": "-",
    "—": "-",
    "\u00a0": " ",
    "\u3000": " ",
}
_NAMES = {"\u00a0": "no-break space", "–": "dash", "—": "dash"}
_CURLY = "“”‘’"
_FULL_WIDTH_KEY = re.compile(r"^(?P<lead>\s*(?:- )?\s*[A-Za-z][\w-]*)(?P<sign>：)")
_FULL_WIDTH_OPEN = re.compile(r":\s*(?P<sign>[｛［＂“])")
_FULL_WIDTH_DASH = re.compile(r"^\s*(?P<sign>[－–—\u00a0\u3000])")
_FULL_WIDTH_COMMA = re.compile(r"(?:: +|^\s*- )[{\[][^}\]]*?(?P<sign>[，：｝］])")
_NO_SPACE = re.compile(r"^\s*(?:- )?(?P<key>[A-Za-z][\w-]*):(?P<value>[^\s:].*)$")
_CITATION_ITEM = re.compile(r"^\s*- [a-z-]+[0-9][a-z0-9-]*:[A-Za-z0-9][\w./()-]*\s*$")
_DASH_NO_SPACE = re.compile(r"^\s*-(?P<rest>[A-Za-z{][^-].*)$")
_COLON_IN_TEXT = re.compile(r"^\s*(?:- )?[\w-]+: +[^\"'{\[|>].*?(?P<colon>:)(?: |$)")
_BRACE_TEXT = re.compile(r"^\s*(?:- )?[\w-]+: +(?P<brace>[{\[])")
_FLOW_NO_COMMA = re.compile(r"\{[^{}]*: *[^,，{}\"']+ (?P<key>[A-Za-z][\w-]*):")
_OPEN_QUOTE = re.compile(r"^\s*(?:- )?(?:[\w-]+: +)?(?P<quote>[\"'])")
_CLOSED_QUOTE = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_BEHIND_VALUE = re.compile(r"\s*(?:[:,}\]]|#.*|$)")
_END_OF_LINE = re.compile(r"\s*(?:#.*)?$")
_QUOTE_HINTS = {
    '"': 'Inside "…" write \\" for a quote, or use “ ”.',
    "'": "Inside '…' write '' for an apostrophe, or put the text in \"…\".",
}
_LONE_KEY = re.compile(r"\s*(?:- )?[a-z][a-z-]*\s*$")
_DASH_TAB = re.compile(r"^\s*-\s*\t")
_SPECIAL_START = re.compile(r"^\s*(?:- )?[\w-]+: +(?P<sign>[@`%&*!|>])")


_INDENT_PROBLEMS = (
    "block",
    "mapping values",
    "did not find expected key",
    "did not find expected '-' indicator",
)


@dataclass(frozen=True)
class _Lines:
    """The lines around the place where the parser stopped."""

    lines: list[str]
    number: int
    """The line where the parser stopped, counted from 1."""

    start: int
    """The line where what it was reading had begun, counted from 1."""

    start_column: int
    problem: str
    context: str

    def near(self) -> list[int]:
        """Return the numbers of the lines to look at, the likeliest first."""
        numbers = [self.number, self.number - 1, self.start]
        numbers += range(self.start, self.number)
        return [n for n in dict.fromkeys(numbers) if 0 < n <= len(self.lines)]


@dataclass(frozen=True)
class _Slip:
    """What the author most likely did."""

    line: int
    column: int
    width: int
    message: str
    hint: str
    code: Code = Code.SOURCE_SYNTAX


def name_slip(error: yaml.MarkedYAMLError, text: str, path: str) -> Finding:
    """Return the finding for a syntax error, with the likely slip named."""
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 1
    column = mark.column + 1 if mark else 1
    start = error.context_mark.line + 1 if error.context_mark else line
    lines = text.split("\n")
    around = _Lines(
        lines,
        min(line, len(lines)),
        start,
        error.context_mark.column + 1 if error.context_mark else column,
        error.problem or "",
        error.context or "",
    )
    slip = next(
        (found for look in _LOOKS if (found := look(around))),
        _Slip(
            around.number,
            column,
            1,
            f"The file cannot be read here: {error.problem or 'unknown form'}.",
            "Compare this line and the one above it with a file that works.",
        ),
    )
    span = Span(slip.line, slip.column, slip.line, slip.column + slip.width)
    place = Place(path, span, lines[slip.line - 1])
    return Finding(place, slip.code, slip.message, slip.hint)


def _look_alike(around: _Lines) -> _Slip | None:
    """Find a full-width sign in the place of a half-width one."""
    return _sign_slip(around, (_FULL_WIDTH_KEY, _FULL_WIDTH_OPEN, _FULL_WIDTH_DASH))


def _look_alike_inside(around: _Lines) -> _Slip | None:
    """Find a full-width comma, colon or bracket inside { } or [ ]."""
    return _sign_slip(around, (_FULL_WIDTH_COMMA,))


def _sign_slip(around: _Lines, forms: tuple[re.Pattern[str], ...]) -> _Slip | None:
    """Return the slip for the first sign that one of the forms finds."""
    for number in around.near():
        for form in forms:
            if match := form.search(around.lines[number - 1]):
                sign = match["sign"]
                right = _LOOK_ALIKES[sign]
                shown = "a space" if right == " " else f"'{right}'"
                kind = "curly quote" if sign in _CURLY else "full-width sign"
                kind = _NAMES.get(sign, kind)
                return _Slip(
                    number,
                    match.start("sign") + 1,
                    1,
                    f"The {kind} '{sign}' stands where {shown} belongs.",
                    "Switch the input method to English and type it again"
                    + (", followed by a space." if right == ":" else "."),
                    Code.SOURCE_LOOK_ALIKE,
                )
    return None


def _tab(around: _Lines) -> _Slip | None:
    """Find a tab between a hyphen and its item."""
    if not _DASH_TAB.match(around.lines[around.number - 1]):
        return None
    for number in around.near():
        at = around.lines[number - 1].find("\t")
        if at >= 0:
            return _Slip(
                number, at + 1, 1, "A tab stands here.", "Replace it by a space."
            )
    return None


def _missing_space(around: _Lines) -> _Slip | None:
    """Find a key whose colon is not followed by a space."""
    for number in around.near():
        if match := _NO_SPACE.match(around.lines[number - 1]):
            key = match["key"]
            if _CITATION_ITEM.match(around.lines[number - 1]):
                continue
            return _Slip(
                number,
                match.start("key") + 1,
                len(key) + 1,
                f"There is no space after '{key}:'.",
                f"Write '{key}: ' with a space before the value.",
            )
        if match := _DASH_NO_SPACE.match(around.lines[number - 1]):
            return _Slip(
                number,
                match.start("rest"),
                1,
                "There is no space after the hyphen of a list item.",
                "Write '- ' with a space before the item.",
            )
    return None


def _missing_comma(around: _Lines) -> _Slip | None:
    """Find two entries inside { } with no comma between them."""
    for number in around.near():
        if match := _FLOW_NO_COMMA.search(around.lines[number - 1]):
            return _Slip(
                number,
                match.start("key") + 1,
                len(match["key"]),
                f"There is no comma before '{match['key']}:'.",
                "Inside { } a comma parts the entries.",
            )
    return None


def _endless_quote(around: _Lines) -> _Slip | None:
    """Tell of the quote that the parser was still inside of."""
    if "quoted scalar" in around.context:
        return _unclosed(around.start, around.start_column)
    return None


def _open_quote(around: _Lines) -> _Slip | None:
    """Find a quote that is not closed on its line, or is closed too early."""
    for number in around.near():
        line = around.lines[number - 1]
        match = _OPEN_QUOTE.match(line)
        if match is None:
            continue
        at = match.start("quote")
        closed = _CLOSED_QUOTE.match(line, at)
        if closed is None:
            return _unclosed(number, at + 1)
        if not _BEHIND_VALUE.match(line, closed.end()):
            return _Slip(
                number,
                at + 1,
                1,
                "A quote inside the text ends it too early.",
                _QUOTE_HINTS[match["quote"]],
            )
    return None


def _unclosed(line: int, column: int) -> _Slip:
    """Return the slip of a quote that is opened at a place and not closed."""
    message = "A quote is opened here and not closed."
    return _Slip(line, column, 1, message, "Close it at the end of the text.")


def _open_bracket(around: _Lines) -> _Slip | None:
    """Find a { or [ that is not closed on its line, or is closed before its end."""
    for number in around.near():
        line = around.lines[number - 1]
        match = _BRACE_TEXT.match(line)
        if match and not _is_group(line[match.start("brace") :]):
            brace = match["brace"]
            return _Slip(
                number,
                match.start("brace") + 1,
                1,
                f"A value that begins with '{brace}' is read as a group, not as text.",
                "Put the whole text in quotes, or check the brackets.",
            )
    return None


def _is_group(text: str) -> bool:
    """Tell whether the bracket that begins a text is closed at its end."""
    depth = 0
    for index, sign in enumerate(text):
        depth += (sign in "{[") - (sign in "}]")
        if depth == 0:
            return _END_OF_LINE.match(text, index + 1) is not None
    return False


def _colon_in_text(around: _Lines) -> _Slip | None:
    """Find a colon and a space inside a text without quotes."""
    if "mapping values" not in around.problem:
        return None
    for number in around.near():
        if match := _COLON_IN_TEXT.match(around.lines[number - 1]):
            return _Slip(
                number,
                match.start("colon") + 1,
                1,
                "A text without quotes holds a colon followed by a space.",
                "Put the text in quotes, or end the line before this key.",
            )
    return None


def _special_start(around: _Lines) -> _Slip | None:
    """Find a text that begins with a sign of YAML's own."""
    for number in around.near():
        if match := _SPECIAL_START.match(around.lines[number - 1]):
            return _Slip(
                number,
                match.start("sign") + 1,
                1,
                f"A text that begins with '{match['sign']}' has a special meaning.",
                "Put the text in quotes.",
            )
    return None


def _missing_colon(around: _Lines) -> _Slip | None:
    """Find a key with no colon at all."""
    number = around.start
    if "mapping values" in around.problem:
        number = max(1, around.number - 1)
        if not _LONE_KEY.match(around.lines[number - 1]):
            return None
    elif "could not find expected ':'" not in around.problem:
        return None
    line = around.lines[number - 1]
    column = len(line) - len(line.lstrip()) + 1
    return _Slip(
        number,
        column,
        max(1, len(line.strip())),
        "This line has no colon, so it is neither a key nor a part of the text above.",
        "Write 'key: value', or indent the line under the text that it goes on with.",
    )


def _bad_indent(around: _Lines) -> _Slip | None:
    """Find a line that is indented unlike its neighbours."""
    first = next(filter(str.strip, around.lines), "")
    is_outside = "<document start>" in around.problem and first.startswith(" ")
    if not is_outside and not any(word in around.problem for word in _INDENT_PROBLEMS):
        return None
    line = around.lines[around.number - 1]
    column = len(line) - len(line.lstrip()) + 1
    if line.strip()[:1] in {"}", "]"}:
        message = "This bracket closes nothing."
        return _Slip(around.number, column, 1, message, "Delete it.")
    return _Slip(
        around.number,
        column,
        1,
        "This line is indented unlike the lines it belongs to.",
        "Lines of one level begin in the same column; use two spaces for each level.",
    )


_LOOKS: tuple[Callable[[_Lines], _Slip | None], ...] = (
    _look_alike,
    _tab,
    _endless_quote,
    _missing_space,
    _look_alike_inside,
    _missing_comma,
    _special_start,
    _open_quote,
    _open_bracket,
    _colon_in_text,
    _missing_colon,
    _bad_indent,
)
