"""Comments as a table: columns are straight, and each state is told."""

import json

import pytest

from deconflict.document import PlacedComment, Printed
from deconflict.document.passages import Inline, Passage
from deconflict.manual import Entry
from deconflict.report.comments import report_comments, report_incoming
from deconflict.schema import Comment
from deconflict.source import Source

TEXTS = ((Passage("en", (Inline("text", "Words."),)), Passage("zh-Hans", ())),)


def placed(
    name: str = "a1b2c3d4e5f60718",
    changes: dict[str, str] | None = None,
    *,
    is_older: bool = False,
    is_gone: bool = False,
) -> PlacedComment:
    texts = {
        "from": "Side A",
        "type": "major",
        "text": "en",
        "place": "MTG-01.caller.call",
        "fingerprint": "en=3f",
        "comment": "No.",
        "date": "2026-03-01",
        **(changes or {}),
    }
    entry = Entry(Comment.model_validate(texts), Source("x.yaml", "", {}))
    printed = Printed("MTG-01.caller.call", "0104", "MTG-01", TEXTS)
    return PlacedComment(name, entry, "MTG-01", None if is_gone else printed, is_older)


DECIDED = {"decision": "noted", "decided-by": "Board"}


@pytest.mark.parametrize(
    ("one", "state"),
    [
        (placed(), "open"),
        (placed(is_older=True), "open, older wording"),
        (placed(is_gone=True), "open, place gone"),
        (placed(changes=DECIDED, is_older=True), "noted"),
        (placed(changes=DECIDED, is_gone=True), "noted"),
    ],
)
def test_state_of_a_comment(one: PlacedComment, state: str) -> None:
    line = report_comments([one], "text").split("\n")[1]

    assert line.endswith(f"  {state}")


def test_columns_are_straight_though_chinese_is_wide() -> None:
    words = {"comment": "“避让”一词\n不明确。" * 9, "from": "甲方司令部作战局训练处"}
    wide = placed(changes=words)

    table = report_comments([placed("b" * 16), wide], "text").split("\n")

    assert table[1].index("0104") == table[2].index("0104")
    assert "…" in table[2]
    before = [line[: line.rindex("open")] for line in table[1:3]]
    # a Chinese character takes two cells of a terminal
    cells = [sum(1 + (sign > "\u2e80") for sign in line) for line in before]
    assert cells[0] == cells[1]


def test_ids_are_as_long_as_tells_them_apart() -> None:
    names = ("aaaaaaaaa1234567", "aaaaaaaaa2234567")

    table = report_comments([placed(name) for name in names], "text").split("\n")

    assert [line.split()[0] for line in table[1:3]] == ["aaaaaaaaa1", "aaaaaaaaa2"]


def test_counts() -> None:
    comments = [
        placed("1" * 16, {"type": "critical"}, is_older=True),
        placed("2" * 16, is_gone=True),
        placed("3" * 16, DECIDED),
    ]

    last = report_comments(comments, "text").split("\n")[-2]

    assert last == (
        "3 comments: 2 open, 1 of them critical, 1 on an older wording, "
        "1 without their place."
    )
    assert report_comments([comments[2]], "text").endswith("1 comment: all decided.\n")


def test_json_tells_all() -> None:
    found = json.loads(report_comments([placed(is_older=True)], "json"))

    assert found["version"] == 1
    (one,) = found["comments"]
    assert one["number"] == "0104"
    assert one["wordingNow"] == "Words."
    assert one["isOlderWording"] is True
    assert one["decision"] is None
    assert one["path"] == "x.yaml"


def test_only_what_went_astray_is_told_and_not_without_end() -> None:
    lines = report_incoming([placed(), *[placed(is_gone=True)] * 25], [])

    assert len(lines) == 21
    assert lines[-1] == "  and 5 more / 另有5条"
    assert report_incoming([placed()], []) == []
    (line,) = report_incoming([], [placed()])
    assert line == "  0104 MTG-01.caller.call (a1b2c3d4): edited"
