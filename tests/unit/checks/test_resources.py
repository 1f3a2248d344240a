"""Claims of procedures in force together: clashes, margins, sharing."""

from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest

from deconflict.checks.claims import Gap, Stretch, gap_between
from deconflict.findings import Code, Finding

MANUAL = "manual/manual.yaml"
FIRST = "procedures/meeting/MTG-01.yaml"
SECOND = "procedures/meeting/MTG-02.yaml"
TOGETHER = """in-force-together:
  - id: crowded
    text: {en: Many ships meet., zh: 多舰相遇。}
    members: [meeting]
"""
MARGINS = "margins: {time: 30 min, height: 500 ft, basis: exercise-value}\n"
SHARED = "shared: {en: In turn., zh: 轮流使用。}"
TIMES = ("10:00", "12:00", "12:29", "12:30", "14:00")

Judge = Callable[[Mapping[str, str]], list[Finding]]
Files = dict[str, str]


def claim(text: str, *rows: str) -> str:
    """A procedure with resources, and facts that can bound them."""
    listed = "".join(f"  - {{{row}}}\n" for row in rows)
    facts = "".join(
        f"  t{clock.replace(':', '')}: "
        f"{{time: 2026-03-15T{clock}Z, basis: exercise-value}}\n"
        for clock in TIMES
        if f"t{clock.replace(':', '')}" in listed
    )
    facts += "".join(
        f"  h{feet}: {{value: {feet} ft, basis: exercise-value}}\n"
        for feet in ("0", "500", "999", "1000", "1500")
        if f"h{feet}" in listed.replace(",", "").replace("}", "").split()
    )
    text = text.replace("rules:\n", f"{facts}rules:\n", 1)
    return text.replace("report:", f"resources:\n{listed}report:")


@pytest.fixture
def codes(judge: Judge, good_texts: Files) -> Callable[..., list[Code]]:
    """The codes found when each of two procedures claims one thing."""

    def found(
        first: str, second: str, *, margins: str = MARGINS, together: str = TOGETHER
    ) -> list[Code]:
        files = {
            MANUAL: good_texts[MANUAL] + together + margins,
            FIRST: claim(good_texts[FIRST], first),
            SECOND: claim(good_texts[SECOND], second),
        }
        return [finding.code for finding in judge(files)]

    return found


CLASH, MARGIN = [Code.RESOURCE_CLASH], [Code.RESOURCE_MARGIN]
EARLY = "berth: quay, start: t1000, stop: t1200"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("berth: quay", "berth: quay", CLASH),
        ("berth: quay", "berth: pier", []),
        ("berth: quay", "area: quay", []),
        ("area: bay", "area: bay", CLASH),
        ("channel: vhf-16", "channel: vhf-16", CLASH),
        # times
        (EARLY, "berth: quay, start: t1200, stop: t1400", MARGIN),
        (EARLY, "berth: quay, start: t1229, stop: t1400", MARGIN),
        (EARLY, "berth: quay, start: t1230, stop: t1400", []),
        ("berth: quay, start: t1230, stop: t1400", EARLY, []),
        (EARLY, EARLY, CLASH),
        (EARLY, "berth: quay", CLASH),
        # sharing
        (f"berth: quay, {SHARED}", f"berth: quay, {SHARED}", []),
        (f"berth: quay, {SHARED}", "berth: quay", CLASH),
        # heights
        ("altitude: a, low: h0, high: h500", "altitude: b", []),
        ("altitude: a, low: h0, high: h500", "altitude: a", CLASH),
        (
            "altitude: a, low: h0, high: h1000",
            "altitude: b, low: h999, high: h1500",
            CLASH,
        ),
        (
            "altitude: a, low: h0, high: h500",
            "altitude: b, low: h500, high: h1500",
            MARGIN,
        ),
        (
            "altitude: a, low: h0, high: h500",
            "altitude: b, low: h999, high: h1500",
            MARGIN,
        ),
        (
            "altitude: a, low: h0, high: h500",
            "altitude: b, low: h1000, high: h1500",
            [],
        ),
        (
            "altitude: a, over: bay, low: h0, high: h500",
            "altitude: a, over: roads, low: h0, high: h500",
            [],
        ),
        (
            "altitude: a, over: bay, low: h0, high: h500",
            "altitude: b, low: h0, high: h500",
            CLASH,
        ),
        # a margin in one of the two is enough
        (
            "altitude: a, low: h0, high: h500, start: t1000, stop: t1200",
            "altitude: b, low: h0, high: h500, start: t1230, stop: t1400",
            [],
        ),
        (
            "altitude: a, low: h0, high: h500, start: t1000, stop: t1200",
            "altitude: b, low: h500, high: h1000, start: t1200, stop: t1400",
            MARGIN,
        ),
    ],
)
def test_two_procedures(
    codes: Callable[..., list[Code]], first: str, second: str, expected: list[Code]
) -> None:
    assert codes(first, second) == expected


