"""Signals in force together mean one thing each and are not easily confused."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from deconflict.checks.likeness import (
    is_other_meaning,
    is_same_meaning,
    likeness,
    look_of,
    meaning_of,
    morse_likeness,
    whistled,
)
from deconflict.checks.signal_use import flashed_signals, signals_of
from deconflict.checks.telling import nearest_or, told
from deconflict.findings import Code, Finding
from deconflict.manual import Entry, Manual, Words, groups_in_force
from deconflict.schema import Signal

_REGISTER = Words("Signals are listed in manual/signals/.", "信号列于manual/signals/。")
_ONE_MEANING = Words(
    "Give both the same meaning, or choose another signal for one of them.",
    "请统一两者含义，或为其中之一改用其他信号。",
)
_OTHER_CODE = Words(
    "Leave the code out of by-code of one of them, or choose another code there.",
    "请从其中之一的by-code中删去该码，或改用其他码。",
)
_ONE_FORM = Words(
    "Join them by by-code if both are wanted, or keep one of them.",
    "如两者均需保留，请用by-code关联；否则只保留其一。",
)


@dataclass(frozen=True)
class _Used:
    """A signal of the register, and what uses it."""

    name: str
    entry: Entry[Signal]
    users: dict[str, frozenset[str]]
    """The ids of chapters and procedures, each with the groups that it is in."""

    groups: frozenset[str]
    """The groups in which it is used."""

    flashed: frozenset[str]
    """The groups in which it is sent by light or sound."""

    meaning: dict[str, str]
    """What it means, folded so that meanings can be compared."""

    look: tuple[str, ...] | None
    """What it looks or sounds like."""

    @property
    def item(self) -> Signal:
        """The entry of the register."""
        return self.entry.item


def check_signals(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each two signals in force together that may mislead."""
    yield from _unknown_alike(manual)
    used = _all_used(manual)
    for first, second in combinations(used.values(), 2):
        if first.groups & second.groups:
            yield from _judged(manual, first, second)
    yield from _shared_codes(manual, used)


