"""Procedures as models for Spin: what can come of them, told by another program.

Nothing here knows the exploration of the program; only the schema is shared. Each
role is a process with a channel of what it has heard. A call is put into the
channel of each receiver, or is lost while the budget for it lasts. A role that
waits takes the head of its channel: a signal that it lists leads on, any other is
dropped. `timeout` is true when no statement of any process can be executed, and
so is the time limit of a wait here: when nobody has anything else to do. A role
that has ended drops what it hears, at a valid end state; Spin reports any other
place at which all stop as an invalid end state.

Compiling is slow and running is not, so one model holds many procedures, and the
program that it makes reads the number of one of them from the environment.
See Holzmann, The Spin Model Checker (2004).
"""

import os
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from deconflict.schema import (
    DecideStep,
    DoStep,
    EndStep,
    Procedure,
    SayStep,
    Step,
    WaitStep,
)

_MOST_IN_CHANNEL = 12
"""More than any role here ever has to take up; the model asserts it."""

_MOST_DEEP = 20_000


class TooManyCallsError(Exception):
    """Calls pile up without bound, so that Spin cannot follow a procedure."""


@dataclass(frozen=True)
class Verdict:
    """What Spin says of a procedure."""

    is_stuck: bool
    """Whether all can stop before all have ended."""

    ends: frozenset[tuple[str, ...]]
    """The ends that the roles can come to together, in the order of the roles."""


class Verifier:
    """The program that Spin makes of some procedures."""

    def __init__(self, procedures: Sequence[Procedure], folder: Path) -> None:
        self._procedures = procedures
        self._folder = folder
        (folder / "model.pml").write_text(translate(procedures), encoding="utf-8")
        _run(["spin", "-a", "model.pml"], folder)
        options = ["-O0", "-w", "-DSAFETY", "-DNOREDUCE", "-DMEMLIM=1024"]
        _run(["gcc", *options, "-o", "pan", "pan.c"], folder)

    def verdict(self, number: int, *, lost: int) -> Verdict:
        """Return what can come of a procedure when some calls may go unheard."""
        told = _run(
            # Every error is counted (-c0); the table of states is small (-w14).
            ["./pan", "-c0", "-n", "-w14", f"-m{_MOST_DEEP}"],
            self._folder,
            {"WHICH": str(number), "LOST": str(lost)},
        )
        if "assertion violated (q_len" in told:
            raise TooManyCallsError
        for slip in (
            "max search depth too small",
            "assertion violated",
            "out of memory",
        ):
            assert slip not in told, told
        errors = re.search(r"errors: (\d+)", told)
        assert errors, told
        is_stuck = "pan:1: invalid end state" in told
        assert is_stuck == (errors[1] != "0"), told
        roles = list(self._procedures[number].roles.values())
        ends = {
            tuple(
                _end(roles[role].steps[int(step)])
                for role, step in enumerate(line.split(" ")[1:])
            )
            for line in told.splitlines()
            if line.startswith("ENDS ")
        }
        return Verdict(is_stuck, frozenset(ends))


def translate(procedures: Sequence[Procedure]) -> str:
    """Return the model of some procedures; WHICH and LOST are chosen when it runs."""
    most = max(len(one.roles) for one in procedures)
    starts = [
        f"  :: which == {number} -> "
        + "; ".join(f"run p{number}_{role}()" for role in range(len(one.roles)))
        for number, one in enumerate(procedures)
    ]
    return "\n".join(
        [
            "c_decl { \\#include <stdlib.h> }",
            f"chan heard[{most}] = [{_MOST_IN_CHANNEL}] of {{ byte }};",
            f"short ended[{most}];",
            "byte over, budget;",
            "short which;",
            *(
                line
                for number, one in enumerate(procedures)
                for role in range(len(one.roles))
                for line in _process(number, one, role)
            ),
            "init {",
            "  c_code {",
            '    now.which = atoi(getenv("WHICH"));',
            '    now.budget = atoi(getenv("LOST"));',
            "  };",
            "  atomic { if",
            *starts,
            "  fi }",
            "}",
            "",
        ]
    )


