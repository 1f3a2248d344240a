"""The slips that authors make, each with the words in which it is told.

To add one: what was typed, the line and column of the slip, and the sentence.
"""

import pytest

from deconflict.findings import Code
from deconflict.source import read_text

INDENT = "This line is indented unlike the lines it belongs to."
EARLY = "A quote inside the text ends it too early."
OPEN = "A quote is opened here and not closed."
GROUP = "A value that begins with '{' is read as a group, not as text."
LIST = "A value that begins with '[' is read as a group, not as text."
COLON = "A text without quotes holds a colon followed by a space."
NO_SPACE = "There is no space after the hyphen of a list item."
WIDE_COLON = "The full-width sign '：' stands where ':' belongs."
WIDE_SPACE = "A full-width space stands where a half-width one belongs."
NO_COLON = (
    "This line has no colon, so it is neither a key nor a part of the text above."
)


def special(sign: str) -> str:
    return f"A text that begins with '{sign}' has a special meaning."


SLIPS = [
    # missing spaces and commas
    ("en:ship\nzh: 舰\n", 1, 1, "There is no space after 'en:'."),
    ("a:\n  - id:call\n    do: x\n", 2, 5, "There is no space after 'id:'."),
    ("a:\n  -id: call\n  -id: end\n", 2, 3, NO_SPACE),
    ("a: {b: 5 min basis: own}\n", 1, 14, "There is no comma before 'basis:'."),
    ("a:\n  definition\n  en: x\n", 2, 3, NO_COLON),
    ("a:\n  definition\n    en: x\n", 2, 3, NO_COLON),
    # indents
    ("a:\n  en: x\n zh: y\n", 3, 2, INDENT),
    ("a:\n  en: x\n    zh: y\n", 3, 5, INDENT),
    ("- a: b\n - c\n", 2, 2, INDENT),
    ("  a: b\nc: d\n", 2, 1, INDENT),
    ("a: b\n}\n", 2, 1, "This bracket closes nothing."),
    # quotes
    ('a: "x\nb: y\n', 1, 4, OPEN),
    ('"a": "b"\n"c: d\n', 2, 1, OPEN),
    ('a: {b: "c}\nd: e\n', 1, 8, OPEN),
    ('a: "He said "go" twice."\n', 1, 4, EARLY),
    ('a: "b" c\n', 1, 4, EARLY),
    ("a: 'it's'\n", 1, 4, EARLY),
    ('a: "say \\"go\\" now"\nb:\n  en: x\n zh: y\n', 4, 2, INDENT),
    # brackets
    ("en: {reply-time} have passed.\n", 1, 5, GROUP),
    ("en: {a} to {b}\n", 1, 5, GROUP),
    ("a: {b: c\nd: e\n", 1, 4, GROUP),
    ("a: [b, c\nd: e\n", 1, 4, LIST),
    ("a: [b]]\n", 1, 4, LIST),
    # colons and signs
    ("en: He said: go\n", 1, 12, COLON),
    ("a: b: c\n", 1, 5, COLON),
    ("a: @x\n", 1, 4, special("@")),
    ("a: `x`\n", 1, 4, special("`")),
    ("a: %x\n", 1, 4, special("%")),
    ("-\tid: x\n", 1, 2, "A tab stands here."),
]  # fmt: skip

LOOK_ALIKES = [
    ("a: b\nid：ENC-01\nc: d\n", 2, 3, WIDE_COLON),
    ("a: {b: c，d: e}\n", 1, 9, "The full-width sign '，' stands where ',' belongs."),
    ("a: {b： c, d: {\n", 1, 6, WIDE_COLON),
    ("a: ｛b: c｝\n", 1, 4, "The full-width sign '｛' stands where '{' belongs."),
    ("a: ［b: c］\n", 1, 4, "The full-width sign '［' stands where '[' belongs."),
    ("a: “b: c”\n", 1, 4, "The curly quote '“' stands where '\"' belongs."),
    ("a: b\n\u3000\u3000c: d\n", 2, 1, WIDE_SPACE),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "column", "message"), SLIPS)
def test_slip_is_named_at_its_place(
    text: str, line: int, column: int, message: str
) -> None:
    _, findings = read_text(text, "a.yaml")

    assert [finding.message for finding in findings] == [message]
    (finding,) = findings
    span = finding.place.span
    assert span is not None
    assert (span.line, span.column) == (line, column)
    assert finding.code is Code.SOURCE_SYNTAX
    assert finding.hint
    assert finding.place.line_text == text.split("\n")[line - 1]


@pytest.mark.parametrize(("text", "line", "column", "message"), LOOK_ALIKES)
def test_full_width_sign_is_named_at_its_place(
    text: str, line: int, column: int, message: str
) -> None:
    _, findings = read_text(text, "a.yaml")

    assert [finding.message for finding in findings] == [message]
    span = findings[0].place.span
    assert span is not None
    assert (span.line, span.column) == (line, column)
    assert findings[0].code is Code.SOURCE_LOOK_ALIKE
