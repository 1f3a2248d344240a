"""Groups and keys are added, and nothing else in the file changes."""

import pytest

from deconflict.source import (
    add_groups,
    read_bytes,
    read_text,
    remove_groups,
    set_texts,
    written_groups,
)

OLD = """\
# Comments on ENC-01
comments:
  0123456789abcdef:   # the first
    from: Side A
    comment: |
      Two lines,
      of which this is one.
    date: 2026-03-01  # a Sunday

# the end
"""
AT = ("comments",)
FIRST = ("comments", "0123456789abcdef")
NEW = {"1234567890123456": {"from": "乙方：参谋部", "comment": "a: b\n\n  # c"}}


def test_group_comes_behind_the_others_and_before_the_comment_at_the_end() -> None:
    result = add_groups(OLD.encode(), "x.yaml", AT, NEW)

    assert result is not None
    added = (
        '  "1234567890123456":\n'
        "    from: 乙方：参谋部\n"
        "    comment: |-\n      a: b\n\n        # c\n"
    )
    assert result.decode() == OLD.replace("a Sunday\n", f"a Sunday\n{added}")


def test_decision_comes_behind_what_is_said_and_keeps_windows_line_ends() -> None:
    old = OLD.replace("\n", "\r\n").encode()

    result = set_texts(old, "x.yaml", {FIRST: {"decision": "rejected", "by": "甲"}})

    assert result is not None
    lines = b"    decision: rejected\r\n    by: \xe7\x94\xb2\r\n"
    assert result == old.replace(b"a Sunday\r\n", b"a Sunday\r\n" + lines)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_group_is_taken_out_and_all_else_stays(line_end: str) -> None:
    name = "1234567890123456"
    old = OLD.replace("\n", line_end).encode()
    both = add_groups(old, "x.yaml", AT, NEW)
    assert both is not None

    assert remove_groups(both, "x.yaml", AT, [name]) == old
    left = remove_groups(both, "x.yaml", AT, [FIRST[1]])
    assert left is not None
    source, _ = read_bytes(left, "x.yaml")
    assert source is not None
    assert source.data == {"comments": NEW}
    assert b"# Comments on ENC-01" in left
    assert b"# the end" in left


@pytest.mark.parametrize("keys", [[FIRST[1]], ["no such id"]])
def test_last_group_and_one_that_is_not_there_are_not_taken_out(
    keys: list[str],
) -> None:
    assert remove_groups(OLD.encode(), "x.yaml", AT, keys) is None


def test_texts_are_replaced_and_taken_out() -> None:
    texts = {"comment": "One line.", "date": "", "from": "Side A", "reason": "None."}

    result = set_texts(OLD.encode(), "x.yaml", {FIRST: texts})

    assert result is not None
    assert result.decode() == OLD.replace(
        "      Two lines,\n      of which this is one.\n"
        "    date: 2026-03-01  # a Sunday\n",
        "      One line.\n    reason: None.\n",
    ).replace("comment: |\n", "comment: |-\n")


@pytest.mark.parametrize("end", ["", "\n", "\n\n\n"])
def test_file_may_end_as_it_likes(end: str) -> None:
    old = f"comments:\n  a:\n    b: |-\n      c\n      d{end}"

    result = add_groups(old.encode(), "x.yaml", AT, {"e": {"f": "g\nh"}})

    assert result is not None
    assert result.decode().startswith(old.rstrip("\n"))
    source, findings = read_text(result.decode(), "x.yaml")
    assert source is not None
    assert not findings
    assert source.data == {"comments": {"a": {"b": "c\nd"}, "e": {"f": "g\nh"}}}


def test_key_is_added_inside_brackets() -> None:
    old = "comments:\n  a: {b: c, d: [e, f], }\n"

    result = set_texts(old.encode(), "x.yaml", {("comments", "a"): {"g": "h, i"}})

    assert result is not None
    assert result.decode() == old.replace("f]", 'f], g: "h, i"')


@pytest.mark.parametrize(
    ("old", "texts"),
    [
        ("comments:\n  a: {b: c, d: e}\n", {"b": ""}),
        ("comments: {a: {}}\n", {"b": "c"}),
        ("comments:\n  a: text\n", {"b": "c"}),
        ("comments:\n  a:\n    b: c\n", {"d": "\x00"}),
        ("comments: [\n", {"d": "e"}),
    ],
)
def test_what_cannot_be_changed_is_left_alone(old: str, texts: dict[str, str]) -> None:
    assert set_texts(old.encode(), "x.yaml", {("comments", "a"): texts}) is None


@pytest.mark.parametrize("old", ["comments: {a: {b: c}}\n", "other: x\n", "- a\n"])
def test_group_is_added_only_to_a_group_of_lines(old: str) -> None:
    assert add_groups(old.encode(), "x.yaml", AT, {"d": {"e": "f"}}) is None


def test_what_no_file_may_hold_is_not_written() -> None:
    assert written_groups({"a": {"b": "c\u200bd"}}, 2) is None
