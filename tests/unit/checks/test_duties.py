"""Duties of one side have a reason, and duties are returned."""

from collections.abc import Callable, Mapping

import pytest

from deconflict.findings import Code, Finding
from deconflict.manual import Manual, duties

PROCEDURE = "procedures/meeting/MTG-01.yaml"
REASON = "reason: {en: She is larger., zh: 该舰较大。}"

Load = Callable[[Mapping[str, str]], Manual]
Judge = Callable[[Mapping[str, str]], list[Finding]]


@pytest.fixture
def text(good_texts: dict[str, str]) -> str:
    return good_texts[PROCEDURE]


def rule(text: str, who: str, force: str, more: str = "") -> str:
    words = {"en": "A ship keeps clear.", "zh": "舰艇避让。"}
    new = f"""  - id: one-sided
    who: {who}
    force: {force}
    text: {{en: {words["en"]}, zh: {words["zh"]}}}
{more}meanings:
"""
    return text.replace("meanings:\n", new)


def step(text: str, force: str, more: str = "") -> str:
    old = "        to: called\n"
    assert text.count(old) == 1
    return text.replace(old, f"{old}        force: {force}\n{more}")


def either(text: str) -> str:
    return text.replace("side: a", "side: either").replace("side: b", "side: either")


def reasoned(text: str) -> str:
    return text.replace("    side: a\n", f"    side: a\n    {REASON}\n")


def codes(findings: list[Finding], code: Code) -> int:
    return sum(finding.code is code for finding in findings)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda t: rule(t, "caller", "shall"), 1),
        (lambda t: rule(t, "caller", "shall", f"    {REASON}\n"), 0),
        (lambda t: rule(reasoned(t), "caller", "shall"), 0),
        (lambda t: rule(reasoned(t), "called", "shall"), 1),
        (lambda t: rule(t, "all", "shall"), 0),
        (lambda t: rule(either(t), "caller", "shall"), 0),
        (lambda t: step(t, "should-not"), 1),
        (lambda t: step(t, "may"), 0),
        (lambda t: step(t, "shall", f"        {REASON}\n"), 0),
        (lambda t: step(reasoned(t), "shall"), 0),
        (lambda t: step(either(t), "shall"), 0),
        (lambda t: step(t.replace("side: a", "side: third"), "shall"), 0),
        (lambda t: rule(step(t, "shall"), "caller", "shall"), 2),
    ],
)
def test_reason(
    judge: Judge, text: str, change: Callable[[str], str], expected: int
) -> None:
    findings = judge({PROCEDURE: change(text)})
    assert codes(findings, Code.DUTY_NO_REASON) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda t: t, 0),
        (lambda t: step(t, "shall"), 1),
        (lambda t: step(t, "can"), 0),
        (lambda t: rule(step(t, "shall"), "called", "should"), 0),
        (lambda t: rule(step(t, "shall"), "called", "may"), 1),
        (lambda t: rule(t, "all", "shall"), 0),
        (lambda t: step(t.replace("side: b", "side: third"), "shall"), 0),
        (lambda t: step(t.replace("side: a", "side: third"), "shall"), 0),
    ],
)
def test_return(
    judge: Judge, text: str, change: Callable[[str], str], expected: int
) -> None:
    findings = judge({PROCEDURE: change(text)})
    assert codes(findings, Code.DUTY_NO_RETURN) == expected


def test_one_duty_is_counted_in_words(judge: Judge, text: str) -> None:
    findings = judge({PROCEDURE: step(either(text), "shall")})
    (finding,) = [one for one in findings if one.code is Code.DUTY_NO_RETURN]
    assert (
        finding.message == "Calling ship owes 1 duty (1 shall); Called ship owes none."
    )


def test_duties_are_counted_by_role_and_force(load: Load, text: str) -> None:
    changed = rule(rule(step(text, "shall"), "caller", "shall"), "all", "should")
    changed = changed.replace("id: one-sided", "id: other", 1)
    procedure = load({PROCEDURE: changed}).procedures["MTG-01"].item
    assert duties(procedure) == {"caller": {"shall": 2}, "called": {}}
