"""A wait has a time limit, and lasts longer than the reply may take."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from deconflict.checks.telling import told
from deconflict.exploration import Play
from deconflict.findings import Code, Finding
from deconflict.manual import Entry, Manual, Words, extent, plain, plain_fact
from deconflict.schema import Procedure, SayStep, WaitStep

_UNTOLD = {
    "within": Words("how long", "等待多久"),
    "otherwise": Words("what is done when the time is up", "时限届满后如何行动"),
}
"""What is not told where a key of a wait is missing."""


def check_wait_limits(manual: Manual, entry: Entry[Procedure]) -> Iterator[Finding]:
    """Return a finding for each wait without a time limit or a step after it."""
    for name, role in entry.item.roles.items():
        title = plain(role.name, manual, entry.item)
        for index, step in enumerate(role.steps):
            if isinstance(step, WaitStep) and not (step.within and step.otherwise):
                missing = [key for key in _UNTOLD if not getattr(step, key)]
                en = " and ".join(f"'{key}:'" for key in missing)
                what = " and ".join(_UNTOLD[key].en for key in missing)
                zh = "、".join(_UNTOLD[key].zh for key in missing)
                yield told(
                    entry.key_place("roles", name, "steps", index, "wait"),
                    Code.WAIT_NO_LIMIT,
                    Words(
                        f"{title.en} waits at step '{step.id}', and no rule tells "
                        f"{what}.",
                        f"{title.zh}在步骤{step.id}等待，但没有条款规定{zh}。",
                    ),
                    Words(
                        f"Add {en}.",
                        f"请补充{'和'.join(missing)}。",
                    ),
                )


def check_patience(manual: Manual, entry: Entry[Procedure]) -> Iterator[Finding]:
    """Return a finding for each wait that ends before the reply has to come."""
    for reply in _Patience(manual, entry.item).short_waits():
        yield _too_short(manual, entry, reply)


@dataclass(frozen=True)
class _Reply:
    """A reply that may take longer than the other side waits."""

    waiting: int
    wait: int
    """The step at which a role waits for the reply."""

    replying: int
    path: tuple[int, ...]
    """The steps from hearing the call to the reply, which is the last."""

    time: Decimal


class _Patience:
    """How long each role waits for a reply, against the time a reply may take."""

    def __init__(self, manual: Manual, procedure: Procedure) -> None:
        self.manual = manual
        self.play = Play(procedure)
        self.facts = procedure.facts

    def short_waits(self) -> Iterator[_Reply]:
        """Return the slowest reply to each wait that is too short for it."""
        for role, actor in enumerate(self.play.actors):
            for index, step in enumerate(actor.steps):
                if not isinstance(step, SayStep):
                    continue
                for arrival in actor.after(index):
                    wait = actor.steps[arrival.rest]
                    if isinstance(wait, WaitStep):
                        yield from self._short(role, arrival.rest, wait, index)

    def _short(
        self, role: int, index: int, wait: WaitStep, call: int
    ) -> Iterator[_Reply]:
        patience = self._seconds(wait.within)
        say = self.play.actors[role].steps[call]
        assert isinstance(say, SayStep)  # noqa: S101 - the caller found it
        if patience is None:
            return
        for other in self.play.receivers(role, call):
            slow = [
                reply
                for target in self._takes_up(other, say.say)
                for reply in self._replies(role, (index, wait), other, target)
                if reply.time >= patience
            ]
            if slow:
                yield max(slow, key=lambda reply: reply.time)

    def _takes_up(self, role: int, signal: str) -> set[int]:
        """Return the steps to which a role goes on hearing a signal."""
        awaits = self.play.actors[role].awaits
        return {targets[signal] for targets in awaits if signal in targets}

    def _replies(
        self, role: int, wait: tuple[int, WaitStep], other: int, start: int
    ) -> Iterator[_Reply]:
        """Return each first reply that a role may give, with its longest time."""
        actor = self.play.actors[other]
        paths: list[tuple[tuple[int, ...], Decimal]] = [((start,), Decimal(0))]
        while paths:
            path, time = paths.pop()
            step = actor.steps[path[-1]]
            if isinstance(step, SayStep | WaitStep):
                time += self._seconds(step.within) or 0
            if (
                isinstance(step, SayStep)
                and step.say in wait[1].wait
                and role in self.play.receivers(other, path[-1])
            ):
                yield _Reply(role, wait[0], other, path, time)
                continue
            if self._goes_on(role, other, path[-1]):
                paths += [
                    ((*path, target), time)
                    for target in actor.graph.onward(path[-1])
                    if target not in path
                ]

    def _goes_on(self, role: int, other: int, index: int) -> bool:
        """Tell whether a reply is still to come at a step.

        A role that waits for the caller itself replies no more; one that waits for
        a third role does.
        """
        sent = {
            step.say
            for at, step in enumerate(self.play.actors[role].steps)
            if isinstance(step, SayStep) and other in self.play.receivers(role, at)
        }
        return sent.isdisjoint(self.play.actors[other].awaits[index])

    def _seconds(self, name: str | None) -> Decimal | None:
        """Return the length of a time limit in seconds, or None if not known."""
        fact = self.facts.get(name or "")
        length = extent(fact.value, self.manual.units) if fact and fact.value else None
        return length.high if length else None


def _too_short(manual: Manual, entry: Entry[Procedure], reply: _Reply) -> Finding:
    """Return the finding for a wait that is too short."""
    play = Play(entry.item)
    waits, replies = play.actors[reply.waiting], play.actors[reply.replying]
    wait, answer = waits.steps[reply.wait], replies.steps[reply.path[-1]]
    assert isinstance(wait, WaitStep)  # noqa: S101 - the check found it
    assert isinstance(answer, SayStep)  # noqa: S101 - the same
    patience = plain_fact(entry.item.facts[wait.within or ""], manual)
    one = plain(entry.item.roles[waits.name].name, manual, entry.item)
    other = plain(entry.item.roles[replies.name].name, manual, entry.item)
    story = [
        Words(
            f"{one.en} waits {patience.en} at step '{wait.id}'.",
            f"{one.zh}在步骤{wait.id}等待{patience.zh}。",
        )
    ]
    for index in reply.path:
        step = replies.steps[index]
        if isinstance(step, SayStep | WaitStep) and step.within:
            time = plain_fact(entry.item.facts[step.within], manual)
            story.append(
                Words(
                    f"{other.en} may take {time.en} at step '{step.id}'.",
                    f"{other.zh}在步骤{step.id}可用{time.zh}。",
                )
            )
    return told(
        entry.place("roles", waits.name, "steps", reply.wait, "within"),
        Code.WAIT_TOO_SHORT,
        Words(
            f"{one.en} may stop waiting before {other.en} has to send '{answer.say}'.",
            f"{one.zh}可能在{other.zh}应发送{answer.say}之前停止等待。",
        ),
        Words(
            "Let the wait last longer than the reply may take, or shorten the reply.",
            "请使等待时间长于答复时限，或缩短答复时限。",
        ),
        tuple(story),
    )
