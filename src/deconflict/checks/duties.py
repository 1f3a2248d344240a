"""Duties between equals: what binds one side only says why, and is returned."""

from collections.abc import Iterator

from deconflict.checks.telling import told
from deconflict.findings import Code, Finding
from deconflict.manual import BINDING, Entry, Manual, Words, duties, plain
from deconflict.schema import Force, Pair, Procedure, Role

_ONE_SIDE = {"a", "b"}
_EITHER_SIDE = {"a", "b", "either"}


def check_duties(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each duty of one side without a reason or a return."""
    for entry in manual.procedures.values():
        yield from _rules(manual, entry)
        for name, role in entry.item.roles.items():
            yield from _steps(manual, entry, name, role)
        yield from _returns(manual, entry)


def _rules(manual: Manual, entry: Entry[Procedure]) -> Iterator[Finding]:
    """Return a finding for each rule that one side alone has, without a reason."""
    for index, rule in enumerate(entry.item.rules):
        role = entry.item.roles.get(rule.who)
        if role is None or role.side not in _ONE_SIDE or role.reason or rule.reason:
            continue
        side, name = _side(manual, role), plain(role.name, manual, entry.item)
        yield told(
            entry.place("rules", index, "who"),
            Code.DUTY_NO_REASON,
            Words(
                f"The rule '{rule.id}' is for {side.en} alone ({name.en}) and gives "
                "no reason.",
                f"条款“{rule.id}”仅适用于{side.zh}（{name.zh}），未说明理由。",
            ),
            Words(
                "Write 'reason' under the rule or the role, or make it a rule for all.",
                "请在该条款或该角色下写明reason，或改为适用于各角色（all）。",
            ),
        )


def _steps(
    manual: Manual, entry: Entry[Procedure], name: str, role: Role
) -> Iterator[Finding]:
    """Return the finding about steps that bind one side alone, without a reason."""
    bare = [step.id for step in role.steps if step.force in BINDING and not step.reason]
    if role.side not in _ONE_SIDE or role.reason or not bare:
        return
    side = _side(manual, role)
    steps = f"{len(bare)} steps" if len(bare) > 1 else "1 step"
    yield told(
        entry.place("roles", name, "side"),
        Code.DUTY_NO_REASON,
        Words(
            f"'{name}' binds {side.en} alone and gives no reason, in {steps}: "
            f"{', '.join(bare)}.",
            f"“{name}”有{len(bare)}个步骤仅约束{side.zh}，未说明理由："
            f"{'、'.join(bare)}。",
        ),
        Words(
            "Write 'reason' under the role or under each step, or let either side "
            "take the role.",
            "请在该角色或各步骤下写明reason，或改为任一方均可担任（side: either）。",
        ),
    )


def _returns(manual: Manual, entry: Entry[Procedure]) -> Iterator[Finding]:
    """Return a finding for each role that owes duties while another owes none."""
    counts = duties(entry.item)
    owed = {
        name: {force: counts[name].get(force, 0) for force in BINDING}
        for name, role in entry.item.roles.items()
        if role.side in _EITHER_SIDE
    }
    free = [name for name in owed if not any(owed[name].values())]
    for name, numbers in owed.items():
        if free and name not in free:
            yield _unreturned(manual, entry, name, numbers, free)


def _unreturned(
    manual: Manual,
    entry: Entry[Procedure],
    role: str,
    numbers: dict[Force, int],
    free: list[str],
) -> Finding:
    """Return the finding about a role that owes duties while others owe none."""
    roles = entry.item.roles
    who = plain(roles[role].name, manual, entry.item)
    others = [plain(roles[name].name, manual, entry.item) for name in free]
    owed = _numbers(manual, numbers)
    message = Words(
        f"{who.en} owes {owed.en}; {', '.join(one.en for one in others)} owes none.",
        f"{who.zh}承担{owed.zh}，{'、'.join(one.zh for one in others)}不承担义务。",
    )
    hint = Words(
        "Say what the other owes in return, or write the duties as rules for all.",
        "请写明对方相应承担的义务，或将义务改为适用于各角色的条款。",
    )
    return told(entry.key_place("roles", role), Code.DUTY_NO_RETURN, message, hint)


def _numbers(manual: Manual, numbers: dict[Force, int]) -> Words:
    """Return how many duties there are: 3 duties (2 shall, 1 should)."""
    total = sum(numbers.values())
    words = {one.force: one.word for one in manual.verbal_forms.item.verbal_forms}
    counted = [(words.get(force), force, n) for force, n in numbers.items() if n]
    en = ", ".join(f"{n} {(word and word.en) or force}" for word, force, n in counted)
    zh = "、".join(f"{(word and word.zh) or force}{n}项" for word, force, n in counted)
    noun = "duty" if total == 1 else "duties"
    return Words(f"{total} {noun} ({en})", f"{total}项义务（{zh}）")


def _side(manual: Manual, role: Role) -> Words:
    """Return the short name of the side that alone has a role."""
    short: Pair = getattr(manual.file.item.parties, role.side).short
    return Words(short.en or "…", short.zh or "…")
