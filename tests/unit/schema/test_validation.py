"""Data to a model, or every problem of the file at its own place."""

from typing import Annotated, Literal

import pytest
from pydantic import Field

from deconflict.findings import Code
from deconflict.schema import Chapter, Pair, Procedure, ReviewFile, Shape, validate
from deconflict.schema.json_schema import json_schema
from deconflict.schema.shape import Citation, Slug, Text
from deconflict.schema.validation import keys_at
from deconflict.source import Source, read_text


class Small(Shape):
    name: Text
    kind: Literal["ship", "aircraft"] = "ship"
    basis: Literal["own"] | Citation = "own"
    title: Pair | None = None
    roles: dict[Slug, Text] = {}
    parts: Annotated[tuple[Slug, ...], Field(min_length=2)] | None = None


def source_of(text: str) -> Source:
    source, findings = read_text(text, "a.yaml")
    assert findings == ()
    assert source is not None
    return source


def told(text: str, model: type[Shape] = Small) -> list[tuple[int, int, str]]:
    """Return line, column and sentence of each finding on a text."""
    found, findings = validate(model, source_of(text))
    assert (found is None) == bool(findings)
    rows = []
    for finding in findings:
        assert finding.place.span is not None
        span = finding.place.span
        rows.append((span.line, span.column, f"{finding.message} {finding.hint}"))
    return rows


def test_good_file_becomes_a_model() -> None:
    model, findings = validate(Small, source_of("name: '045'\ntitle: {en: NO}\n"))

    assert findings == []
    assert model == Small(name="045", title=Pair(en="NO"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "kind: ship\n",
            (1, 1, "The key 'name' is missing. Add 'name:' here."),
        ),
        (
            "name: a\nknd: ship\n",
            (2, 1, "The key 'knd' is not known here. Did you mean 'kind'?"),
        ),
        (
            "name: a\nqqq: b\n",
            (
                2,
                1,
                (
                    "The key 'qqq' is not known here. "
                    "Known here: basis, kind, name, parts, roles, title."
                ),
            ),
        ),
        (
            "name: a\ntitle: {en: b, and c}\n",
            (
                2,
                16,
                (
                    "The key 'and c' is not known here. Inside { } a comma ends the "
                    "text. Put the text in quotes, or write each language on its own "
                    "line."
                ),
            ),
        ),
        (
            "name: a\nkind: shp\n",
            (
                2,
                7,
                (
                    "'kind' cannot be 'shp'. Did you mean 'ship'? "
                    "Allowed: ship, aircraft."
                ),
            ),
        ),
        (
            "name:\n",
            (1, 1, "'name' has no value. Write the value after the colon."),
        ),
        (
            "name: a\nparts: [b]\n",
            (2, 1, "'parts' has fewer than 2 entries. Add what is missing."),
        ),
        (
            "name: a\nroles: {Bad Id: b}\n",
            (
                2,
                9,
                (
                    "'Bad Id' is not an id. "
                    "Small letters, figures and hyphens, begun with a letter: "
                    "reply-time."
                ),
            ),
        ),
        (
            "name: a\nparts: [b, c。]\n",
            (
                2,
                12,
                (
                    "'c。' is not an id. It holds the full-width sign '。'. "
                    "Small letters, figures and hyphens, begun with a letter: "
                    "reply-time."
                ),
            ),
        ),
        (
            "name: [a]\n",
            (
                1,
                7,
                (
                    "'name' is a list, but a text is wanted. Write one text after the "
                    "colon; quote it if it begins with { or [."
                ),
            ),
        ),
        (
            "name: a\nparts: b\n",
            (
                2,
                8,
                (
                    "'parts' is a text, but a list is wanted. "
                    "Begin each item on its own line with a hyphen and a space."
                ),
            ),
        ),
        (
            "name: a\nparts: ［b］\n",
            (
                2,
                8,
                (
                    "'parts' is a text, but a list is wanted. The full-width sign '［' "
                    "stands where '[' belongs. "
                    "Switch the input method to English and type it again."
                ),
            ),
        ),
        (
            "a text\n",
            (
                1,
                1,
                (
                    "The file is a text, but a group of keys is wanted. Write 'key: "
                    "value' lines under it; a text in both languages has the keys en "
                    "and zh."
                ),
            ),
        ),
        (
            "name: a\nbasis: Beliefs\n",
            (
                2,
                8,
                (
                    "'basis' cannot be 'Beliefs'. Allowed: own. Or: A reference id, "
                    "a colon and the article, no spaces: incsea-1972:III.6."
                ),
            ),
        ),
    ],
)
def test_slip_is_told_once_in_the_words_of_the_file(
    text: str, expected: tuple[int, int, str]
) -> None:
    assert told(text) == [expected]


