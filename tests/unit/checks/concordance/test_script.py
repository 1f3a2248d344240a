"""Traditional characters, and simplified ones that look like them."""

from collections.abc import Callable

import pytest

from deconflict.checks.concordance.script import compare_script
from deconflict.findings import Code, Finding

Examine = Callable[..., list[Finding]]

ALIKE = [
    ("Text.", "瞭望人员保持正规瞭望。"),
    ("Text.", "著名、显著、土著、编著。"),
    ("Text.", "乾坤、覆盖、复诵、答复。"),
    ("Text.", "慰藉、狼藉、凭借。"),
    ("Text.", "宫商角徵羽。"),
    ("Text.", "发射、头发、干燥、干舷、后方、皇后。"),
    ("Text.", "平行航线覆盖大范围区域。"),
    ("Text.", "里程、公里、海里、台风、舰台、折叠、占领、系泊。"),
    ("Text.", "了解、瞭望、余下、富余、准备、范围、丑时。"),
    ("Text.", "复核、反复、重复、覆没、颠覆、回复。"),
    ("Text.", "`應`为繁体字。"),
]

UNLIKE = [
    ("Text.", "各艦應回答。"),
    ("Text.", "对方舰艇在後方。"),
    ("Text.", "該舰已到达。"),
    ("Text.", "甲板乾燥。"),
    ("Text.", "於现场等待。"),
    ("Text.", "檢查`舰`號。"),
]


@pytest.mark.parametrize(("en", "zh"), ALIKE)
def test_pairs_that_say_the_same(examine: Examine, en: str, zh: str) -> None:
    assert examine(compare_script, en, zh) == []


@pytest.mark.parametrize(("en", "zh"), UNLIKE)
def test_pairs_that_do_not(examine: Examine, en: str, zh: str) -> None:
    (finding,) = examine(compare_script, en, zh)

    assert finding.code is Code.PAIR_TRADITIONAL
