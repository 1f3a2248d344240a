"""Decisions, waits and calls between two roles, tried at their borders."""

from collections.abc import Callable, Mapping

import pytest

from deconflict.findings import Code, Finding, without_hints

PROCEDURE = "procedures/meeting/MTG-01.yaml"
Judge = Callable[[Mapping[str, str]], list[Finding]]

LISTEN = """\
          ANSWER: part
        within: reply-time
        otherwise: part
"""
HEAR = """\
          CALL: answer
        within: reply-time
        otherwise: part
"""
END = """\
      - id: part
        end: parted
        text:
          en: The calling ship goes her way.
"""
FACTS = "  reply-time: {value: 5 min, basis: exercise-value}\n"


GAP = "No branch says what is done in this case: "
BOTH = "Branches 1 and 2 both hold in this case: "
GAP_BETWEEN = (
    f"{GAP}distance exactly 2 nautical miles; or distance above 2 nautical miles and "
    "below 5 nautical miles; or distance exactly 5 nautical miles."
)
GAP_OF_A_WORD = (
    f"{GAP}contact other than 'lost', distance below 2 nautical miles; or contact "
    "other than 'lost', distance exactly 2 nautical miles; or contact other than "
    "'lost', distance above 2 nautical miles."
)
OVERLAP_OF_TWO = f"{BOTH}contact 'lost', distance above 2 nautical miles."


def facts(values: Mapping[str, str]) -> str:
    lines = [
        f"  {name}: {{value: {value}, basis: exercise-value}}\n"
        for name, value in values.items()
    ]
    return FACTS + "".join(lines)


def deciding(text: str, *cases: str) -> str:
    """Return the procedure with a decision after the wait, a branch a case."""
    branches = [
        f"          - when: {{en: Case {at}., zh: 情况{at}。}}\n"
        + (f"            case: {{{case}}}\n" if case else "")
        + "            next: part\n"
        for at, case in enumerate(cases)
    ]
    step = (
        "      - id: choose\n        decide:\n"
        + "".join(branches)
        + "        text: {en: '{near} {near-metres} {far} {range}',"
        " zh: '{near}{near-metres}{far}{range}'}\n"
    )
    known = {"near": "2 nmi", "near-metres": "3704 m", "far": "5 nmi"}
    known["range"] = "2-5 nmi"
    return (
        text.replace(FACTS, facts(known))
        .replace(LISTEN, LISTEN.replace("otherwise: part", "otherwise: choose"))
        .replace(END, step + END)
    )


def told(findings: list[Finding]) -> list[tuple[Code, str]]:
    return [(one.code, one.message) for one in without_hints(findings)]


@pytest.fixture
def text(good_texts: dict[str, str]) -> str:
    return good_texts[PROCEDURE]


@pytest.mark.parametrize(
    ("cases", "expected"),
    [
        (("distance: at-most near", "distance: above near"), []),
        (("distance: below near", ""), []),
        (("distance: below near", "distance: at-least near-metres"), []),
        (
            ("distance: below near", "distance: above near-metres"),
            [f"{GAP}distance exactly 2 nautical miles."],
        ),
        (
            ("distance: below near", "distance: above far"),
            [GAP_BETWEEN],
        ),
        (
            ("distance: at-most far", "distance: at-least far"),
            [f"{BOTH}distance exactly 5 nautical miles."],
        ),
        (
            ("contact: lost", "contact: lost, distance: above near"),
            [GAP_OF_A_WORD, OVERLAP_OF_TWO],
        ),
        (("contact: lost", "contact: good"), []),
        (
            ("distance: below range", "distance: above near"),
            ["The case 'distance: below range' cannot be compared."],
        ),
        (
            ("distance: below near", "distance: above reply-time"),
            ["The case 'distance: above reply-time' cannot be compared."],
        ),
        (
            ("distance: below near", "distance: far-off"),
            ["The case 'distance: far-off' cannot be compared."],
        ),
    ],
)
def test_cases_of_a_decision(
    judge: Judge, text: str, cases: tuple[str, ...], expected: list[str]
) -> None:
    findings = without_hints(judge({PROCEDURE: deciding(text, *cases)}))

    assert [one.message for one in findings] == expected
    assert all(one.tellings[0].message.endswith("。") for one in findings)


