"""What an address brings about, and which injects bring about what."""

import pytest
from tests.ladders import procedure

from deconflict.exploration import brought_about, choices

MEETING = procedure(
    {
        "caller": """
            call: say CALL to called
            listen: wait ANSWER>thank REFUSAL>part else think
            think: do
            thank: say THANKS to called
            part: end parted
        """,
        "called": """
            hear: wait CALL>choose else part
            choose: decide answer part
            answer: say ANSWER to caller
            part: end parted
        """,
    }
)


@pytest.mark.parametrize(
    ("address", "brought"),
    [
        ("caller.call", ["caller.call", "caller.listen"]),
        ("caller.listen", ["caller.listen"]),
        (
            "caller.listen.ANSWER",
            ["caller.listen", "caller.listen.ANSWER", "caller.thank", "caller.part"],
        ),
        (
            "caller.listen.otherwise",
            [
                "caller.listen",
                "caller.listen.otherwise",
                "caller.think",
                "caller.thank",
                "caller.part",
            ],
        ),
        (
            "called.choose.answer",
            ["called.choose", "called.choose.answer", "called.answer", "called.part"],
        ),
        ("called.hear.CALL", ["called.hear", "called.hear.CALL", "called.choose"]),
        ("called.hear.THANKS", []),
        ("called.choose.call", []),
        ("caller.call.otherwise", []),
        ("caller.cal", []),
        ("nobody.call", []),
    ],
)
def test_what_follows_of_itself_is_brought_about_too(
    address: str, brought: list[str]
) -> None:
    assert brought_about(MEETING, f"MTG-01.{address}") == [
        f"MTG-01.{each}" for each in brought
    ]


def test_a_round_of_steps_is_passed_once() -> None:
    loop = procedure(
        {
            "caller": """
                call: say CALL to called
                think: do next call
                part: end parted
            """,
            "called": "part: end parted",
        }
    )

    found = brought_about(loop, "MTG-01.caller.call")

    assert found == ["MTG-01.caller.call", "MTG-01.caller.think"]


def test_every_step_and_every_way_out_is_to_be_exercised() -> None:
    assert [each.removeprefix("MTG-01.") for each in choices(MEETING)] == [
        "caller.call",
        "caller.listen",
        "caller.listen.ANSWER",
        "caller.listen.REFUSAL",
        "caller.listen.otherwise",
        "caller.think",
        "caller.thank",
        "caller.part",
        "called.hear",
        "called.hear.CALL",
        "called.hear.otherwise",
        "called.choose",
        "called.choose.answer",
        "called.choose.part",
        "called.answer",
        "called.part",
    ]
