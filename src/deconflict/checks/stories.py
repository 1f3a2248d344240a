"""A course of acts as a story in the words of the procedure, in both languages."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from deconflict.exploration import Act, Move, Play
from deconflict.manual import Manual, Words, plain, plain_fact, signal_name
from deconflict.schema import DecideStep, SayStep, WaitStep


class Storyteller:
    """Tells the courses of one play."""

    def __init__(self, play: Play, manual: Manual) -> None:
        self._play = play
        self._manual = manual
        self._procedure = play.procedure

    def story(self, acts: Iterable[Act]) -> tuple[Words, ...]:
        """Return a course, one act a line."""
        return tuple(_sentence(parts) for act in acts if (parts := [*self._act(act)]))

    def role(self, number: int) -> Words:
        """Return the name of a role."""
        role = self._procedure.roles[self._play.actors[number].name]
        return plain(role.name, self._manual, self._procedure)

    def step(self, role: int, step: int) -> str:
        """Return the id of a step."""
        return self._play.actors[role].steps[step].id

    def _act(self, act: Act) -> Iterator[Words]:
        """Return the parts of a sentence that tells an act."""
        if act.kind == "begins":
            for move in act.moves:
                if [*self._decisions(move)]:
                    yield self._goes_on(self.role(move.role), move)
            return
        if act.kind == "sends":
            yield self._sends(act)
        else:
            yield self._goes_on(self._time_up(act), act.moves[0])
        yield from self._takes_no_notice(act.moves[0])
        for receiver in act.unheard:
            other = self.role(receiver)
            yield Words(f"{other.en} does not hear it", f"{other.zh}未收到")
        if act.mistaken:
            other = self.role(act.mistaken[0])
            wrong = signal_name(act.mistaken[1], self._manual)
            yield Words(
                f"{other.en} takes it for {wrong.en}", f"{other.zh}误认为{wrong.zh}"
            )
        for move in act.moves[1:]:
            yield from self._hears(move)

    def _sends(self, act: Act) -> Words:
        one, step = self.role(act.role), self._play.actors[act.role].steps[act.step]
        assert isinstance(step, SayStep)  # noqa: S101 - the act says so
        signal = signal_name(step.say, self._manual)
        return Words(
            f"{one.en} sends {signal.en} at step '{step.id}'",
            f"{one.zh}在步骤{step.id}发送{signal.zh}",
        )

    def _hears(self, move: Move) -> Iterator[Words]:
        """Return how a receiver takes a call."""
        other = self.role(move.role)
        for note in move.notes:
            step = self.step(move.role, note.step)
            if note.kind == "passes-over":
                yield Words(
                    f"{other.en}, at step '{step}', does not listen for it",
                    f"{other.zh}在步骤{step}不守听该信号",
                )
        if any(note.kind == "takes-up" for note in move.notes):
            hears = Words(f"{other.en} hears it", f"{other.zh}收到")
            yield self._goes_on(hears, move)

    def _takes_no_notice(self, move: Move) -> Iterator[Words]:
        """Return the calls heard while busy that the role does not listen for."""
        one = self.role(move.role)
        for note in move.notes:
            if note.kind == "passes-over":
                yield Words(
                    f"{one.en}, at step '{self.step(move.role, note.step)}', takes no "
                    f"notice of {note.signal}, heard meanwhile",
                    f"{one.zh}在步骤{self.step(move.role, note.step)}对其间收到的"
                    f"{note.signal}不予理会",
                )

    def _time_up(self, act: Act) -> Words:
        one, step = self.role(act.role), self._play.actors[act.role].steps[act.step]
        assert isinstance(step, WaitStep)  # noqa: S101 - the act says so
        fact = self._procedure.facts.get(step.within or "")
        time = plain_fact(fact, self._manual) if fact else None
        return Words(
            f"{one.en} has waited {time.en if time else 'long enough'} at step "
            f"'{step.id}'",
            f"{one.zh}在步骤{step.id}等待{time.zh if time else ''}届满",
        )

    def _goes_on(self, begin: Words, move: Move) -> Words:
        """Return a clause with the decisions of a role and the step it goes to."""
        en, zh = begin.en, begin.zh
        for step, when in self._decisions(move):
            en += f", decides at step '{step}' ({when.en})"
            zh += f"，在步骤{step}判断（{when.zh}）"
        at = self.step(move.role, move.rest)
        return Words(f"{en} and goes to step '{at}'", f"{zh}，转入步骤{at}")

    def _decisions(self, move: Move) -> Iterator[tuple[str, Words]]:
        """Return the decisions that a role takes on its way: step and branch."""
        actor = self._play.actors[move.role]
        path = [note.step for note in move.notes if note.kind != "passes-over"]
        for index, following in pairwise([*path, move.rest]):
            step = actor.steps[index]
            if isinstance(step, DecideStep):
                branch = next(
                    way.branch
                    for way in actor.graph.ways[index]
                    if way.target == following
                )
                when = step.decide[branch].when
                yield step.id, plain(when, self._manual, self._procedure)


def _sentence(parts: list[Words]) -> Words:
    """Return the parts as one sentence."""
    return Words(
        "; ".join(part.en for part in parts) + ".",
        "；".join(part.zh for part in parts) + "。",
    )