@pytest.mark.parametrize(
    ("time", "is_too_long"), [("299 s", False), ("300 s", True), ("1 h", True)]
)
def test_a_reply_that_may_take_as_long_as_the_wait_is_too_long(
    judge: Judge, text: str, time: str, *, is_too_long: bool
) -> None:
    limited = text.replace(FACTS, facts({"answer": time})).replace(
        "        to: caller\n", "        to: caller\n        within: answer\n"
    )

    codes = [code for code, _ in told(judge({PROCEDURE: limited}))]

    assert codes == [Code.WAIT_TOO_SHORT] * is_too_long


def test_a_reply_includes_the_wait_for_a_third_role(judge: Judge, text: str) -> None:
    """The called ship asks the shore before she answers, and waits for it."""
    asks = """\
          CALL: ask
        within: reply-time
        otherwise: part
        text: {en: The called ship listens., zh: 被呼叫舰守听。}
      - id: ask
        say: CALL
        to: shore
        on: primary
        text: {en: The called ship asks the shore., zh: 被呼叫舰询问岸台。}
      - id: hear-shore
        wait: {ANSWER: answer}
        within: longer
        otherwise: answer
"""
    shore = """\
  shore:
    name: {en: Shore, zh: 岸台}
    side: third
    steps:
      - id: hear
        wait: {CALL: answer}
        within: longer
        otherwise: part
        text: {en: The shore listens., zh: 岸台守听。}
      - id: answer
        say: ANSWER
        to: called
        on: primary
        text: {en: The shore answers., zh: 岸台应答。}
      - id: part
        end: parted
        text: {en: The shore is done., zh: 岸台结束。}
outcomes:
"""
    longer = (
        text.replace(FACTS, facts({"longer": "6 min"}))
        .replace(HEAR, asks)
        .replace("outcomes:\n", shore)
        .replace(
            "      called: [parted]\n",
            "      called: [parted]\n      shore: [parted]\n",
        )
    )

    findings = told(judge({PROCEDURE: longer}))

    assert (
        Code.WAIT_TOO_SHORT,
        "Calling ship may stop waiting before Called ship has to send 'ANSWER'.",
    ) in findings


def test_a_rule_for_crossing_calls_settles_who_goes_on(judge: Judge, text: str) -> None:
    either = text.replace("side: a\n", "side: either\n").replace(
        "side: b\n", "side: either\n"
    )
    settled = either.replace(
        "        to: called\n", "        to: called\n        crossing: keep-clear\n"
    )

    assert [code for code, _ in told(judge({PROCEDURE: either}))] == [
        Code.CALL_CROSSING
    ]
    assert told(judge({PROCEDURE: settled})) == []


@pytest.mark.parametrize(
    ("time", "do_cross"), [("300 s", True), ("5 min", True), ("6 min", False)]
)
def test_waits_that_run_out_together_cross(
    judge: Judge, text: str, time: str, *, do_cross: bool
) -> None:
    """Both ships call again when their time is up, and listen for nothing then."""
    again = """\
      - id: again
        say: {signal}
        to: {other}
        on: primary
        next: part
        text: {{en: The ship calls again., zh: 舰艇再次呼叫。}}
"""
    both = (
        text.replace(FACTS, facts({"longer": time}))
        .replace(LISTEN, LISTEN.replace("otherwise: part", "otherwise: again"))
        .replace(
            HEAR,
            HEAR.replace("otherwise: part", "otherwise: again").replace(
                "within: reply-time", "within: longer"
            ),
        )
        .replace(END, again.format(signal="CALL", other="called") + END)
        .replace(
            "      - id: answer\n",
            again.format(signal="ANSWER", other="caller") + "      - id: answer\n",
        )
    )

    codes = [code for code, _ in told(judge({PROCEDURE: both}))]

    assert (Code.CALL_CROSSING in codes) is do_cross
