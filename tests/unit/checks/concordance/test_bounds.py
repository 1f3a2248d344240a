"""Bounds of rules and steps."""

from collections.abc import Callable

import pytest

from deconflict.checks.concordance.bounds import compare_bounds
from deconflict.findings import Code, Finding

Examine = Callable[..., list[Finding]]

ALIKE = [
    ("Until the pilot boards, no line is let go.", "引航员登船前，不解缆。"),
    ("Pass at least 2 miles away.", "在2海里以外通过。"),
    ("The ship is short of fuel.", "该舰燃油不足。"),
    ("Wait more than 5 minutes.", "等待5分钟以上。"),
    ("Fly above {height}.", "在{height}以上飞行。"),
    ("Fly below {height}.", "飞行高度低于{height}。"),
    ("Wait less than 5 minutes.", "等待不到5分钟。"),
    ("Stay at least 2 nautical miles away.", "保持至少2海里距离。"),
    ("Stay at least 2 nautical miles away.", "间距不小于2海里。"),
    ("Answer within 5 minutes.", "5分钟内回答。"),
    ("Answer within {reply-time}.", "在{reply-time}内回答。"),
    ("Answer no later than 5 minutes after the call.", "收到呼叫后不迟于5分钟回答。"),
    ("Speak English unless agreed otherwise.", "用英语通话，另有商定的除外。"),
    ("Confirm before acting.", "先确认，再行动。"),
    ("Wait until the berth is clear.", "等待至泊位空出。"),
    ("Do not act until told.", "接到通知后方可行动。"),
    ("Give facts only.", "只报告事实。"),
    ("Act by the regulations alone.", "仅按避碰规则行动。"),
    ("A ship steams below the aircraft.", "舰船在航空器下方航行。"),
    ("The ship inside the port waits.", "港内舰艇等待。"),
    (
        "After {reply-time} without an answer she goes on.",
        "{reply-time}内未收到答复的，继续执行。",
    ),
    ("No boat carries more than her rated number.", "各艇载员不超过核定人数。"),
    ("The vessels meet.", "船只相遇。"),
    ("Pass ahead of the other ship.", "从对方舰艇前方通过。"),
]

UNLIKE = [
    ("Wait more than 5 minutes.", "等待不足5分钟。"),
    ("Fly above {height}.", "在{height}以下飞行。"),
    ("Stay at least 2 nautical miles away.", "保持至多2海里距离。"),
    ("Stay at least 2 nautical miles away.", "保持2海里距离。"),
    ("Answer within 5 minutes.", "5分钟后回答。"),
    ("Speak English.", "用英语通话，另有商定的除外。"),
    ("Confirm before acting.", "行动后确认。"),
    ("Give facts only.", "报告事实。"),
    ("Give facts.", "仅报告事实。"),
]


@pytest.mark.parametrize(("en", "zh"), ALIKE)
def test_pairs_that_say_the_same(examine: Examine, en: str, zh: str) -> None:
    assert examine(compare_bounds, en, zh) == []


@pytest.mark.parametrize(("en", "zh"), UNLIKE)
def test_pairs_that_do_not(examine: Examine, en: str, zh: str) -> None:
    (finding,) = examine(compare_bounds, en, zh)

    assert finding.code is Code.PAIR_BOUND


def test_texts_that_are_no_rules_are_left_alone(examine: Examine) -> None:
    pair = ("Give facts only.", "报告事实。")

    assert examine(compare_bounds, *pair, path=("title",)) == []
    assert examine(compare_bounds, *pair, path=("sections", 0, "text"), force="may")


def test_each_sentence_has_bounds_of_its_own(examine: Examine) -> None:
    found = examine(compare_bounds, "Answer. Give facts only.", "仅回答。报告事实。")

    assert [finding.code for finding in found] == [Code.PAIR_BOUND] * 2
