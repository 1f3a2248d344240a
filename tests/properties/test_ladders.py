"""Sound ladders bring no finding; each way to break them brings its own."""

import json
from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.exchanges import broken, sound, sound_ladders, wild, wild_ladders
from tests.ladders import TEXT, Data, ladder

from deconflict.checks import check_manual
from deconflict.exploration import Ends, Exploration, Rules, Settings, explore
from deconflict.findings import Code, Finding, without_hints
from deconflict.manual import load_manual
from deconflict.schema import EndStep, Procedure

PATH = "procedures/meeting/MTG-01.yaml"
VOICE = "manual/signals/voice.yaml"
QUICK = settings(
    deadline=None,
    derandomize=True,
    max_examples=20,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
MORE = settings(QUICK, max_examples=60)
FACTS = {"limit": "5 min", "short": "1 min", "long": "10 min", "near": "2 nmi"}
NAMES = {
    "a": {"en": "Calling ship", "zh": "呼叫舰"},
    "b": {"en": "Called ship", "zh": "被呼叫舰"},
    "third": {"en": "Tug", "zh": "拖轮"},
}
"""The name of each role, by its side."""

Break = Callable[["Draft", Random], None]
RANDOMS = st.randoms(use_true_random=False)


class Draft:
    """A procedure as data, on its way to a file."""

    def __init__(
        self, ladders: dict[str, str], outcomes: dict[str, dict[str, list[str]]]
    ) -> None:
        self.outcomes = outcomes
        self.roles: dict[str, Data] = {
            name: {
                "name": pair,
                "side": side,
                "steps": ladder(text),
            }
            for (name, text), (side, pair) in zip(
                ladders.items(), NAMES.items(), strict=False
            )
        }
        for one in self._all():
            for branch, word in zip(one.get("decide", ()), ("yes", "no"), strict=False):
                branch["case"] = {"reply": word}

    @property
    def exchanges(self) -> int:
        """The number of things that the asker asks for."""
        return sum(one["id"].startswith("call-") for one in self.steps("asker"))

    def steps(self, role: str) -> list[Data]:
        steps: list[Data] = self.roles[role]["steps"]
        return steps

    def step(self, role: str, name: str) -> Data:
        return next(one for one in self.steps(role) if one["id"] == name)

    def add(self, role: str, *lines: str, before: str | None = None) -> None:
        """Put steps, in shorthand, before another or at the end of a ladder."""
        steps = self.steps(role)
        at = steps.index(self.step(role, before)) if before else len(steps)
        steps[at:at] = ladder("\n".join(lines))

    def waits(self) -> list[Data]:
        return [one for role in self.roles for one in self.steps(role) if "wait" in one]

    def files(self, good: dict[str, bytes]) -> dict[str, bytes]:
        """Return the good project with this procedure in place of its own."""
        data = yaml.safe_load(good[PATH])
        written = json.dumps([self.roles, self.outcomes])
        data["roles"] = self.roles
        data["outcomes"] = [
            {"id": name, "name": TEXT, "text": TEXT, "ends": ends}
            for name, ends in self.outcomes.items()
        ]
        data["facts"] = {
            name: {"value": value, "basis": "exercise-value"}
            for name, value in FACTS.items()
            if f'"{name}"' in written or f' {name}"' in written
        }
        signals = {one["say"] for one in self._all() if "say" in one}
        signals |= {name for one in self._all() for name in one.get("wait", ())}
        voice = yaml.safe_load(good[VOICE])["signals"]
        voice = {
            name: {
                **voice["CALL"],
                "phrase": {"en": f"`{name}` …", "zh": f"`{name}`……"},
                "meaning": {"en": f"Call `{name}`.", "zh": f"呼叫`{name}`。"},
            }
            for name in sorted({*signals, "CALL"})
        }
        return {**good, PATH: _yaml(data), VOICE: _yaml({"signals": voice})}

    def _all(self) -> list[Data]:
        return [one for role in self.roles for one in self.steps(role)]


def _yaml(data: Any) -> bytes:  # noqa: ANN401 - whatever a file holds
    plain = json.loads(json.dumps(data, default=str))
    return yaml.safe_dump(plain, allow_unicode=True, sort_keys=False).encode()


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """Sound procedures of one to three exchanges, with or without a third role."""
    roles = draw(st.integers(2, 3))
    exchanges = draw(st.integers(1, 3))
    ladders = sound_ladders(draw(RANDOMS), roles=roles, exchanges=exchanges)
    return Draft(ladders, _outcomes(ladders))


def _outcomes(ladders: dict[str, str]) -> dict[str, dict[str, list[str]]]:
    """Return the outcomes of sound ladders; the others may or may not be told."""
    outcomes = {
        "agreed": {"asker": ["agreed"], "answerer": ["agreed"]},
        "not-sure": {"asker": ["gave-up"], "answerer": ["agreed", "gave-up"]},
    }
    if "end sure" in ladders["answerer"]:
        outcomes["agreed"]["answerer"].append("sure")
    if "end refused" in ladders["answerer"]:
        outcomes["refused"] = {"asker": ["refused"], "answerer": ["refused"]}
        outcomes["not-sure"]["answerer"].append("refused")
    for name in list(ladders)[2:]:
        for ends in outcomes.values():
            ends[name] = ["told", "unsure"]
    return outcomes


def judge(draft: Draft, good: dict[str, bytes]) -> list[Finding]:
    loading = load_manual(draft.files(good))
    assert loading.manual is not None, loading.findings
    return [*loading.findings, *check_manual(loading.manual)]


@given(draft=drafts())
@settings(QUICK, max_examples=100)
def test_sound_ladders_bring_no_finding(
    good_files: dict[str, bytes], draft: Draft
) -> None:
    assert without_hints(judge(draft, good_files)) == []


def never_reached(draft: Draft, _: Random) -> None:
    draft.add("asker", "astray: do", before="gave-up")


def breaks_off(draft: Draft, _: Random) -> None:
    draft.add("asker", "tail: do")
    draft.step("asker", "hear-again-0")["otherwise"] = "tail"


def no_end(draft: Draft, _: Random) -> None:
    lines = ("aside: do", "round: do", "turn: do next round")
    draft.add("asker", *lines)
    draft.step("asker", "hear-again-0")["otherwise"] = "aside"


def loop(draft: Draft, _: Random) -> None:
    draft.add("asker", "round: do", "turn: do next round")
    draft.step("asker", "hear-again-0")["otherwise"] = "round"


def no_limit(draft: Draft, random: Random) -> None:
    wait = random.choice(draft.waits())
    del wait["within"], wait["otherwise"]


def not_sent(draft: Draft, random: Random) -> None:
    wait = random.choice(draft.waits())
    wait["wait"]["GHOST"] = next(iter(wait["wait"].values()))


def not_awaited(draft: Draft, random: Random) -> None:
    role, other = random.sample(["asker", "answerer"], 2)
    before = "call-0" if role == "asker" else "answer-0"
    draft.add(role, f"whisper: say GHOST to {other}", before=before)


def _decide(draft: Draft, one: str, two: str) -> None:
    think = draft.step("answerer", "think-0")
    think.pop("do", None)
    if "decide" not in think:
        think["decide"] = [{"next": "answer-0"}, {"next": "answer-0"}]
    for branch, case in zip(think["decide"], (one, two), strict=True):
        branch |= {"when": TEXT, "case": {"distance": case}}


def gap(draft: Draft, random: Random) -> None:
    cases = [("below near", "above near"), ("at-most near", "exactly near")]
    _decide(draft, *random.choice(cases))


def overlap(draft: Draft, random: Random) -> None:
    cases = [("at-most near", "at-least near"), ("below near", "at-most near")]
    _decide(draft, *random.choice(cases))


def untold(draft: Draft, _: Random) -> None:
    _decide(draft, "below near", "at-least near")
    draft.step("answerer", "think-0")["decide"][1]["next"] = "gave-up"


def crossing(draft: Draft, _: Random) -> None:
    draft.roles["asker"]["side"] = draft.roles["answerer"]["side"] = "either"


def both_call(draft: Draft, _: Random) -> None:
    draft.add("answerer", "begin: say YES-0 to asker", before="listen-0")


def too_short(draft: Draft, random: Random) -> None:
    at = random.randrange(draft.exchanges)
    draft.step("answerer", f"answer-{at}")["within"] = random.choice(["limit", "long"])


def ends_differ(draft: Draft, _: Random) -> None:
    draft.outcomes["not-sure"]["answerer"].remove("agreed")


def endless(draft: Draft, random: Random) -> None:
    at = random.randrange(draft.exchanges)
    draft.step("asker", f"hear-again-{at}")["otherwise"] = f"call-{at}"


def stuck(draft: Draft, random: Random) -> None:
    at = random.randrange(draft.exchanges)
    wait = draft.step("asker", f"hear-again-{at}")
    del wait["within"], wait["otherwise"]


BREAKS: list[tuple[Break, set[Code]]] = [
    (never_reached, {Code.LADDER_NEVER_REACHED}),
    (breaks_off, {Code.LADDER_BREAKS_OFF}),
    (no_end, {Code.LADDER_NO_END}),
    (loop, {Code.LADDER_LOOP}),
    (no_limit, {Code.WAIT_NO_LIMIT, Code.COURSE_STUCK}),
    (not_sent, {Code.SIGNAL_NOT_SENT}),
    (not_awaited, {Code.SIGNAL_NOT_AWAITED}),
    (gap, {Code.DECIDE_GAP}),
    (overlap, {Code.DECIDE_OVERLAP}),
    (untold, {Code.DECIDE_UNTOLD}),
    (crossing, {Code.CALL_CROSSING}),
    (both_call, {Code.CALL_CROSSING}),
    (too_short, {Code.WAIT_TOO_SHORT}),
    (ends_differ, {Code.COURSE_ENDS_DIFFER}),
    (endless, {Code.COURSE_ENDLESS}),
    (stuck, {Code.COURSE_STUCK}),
]


@pytest.mark.parametrize(
    ("spoil", "codes"), BREAKS, ids=[each.__name__ for each, _ in BREAKS]
)
@given(draft=drafts(), random=RANDOMS)
@QUICK
def test_broken_ladders_bring_their_finding(
    good_files: dict[str, bytes],
    spoil: Break,
    codes: set[Code],
    draft: Draft,
    random: Random,
) -> None:
    spoilt = deepcopy(draft)
    spoil(spoilt, random)

    findings = judge(spoilt, good_files)

    told = [one for one in findings if one.code in codes]
    assert told, [(one.code, one.message) for one in findings]
    assert all(one.place.path == PATH and one.place.span for one in told)


@given(seed=st.integers(0, 1_000_000), roles=st.integers(2, 3))
@MORE
def test_ladders_of_any_shape_are_judged(
    good_files: dict[str, bytes], seed: int, roles: int
) -> None:
    random = Random(seed)
    ends: dict[str, list[str]] = {}
    draft = Draft(wild_ladders(random, roles=roles), {"over": ends})
    for role in draft.roles:
        ends[role] = [one["end"] for one in draft.steps(role) if "end" in one]
    for wait in draft.waits():
        for key, share in (("within", 0.4), ("otherwise", 0.1)):
            if random.random() < share:
                wait.pop(key, None)

    for finding in judge(draft, good_files):
        assert finding.place.span
        assert finding.message[-1] in ".?", finding


def test_waits_whose_time_is_not_given_are_judged(
    good_files: dict[str, bytes],
) -> None:
    ladders = {
        one: f"""
            listen: wait {two}>part else call
            call: say {one.upper()} to {other}
            part: end parted
        """
        for one, two, other in (("a", "B", "b"), ("b", "A", "a"))
    }
    draft = Draft(ladders, {"over": {"a": ["parted"], "b": ["parted"]}})
    for wait in draft.waits():
        del wait["within"]

    told = without_hints(judge(draft, good_files))

    assert [one.code for one in told] == [Code.WAIT_NO_LIMIT] * 2


@st.composite
def procedures(draw: st.DrawFn) -> Procedure:
    """Procedures of every kind, sound and not."""
    random = draw(RANDOMS)
    exchanges = draw(st.integers(1, 2))
    roles = draw(st.integers(2, 3))
    make: dict[str, Callable[[], Procedure]] = {
        "sound": lambda: sound(random, roles=roles, exchanges=exchanges),
        "broken": lambda: broken(random, roles=roles, exchanges=exchanges),
        "wild": lambda: wild(random, roles=roles),
    }
    return make[draw(st.sampled_from(sorted(make)))]()


def explored(
    procedure: Procedure, *, wrong: int = 1, is_early: bool = False
) -> Exploration:
    bounds = Settings(wrong=wrong, most_heard=8, is_early=is_early)
    found = explore(procedure, bounds)
    assume(found.is_whole)
    return found


def by_role(found: Exploration) -> set[frozenset[tuple[str, str]]]:
    """Return each ends as pairs of role and end, whatever the order of the roles."""
    names = list(found.play.procedure.roles)
    return {frozenset(zip(names, ends, strict=True)) for ends in found.ends}


@given(procedure=procedures())
@MORE
def test_what_goes_wrong_only_adds_ends(procedure: Procedure) -> None:
    none, one, two = (explored(procedure, wrong=wrong) for wrong in (0, 1, 2))

    assert set(none.ends) <= set(one.ends) <= set(two.ends)
    assert not none.stuck or one.stuck


@given(procedure=procedures())
@MORE
def test_early_time_limits_only_add_ends(procedure: Procedure) -> None:
    late, early = explored(procedure), explored(procedure, is_early=True)

    assert set(late.ends) <= set(early.ends)
    assert set(late.came) <= set(early.came)


@given(procedure=procedures(), data=st.data())
@MORE
def test_order_of_roles_changes_nothing(
    procedure: Procedure, data: st.DataObject
) -> None:
    names = data.draw(st.permutations(list(procedure.roles)))
    roles = {name: procedure.roles[name] for name in names}
    other = procedure.model_copy(update={"roles": roles})

    one, two = explored(procedure), explored(other)

    assert by_role(one) == by_role(two)
    assert len(one.came) == len(two.came)
    assert len(one.stuck) == len(two.stuck)


@given(procedure=procedures())
@MORE
def test_names_of_signals_change_nothing(procedure: Procedure) -> None:
    other = _renamed(procedure)

    one, two = explored(procedure), explored(other)

    assert set(one.ends) == set(two.ends)
    assert [now.rests for now in one.came] == [now.rests for now in two.came]
    assert other != procedure


@given(procedure=procedures())
@MORE
def test_course_to_each_ends_leads_there(procedure: Procedure) -> None:
    found = explored(procedure)
    rules = Rules(found.play, found.settings)

    for ends, situation in found.ends.items():
        first, *acts = found.course(situation)
        now = {after for act, after in rules.first() if act == first}
        for act in acts:
            now = {
                after
                for one in now
                for following, after in rules.onward(one)
                if following == act
            }
        assert situation in now
        assert _ends_at(procedure, situation.rests) == ends


def _ends_at(procedure: Procedure, rests: tuple[int, ...]) -> Ends:
    steps = [
        role.steps[rest]
        for role, rest in zip(procedure.roles.values(), rests, strict=True)
    ]
    return tuple(step.end for step in steps if isinstance(step, EndStep))


def _renamed(procedure: Procedure) -> Procedure:
    """Return the procedure with every signal's name turned round, but for an X."""

    def rename(name: str) -> str:
        return "X" + "".join(name.split("-"))[::-1]

    data = procedure.model_dump(by_alias=True, exclude_none=True)
    for role in data["roles"].values():
        for step in role["steps"]:
            if "say" in step:
                step["say"] = rename(step["say"])
            if "wait" in step:
                step["wait"] = {rename(one): to for one, to in step["wait"].items()}
    return Procedure.model_validate(data)
