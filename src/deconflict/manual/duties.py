"""Who owes what: the duties of each role of a procedure, counted by their force."""

from collections import Counter
from collections.abc import Mapping

from deconflict.schema import Force, Procedure

BINDING: tuple[Force, ...] = ("shall", "shall-not", "should", "should-not")
"""The forces by which a rule or a step binds; the others leave a role free."""


def duties(procedure: Procedure) -> Mapping[str, Mapping[Force, int]]:
    """Return how many rules and steps of each force every role has.

    Roles are in the order of the procedure; a force that a role has not is absent.
    Rules for all roles weigh equally on each and are not counted.
    """
    counts: dict[str, Counter[Force]] = {}
    for name, role in procedure.roles.items():
        rules = [rule.force for rule in procedure.rules if rule.who == name]
        steps = [step.force for step in role.steps if step.force is not None]
        counts[name] = Counter([*rules, *steps])
    return counts
