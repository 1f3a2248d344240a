"""Which signals a chapter or a procedure uses, and which go by light or sound."""

from collections.abc import Iterable

from deconflict.checks.likeness import likeness, morse_likeness
from deconflict.manual import (
    SIGNAL_PREFIX,
    Entry,
    Manual,
    reference_targets,
)
from deconflict.schema import Procedure, SayStep, Shape, WaitStep

_BY_LAMP_OR_WHISTLE = {"visual", "sound"}


def text_targets(entries: Iterable[Entry[Shape]]) -> set[str]:
    """Return all that the texts of some entries refer to in square brackets."""
    return {
        target
        for entry in entries
        for placed in entry.pairs
        for _, text in placed.halves()
        for target in reference_targets(text)
    }


def named_signals(targets: Iterable[str]) -> set[str]:
    """Return the signals among what texts refer to."""
    return {
        target.removeprefix(SIGNAL_PREFIX)
        for target in targets
        if target.startswith(SIGNAL_PREFIX)
    }


def acted_signals(procedure: Procedure) -> set[str]:
    """Return the signals that a procedure sends, awaits or confirms a meaning by."""
    confirming = {row.confirm.signal for row in procedure.meanings}
    return _ladder_signals(procedure) | {name for name in confirming if name}


def with_codes(manual: Manual, names: Iterable[str]) -> set[str]:
    """Return signals together with the codes that stand for them."""
    used = set(names)
    return used | {
        code
        for name in used & set(manual.signals)
        for code in manual.signals[name].item.by_code
    }


def signals_of(manual: Manual, entry: Entry[Shape]) -> set[str]:
    """Return the signals that a chapter or a procedure uses, and their codes."""
    used = named_signals(text_targets([entry]))
    if isinstance(entry.item, Procedure):
        used |= acted_signals(entry.item)
    return with_codes(manual, used)


def flashed_signals(manual: Manual, procedure: Procedure) -> set[str]:
    """Return the signals of the ladders, and their codes, if light or sound is used.

    A procedure uses light or sound where its plan falls back on it.
    """
    kinds = {
        manual.channels[name].item.kind
        for name in procedure.channels.fallback or ()
        if name in manual.channels
    }
    if not kinds & _BY_LAMP_OR_WHISTLE:
        return set()
    return with_codes(manual, _ladder_signals(procedure))


def mistakable(manual: Manual, procedure: Procedure) -> dict[str, tuple[str, ...]]:
    """Return, for each signal of the ladders, those it is easily taken for.

    Two signals are alike where they, or codes that stand for them, are.
    """
    ladder = sorted(_ladder_signals(procedure))
    forms = {
        name: [manual.signals[one].item for one in with_codes(manual, [name])]
        for name in ladder
    }
    return {
        name: tuple(
            other
            for other in ladder
            if other != name
            and any(
                likeness(first, second) or morse_likeness(first, second)
                for first in forms[name]
                for second in forms[other]
            )
        )
        for name in ladder
    }


def _ladder_signals(procedure: Procedure) -> set[str]:
    """Return the signals that the steps of a procedure send or await."""
    used: set[str] = set()
    for role in procedure.roles.values():
        for step in role.steps:
            if isinstance(step, SayStep):
                used.add(step.say)
            if isinstance(step, WaitStep):
                used |= set(step.wait)
    return used
