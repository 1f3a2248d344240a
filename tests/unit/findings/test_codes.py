"""Each code says what is wrong, why that matters, and how to mend it."""

import re

import pytest

from deconflict.findings import Code, Severity

STAGES = {"source", "schema", "file", "id", "ref", "family", "pair", "text", "table"}
STAGES |= {
    "card",
    "concordance",
    "ignore",
    "outcome",
    "ladder",
    "wait",
    "call",
    "decide",
    "course",
    "figure",
    "pdf",
    "signal",
    "resource",
    "duty",
    "term",
    "style",
    "exchange",
    "exercise",
    "review",
    "layout",
    "edition",
}


@pytest.mark.parametrize("code", list(Code), ids=lambda code: code.value)
def test_code_is_in_kebab_case_and_explained(code: Code) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", code.value)
    assert code.value.partition("-")[0] in STAGES
    assert code.name == code.value.replace("-", "_").upper()
    assert code.severity in Severity
    first = " ".join(code.explanation.split("\n\n")[0].split())
    assert first.endswith(".")
    assert "\nMend: " in code.explanation
    assert all(len(line) <= 88 for line in code.explanation.split("\n"))


@pytest.mark.parametrize("code", list(Code), ids=lambda code: code.value)
def test_explanations_are_in_the_words_of_seamen(code: Code) -> None:
    trade = r"\b(deadlock|livelock|unreachable|state space|automaton|graph|node)s?\b"

    assert not re.search(trade, code.explanation, re.IGNORECASE)
