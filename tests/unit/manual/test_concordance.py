"""How texts stand: agreed, changed in one half, in both, or never agreed."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from deconflict.manual import (
    Manual,
    State,
    UnitStanding,
    addressed_pairs,
    anchor_of,
    load_manual,
    read_project,
    unit_standings,
)

RULE = "MTG-01.rules.keep-clear.text"
Edit = tuple[str, str]


def manual_of(project: Path) -> Manual:
    manual = load_manual(read_project(project)).manual
    assert manual is not None
    return manual


def standing_of(project: Path, name: str = "MTG-01") -> UnitStanding:
    return next(one for one in unit_standings(manual_of(project)) if one.name == name)


def edit(project: Path, *edits: Edit) -> None:
    path = project / "procedures/meeting/MTG-01.yaml"
    text = path.read_text(encoding="utf-8")
    for old, new in edits:
        assert text.count(old) >= 1
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def agreed(
    good_project: Path, deconflict: Callable[..., CompletedProcess[str]]
) -> Path:
    result = deconflict(
        "agree", "MTG-01", "--by", "A", "--by", "B", "--project", str(good_project)
    )
    assert result.returncode == 0
    return good_project


def states(unit: UnitStanding) -> dict[str, State]:
    found = {one.pair.address: one.state for one in unit.standings}
    return {name: state for name, state in found.items() if state is not State.AGREED}


def test_addresses_are_unique_and_made_of_ids(good_project: Path) -> None:
    addresses = [pair.address for pair in addressed_pairs(manual_of(good_project))]

    assert len(addresses) == len(set(addresses))
    assert RULE in addresses
    assert "MTG-01.roles.caller.steps.listen.text" in addresses
    assert "signals.CALL.meaning" in addresses
    assert "MTG-01.use-when.1" in addresses
    assert "verbal-forms.shall-not.word" in addresses


def test_anchor_is_that_of_the_nearest_numbered_place(good_project: Path) -> None:
    anchors = {
        pair.address: anchor_of(pair)
        for pair in addressed_pairs(manual_of(good_project))
    }

    assert anchors[RULE] == "MTG-01.keep-clear"
    assert anchors["MTG-01.roles.caller.steps.listen.text"] == "MTG-01.caller.listen"
    assert anchors["MTG-01.title"] == "MTG-01"
    assert anchors["signals.CALL.meaning"] == "signal.CALL"
    assert anchors["manual.title"] == ""


def test_nothing_is_agreed_before_two_people_say_so(good_project: Path) -> None:
    unit = standing_of(good_project)

    assert unit.count(State.NEVER) == len(unit.standings) > 10
    assert not unit.is_agreed


def test_what_was_agreed_stays_agreed(agreed: Path) -> None:
    assert standing_of(agreed).is_agreed


@pytest.mark.parametrize(
    ("edits", "state"),
    [
        ([("shall keep clear", "should keep clear")], State.EN_CHANGED),
        ([("各舰应避让", "各舰宜避让")], State.ZH_CHANGED),
        ([("shall keep", "should keep"), ("应避让", "宜避让")], State.BOTH_CHANGED),
    ],
)
def test_changed_half_is_named(agreed: Path, edits: list[Edit], state: State) -> None:
    edit(agreed, *edits)

    assert states(standing_of(agreed)) == {RULE: state}


def test_wrapping_changes_nothing(agreed: Path) -> None:
    edit(
        agreed,
        (
            (
                "      en: Each ship shall keep clear of the other.\n"
                "      zh: 各舰应避让他舰。\n"
            ),
            (
                "      en: |\n        Each ship shall\n"
                "        keep clear of the other.\n"
                "      zh: |\n        各舰应\n        避让他舰。\n"
            ),
        ),
    )

    assert standing_of(agreed).is_agreed


def test_new_item_before_others_leaves_them_agreed(agreed: Path) -> None:
    edit(agreed, ("use-when:\n", "use-when:\n  - en: By day.\n    zh: 昼间。\n"))

    assert states(standing_of(agreed)) == {"MTG-01.use-when.1": State.NEVER}


def test_item_that_is_taken_out_is_gone(agreed: Path) -> None:
    edit(agreed, ("  - en: Two ships see each other.\n    zh: 两舰互见。\n", ""))
    edit(agreed, ("use-when:\n", "use-when:\n  - en: By day.\n    zh: 昼间。\n"))
    unit = standing_of(agreed)

    assert states(unit) == {"MTG-01.use-when.1": State.BOTH_CHANGED}
    assert not unit.is_agreed


def test_new_value_of_a_fact_is_a_change(agreed: Path) -> None:
    edit(agreed, ("value: 5 min", "value: 50 min"))
    unit = standing_of(agreed)

    assert unit.figures == (("reply-time", "5 min", "50 min"),)
    assert not unit.is_frame_changed
    assert not unit.is_agreed


def test_new_way_through_the_steps_is_a_change(agreed: Path) -> None:
    edit(agreed, ("within: reply-time", "within: reply-time\n        force: shall"))
    unit = standing_of(agreed)

    assert unit.is_frame_changed
    assert states(unit) == {}


def test_status_is_no_part_of_what_is_agreed(agreed: Path) -> None:
    edit(agreed, ("title:", "status: agreed\ntitle:"))

    assert standing_of(agreed).is_agreed


def test_new_id_of_a_procedure_keeps_what_was_agreed(agreed: Path) -> None:
    folder = agreed / "procedures/meeting"
    for ending in (".yaml", ".agreed.yaml"):
        (folder / f"MTG-01{ending}").rename(folder / f"MTG-02{ending}")
    path = folder / "MTG-02.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("id: MTG-01", "id: MTG-02"), encoding="utf-8")

    assert standing_of(agreed, "MTG-02").is_agreed