def test_misspelt_key_is_not_told_as_missing_too() -> None:
    assert told("nme: a\n") == [
        (1, 1, "The key 'nme' is not known here. Did you mean 'name'?")
    ]


def test_all_problems_of_a_file_come_at_once() -> None:
    rows = told("kind: shp\ntitle: x\nparts: [A, b]\nroles: {C: [d]}\nqqq: e\n")

    assert [(line, column) for line, column, _ in sorted(rows)] == [
        (1, 1),  # name is missing
        (1, 7),
        (2, 8),
        (3, 9),
        (4, 9),  # the role's id
        (4, 12),  # and its value
        (5, 1),
    ]


STEPS = """
roles:
  guide:
    steps:
      - {id: a, say: CALL, to: all, on: primry, text: {en: x}}
      - {id: b, do: wink, text: {en: x}}
      - {id: c, wait: {call: a}, text: {en: x}}
      - {id: d, text: {en: x}}
      - {id: e, do: observe, end: done, text: {en: x}}
      - {id: f, end: done, text: {en: x}, then: g}
      - just a text
"""


def test_each_kind_of_step_is_told_at_its_own_place() -> None:
    _, findings = validate(Procedure, source_of(STEPS))

    in_steps = [
        (finding.place.span.line, finding.place.span.column, finding.code)
        for finding in findings
        if finding.place.span and finding.place.span.line > 4
    ]
    assert in_steps == [
        (5, 41, Code.SCHEMA_CHOICE),
        (6, 21, Code.SCHEMA_CHOICE),
        (7, 24, Code.SCHEMA_FORM),
        (8, 9, Code.SCHEMA_STEP),
        (9, 30, Code.SCHEMA_STEP),
        (10, 43, Code.SCHEMA_UNKNOWN_KEY),
        (11, 9, Code.SCHEMA_TYPE),
    ]


def test_keys_that_the_schema_knows_at_a_path() -> None:
    schema = json_schema(Procedure)
    step = keys_at(schema, ("roles", "guide", "steps", 3, "say-step"))

    assert keys_at(schema, ("title",)) == {"en", "zh", "ignore"}
    assert {"name", "side", "steps"} <= keys_at(schema, ("roles", "guide"))
    assert {"say", "to", "on", "form", "wait", "end"} <= step
    assert "sections" in keys_at(json_schema(Chapter), ())


COMMENT = """\
comments:
  a1b2c3d4e5f60718:
    from: Side A
    type: major
    text: both
    place: ENC-01.caller.call
    fingerprint: en=3f2a;zh-Hans=91bc
    comment: No.
    date: 2026-03-01
"""


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("    comment: No.\n", "", "A comment holds comment, proposed, or both."),
        ("2026-03-01\n", "2026-03-01\n    decision: noted\n", "stand together"),
        ("2026-03-01\n", "2026-03-01\n    decided-by: B\n", "stand together"),
        (
            "2026-03-01\n",
            "2026-03-01\n    decision: rejected\n    decided-by: B\n",
            "has a decision-reason",
        ),
        ("a1b2c3d4e5f60718", "a1b2", "'a1b2' is not the id of a comment."),
        ("en=3f2a;", "3f2a;", "is not a fingerprint"),
        ("type: major", "type: grave", "'type' cannot be 'grave'."),
        ("comments:\n", "status: gone\ncomments:\n", "'status' cannot be 'gone'."),
    ],
)
def test_comments(old: str, new: str, message: str) -> None:
    assert COMMENT.count(old) == 1
    assert told(COMMENT, ReviewFile) == []

    found = told(COMMENT.replace(old, new), ReviewFile)

    assert message in " ".join(words for _, _, words in found)
