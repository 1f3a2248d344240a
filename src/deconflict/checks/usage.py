"""What is defined is used."""

from collections.abc import Iterator, Mapping

from deconflict.checks.citations import all_citations
from deconflict.checks.pairs import text_entries
from deconflict.checks.signal_use import (
    acted_signals,
    named_signals,
    text_targets,
    with_codes,
)
from deconflict.findings import Code, Finding, Place
from deconflict.manual import (
    FORM_PREFIX,
    Entry,
    Manual,
    placeholders,
)
from deconflict.schema import (
    DecideStep,
    Procedure,
    SayStep,
    Shape,
    WaitStep,
)


def check_usage(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each signal, channel, form, reference or fact unused."""
    targets = text_targets(text_entries(manual))
    yield from _unused("signal", manual.signals, _used_signals(manual, targets))
    yield from _unused("channel", manual.channels, _used_channels(manual))
    yield from _unused("form", manual.forms, _used_forms(manual, targets))
    cited = {citation.partition(":")[0] for _, _, citation in all_citations(manual)}
    yield from _unused("reference", manual.references, cited)
    yield from _unused_facts(manual)
    yield from _unused_figures(manual)


def _unused(
    kind: str, register: Mapping[str, Entry[Shape]], used: set[str]
) -> Iterator[Finding]:
    """Return a finding for each entry of a register that nothing uses."""
    for name, entry in register.items():
        if name not in used:
            yield Finding(
                entry.key_place(),
                Code.REF_UNUSED,
                f"Nothing uses the {kind} '{name}'.",
                "Use it where it belongs, or delete it.",
            )


def _used_signals(manual: Manual, targets: set[str]) -> set[str]:
    """Return the signals sent, awaited, confirming, named, or standing for these."""
    used = named_signals(targets)
    for entry in manual.procedures.values():
        used |= acted_signals(entry.item)
    return with_codes(manual, used)


def _used_channels(manual: Manual) -> set[str]:
    """Return the channels of plans, facts and resources."""
    used: set[str] = set()
    for entry in manual.procedures.values():
        plan = entry.item.channels
        used |= {plan.primary, *(plan.fallback or ())}
        used |= {use for use in (plan.working, plan.air) if use}
        used |= {item.channel for item in entry.item.resources if item.channel}
    for each in manual.divisions:
        used |= {fact.channel for fact in each.item.facts.values() if fact.channel}
    return used


def _used_forms(manual: Manual, targets: set[str]) -> set[str]:
    """Return the forms that procedures report by, steps send or texts name."""
    used = {
        target.removeprefix(FORM_PREFIX)
        for target in targets
        if target.startswith(FORM_PREFIX)
    }
    for entry in manual.procedures.values():
        used.add(entry.item.report)
        for role in entry.item.roles.values():
            used |= {
                step.form
                for step in role.steps
                if isinstance(step, SayStep) and step.form
            }
    return used


def _unused_facts(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each fact that no text, time limit or resource uses."""
    for entry in manual.divisions:
        used = {
            name
            for placed in entry.pairs
            for _, text in placed.halves()
            for name in placeholders(text)
        }
        if isinstance(entry.item, Procedure):
            used |= set(_named_facts(entry.item))
        for name in entry.item.facts:
            if name not in used:
                yield Finding(
                    entry.key_place("facts", name),
                    Code.REF_UNUSED,
                    f"Nothing in this file uses the fact '{name}'.",
                    f"Write {{{name}}} where it belongs, or delete it.",
                )


def _named_facts(procedure: Procedure) -> Iterator[str]:
    """Return the facts that steps and resources of a procedure name."""
    for role in procedure.roles.values():
        for step in role.steps:
            if isinstance(step, SayStep | WaitStep) and step.within:
                yield step.within
            if isinstance(step, DecideStep):
                for branch in step.decide:
                    for case in (branch.case or {}).values():
                        yield case.partition(" ")[2].strip()
    for resource in procedure.resources:
        named = (
            resource.name,
            resource.over,
            resource.low,
            resource.high,
            resource.start,
            resource.stop,
        )
        yield from filter(None, named)


def _unused_figures(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each drawing that no paragraph shows."""
    shown = {
        paragraph.figure.file
        for entry in manual.chapters.values()
        for section in entry.item.sections
        for paragraph in section.paragraphs
        if paragraph.figure
    }
    for name in manual.figures:
        if name not in shown:
            yield Finding(
                Place(f"manual/figures/{name}"),
                Code.REF_UNUSED,
                f"No paragraph shows the figure '{name}'.",
                "Show it with 'figure:', or delete it.",
            )
