"""A procedure to cards, one for each role: nothing on them is typed anew."""

from collections.abc import Iterable, Iterator, Sequence

from deconflict.document.card import (
    Card,
    CardCall,
    CardCode,
    CardSilence,
    CardSpelling,
    CardStep,
)
from deconflict.document.courses import step_word
from deconflict.document.passages import Bilingual
from deconflict.document.writer import Scope, Writer
from deconflict.exploration import LadderGraph
from deconflict.schema import Procedure, Role, SayStep, Step, WaitStep
from deconflict.wording import (
    CODE_FIGURES,
    HAN_FIGURES,
    PHRASE_FIGURES,
    speak_figures,
    spell_code,
)

_FIRST_STEPS = 3


def procedure_cards(procedure: Procedure, writer: Writer) -> tuple[Card, ...]:
    """Return the cards of a procedure, in the order of its roles."""
    return tuple(_Hand(procedure, role, writer).card() for role in procedure.roles)


def first_steps(role: Role) -> list[int]:
    """Return the steps that a role begins with, if the first signals come."""
    graph = LadderGraph(role)
    passed: list[int] = []
    onward = [0]
    while onward and onward[0] not in passed and len(passed) < _FIRST_STEPS:
        passed.append(onward[0])
        onward = graph.onward(passed[-1])
    return passed


