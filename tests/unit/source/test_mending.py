"""Texts in a file are changed where they stand, and nothing else is."""

import pytest

from deconflict.source import Edit, edit_text, read_text, texts_of
from deconflict.source.document import KeyPath


def edited(text: str, path: KeyPath, *edits: Edit) -> str | None:
    source, findings = read_text(text, "a.yaml")
    assert source is not None
    assert findings == ()
    return edit_text(source, {path: edits})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# 甲,乙\nzh: 甲,乙\n", "# 甲,乙\nzh: 甲，乙\n"),
        ("zh: '甲,''乙'''\n", "zh: '甲，''乙'''\n"),
        ('zh: "甲,\\"乙\\""\n', 'zh: "甲，\\"乙\\""\n'),
        ('zh: "甲,\\u4e59"\n', 'zh: "甲，\\u4e59"\n'),
        ("zh: |\n  甲,乙\n", "zh: |\n  甲，乙\n"),
        ("zh: |-\n\n  甲,乙", "zh: |-\n\n  甲，乙"),
        ("{en: a, zh: 甲,乙}\n", None),
        ("zh:   甲,乙   \nen: x  \n", "zh:   甲，乙\nen: x\n"),
    ],
)
def test_one_character_of_a_text(before: str, after: str | None) -> None:
    source, _ = read_text(before, "a.yaml")
    assert source is not None
    value = str(source.value(("zh",)))
    if "," not in value:
        assert after is None
        return
    at = value.index(",")

    assert edited(before, ("zh",), Edit(at, at + 1, "，")) == after


@pytest.mark.parametrize(
    ("before", "edit"),
    [
        ("zh: 甲：乙\n", Edit(1, 2, ":")),  # could become a key
        ("zh: 甲，乙\n", Edit(1, 2, "#")),
        ("zh: '甲，乙'\n", Edit(1, 2, "'")),
        ('zh: "甲，乙"\n', Edit(1, 2, '"')),
        ('zh: "甲\\u4e59"\n', Edit(1, 2, "乙")),  # an escape is not touched
        ("en: one\n  two\n", Edit(3, 4, "-")),  # a fold of two lines
    ],
)
def test_what_could_change_the_file_is_left(before: str, edit: Edit) -> None:
    assert edited(before, (before[:2],), edit) == before


def test_quotation_marks_that_are_escaped_can_be_changed() -> None:
    before = 'zh: "\\"甲\\""\n'

    assert edited(before, ("zh",), Edit(0, 1, "“"), Edit(2, 3, "”")) == 'zh: "“甲”"\n'


def test_two_signs_that_do_not_stand_together_are_left() -> None:
    before = "en: one\n  two\n"

    assert edited(before, ("en",), Edit(2, 5, "")) == before


def test_texts_are_found_by_their_key() -> None:
    source, _ = read_text("a: {en: x, zh: 甲}\nb: [{zh: 乙}]\nzh: {c: d}\n", "a.yaml")
    assert source is not None

    assert list(texts_of(source, frozenset({"zh"}))) == [
        (("a", "zh"), "甲"),
        (("b", 0, "zh"), "乙"),
    ]
