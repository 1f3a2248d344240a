"""Groups of procedures in force together, and the margins between claims."""

from collections.abc import Callable, Mapping

import pytest

from deconflict.findings import Finding
from deconflict.manual import Manual, groups_in_force

MANUAL = "manual/manual.yaml"

Load = Callable[[Mapping[str, str]], Manual]
Judge = Callable[[Mapping[str, str]], list[Finding]]


def with_members(text: str, members: str) -> str:
    situation = "text: {en: Many ships meet., zh: 多舰相遇。}"
    return f"{text}in-force-together:\n  - {{id: crowd, {situation}, {members}}}\n"


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ("members: [meeting]", ("MTG-01", "MTG-02")),
        ("members: [MTG-02, MTG-01]", ("MTG-01", "MTG-02")),
        ("members: [MTG-01, meeting]", ("MTG-01", "MTG-02")),
        ("members: [MTG-02]", ("MTG-02",)),
    ],
)
def test_families_are_expanded_and_each_procedure_stands_alone(
    load: Load, good_texts: dict[str, str], members: str, expected: tuple[str, ...]
) -> None:
    manual = load({MANUAL: with_members(good_texts[MANUAL], members)})
    groups = [(group.id, group.procedures) for group in groups_in_force(manual)]
    assert groups == [
        ("crowd", expected),
        ("MTG-01", ("MTG-01",)),
        ("MTG-02", ("MTG-02",)),
    ]


def test_without_groups_each_procedure_stands_alone(load: Load) -> None:
    groups = [group.procedures for group in groups_in_force(load({}))]
    assert groups == [("MTG-01",), ("MTG-02",)]


def test_unknown_member(judge: Judge, good_texts: dict[str, str]) -> None:
    text = with_members(good_texts[MANUAL], "members: [MTG-01, convoy]")
    (finding,) = judge({MANUAL: text})
    assert finding.message == "No procedure and no family has the id 'convoy'."


@pytest.mark.parametrize(
    ("time", "height", "messages"),
    [
        ("30 min", "500 ft", []),
        ("1-2 h", "0.5 km", []),
        ("30 mins", "500 ft", ["No unit is written 'mins'."]),
        ("30 m", "500 ft", ["No gap can be measured by the margin '30 m'."]),
        ("30 min", "500 s", ["No gap can be measured by the margin '500 s'."]),
        ("1 month", "500 ft", ["No gap can be measured by the margin '1 month'."]),
    ],
)
def test_margins(
    judge: Judge,
    good_texts: dict[str, str],
    time: str,
    height: str,
    messages: list[str],
) -> None:
    margins = f"margins: {{time: {time}, height: {height}, basis: exercise-value}}\n"
    findings = judge({MANUAL: good_texts[MANUAL] + margins})
    assert [finding.message for finding in findings] == messages


def test_the_basis_of_margins_is_a_reference(
    judge: Judge, good_texts: dict[str, str]
) -> None:
    margins = "margins: {time: 1 h, height: 1 km, basis: treaty}\n"
    (finding,) = judge({MANUAL: good_texts[MANUAL] + margins})
    assert finding.message == "No reference has the id 'treaty'."
