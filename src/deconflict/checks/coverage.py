"""Each step, and each way out of a step, is exercised by some inject."""

from collections.abc import Iterator

from deconflict.checks.telling import told
from deconflict.exploration import Coverage
from deconflict.findings import Code, Finding
from deconflict.manual import Entry, Manual, Words
from deconflict.schema import Procedure


def check_coverage(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each procedure, step or way that no inject exercises.

    A project that holds no exercises at all is left alone.
    """
    if not manual.exercises:
        return
    coverage = Coverage(manual)
    run = {name for one in manual.exercises.values() for name in one.item.procedures}
    for name, entry in sorted(manual.procedures.items()):
        if name not in run:
            yield told(
                entry.place("id"),
                Code.EXERCISE_NONE,
                Words(
                    f"No exercise runs the procedure {name}.",
                    f"没有演习科目演练程序{name}。",
                ),
                Words(
                    f"Write manual/exercises/SER-{name}.yaml.",
                    f"请编写manual/exercises/SER-{name}.yaml。",
                ),
            )
            continue
        for address in coverage.missing(entry.item):
            yield _missing(entry, address)


def _missing(entry: Entry[Procedure], address: str) -> Finding:
    """Return the finding on one step or way."""
    _, role, step, *way = address.split(".")
    steps = entry.item.roles[role].steps
    index = [one.id for one in steps].index(step)
    what = Words(
        f"the way '{way[0]}' out of step '{step}'" if way else f"step '{step}'",
        f"步骤{step}的去向{way[0]}" if way else f"步骤{step}",
    )
    return told(
        entry.place("roles", role, "steps", index, "id"),
        Code.EXERCISE_COVERAGE,
        Words(f"No inject exercises {what.en}.", f"没有导调情况演练{what.zh}。"),
        Words(
            f"Name {address} under 'exercises' of an inject that brings it about.",
            f"请在引起该情况的导调条目exercises下列出{address}。",
        ),
    )
