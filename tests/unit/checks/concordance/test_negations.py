"""A half that denies against one that does not."""

from collections.abc import Callable

import pytest

from deconflict.checks.concordance.negations import compare_negations
from deconflict.findings import Code, Finding

Examine = Callable[..., list[Finding]]

ALIKE = [
    ("Ships shall transmit no false positions.", "各舰不得发送虚假位置。"),
    ("The ships should be no closer than 1 mile.", "两舰间距不宜小于1海里。"),
    ("The ship does not answer.", "该舰未回答。"),
    ("The flags are hard to read.", "旗号不易辨读。"),
    ("Visibility is restricted.", "能见度不良。"),
    ("The radio watch goes on.", "无线电守听不中断。"),
    ("Other signals differ.", "信号各不相同。"),
    ("Non-combatants are evacuated.", "撤离非战斗人员。"),
    ("No call is missed.", "不漏收呼叫。"),
    ("The ship misses the call.", "该舰未收到呼叫。"),
    ("It is no threat, order or protest.", "不代表威胁，不代表命令，也不代表抗议。"),
    ("An intention is known only when it is stated.", "未经说明，其意图即属未知。"),
    ("Whether or not it is heard, the call is sent.", "无论是否收到，均发送呼叫。"),
    ("Contact is lost.", "失去联络。"),
    ("Nobody answers.", "无人答复。"),
    ("The coordinator stays the same.", "现场协调人不变。"),
    ("A ship shall not enter.", "舰艇不得进入。"),
    ("A ship reports without delay.", "舰艇立即报告。"),
    ("The rule keeps an act from being taken for an attack.", "使行动不被误认为攻击。"),
    ("The unmanned aircraft is launched soon.", "无人机不久起飞。"),
]

UNLIKE = [
    ("It is not a signal.", "代表信号。"),
    ("It is a signal.", "不代表信号。"),
    ("The ship has not heard the call.", "该舰已收到呼叫。"),
    ("The ship has heard the call.", "该舰未收到呼叫。"),
    ("The berth is clear.", "泊位未空出。"),
    (
        "She does not block the port and does not watch you.",
        "不代表封锁港口，代表监视你舰。",
    ),
    ("The light over the area is not a signal.", "区域上空的灯光是信号。"),
    ("The ship enters without a pilot.", "舰艇由引航员引领进港。"),
    ("The ship answers. She does not change course.", "该舰回答。该舰改向。"),
]


@pytest.mark.parametrize(("en", "zh"), ALIKE)
def test_pairs_that_say_the_same(examine: Examine, en: str, zh: str) -> None:
    assert examine(compare_negations, en, zh) == []


@pytest.mark.parametrize(("en", "zh"), UNLIKE)
def test_pairs_that_do_not(examine: Examine, en: str, zh: str) -> None:
    (finding,) = examine(compare_negations, en, zh)

    assert finding.code is Code.PAIR_NEGATION
