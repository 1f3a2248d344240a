"""The parties are the same, and in the same places."""

from collections.abc import Callable

import pytest

from deconflict.checks.concordance.parties import compare_parties
from deconflict.findings import Code, Finding

Examine = Callable[..., list[Finding]]

ALIKE = [
    ("The first ship calls the second ship.", "甲舰呼叫乙舰。"),
    ("Party A calls Party B.", "甲方呼叫乙方。"),
    ("A ship of Party A asks a ship of Party B.", "甲方舰艇询问乙方舰艇。"),
    ("Party B answers after Party A has called.", "甲方呼叫后，乙方回答。"),
    ("Party A waits until Party B answers.", "乙方回答前，甲方等待。"),
    ("Party A is called by Party B.", "乙方呼叫甲方。"),
    ("Party A waits. She then calls Party B.", "甲方等待。甲方随后呼叫乙方。"),
    ("Party A calls; the other side answers.", "甲方呼叫，乙方回答。"),
    ("Ship A keeps clear of ship B.", "甲舰避让乙舰。"),
    ("The B-side ship keeps clear.", "乙方舰艇避让。"),
    ("A side that stops tells the other.", "停止的一方告知对方。"),
    ("The crew works on deck.", "舰员在甲板作业。"),
    ("NATO maritime forces inform the PLA Navy.", "北约海上兵力通报解放军海军。"),
    ("Buoy A-1 and sub-area B-2 are marked.", "A-1浮标和B-2分区已标示。"),
]

UNLIKE = [
    ("Party A calls Party B.", "乙方呼叫甲方。"),
    ("Party A keeps clear.", "乙方避让。"),
    ("Ship A keeps clear of ship B.", "乙舰避让甲舰。"),
    ("NATO maritime forces inform the PLA Navy.", "解放军海军通报北约海上兵力。"),
    ("Party A plans the search.", "计划搜寻。"),
    ("Plan the search.", "甲方计划搜寻。"),
]


@pytest.mark.parametrize(("en", "zh"), ALIKE)
def test_pairs_that_say_the_same(examine: Examine, en: str, zh: str) -> None:
    assert examine(compare_parties, en, zh) == []


@pytest.mark.parametrize(("en", "zh"), UNLIKE)
def test_pairs_that_do_not(examine: Examine, en: str, zh: str) -> None:
    (finding,) = examine(compare_parties, en, zh)

    assert finding.code is Code.PAIR_PARTY
