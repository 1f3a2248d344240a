"""The ladders of a procedure name signals, roles, steps and facts that exist."""

from collections.abc import Iterable, Iterator

from deconflict.checks.decisions import is_limit
from deconflict.findings import Code, Finding, suggest
from deconflict.manual import Manual
from deconflict.schema import (
    Branch,
    DecideStep,
    DoStep,
    Procedure,
    Role,
    SayStep,
    WaitStep,
)
from deconflict.source import KeyPath


def check_ladders(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each name in a procedure that leads nowhere."""
    for entry in manual.procedures.values():
        for named in _names(manual, entry.item):
            if named.name not in named.known:
                yield Finding(
                    entry.key_place(*named.path)
                    if named.is_key
                    else entry.place(*named.path),
                    Code.REF_MISSING,
                    f"{named.kind} '{named.name}'.",
                    suggest(named.name, named.known) or named.hint or _hint(named),
                )


class _Named:
    """A name in a procedure and what it may be."""

    def __init__(  # noqa: PLR0913 - one value a word of the sentence
        self,
        kind: str,
        name: str,
        known: Iterable[str],
        path: KeyPath,
        *,
        hint: str = "",
        is_key: bool = False,
    ) -> None:
        self.kind = kind
        self.name = name
        self.known = set(known)
        self.path = path
        self.hint = hint
        self.is_key = is_key


_NO_SIGNAL = "No signal has the id"
_NO_STEP = "No step of this role has the id"
_NO_ROLE = "No role of this procedure has the id"
_NO_CHANNEL = "No channel has the id"
_NO_FORM = "No form has the id"
_REGISTERS = {
    _NO_SIGNAL: "Signals are listed in manual/signals/.",
    _NO_CHANNEL: "Channels are listed in manual/channels.yaml.",
    _NO_FORM: "Forms are listed in manual/forms/.",
}


def _hint(named: _Named) -> str:
    """Return where the names of a kind are listed, or the few that there are."""
    return _REGISTERS.get(named.kind) or f"Known: {', '.join(sorted(named.known))}."


def _names(manual: Manual, procedure: Procedure) -> Iterator[_Named]:
    """Return every name that a procedure gives to something outside the sentence."""
    everyone = {*procedure.roles, "all"}
    for index, rule in enumerate(procedure.rules):
        yield _Named(_NO_ROLE, rule.who, everyone, ("rules", index, "who"))
    for index, row in enumerate(procedure.meanings):
        if row.confirm.signal is not None:
            path: KeyPath = ("meanings", index, "confirm", "signal")
            yield _Named(_NO_SIGNAL, row.confirm.signal, manual.signals, path)
    for name, role in procedure.roles.items():
        yield from _role_names(manual, procedure, role, ("roles", name))
    yield from _channel_names(manual, procedure)
    yield _Named(_NO_FORM, procedure.report, manual.forms, ("report",))


def _channel_names(manual: Manual, procedure: Procedure) -> Iterator[_Named]:
    """Return the channels of the plan and of the resources."""
    plan = procedure.channels
    for use in ("primary", "working", "air"):
        channel = getattr(plan, use)
        if channel is not None:
            yield _Named(_NO_CHANNEL, channel, manual.channels, ("channels", use))
    for index, channel in enumerate(plan.fallback or ()):
        path: KeyPath = ("channels", "fallback", index)
        yield _Named(_NO_CHANNEL, channel, manual.channels, path)
    for index, resource in enumerate(procedure.resources):
        if resource.channel is not None:
            path = ("resources", index, "channel")
            yield _Named(_NO_CHANNEL, resource.channel, manual.channels, path)


def _role_names(
    manual: Manual, procedure: Procedure, role: Role, path: KeyPath
) -> Iterator[_Named]:
    """Return the names in the ladder of one role."""
    steps = {step.id for step in role.steps}
    for index, step in enumerate(role.steps):
        at: KeyPath = (*path, "steps", index)
        if isinstance(step, SayStep):
            yield from _say_names(manual, procedure, step, at)
        if isinstance(step, DoStep | SayStep) and step.next is not None:
            yield _Named(_NO_STEP, step.next, steps, (*at, "next"))
        if isinstance(step, WaitStep):
            yield from _wait_names(manual, procedure, step, (steps, at))
        if isinstance(step, DecideStep):
            for number, branch in enumerate(step.decide):
                below: KeyPath = (*at, "decide", number)
                yield _Named(_NO_STEP, branch.next, steps, (*below, "next"))
                yield from _case_names(procedure, branch, below)


def _case_names(
    procedure: Procedure, branch: Branch, path: KeyPath
) -> Iterator[_Named]:
    """Return the facts that the case of a branch compares with."""
    for name, value in (branch.case or {}).items():
        if is_limit(value):
            fact = value.partition(" ")[2].strip()
            at: KeyPath = (*path, "case", name)
            yield _Named("No fact has the id", fact, procedure.facts, at)


def _say_names(
    manual: Manual, procedure: Procedure, step: SayStep, at: KeyPath
) -> Iterator[_Named]:
    """Return the names in a step that sends a signal."""
    yield _Named(_NO_SIGNAL, step.say, manual.signals, (*at, "say"))
    yield _Named(_NO_ROLE, step.to, {*procedure.roles, "all"}, (*at, "to"))
    plan = procedure.channels
    uses = {use for use in type(plan).model_fields if getattr(plan, use) is not None}
    yield _Named(
        "The channel plan of this procedure has no",
        step.on,
        uses,
        (*at, "on"),
        hint=f"Add '{step.on}:' under channels.",
    )
    if step.form is not None:
        yield _Named(_NO_FORM, step.form, manual.forms, (*at, "form"))
    if step.within is not None:
        yield _time(manual, procedure, step.within, (*at, "within"))
    if step.crossing is not None:
        rules = [rule.id for rule in procedure.rules]
        path = (*at, "crossing")
        yield _Named("No rule of this procedure has the id", step.crossing, rules, path)


def _wait_names(
    manual: Manual,
    procedure: Procedure,
    step: WaitStep,
    ladder: tuple[set[str], KeyPath],
) -> Iterator[_Named]:
    """Return the names in a step that waits for signals."""
    steps, at = ladder
    for signal, target in step.wait.items():
        path: KeyPath = (*at, "wait", signal)
        yield _Named(_NO_SIGNAL, signal, manual.signals, path, is_key=True)
        yield _Named(_NO_STEP, target, steps, path)
    if step.otherwise is not None:
        yield _Named(_NO_STEP, step.otherwise, steps, (*at, "otherwise"))
    if step.within is not None:
        yield _time(manual, procedure, step.within, (*at, "within"))


def _time(manual: Manual, procedure: Procedure, name: str, path: KeyPath) -> _Named:
    """Return the name of a fact that has to be a time."""
    timed = {
        fact_name
        for fact_name, fact in procedure.facts.items()
        if fact.value and _is_time(manual, fact.value)
    }
    return _Named(
        "No time among the facts has the id",
        name,
        timed,
        path,
        hint="Add it under facts: with a value such as 5 min.",
    )


def _is_time(manual: Manual, quantity: str) -> bool:
    """Tell whether a quantity is a time; an unknown unit is told elsewhere."""
    unit = manual.units.get(quantity.split(" ")[1])
    return unit is None or unit.item.measures == "time"
