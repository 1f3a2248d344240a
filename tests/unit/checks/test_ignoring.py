"""A finding that is ignored with a reason is set aside, and counted."""

from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from deconflict.findings import Finding

Judge = Callable[[Mapping[str, str]], list[Finding]]

PROCEDURE = "procedures/meeting/MTG-01.yaml"
TEXTS = """      en: A light is switched on at 3 places.
      zh: 对方开灯。
"""
IGNORED = f"""{TEXTS}      ignore:
        pair-number: The number is of no use to a reader of Chinese.
"""


def changed(good_texts: dict[str, str], halves: str) -> dict[str, str]:
    old = "      en: A light is switched on.\n      zh: 对方开灯。\n"
    assert old in good_texts[PROCEDURE]
    return {PROCEDURE: good_texts[PROCEDURE].replace(old, halves)}


def test_finding_with_a_reason_has_it_as_excuse(
    judge: Judge, good_texts: dict[str, str]
) -> None:
    (told,) = judge(changed(good_texts, TEXTS))
    (ignored,) = judge(changed(good_texts, IGNORED))

    assert told.excuse == ""
    assert ignored.code is told.code
    assert ignored.excuse == "The number is of no use to a reader of Chinese."


def test_finding_of_another_code_is_told_all_the_same(
    judge: Judge, good_texts: dict[str, str]
) -> None:
    wrong = IGNORED.replace("pair-number", "pair-party")
    codes = {one.code.value for one in judge(changed(good_texts, wrong))}

    assert codes == {"pair-number", "ignore-useless"}


def test_finding_at_another_place_is_told_all_the_same(
    judge: Judge, good_texts: dict[str, str]
) -> None:
    texts = changed(good_texts, IGNORED)
    other = "      zh: 舰员在甲板作业。\n"
    assert other in texts[PROCEDURE]
    texts[PROCEDURE] = texts[PROCEDURE].replace(other, "      zh: 舰员在3处作业。\n")
    found = [one for one in judge(texts) if not one.excuse]

    assert [one.code.value for one in found] == ["pair-number"]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (["check"], "nothing found. 1 finding ignored with a reason."),
        (["check", "--format", "json"], '"reason": "The number is of no use'),
    ],
)
def test_the_report_counts_what_is_ignored(
    good_project: Path,
    deconflict: Callable[..., CompletedProcess[str]],
    words: list[str],
    shown: str,
) -> None:
    path = good_project / PROCEDURE
    text = path.read_text(encoding="utf-8")
    path.write_text(changed({PROCEDURE: text}, IGNORED)[PROCEDURE], encoding="utf-8")
    result = deconflict(*words, "--project", str(good_project))

    assert result.returncode == 0
    assert shown in result.stdout