def _unknown_alike(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each note on a signal that is not in the register."""
    for entry in manual.signals.values():
        for name in entry.item.alike:
            if name not in manual.signals:
                yield told(
                    entry.key_place("alike", name),
                    Code.REF_MISSING,
                    Words(
                        f"No signal has the id '{name}'.",
                        f"没有标识为“{name}”的信号。",
                    ),
                    nearest_or(name, manual.signals, _REGISTER),
                )


def _all_used(manual: Manual) -> dict[str, _Used]:
    """Return the signals of the register in order, each with what uses it.

    The common chapters hold throughout: they are in every group.
    """
    entries = {**manual.chapters, **manual.procedures}
    within = _groups_of(manual)
    using = {name: signals_of(manual, entry) for name, entry in entries.items()}
    flashing = {
        name: flashed_signals(manual, entry.item)
        for name, entry in manual.procedures.items()
    }
    used = {}
    for signal, entry in manual.signals.items():
        users = {name: within[name] for name in entries if signal in using[name]}
        flashed = [within[name] for name in flashing if signal in flashing[name]]
        used[signal] = _Used(
            signal,
            entry,
            users,
            frozenset[str]().union(*users.values()),
            frozenset[str]().union(*flashed),
            meaning_of(entry.item),
            look_of(entry.item),
        )
    return used


def _groups_of(manual: Manual) -> dict[str, frozenset[str]]:
    """Return the groups in force that each chapter and procedure is in."""
    groups = groups_in_force(manual)
    within: dict[str, set[str]] = {name: set() for name in manual.procedures}
    for group in groups:
        for name in group.procedures:
            within[name].add(group.id)
    throughout = frozenset(group.id for group in groups)
    return {
        **dict.fromkeys(manual.chapters, throughout),
        **{name: frozenset(ids) for name, ids in within.items()},
    }


def _judged(manual: Manual, first: _Used, second: _Used) -> Iterator[Finding]:
    """Return the finding about two signals that are in force together."""
    if is_same_meaning(first.meaning, second.meaning):
        if not _is_joined(manual, first.name, second.name):
            yield _two_forms(manual, first, second)
    elif is_other_meaning(first.meaning, second.meaning):
        like = _likeness(first, second)
        if _is_same_look(first, second):
            yield _two_meanings(manual, first, second)
        elif like and not _is_noted(first, second):
            yield _alike(manual, first, second, like)


def _is_joined(manual: Manual, first: str, second: str) -> bool:
    """Tell whether one stands for the other by code, or both for a third."""
    near = [
        {
            *manual.signals[name].item.by_code,
            *(
                other
                for other, one in manual.signals.items()
                if name in one.item.by_code
            ),
        }
        for name in (first, second)
    ]
    return first in near[1] or bool(near[0] & near[1])


def _is_same_look(first: _Used, second: _Used) -> bool:
    """Tell whether two signals look or sound the same, as voice, code or pattern."""
    if first.look is not None and first.look == second.look:
        return True
    return _is_same_blast(first, second) or _is_same_blast(second, first)


def _is_same_blast(letter: _Used, other: _Used) -> bool:
    """Tell whether a letter that goes by light or sound sounds like the other."""
    if other.item.kind != "sound" or not letter.flashed & other.groups:
        return False
    return other.look is not None and whistled(letter.item) == other.look


def _likeness(first: _Used, second: _Used) -> Words | None:
    """Return how little two signals differ; letters only where Morse is sent."""
    like = likeness(first.item, second.item)
    if like is None and first.flashed & second.flashed:
        like = morse_likeness(first.item, second.item)
    return like


def _is_noted(first: _Used, second: _Used) -> bool:
    """Tell whether the register says how two signals are told apart."""
    return second.name in first.item.alike or first.name in second.item.alike


def _two_meanings(manual: Manual, first: _Used, second: _Used) -> Finding:
    """Return the finding about one signal with two meanings."""
    en, zh = _both(manual, first, second)
    meanings = _meanings(first, second)
    message = Words(
        f"{en} look or sound the same and mean two things: {meanings.en}.",
        f"{zh}形式相同而含义不同：{meanings.zh}。",
    )
    place = second.entry.key_place()
    return told(place, Code.SIGNAL_TWO_MEANINGS, message, _ONE_MEANING)


def _two_forms(manual: Manual, first: _Used, second: _Used) -> Finding:
    """Return the finding about one meaning with two signals."""
    en, zh = _both(manual, first, second)
    meaning = _meaning(second.item)
    users = {**_users(first, second), **_users(second, first)}
    message = Words(
        f'{en} both mean "{meaning.en}" ({", ".join(users)}).',
        f"{zh}均意为“{meaning.zh}”（{'、'.join(users)}）。",
    )
    return told(second.entry.key_place(), Code.SIGNAL_TWO_FORMS, message, _ONE_FORM)


def _alike(manual: Manual, first: _Used, second: _Used, like: Words) -> Finding:
    """Return the finding about two signals that are easily confused."""
    en, zh = _both(manual, first, second)
    meanings = _meanings(first, second)
    message = Words(
        f"{en} {like.en}: {meanings.en}.", f"{zh}{like.zh}：{meanings.zh}。"
    )
    hint = Words(
        f"Under 'alike' of {second.name}, say how {first.name} is told from it.",
        f"请在{second.name}的alike中写明如何与{first.name}区分。",
    )
    return told(second.entry.key_place(), Code.SIGNAL_ALIKE, message, hint)


def _shared_codes(manual: Manual, used: dict[str, _Used]) -> Iterator[Finding]:
    """Return a finding for each code that stands for two spoken meanings."""
    spoken = [one for one in used.values() if one.item.kind == "voice"]
    for code in used:
        holders = [one for one in spoken if code in one.item.by_code]
        for first, second in combinations(holders, 2):
            if first.groups & second.groups and is_other_meaning(
                first.meaning, second.meaning
            ):
                yield _shared_code(manual, code, first, second)


def _shared_code(manual: Manual, code: str, first: _Used, second: _Used) -> Finding:
    """Return the finding about one code that stands for two spoken meanings."""
    name = _name(manual, code)
    meanings = _meanings(first, second)
    message = Words(
        f"{name.en} stands by code for two meanings: {meanings.en}.",
        f"{name.zh}作为代码代表两个含义：{meanings.zh}。",
    )
    place = second.entry.key_place()
    return told(place, Code.SIGNAL_TWO_MEANINGS, message, _OTHER_CODE)


def _both(manual: Manual, first: _Used, second: _Used) -> tuple[str, str]:
    """Return the ids and names of two signals in each language."""
    names = [_name(manual, one.name) for one in (first, second)]
    return f"{names[0].en} and {names[1].en}", f"{names[0].zh}与{names[1].zh}"


def _name(manual: Manual, signal: str) -> Words:
    """Return the id of a signal with its name."""
    name = manual.signals[signal].item.name
    return Words(f"{signal} ({name.en or '…'})", f"{signal}（{name.zh or '…'}）")


def _meanings(first: _Used, second: _Used) -> Words:
    """Return what two signals mean, and where each is used."""
    halves = []
    for one, other in ((first, second), (second, first)):
        meaning, users = _meaning(one.item), _users(one, other)
        halves.append(
            Words(
                f'{one.name} means "{meaning.en}" ({", ".join(users)})',
                f"{one.name}意为“{meaning.zh}”（{'、'.join(users)}）",
            )
        )
    return Words(f"{halves[0].en}, {halves[1].en}", f"{halves[0].zh}，{halves[1].zh}")


def _meaning(signal: Signal) -> Words:
    """Return the meaning of a signal without its full stop."""
    return Words(
        (signal.meaning.en or "…").rstrip("."), (signal.meaning.zh or "…").rstrip("。")
    )


def _users(one: _Used, other: _Used) -> dict[str, None]:
    """Return where one signal is used while the other is in force, in order."""
    users = one.users.items()
    return {name: None for name, groups in users if groups & other.groups}
