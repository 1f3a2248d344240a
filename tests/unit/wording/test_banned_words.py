"""Words not used, and their look-alikes."""

import pytest

from deconflict.wording import read_banned_words

EN = ("must", "may not", "will", "has to", "have to")
ZH = ("不应", "不可", "必须", "需", "须", "应该", "应当", "可以", "能够")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Each ship must stop. Must she?", ["must", "must"]),
        ("She may not enter.", ["may not"]),
        ("The ship will answer.", ["will"]),
        ("You will stop.", ["will"]),
        ("She has to stop, they have\nto wait.", ["has to", "have to"]),
        ("It is of its own free will.", []),
        ("The will of both sides, at will", []),
        ("INTENTION. I will turn to port.", []),
        ("Will you pass ahead?", []),
        ("In May not one ship sailed.", []),
        ("It has to do with fog.", []),
        ("The call may not have been heard.", []),
        ("A ship may not have guns ready.", ["may not"]),
        ("A must, a must-see, goodwill, mustard", []),
        ("The willing crew and Williams", []),
    ],
)
def test_english_words(text: str, words: list[str]) -> None:
    assert [mark.value for mark in read_banned_words(text, "en", EN)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("各舰必须停船", ["必须"]),
        ("舰艇需报告", ["需"]),
        ("舰艇需要报告", ["需"]),
        ("舰艇须报告", ["须"]),
        ("各舰应该停船，应当报告", ["应该", "应当"]),
        ("舰艇不应靠近，不可停船", ["不应", "不可"]),
        ("舰艇不可靠近码头", ["不可"]),
        ("不应答复对方", ["不应"]),
        ("舰艇可以靠泊，能够航行", ["可以", "能够"]),
        ("30分钟内需报告", ["需"]),
        ("解放军需提前通报", ["需"]),
    ],
)
def test_chinese_words(text: str, words: list[str]) -> None:
    assert [mark.value for mark in read_banned_words(text, "zh", ZH)] == words


@pytest.mark.parametrize(
    "text",
    [
        "必需品", "无须答复", "无需答复", "所需时间", "需求", "急需救助", "军需品",
        "如需支援", "按需补给", "根据需要", "有需要时", "供需", "须知", "供不应求",
        "对方不应答",
        "响应该请求", "响应当地主管机构", "不可抗力", "不可避免", "不可能", "不可靠",
        "许可以书面形式给予", "功能够用", "应急", "不得靠近",
    ],
)  # fmt: skip
def test_chinese_words_that_hold_one_by_chance(text: str) -> None:
    assert read_banned_words(text, "zh", ZH) == ()


def test_a_list_of_the_projects_own_is_read() -> None:
    (mark,) = read_banned_words("Ships ought to stop.", "en", ("ought to",))

    assert (mark.value, mark.start) == ("ought to", 6)
    assert read_banned_words("Ships must stop.", "en", ("ought to",)) == ()
