"""English that was left in the Chinese half."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from deconflict.checks.concordance import Tables
from deconflict.checks.concordance.latin import compare_latin
from deconflict.findings import Code, Finding

Examine = Callable[..., list[Finding]]

ALIKE = [
    ("Give times in coordinated universal time (UTC).", "使用世界协调时（UTC）。"),
    ("Ship makes NC.", "发出NC。"),
    ("Speed 5 kn.", "航速5 kn。"),
    ("Frequency 156.8 MHz.", "频率156.8 MHz。"),
    ("At 151430Z MAR 26.", "151430Z MAR 26时。"),
    ("Sub-area A-1.", "A-1分区。"),
    ("QUESTION is said first.", "首先说QUESTION。"),
    ("Write `shall`.", "写作`shall`。"),
    ("See [MTG-01.call].", "见[MTG-01.call]。"),
    ("On-scene coordinator.", "现场协调人（英文on-scene coordinator）。"),
    ("The letter A.", "字母A。"),
    ("IMO resolution A.918(22).", "国际海事组织A.918(22)号决议。"),
]

UNLIKE = [
    ("The crew works on deck.", "舰员在deck作业。"),
    ("Call on channel 16.", "在channel 16上呼叫。"),
    ("Call by radio.", "用radio呼叫。"),
    ("Read back the message.", "应read back信文。"),
    ("The ship keeps clear.", "舰艇KEEP CLEAR。"),
]


@pytest.mark.parametrize(("en", "zh"), ALIKE)
def test_pairs_that_say_the_same(examine: Examine, en: str, zh: str) -> None:
    assert examine(compare_latin, en, zh) == []


@pytest.mark.parametrize(("en", "zh"), UNLIKE)
def test_pairs_that_do_not(examine: Examine, en: str, zh: str) -> None:
    (finding,) = examine(compare_latin, en, zh)

    assert finding.code is Code.PAIR_LATIN


def test_words_that_are_kept_are_left_alone(examine: Examine, tables: Tables) -> None:
    forms = tables.verbal_forms.model_copy(update={"kept_latin": ("Mayday",)})
    kept = replace(tables, verbal_forms=forms)
    pair = ("She calls Mayday.", "该舰呼叫Mayday。")

    assert examine(compare_latin, *pair)
    assert examine(lambda halves, _: compare_latin(halves, kept), *pair) == []
