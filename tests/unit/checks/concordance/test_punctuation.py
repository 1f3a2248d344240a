"""What the check says of signs of the other language, and who mends them."""

from collections.abc import Callable

import pytest

from deconflict.checks.concordance.punctuation import compare_punctuation
from deconflict.findings import Code, Finding

Examine = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("en", "zh", "codes"),
    [
        ("Wait, ship.", "舰艇，等待。", []),
        ("Wait, ship.", "舰艇,等待。", [Code.PAIR_HALF_WIDTH]),
        ("Wait, ship.", "舰艇， 等待。", [Code.PAIR_SPACING]),
        ("Show K.", "悬挂\u00a0K旗。", [Code.PAIR_SPACING]),
        ("Wait， ship.", "舰艇，等待。", [Code.PAIR_FULL_WIDTH]),
        ("Wait, ship.", "舰艇, 等待。", [Code.PAIR_HALF_WIDTH, Code.PAIR_SPACING]),
    ],
)
def test_one_finding_for_each_kind(
    examine: Examine, en: str, zh: str, codes: list[Code]
) -> None:
    assert [one.code for one in examine(compare_punctuation, en, zh)] == codes


@pytest.mark.parametrize(
    ("en", "is_mended"), [("Wait， ship.", True), ("Wait，ship.", False)]
)
def test_a_finding_names_fmt_where_fmt_mends_it(
    examine: Examine, en: str, is_mended: object
) -> None:
    (finding,) = examine(compare_punctuation, en, "舰艇，等待。")

    assert ("deconflict fmt" in finding.hint) is is_mended
