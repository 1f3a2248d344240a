"""Texts of a place beside each other: what stands for what."""

from collections.abc import Sequence

import pytest
from tests.editions import manual_of, sample

from deconflict.compare.texts import compare_lines, is_editorial, is_same
from deconflict.manual import vocabulary_of
from deconflict.wording import Vocabulary, written


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return vocabulary_of(manual_of(sample()))


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        (
            ["The first.", "The second."],
            ["A new one.", "The first.", "The second."],
            ["{+A new one.+}", "The first.", "The second."],
        ),
        (
            ["Ask the other ship.", "Wait 3 minutes for the answer."],
            ["Wait 5 minutes for the answer."],
            [
                "[-Ask the other ship.-]",
                "Wait [-3 minutes-]{+5 minutes+} for the answer.",
            ],
        ),
        (
            ["Ask the other ship for her course."],
            ["K: I wish to communicate."],
            ["[-Ask the other ship for her course.-]", "{+K: I wish to communicate.+}"],
        ),
        (
            ["The ship shall not turn."],
            ["The ship should not turn."],
            ["The ship [-shall not-]{+should not+} turn."],
        ),
        (
            ["Then: [paragraph 0101](A.b)."],
            ["Then: [paragraph 0102](A.b)."],
            ["Then: paragraph 0102."],
        ),
    ],
)
def test_each_text_stands_beside_its_like(
    vocabulary: Vocabulary, old: Sequence[str], new: Sequence[str], shown: list[str]
) -> None:
    lines = compare_lines(old, new, "en", vocabulary)

    assert [written(one.stretches) for one in lines] == shown


def test_chinese_is_compared_by_character_and_numbers_whole(
    vocabulary: Vocabulary,
) -> None:
    old, new = ["各舰不得接近，距离不小于1海里。"], ["各舰不宜接近，距离不小于2海里。"]
    (line,) = compare_lines(old, new, "zh", vocabulary)

    assert (
        written(line.stretches)
        == "各舰[-不得-]{+不宜+}接近，距离不小于[-1海里-]{+2海里+}。"
    )


@pytest.mark.parametrize(
    ("old", "new", "is_pause"),
    [
        ("Wait, then call.", "Wait then call.", True),
        ("等待，然后呼叫。", "等待；然后呼叫。", True),
        ("Wait, then call.", "Wait, then call?", False),
        ("Wait 1.5 minutes.", "Wait 15 minutes.", True),  # told as a number before
        ("re-check", "recheck", False),
    ],
)
def test_pauses_carry_no_sense(old: str, new: str, *, is_pause: bool) -> None:
    assert is_editorial([old], [new]) is is_pause


def test_a_link_counts_as_the_place_it_leads_to() -> None:
    assert is_same(["[0101](A.b)"], ["[0102](A.b)"])
    assert not is_same(["[0101](A.b)"], ["[0101](A.c)"])
