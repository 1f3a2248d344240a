"""The drill of a procedure holds the graph that the checks follow."""

import json

import pytest
from tests.ladders import procedure

from deconflict.document import Drill, assemble, plain_text, to_json
from deconflict.document.drill import procedure_drill
from deconflict.document.writer import Writer
from deconflict.manual import Manual, load_manual
from deconflict.schema import Procedure

CALLER, CALLED = 0, 1


@pytest.fixture
def manual(good_files: dict[str, bytes]) -> Manual:
    manual = load_manual(good_files).manual
    assert manual is not None
    return manual


@pytest.fixture
def drill(manual: Manual) -> Drill:
    document = assemble(manual)
    found = [one.drill for one in document.divisions() if one.drill is not None]
    assert len(found) == 1
    return found[0]


def drill_of(ladders: dict[str, str], manual: Manual) -> Drill:
    """Return the drill of a procedure in shorthand."""
    made: Procedure = procedure(ladders)
    return procedure_drill(made, Writer(manual, {}), ())


def test_steps_stand_in_the_order_of_the_ladders(drill: Drill) -> None:
    assert [len(steps) for steps in drill.steps] == [3, 3]
    assert [[step.kind for step in ladder.steps] for ladder in drill.ladders] == [
        ["say", "wait", "end"],
        ["wait", "say", "end"],
    ]


def test_call_has_its_receivers_and_its_words(drill: Drill) -> None:
    call = drill.steps[CALLER][0].call
    assert call is not None
    assert (call.signal, call.receivers, call.is_spoken) == ("CALL", (CALLED,), True)
    assert drill.steps[CALLER][0].ways[0].target == 1


def test_wait_leads_on_by_its_signals_or_its_limit(drill: Drill) -> None:
    wait = drill.steps[CALLED][0]
    assert [(way.signal, way.target) for way in wait.ways] == [("CALL", 1)]
    assert wait.time_up == 2
    assert wait.seconds == 300
    assert [plain_text(one.inlines) for one in wait.limit] == ["5 minutes", "5分钟"]


def test_outcome_has_the_ends_of_each_role(drill: Drill) -> None:
    assert drill.ends == ((("parted",), ("parted",)),)
    assert [step.end for step in drill.steps[CALLER]] == ["", "", "parted"]


def test_expected_branch_is_that_of_the_expected_course(manual: Manual) -> None:
    ladders = {
        "caller": "think: decide part call\ncall: say CALL to called\npart: end parted",
        "called": "hear: wait CALL>part else part\npart: end parted",
    }
    drill = drill_of(ladders, manual)
    assert drill.steps[CALLER][0].expected == (1,)
    assert drill.steps[CALLER][1].expected == ()


def test_drill_is_left_out_of_the_json(manual: Manual) -> None:
    told = json.loads(to_json(assemble(manual)))

    divisions = [one for part in told["parts"] for one in part["divisions"]]
    assert len(divisions) > 3
    assert not any({"drill", "cards"} & set(one) for one in divisions)
    assert "drill" in told["words"]  # what the site calls it