class _Hand:
    """One role of a procedure, as it is written on a card."""

    def __init__(self, procedure: Procedure, name: str, writer: Writer) -> None:
        self.procedure = procedure
        self.name = name
        self.role = procedure.roles[name]
        self.writer = writer
        self.scope = Scope(dict(procedure.facts), procedure.channels)

    def card(self) -> Card:
        """Return the card."""
        procedure, writer = self.procedure, self.writer
        return Card(
            procedure.id,
            self.name,
            writer.text(procedure.title),
            writer.text(self.role.name),
            writer.word(procedure.status),
            writer.texts(procedure.use_when, self.scope),
            writer.texts(procedure.not_when, self.scope),
            tuple(self._step(self.role.steps[at]) for at in first_steps(self.role)),
            tuple(self._silences()),
            tuple(self._do_nots()),
            self._meanings(),
            tuple(self._sent()),
            tuple(self._expected()),
            tuple(self._channels()),
            tuple(_spelling(writer)),
        )

    def _step(self, step: Step) -> CardStep:
        label = self.writer.word(step_word(step))
        if isinstance(step, SayStep):
            label = self.writer.spaced([label, self._id(step.say)])
        return CardStep(
            self._number(step.id),
            self.writer.text(step.text, self.scope),
            label,
            tuple(
                self.writer.text(alert.text, self.scope)
                for alert in step.alerts
                if alert.kind == "warning"
            ),
        )

    def _silences(self) -> Iterator[CardSilence]:
        """Return what is done when each wait runs out, in the order of the ladder."""
        steps = {step.id: step for step in self.role.steps}
        for step in self.role.steps:
            if isinstance(step, WaitStep) and step.otherwise is not None:
                yield CardSilence(
                    tuple(map(self._id, step.wait)),
                    self._number(step.id),
                    self._limit(step),
                    self._then(steps[step.otherwise]),
                )

    def _limit(self, step: WaitStep) -> Bilingual:
        fact = self.procedure.facts.get(step.within or "")
        return self.writer.fact(fact) if fact else self.writer.word("none")

    def _then(self, step: Step) -> CardStep:
        """Return the step that a wait leads to; of a call, what is sent and how."""
        label = self.writer.word(step_word(step))
        text = self.writer.text(step.text, self.scope)
        if isinstance(step, SayStep):
            parts = {"signal": self._id(step.say), "channel": self._means((step.on,))}
            text = self.writer.word("card-by", parts)
        return CardStep(self._number(step.id), text, label)

    def _do_nots(self) -> Iterator[CardStep]:
        """Return the rules and steps that forbid this role something."""
        for rule in self.procedure.rules:
            if rule.force == "shall-not" and rule.who in {"all", self.name}:
                number = self.writer.number_of(f"{self.procedure.id}.{rule.id}")
                yield CardStep(number, self.writer.text(rule.text, self.scope))
        for step in self.role.steps:
            if step.force == "shall-not":
                text = self.writer.text(step.text, self.scope)
                yield CardStep(self._number(step.id), text)

    def _meanings(self) -> Bilingual:
        rows = self.procedure.meanings
        parts = {
            edge: self.writer.plain(
                self.writer.number_of(f"{self.procedure.id}.{row.id}")
            )
            for edge, row in (("first", rows[0]), ("last", rows[-1]))
        }
        return self.writer.word("card-meanings", parts)

    def _sent(self) -> Iterator[CardCall]:
        """Return each signal that the role sends, in the order of its ladder."""
        says = [step for step in self.role.steps if isinstance(step, SayStep)]
        for signal in dict.fromkeys(say.say for say in says):
            own = [say for say in says if say.say == signal]
            receivers = tuple(self._role(name) for name in _each(say.to for say in own))
            uses = _each(say.on for say in own)
            line = self._line("say-line", signal, receivers, uses)
            yield self._call(signal, line, [say.id for say in own])

    def _expected(self) -> Iterator[CardCall]:
        """Return each signal that the role waits for, in the order of its ladder."""
        leads: dict[str, list[str]] = {}
        for step in self.role.steps:
            if isinstance(step, WaitStep):
                for signal, target in step.wait.items():
                    leads.setdefault(signal, []).append(target)
        for signal, targets in leads.items():
            says = [
                (name, say)
                for name, role in self.procedure.roles.items()
                if name != self.name
                for say in role.steps
                if isinstance(say, SayStep)
                and say.say == signal
                and say.to in {self.name, "all"}
            ]
            senders = tuple(
                self._role(name) for name in _each(name for name, _ in says)
            )
            uses = _each(say.on for _, say in says)
            line = self._line("card-from", signal, senders, uses)
            yield self._call(signal, line, targets)

    def _call(self, signal: str, line: Bilingual, steps: Iterable[str]) -> CardCall:
        item = self.writer.manual.signals[signal].item
        return CardCall(
            tuple(self._number(step) for step in _each(steps)),
            self._id(signal),
            self.writer.text(item.name),
            line,
            self.writer.text(item.phrase or item.meaning),
            item.phrase is not None,
            tuple(_codes(self.writer, (signal, *item.by_code))),
        )

    def _line(
        self, word: str, signal: str, roles: Sequence[Bilingual], uses: Sequence[str]
    ) -> Bilingual:
        """Return a signal with whom it goes to or comes from, and by what means."""
        parts = {
            "signal": self.writer.signal(signal),
            "role": self.writer.joined(roles),
            "channel": self._means(uses),
        }
        return self.writer.word(word, parts)

    def _means(self, uses: Iterable[str]) -> Bilingual:
        """Return the channels for some uses; those if voice fails stand in one word."""
        plan = self.procedure.channels
        names = _each(getattr(plan, use) for use in uses if use != "fallback")
        texts = [self.writer.channel(name) for name in names]
        if "fallback" in uses:
            texts.append(self.writer.word("card-other-means"))
        return self.writer.joined(texts)

    def _channels(self) -> Iterator[Bilingual]:
        """Return the channels of the procedure by their use, as they are spoken."""
        plan = self.procedure.channels
        for use in ("primary", "working", "air"):
            name = getattr(plan, use)
            if name is not None:
                yield self.writer.labelled(use, self._spoken(name))
        if plan.fallback:
            names = self.writer.joined(map(self._spoken, plan.fallback))
            yield self.writer.labelled("fallback", names)

    def _spoken(self, channel: str) -> Bilingual:
        """Return a channel, and how its figures are spoken on either kind of net."""
        text = self.writer.manual.channels[channel].item.name.en or ""
        english = speak_figures(text, PHRASE_FIGURES)
        if not english:
            return self.writer.channel(channel)
        han = speak_figures(text, HAN_FIGURES, between="")
        parts = {
            "channel": self.writer.channel(channel),
            "english": self.writer.in_language("en", english),
            "chinese": self.writer.in_language("zh", han),
        }
        return self.writer.word("card-said", parts)

    def _id(self, signal: str) -> Bilingual:
        """Return the id of a spoken signal; the name of any other."""
        item = self.writer.manual.signals[signal].item
        is_spoken = item.kind == "voice"
        return self.writer.code(signal) if is_spoken else self.writer.text(item.name)

    def _role(self, name: str) -> Bilingual:
        if name == "all":
            return self.writer.word("all-roles")
        return self.writer.text(self.procedure.roles[name].name)

    def _number(self, step: str) -> str:
        return self.writer.number_of(f"{self.procedure.id}.{self.name}.{step}")


def _codes(writer: Writer, signals: Iterable[str]) -> Iterator[CardCode]:
    """Return those signals that are letters or groups of a code, as spoken."""
    for signal in signals:
        item = writer.manual.signals[signal].item
        if item.kind in {"single-letter", "code-group"}:
            code = item.name.en or signal
            yield CardCode(code, spell_code(code))


def _spelling(writer: Writer) -> Iterator[CardSpelling]:
    """Return the figures of each kind of net as they are spoken."""
    tags = {language.key: language.tag for language in writer.languages}
    tables = (
        ("card-in-phrases", "en", PHRASE_FIGURES),
        ("card-in-codes", "en", CODE_FIGURES),
        ("card-on-chinese-nets", "zh", HAN_FIGURES),
    )
    for word, key, words in tables:
        signs = tuple(CardCode(sign, spoken) for sign, spoken in words.items())
        yield CardSpelling(writer.word(word), tags[key], signs)


def _each(names: Iterable[str]) -> tuple[str, ...]:
    """Return each name once, in the order in which it first comes."""
    return tuple(dict.fromkeys(names))
