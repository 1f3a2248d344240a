"""Numbers of sentences, and lengths."""

from collections.abc import Callable

import pytest

from deconflict.checks.concordance.sizes import compare_lengths, compare_sentences
from deconflict.findings import Code, Finding

Examine = Callable[..., list[Finding]]
SHORT = "The ship waits."
LONG = (
    "The ship waits in the belt and listens on the channel until she is called by her "
    "own name."
)
LONG_ZH = "该舰在等待带内等待，守听该频道，直至对方以舰名呼叫该舰为止。"


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        (f"{SHORT} {SHORT}", "该舰等待。"),
        (f"{SHORT} {SHORT} {SHORT}", "该舰等待；该舰等待；该舰等待。"),
        ("One; two; three; four.", "一、二、三、四。"),
        ("Distance 1.5 miles. See A.918(22).", "距离1.5海里。"),
        ("", ""),
    ],
)
def test_about_as_many_sentences(examine: Examine, en: str, zh: str) -> None:
    assert examine(compare_sentences, en or SHORT, zh or "该舰等待。") == []


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        (f"{SHORT} {SHORT} {SHORT}", "该舰等待。"),
        (SHORT, "该舰等待。该舰等待。该舰等待。"),
        (f"{SHORT} {SHORT} {SHORT} {SHORT}", "该舰等待。该舰等待。"),
        (SHORT, "等待！等待？等待。"),
    ],
)
def test_sentences_that_are_missing(examine: Examine, en: str, zh: str) -> None:
    (finding,) = examine(compare_sentences, en, zh)

    assert finding.code is Code.PAIR_SENTENCES


def test_a_spoken_phrase_is_cut_as_it_is_spoken(examine: Examine) -> None:
    pair = (f"{SHORT} {SHORT} {SHORT}", "该舰等待。")

    assert examine(compare_sentences, *pair, path=("phrase",)) == []


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        (SHORT, "等待。"),
        ("Two ships of the two sides are in sight of each other.", "双方舰艇互见。"),
        (LONG, LONG_ZH),
        ("Yes.", "是。"),
        ("{primary} and {working}", "{primary}和{working}"),
    ],
)
def test_lengths_in_order(examine: Examine, en: str, zh: str) -> None:
    assert examine(compare_lengths, en, zh) == []


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        (LONG, "该舰等待。"),
        (SHORT, LONG_ZH),
        (f"{LONG} {LONG}", "该舰在等待带内等待，守听该频道。"),
        ("Wait.", LONG_ZH),
    ],
)
def test_lengths_far_apart(examine: Examine, en: str, zh: str) -> None:
    (finding,) = examine(compare_lengths, en, zh)

    assert finding.code is Code.PAIR_LENGTH
