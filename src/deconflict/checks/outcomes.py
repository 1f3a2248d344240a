"""Outcomes and the ends of the ladders name each other."""

from collections.abc import Iterator

from deconflict.findings import Code, Finding, suggest
from deconflict.manual import Entry, Manual
from deconflict.schema import EndStep, Procedure


def check_outcomes(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each end without outcome and outcome without end."""
    for entry in manual.procedures.values():
        yield from _unknown_ends(entry)
        yield from _ends_without_outcome(entry)


def _unknown_ends(entry: Entry[Procedure]) -> Iterator[Finding]:
    """Return a finding for each outcome that names a role or end that is not there."""
    ends = _ends(entry.item)
    for index, outcome in enumerate(entry.item.outcomes):
        for role, names in outcome.ends.items():
            if role not in ends:
                yield Finding(
                    entry.key_place("outcomes", index, "ends", role),
                    Code.REF_MISSING,
                    f"No role of this procedure has the id '{role}'.",
                    suggest(role, ends) or f"Its roles: {', '.join(ends)}.",
                )
                continue
            for position, name in enumerate(names):
                if name not in ends[role]:
                    yield Finding(
                        entry.place("outcomes", index, "ends", role, position),
                        Code.OUTCOME_MISMATCH,
                        f"No step of '{role}' ends as '{name}'.",
                        suggest(name, ends[role])
                        or f"Its ends: {', '.join(sorted(ends[role]))}.",
                    )


def _ends_without_outcome(entry: Entry[Procedure]) -> Iterator[Finding]:
    """Return a finding for each end that no outcome names."""
    named = {
        (role, name)
        for outcome in entry.item.outcomes
        for role, names in outcome.ends.items()
        for name in names
    }
    for role, model in entry.item.roles.items():
        for index, step in enumerate(model.steps):
            if isinstance(step, EndStep) and (role, step.end) not in named:
                yield Finding(
                    entry.place("roles", role, "steps", index, "end"),
                    Code.OUTCOME_MISMATCH,
                    f"No outcome says what it means when '{role}' ends as "
                    f"'{step.end}'.",
                    "Name it under outcomes.",
                )


def _ends(procedure: Procedure) -> dict[str, set[str]]:
    """Return the ends of each role."""
    return {
        name: {step.end for step in role.steps if isinstance(step, EndStep)}
        for name, role in procedure.roles.items()
    }