def test_touching_is_no_margin_without_margins_too(
    codes: Callable[..., list[Code]],
) -> None:
    assert codes(EARLY, "berth: quay, start: t1200, stop: t1400", margins="") == MARGIN
    assert codes(EARLY, "berth: quay, start: t1229, stop: t1400", margins="") == []


def test_procedures_that_never_meet_claim_freely(
    codes: Callable[..., list[Code]],
) -> None:
    assert codes("berth: quay", "berth: quay", together="") == []


def test_two_rows_of_one_procedure(judge: Judge, good_texts: Files) -> None:
    text = claim(good_texts[FIRST], "berth: quay", "berth: quay")
    (finding,) = judge({FIRST: text})
    assert finding.message == "Two rows of MTG-01 claim the berth 'quay'."


def test_working_channels_are_claimed_and_the_first_call_is_not(
    judge: Judge, good_texts: Files
) -> None:
    together = good_texts[MANUAL] + TOGETHER
    assert judge({MANUAL: together}) == []
    working = {
        path: good_texts[path].replace(
            "  primary: vhf-16\n", "  primary: vhf-16\n  working: vhf-16\n"
        )
        for path in (FIRST, SECOND)
    }
    (finding,) = judge({MANUAL: together, **working})
    assert finding.code is Code.RESOURCE_CLASH
    assert finding.hint.endswith("list it under resources.")
    shared = {
        path: claim(text, f"channel: vhf-16, {SHARED}")
        for path, text in working.items()
    }
    assert judge({MANUAL: together, **shared}) == []


def test_a_clash_is_told_once_however_many_groups_hold_it(
    judge: Judge, good_texts: Files
) -> None:
    again = TOGETHER.partition("\n")[2].replace("crowded", "again")
    files = {
        MANUAL: good_texts[MANUAL] + TOGETHER + again,
        FIRST: claim(good_texts[FIRST], "berth: quay"),
        SECOND: claim(good_texts[SECOND], "berth: quay"),
    }
    assert [finding.code for finding in judge(files)] == CLASH


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (
            "altitude: a, low: h500, high: t1000",
            "No height among the facts has the id 't1000'.",
        ),
        (
            "berth: a, start: t1000, stop: reply-time",
            "No time among the facts has the id 'reply-time'.",
        ),
        (
            "altitude: a, low: reply-time, high: h500",
            "No height among the facts has the id 'reply-time'.",
        ),
        (
            "altitude: a, low: h500, high: h500",
            (
                "The claim on the altitude 'a' ends no higher than it begins: "
                "from 500 feet to 500 feet."
            ),
        ),
    ],
)
def test_edges_that_bound_nothing(
    judge: Judge, good_texts: Files, row: str, message: str
) -> None:
    findings = judge({FIRST: claim(good_texts[FIRST], row, "altitude: b")})
    assert [finding.message for finding in findings] == [message]


@pytest.mark.parametrize(
    ("low", "margin", "expected"),
    [
        (9, None, Gap.NONE),
        (10, None, Gap.THIN),
        (11, None, Gap.WIDE),
        (11, 2, Gap.THIN),
        (12, 2, Gap.WIDE),
    ],
)
def test_gap(low: int, margin: int | None, expected: Gap) -> None:
    first = Stretch(Decimal(0), Decimal(10))
    second = Stretch(Decimal(low), Decimal(20))
    size = None if margin is None else Decimal(margin)
    assert gap_between(first, second, size) is expected
    assert gap_between(second, first, size) is expected


def test_a_claim_without_edges_is_endless() -> None:
    bounded = Stretch(Decimal(0), Decimal(10))
    assert gap_between(None, bounded, None) is Gap.NONE
    assert gap_between(bounded, None, None) is Gap.NONE
