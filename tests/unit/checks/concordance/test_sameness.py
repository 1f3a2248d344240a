"""Halves that are the same, and halves that say nothing."""

from collections.abc import Callable

import pytest

from deconflict.checks.concordance.sameness import compare_sameness
from deconflict.findings import Code, Finding

Examine = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        ("NC", "NC"),
        ("130 / 5", "130 / 5"),
        ("UTC", "UTC"),
        ("5 min", "5 min"),
        ("151430Z MAR 26", "151430Z MAR 26"),
        ("OUT", "OUT"),
        ("`over`", "`over`"),
        ("{primary}", "{primary}"),
        ("[signal:INT-C]", "[signal:INT-C]"),
        ("—", "—"),
        ("Over.", "完毕。"),
        ("…", "此处待写"),
    ],
)
def test_halves_in_order(examine: Examine, en: str, zh: str) -> None:
    assert examine(compare_sameness, en, zh) == []


@pytest.mark.parametrize(
    ("en", "zh", "code"),
    [
        ("Over.", "Over.", Code.PAIR_SAME),
        ("完毕", "完毕", Code.PAIR_SAME),
        ("151400Z to 151600Z", "151400Z to 151600Z", Code.PAIR_SAME),
        ("Berth 1", "Berth 1", Code.PAIR_SAME),
        ("Over.", "——", Code.PAIR_EMPTY),
        ("-", "完毕。", Code.PAIR_EMPTY),
        ("Over.", "。", Code.PAIR_EMPTY),
        ("?", "是否完毕？", Code.PAIR_EMPTY),
    ],
)
def test_halves_that_are_not(examine: Examine, en: str, zh: str, code: Code) -> None:
    (finding,) = examine(compare_sameness, en, zh)

    assert finding.code is code