def _process(number: int, procedure: Procedure, role: int) -> list[str]:
    """Return the process of one role."""
    steps = list(procedure.roles.values())[role].steps
    lines = [f"proctype p{number}_{role}() {{"]
    for at, step in enumerate(steps):
        lines.append(f"s{at}:")
        lines += _statements(procedure, role, at, step)
    return [*lines, *_over(procedure, role), "}"]


def _statements(procedure: Procedure, role: int, at: int, step: Step) -> list[str]:
    """Return what a role does at a step, up to the jump to the next one."""
    ids = [one.id for one in list(procedure.roles.values())[role].steps]

    def jump(name: str | None) -> str:
        return f"goto s{at + 1 if name is None else ids.index(name)}"

    match step:
        case DoStep():
            return [f"  skip; {jump(step.next)};"]
        case DecideStep():
            branches = [f"  :: skip -> {jump(one.next)}" for one in step.decide]
            return ["  if", *branches, "  fi;"]
        case SayStep():
            return [*_call(procedure, role, step), f"  {jump(step.next)};"]
        case WaitStep():
            return _wait(
                procedure, role, at, {k: jump(v) for k, v in step.wait.items()}
            )
        case EndStep():
            return [f"  ended[{role}] = {at}; goto ended_;"]


def _call(procedure: Procedure, role: int, step: SayStep) -> list[str]:
    """Return a call: all hear it, or while the budget lasts some receivers do not."""
    names = list(procedure.roles)
    receivers = [
        at for at, name in enumerate(names) if at != role and step.to in {name, "all"}
    ]
    signal = _signals(procedure).index(step.say)
    sent = {
        at: f"assert(len(heard[{at}]) < {_MOST_IN_CHANNEL}); heard[{at}]!{signal}"
        for at in receivers
    }
    lines = ["  atomic { if", f"  :: true -> {'; '.join(sent.values())}"]
    for mask in range(2 ** len(receivers) - 1):
        some = [sent[at] for bit, at in enumerate(receivers) if mask >> bit & 1]
        lines.append(f"  :: budget > 0 -> {'; '.join(['budget--', *some])}")
    return [*lines, "  fi };"]


def _wait(procedure: Procedure, role: int, at: int, jumps: dict[str, str]) -> list[str]:
    """Return a wait: what is listed leads on, all else is dropped."""
    step = list(procedure.roles.values())[role].steps[at]
    assert isinstance(step, WaitStep)
    ids = [one.id for one in list(procedure.roles.values())[role].steps]
    lines = ["  if"]
    for number, signal in enumerate(_signals(procedure)):
        lines.append(
            f"  :: heard[{role}]?{number} -> {jumps.get(signal, f'goto s{at}')}"
        )
    if step.otherwise is not None:
        lines.append(f"  :: timeout -> goto s{ids.index(step.otherwise)}")
    return [*lines, "  fi;"]


def _over(procedure: Procedure, role: int) -> list[str]:
    """Return what follows an end; the last role to come to one prints all of them."""
    count = len(procedure.roles)
    figures = " ".join(["%d"] * count)
    ended = ", ".join(f"now.ended[{one}]" for one in range(count))
    return [
        f"ended_: atomic {{ over++; if :: over == {count} ->",
        f'      c_code {{ printf("ENDS {figures}\\n", {ended}); }}',
        "    :: else fi };",
        f"end: heard[{role}]?_; goto end;",
    ]


def _signals(procedure: Procedure) -> list[str]:
    """Return every signal sent or awaited; its place here is its number."""
    found: list[str] = []
    for role in procedure.roles.values():
        for step in role.steps:
            if isinstance(step, SayStep):
                found.append(step.say)
            if isinstance(step, WaitStep):
                found += step.wait
    return list(dict.fromkeys(found))


def _end(step: Step) -> str:
    assert isinstance(step, EndStep)
    return step.end


def _run(words: list[str], folder: Path, more: dict[str, str] | None = None) -> str:
    """Return what a command prints; a failure of the command is a test's failure."""
    done = subprocess.run(  # noqa: S603 - the words are ours
        words,
        cwd=folder,
        env={**os.environ, **(more or {})},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, f"{words}: {done.stdout}{done.stderr}"
    return done.stdout
