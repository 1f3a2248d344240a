"""What can come of a procedure, with none and with any one call unheard.

The exploration follows the ladders of all roles side by side. Each finding tells
the shortest course to it.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from deconflict.checks.stories import Storyteller
from deconflict.checks.telling import told
from deconflict.exploration import (
    Ends,
    Exploration,
    Situation,
    belongs,
    explore,
    first_waits,
)
from deconflict.findings import Code, Finding, Place
from deconflict.manual import Entry, Manual, Words, extent
from deconflict.schema import EndStep, Procedure, SayStep, WaitStep


def check_courses(manual: Manual, entry: Entry[Procedure]) -> list[Finding]:
    """Return what the exploration of a procedure finds, with one call unheard."""
    return judge_courses(manual, entry, explore(entry.item))


def judge_courses(
    manual: Manual, entry: Entry[Procedure], found: Exploration
) -> list[Finding]:
    """Return the findings that an exploration of a procedure gives."""
    judge = _Judge(manual, entry, found)
    return [
        *judge.stuck(),
        *judge.endless(),
        *judge.ends(),
        *judge.crossing(),
        *judge.never(),
        *judge.not_heard(),
        *judge.bound(),
    ]


_Call = tuple[int, int]
"""A role and the step at which it sends."""


class _Judge:
    """Turns an exploration into findings."""

    def __init__(
        self, manual: Manual, entry: Entry[Procedure], found: Exploration
    ) -> None:
        self.manual = manual
        self.entry = entry
        self.procedure = entry.item
        self.found = found
        self.play = found.play
        self.teller = Storyteller(found.play, manual)

    def stuck(self) -> Iterator[Finding]:
        """Return a finding for each set of waits in which all are left waiting."""
        told_of = set()
        for situation in self.found.stuck:
            waits = self._left_waiting(situation)
            if tuple(waits) in told_of:
                continue
            told_of.add(tuple(waits))
            role, step = waits[0]
            names = [self.teller.role(one) for one, _ in waits]
            steps = [self.teller.step(*each) for each in waits]
            story = (
                *self.teller.story(self.found.course(situation)),
                *(
                    Words(
                        f"{name.en} waits at step '{at}', and no rule tells how long.",
                        f"{name.zh}停在步骤{at}等待，没有条款规定等待多久。",
                    )
                    for name, at in zip(names, steps, strict=True)
                ),
            )
            everyone = _listed(names)
            yield told(
                self._place(role, step, "wait", is_key=True),
                Code.COURSE_STUCK,
                Words(
                    f"{everyone.en} can be left waiting, with nobody to act.",
                    f"{everyone.zh}可能一直等待，无人采取行动。",
                ),
                Words(
                    f"Add 'within:' and 'otherwise:' to step '{steps[0]}', and say "
                    f"what {names[0].en} does then.",
                    f"请为步骤{steps[0]}补充within和otherwise，"
                    f"并规定{names[0].zh}届时的行动。",
                ),
                story,
            )

    def endless(self) -> Iterator[Finding]:
        """Return a finding for each round that the roles can go for ever."""
        told_of = set()
        for group in self.found.endless():
            steps = sorted(self._acting(group))
            if not steps or tuple(steps) in told_of:
                continue
            told_of.add(tuple(steps))
            first = min(group, key=lambda one: len(self.found.course(one)))
            names = _listed(
                [self.teller.role(one) for one in sorted({r for r, _ in steps})]
            )
            round_ = [self.teller.step(*each) for each in steps]
            en, zh = ", ".join(f"'{one}'" for one in round_), "、".join(round_)
            yield told(
                self._place(*steps[0], "id"),
                Code.COURSE_ENDLESS,
                Words(
                    f"{names.en} can go on for ever and never come to an end.",
                    f"{names.zh}可能无休止地进行下去，无法结束。",
                ),
                Words(
                    "Let a repeated call or wait lead to an end at last: give the "
                    "second wait a step of its own.",
                    "请使重复的呼叫或等待最终通向end：为第二次等待单设步骤。",
                ),
                (
                    *self.teller.story(self.found.course(first)),
                    Words(
                        f"From then on these steps repeat: {en}.",
                        f"此后下列步骤反复进行：{zh}。",
                    ),
                ),
            )

    def ends(self) -> Iterator[Finding]:
        """Return a finding for each ends of the roles that no outcome holds."""
        for ends, situation in self.found.ends.items():
            if any(
                belongs(outcome, self.procedure, ends)
                for outcome in self.procedure.outcomes
            ):
                continue
            course = self.found.course(situation)
            last = course[-1].moves[0].role
            yield told(
                self._place(last, situation.rests[last], "end"),
                Code.COURSE_ENDS_DIFFER,
                Words(
                    "The roles can finish with ends that do not belong together: "
                    f"{self._ends(ends).en}.",
                    f"各角色可能以互不相配的状态结束：{self._ends(ends).zh}。",
                ),
                Words(
                    "Let the last call be confirmed before anybody acts on it. If "
                    "these ends are safe together, write an outcome that holds them.",
                    "请规定最后一次呼叫经确认后方可行动；"
                    "如上述结束状态并存仍属安全，请增加相应结果。",
                ),
                self.teller.story(course),
            )

    def crossing(self) -> Iterator[Finding]:
        """Return a finding for two waits that run out together, each with a call.

        The calls cross, and one at least is not listened for.
        """
        told_of = set()
        for situation in self.found.came:
            for one, two in combinations(self._callers_when_time_is_up(situation), 2):
                calls = (one, two)
                if calls in told_of or not self._cross(situation, *calls):
                    continue
                told_of.add(calls)
                names = _listed([self.teller.role(one[0]), self.teller.role(two[0])])
                yield told(
                    self._place(one[0], situation.rests[one[0]], "within"),
                    Code.CALL_CROSSING,
                    Words(
                        f"{names.en} stop waiting at the same time and call each "
                        "other; no rule says who goes on.",
                        f"{names.zh}的等待时限同时届满，互相呼叫，没有条款规定由哪一方继续。",
                    ),
                    Words(
                        "Let one of the two wait longer than the other, or name the "
                        "rule at the call: 'crossing: RULE-ID'.",
                        "请使其中一方的等待时间更长，或在该呼叫处用crossing注明适用条款。",
                    ),
                    self.teller.story(self.found.course(situation)),
                )

    def _callers_when_time_is_up(self, situation: Situation) -> list[_Call]:
        """Return the calls that waits lead to when they run out, nobody else acting."""
        resting = list(enumerate(zip(self.play.actors, situation.rests, strict=True)))
        if any(actor.says[rest] for _, (actor, rest) in resting):
            return []
        return [
            (role, arrival.rest)
            for role, (actor, rest) in resting
            if (target := actor.time_up[rest]) is not None
            for arrival in actor.arrivals[target]
            if actor.says[arrival.rest]
        ]

    def _cross(self, situation: Situation, one: _Call, two: _Call) -> bool:
        """Tell whether two calls are made at one time and not both listened for."""
        for (role, step), (other, _) in ((one, two), (two, one)):
            say = self._say(role, step)
            if say.crossing or other not in self.play.receivers(role, step):
                return False
        limits = [self._limit(role, situation.rests[role]) for role, _ in (one, two)]
        if limits[0] is None or limits[0] != limits[1]:
            return False
        listens = self._listens(one, self._say(*two).say)
        return not (listens and self._listens(two, self._say(*one).say))

    def _say(self, role: int, step: int) -> SayStep:
        say = self.play.actors[role].steps[step]
        assert isinstance(say, SayStep)  # noqa: S101 - it was found as a call
        return say

    def _limit(self, role: int, step: int) -> Decimal | None:
        """Return how long a wait is in seconds, or None where that is not known."""
        wait = self.play.actors[role].steps[step]
        name = wait.within if isinstance(wait, WaitStep) else None
        fact = self.procedure.facts.get(name or "")
        length = extent(fact.value, self.manual.units) if fact and fact.value else None
        return length.high if length else None

    def _listens(self, call: _Call, signal: str) -> bool:
        """Tell whether a role that has called then listens for a signal.

        A role that ends without another wait listens for nothing.
        """
        role, step = call
        actor = self.play.actors[role]
        waits = first_waits(actor, [after.rest for after in actor.after(step)])
        return bool(waits) and all(signal in actor.awaits[rest] for rest in waits)

    def never(self) -> Iterator[Finding]:
        """Return a hint for each outcome to which no course leads."""
        if not self.found.is_whole:
            return
        for index, outcome in enumerate(self.procedure.outcomes):
            if not any(
                belongs(outcome, self.procedure, ends) for ends in self.found.ends
            ):
                yield told(
                    self.entry.place("outcomes", index, "id"),
                    Code.OUTCOME_NEVER,
                    Words(
                        f"No course leads to the outcome '{outcome.id}', with "
                        f"{self._bound().en}.",
                        f"{self._bound().zh}时，没有任何过程通向结果{outcome.id}。",
                    ),
                    Words(
                        "Keep it if it is meant for worse; else delete it.",
                        "该结果如用于更不利的情况，可保留；否则请删除。",
                    ),
                )

    def not_heard(self) -> Iterator[Finding]:
        """Return a hint for each signal that comes when its receiver is deaf to it."""
        for (role, note), (before, act) in self.found.passed_over.items():
            one = self.teller.role(role)
            course = self.found.course(before) if before else []
            is_end = self.play.actors[role].graph.is_end(note.step)
            make = self._after_end if is_end else self._while_deaf
            message, hint = make(one, self.teller.step(role, note.step), note.signal)
            yield told(
                self._place(role, note.step, "id"),
                Code.COURSE_NOT_HEARD,
                message,
                hint,
                self.teller.story([*course, act]),
            )

    @staticmethod
    def _while_deaf(one: Words, step: str, signal: str) -> tuple[Words, Words]:
        return (
            Words(
                f"{signal} can come when {one.en}, at step '{step}', does not listen "
                "for it.",
                f"{one.zh}处于步骤{step}时可能收到{signal}，但该步骤不守听该信号。",
            ),
            Words(
                "If it matters there, let the step list it.",
                "如该信号此时有意义，请在该步骤中列出。",
            ),
        )

    @staticmethod
    def _after_end(one: Words, step: str, signal: str) -> tuple[Words, Words]:
        return (
            Words(
                f"{signal} can come when {one.en} has already ended at step '{step}'.",
                f"{one.zh}在步骤{step}结束后，仍可能收到{signal}。",
            ),
            Words(
                "If it still matters then, let a wait stand before the end.",
                "如该信号届时仍有意义，请在结束前设置等待步骤。",
            ),
        )

    def bound(self) -> Iterator[Finding]:
        """Return a warning where not every course was followed to its end."""
        if self.found.is_whole:
            return
        settings = self.found.settings
        why = (
            Words(
                f"more than {settings.most_situations} situations can arise",
                f"可能出现的情况超过{settings.most_situations}种",
            )
            if self.found.is_cut
            else Words(
                f"a busy role can be sent more than {settings.most_heard} calls",
                f"忙碌的角色可能收到超过{settings.most_heard}次呼叫",
            )
        )
        yield told(
            self.entry.key_place("roles"),
            Code.COURSE_CUT,
            Words(
                f"Not every course was followed to its end: {why.en}.",
                f"未能推演全部过程：{why.zh}。",
            ),
            Words(
                "Part the procedure into two, or let a role wait for an answer after "
                "each call.",
                "请将程序分为两项，或规定每次呼叫后等待回答。",
            ),
        )

    def _left_waiting(self, situation: Situation) -> list[tuple[int, int]]:
        return [
            (role, rest)
            for role, rest in enumerate(situation.rests)
            if isinstance(self.play.actors[role].steps[rest], WaitStep)
        ]

    def _acting(self, group: list[Situation]) -> set[tuple[int, int]]:
        """Return the steps at which somebody rests in a round, and moves on."""
        rests = [
            {situation.rests[role] for situation in group}
            for role in range(len(self.play.actors))
        ]
        return {
            (role, rest)
            for role, all_rests in enumerate(rests)
            for rest in all_rests
            if not isinstance(self.play.actors[role].steps[rest], EndStep)
        }

    def _ends(self, ends: Ends) -> Words:
        names = [self.teller.role(role) for role in range(len(ends))]
        pairs = list(zip(names, ends, strict=True))
        return Words(
            ", ".join(f"{name.en} '{end}'" for name, end in pairs),
            "，".join(f"{name.zh}{end}" for name, end in pairs),
        )

    def _bound(self) -> Words:
        settings = self.found.settings
        if settings.wrong == 0:
            return Words("every call heard", "各次呼叫均收到")
        en, zh = "unheard", "未收到"
        if settings.alike:
            en, zh = "unheard or mistaken", "未收到或被误认"
        if settings.wrong == 1:
            return Words(f"at most one call {en}", f"至多一次呼叫{zh}")
        return Words(
            f"at most {settings.wrong} calls {en}", f"至多{settings.wrong}次呼叫{zh}"
        )

    def _place(self, role: int, step: int, key: str, *, is_key: bool = False) -> Place:
        path = ("roles", self.play.actors[role].name, "steps", step, key)
        return self.entry.key_place(*path) if is_key else self.entry.place(*path)


def _listed(names: list[Words]) -> Words:
    """Return names as a list."""
    return Words(
        " and ".join(name.en for name in names), "和".join(name.zh for name in names)
    )
