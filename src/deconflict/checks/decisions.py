"""A decision covers every case once, and those who depend on it are told."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from itertools import combinations, product

from deconflict.checks.telling import told
from deconflict.exploration import Play
from deconflict.findings import Code, Finding
from deconflict.manual import Entry, Manual, Words, extent, plain, plain_fact
from deconflict.schema import Branch, DecideStep, Procedure, SayStep
from deconflict.source import KeyPath

LIMIT_WORDS = ("below", "at-most", "above", "at-least", "exactly")
_MOST_CELLS = 4096
_MOST_TOLD = 3


@dataclass(frozen=True)
class _Cell:
    """One case of one quantity, in words, and how it is compared."""

    words: Words
    value: Decimal | None = None
    """A point in the case; None where the case is a word."""

    word: str = ""


def check_cases(manual: Manual, entry: Entry[Procedure]) -> Iterator[Finding]:
    """Return a finding for each decision whose cases leave a gap or overlap.

    Only branches that say their `case` can be judged. A branch without one
    covers what the others leave.
    """
    for name, role in entry.item.roles.items():
        for index, step in enumerate(role.steps):
            if isinstance(step, DecideStep) and any(one.case for one in step.decide):
                path: KeyPath = ("roles", name, "steps", index, "decide")
                yield from _Cases(manual, entry, step, path).findings()


def check_untold(manual: Manual, entry: Entry[Procedure]) -> Iterator[Finding]:
    """Return a finding for each branch that is not told to a role that needs it.

    A role needs it where it awaits what it is sent on another branch.
    """
    play = Play(entry.item)
    for role, actor in enumerate(play.actors):
        for index, step in enumerate(actor.steps):
            if not isinstance(step, DecideStep):
                continue
            ways = actor.graph.ways[index]
            sent = [_sent(play, role, way.target, frozenset()) for way in ways]
            for other in sorted(set().union(*sent)):
                for way, receivers in zip(ways, sent, strict=True):
                    if other not in receivers:
                        path: KeyPath = ("roles", actor.name, "steps", index)
                        names = (actor.name, play.actors[other].name)
                        yield _untold(
                            manual, entry, (*path, "decide", way.branch), names
                        )


def _sent(play: Play, role: int, start: int, seen: frozenset[int]) -> set[int]:
    """Return the roles that are sent, from a step to the next wait, what they await."""
    actor = play.actors[role]
    step = actor.steps[start]
    if start in seen or actor.waits[start] or actor.graph.is_end(start):
        return set()
    found = {
        other
        for other in (play.receivers(role, start) if actor.says[start] else ())
        if isinstance(step, SayStep)
        and any(step.say in awaits for awaits in play.actors[other].awaits)
    }
    onward = [
        _sent(play, role, target, seen | {start})
        for target in actor.graph.onward(start)
    ]
    return found.union(*onward)


def _untold(
    manual: Manual, entry: Entry[Procedure], path: KeyPath, names: tuple[str, str]
) -> Finding:
    """Return the finding for a branch that a role is not told of."""
    one, two = (
        plain(entry.item.roles[name].name, manual, entry.item) for name in names
    )
    step = entry.item.roles[names[0]].steps[int(path[3])]
    assert isinstance(step, DecideStep)  # noqa: S101 - the check found it
    when = plain(step.decide[int(path[5])].when, manual, entry.item)
    return told(
        entry.place(*path, "next"),
        Code.DECIDE_UNTOLD,
        Words(
            f"{two.en} is not told of this decision and may go on waiting for "
            f"{one.en}.",
            f"{two.zh}未获知该判断，可能继续等待{one.zh}。",
        ),
        Words(
            f"Let {one.en} send {two.en} a signal before the next wait or end.",
            f"请让{one.zh}在下一次等待或结束之前向{two.zh}发送信号。",
        ),
        (
            Words(
                f"{one.en} decides at step '{step.id}': {when.en}.",
                f"{one.zh}在步骤{step.id}判断：{when.zh}。",
            ),
            Words(
                f"On another branch {two.en} is sent a signal; on this branch none.",
                f"其他分支向{two.zh}发送信号，本分支不发送。",
            ),
        ),
    )


class _Cases:
    """The cases of one decision, laid out as cells between their limits."""

    def __init__(
        self,
        manual: Manual,
        entry: Entry[Procedure],
        step: DecideStep,
        path: KeyPath,
    ) -> None:
        self.manual = manual
        self.entry = entry
        self.step = step
        self.path = path

    def findings(self) -> Iterator[Finding]:
        """Return the findings on limits, gaps and overlaps."""
        slips = list(self._slips())
        if slips:
            yield from slips
            return
        axes = [self._axis(name) for name in self._names()]
        if reduce(lambda count, axis: count * len(axis), axes, 1) > _MOST_CELLS:
            return
        cells: list[Mapping[str, _Cell]] = [
            dict(zip(self._names(), cells, strict=True)) for cells in product(*axes)
        ]
        holding = [
            [number for number, branch in self._judged() if _holds(self, branch, cell)]
            for cell in cells
        ]
        yield from self._gap(cells, holding)
        yield from self._overlaps(cells, holding)

    def _judged(self) -> list[tuple[int, Branch]]:
        return [
            (number, one) for number, one in enumerate(self.step.decide) if one.case
        ]

    def _names(self) -> list[str]:
        names = [name for _, branch in self._judged() for name in branch.case or {}]
        return list(dict.fromkeys(names))

    def _values(self, name: str) -> list[tuple[int, str]]:
        return [
            (number, branch.case[name])
            for number, branch in self._judged()
            if branch.case and name in branch.case
        ]

    def _slips(self) -> Iterator[Finding]:
        """Return a finding for each case that cannot be compared with its like."""
        for name in self._names():
            kinds = {is_limit(value) for _, value in self._values(name)}
            measures = set()
            for number, value in self._values(name):
                limit = self.limit(value)
                if is_limit(value) and limit is None:
                    yield self._slip(
                        number,
                        name,
                        value,
                        Words(
                            "below, at-most, above, at-least and exactly stand before "
                            "a fact that is one number.",
                            "below、at-most、above、at-least、exactly之后须为数值单一的量值。",
                        ),
                    )
                elif limit is not None:
                    measures.add(limit[2])
            if len(kinds) > 1 or len(measures) > 1:
                number, value = self._values(name)[-1]
                yield self._slip(
                    number,
                    name,
                    value,
                    Words(
                        f"Compare '{name}' with facts of one kind in all branches, or "
                        "give it a word in all.",
                        f"{name}在各分支中须与同类量值比较，或均用自定词。",
                    ),
                )

    def _slip(self, number: int, name: str, value: str, hint: Words) -> Finding:
        return told(
            self.entry.place(*self.path, number, "case", name),
            Code.DECIDE_LIMIT,
            Words(
                f"The case '{name}: {value}' cannot be compared.",
                f"条件“{name}: {value}”无法比较。",
            ),
            hint,
        )

    def limit(self, value: str) -> tuple[str, Decimal, str] | None:
        """Return the word, the number and what it measures, of a case with a fact."""
        word, _, name = value.partition(" ")
        fact = self.entry.item.facts.get(name.strip())
        if word not in LIMIT_WORDS or fact is None or fact.value is None:
            return None
        length = extent(fact.value, self.manual.units)
        if length is None or length.low != length.high:
            return None
        return word, length.low, length.measures

    def _axis(self, name: str) -> list[_Cell]:
        """Return the cases of one quantity: its words, or points at its limits."""
        values = [value for _, value in self._values(name)]
        limits: dict[Decimal, Words] = {}
        for value in values:
            limit = self.limit(value)
            if limit is not None:
                fact = self.entry.item.facts[value.partition(" ")[2].strip()]
                limits.setdefault(limit[1], plain_fact(fact, self.manual))
        return _points(name, limits) if limits else _word_cells(name, values)

    def _gap(
        self, cells: list[Mapping[str, _Cell]], holding: list[list[int]]
    ) -> Iterator[Finding]:
        """Return a finding for the cases for which no branch holds."""
        free = [cell for cell, held in zip(cells, holding, strict=True) if not held]
        if not free or len(self._judged()) < len(self.step.decide):
            return
        told_of = _listed(free)
        yield told(
            self.entry.key_place(*self.path),
            Code.DECIDE_GAP,
            Words(
                f"No branch says what is done in this case: {told_of.en}.",
                f"没有分支规定下列情况如何处置：{told_of.zh}。",
            ),
            Words(
                "Widen a branch, for example from below to at-most, or add one.",
                "请放宽某一分支（例如将below改为at-most），或增加分支。",
            ),
        )

    def _overlaps(
        self, cells: list[Mapping[str, _Cell]], holding: list[list[int]]
    ) -> Iterator[Finding]:
        """Return a finding for each two branches that hold in the same case."""
        for first, second in combinations([number for number, _ in self._judged()], 2):
            shared = [
                cell
                for cell, held in zip(cells, holding, strict=True)
                if first in held and second in held
            ]
            if not shared:
                continue
            told_of = _listed(shared)
            yield told(
                self.entry.key_place(*self.path, second, "case"),
                Code.DECIDE_OVERLAP,
                Words(
                    f"Branches {first + 1} and {second + 1} both hold in this case: "
                    f"{told_of.en}.",
                    f"分支{first + 1}与分支{second + 1}同时适用于：{told_of.zh}。",
                ),
                Words(
                    "Narrow one of the two, so that one rule holds in each case.",
                    "请收窄其中一个分支，使每种情况只适用一个分支。",
                ),
            )


def is_limit(value: str) -> bool:
    """Tell whether a case compares with a fact, rather than giving a word."""
    return value.partition(" ")[0] in LIMIT_WORDS


def _holds(cases: _Cases, branch: Branch, cell: Mapping[str, _Cell]) -> bool:
    """Tell whether a branch holds in a case."""
    for name, value in (branch.case or {}).items():
        limit, here = cases.limit(value), cell[name]
        if limit is None or here.value is None:
            if value != here.word:
                return False
            continue
        word, number, _ = limit
        fits = {
            "below": here.value < number,
            "at-most": here.value <= number,
            "above": here.value > number,
            "at-least": here.value >= number,
            "exactly": here.value == number,
        }
        if not fits[word]:
            return False
    return True


def _points(name: str, limits: Mapping[Decimal, Words]) -> list[_Cell]:
    """Return a point at each limit, between each two, and beyond the outermost."""
    numbers = sorted(limits)
    words = [limits[number] for number in numbers]
    cells = [_cell(name, "below", "小于", words[0], numbers[0] - 1)]
    for at, number in enumerate(numbers):
        cells.append(_cell(name, "exactly", "恰为", words[at], number))
        if at + 1 < len(numbers):
            between = Words(
                f"{name} above {words[at].en} and below {words[at + 1].en}",
                f"{name}大于{words[at].zh}且小于{words[at + 1].zh}",
            )
            cells.append(_Cell(between, (number + numbers[at + 1]) / 2))
    cells.append(_cell(name, "above", "大于", words[-1], numbers[-1] + 1))
    return cells


def _cell(name: str, en: str, zh: str, limit: Words, value: Decimal) -> _Cell:
    words = Words(f"{name} {en} {limit.en}", f"{name}{zh}{limit.zh}")
    return _Cell(words, value)


def _word_cells(name: str, values: list[str]) -> list[_Cell]:
    """Return a case for each word; with one word alone, also all that it is not."""
    words = list(dict.fromkeys(values))
    cells = [
        _Cell(Words(f"{name} '{word}'", f"{name}为{word}"), word=word) for word in words
    ]
    if len(words) == 1:
        rest = Words(f"{name} other than '{words[0]}'", f"{name}不为{words[0]}")
        cells.append(_Cell(rest))
    return cells


def _listed(cells: list[Mapping[str, _Cell]]) -> Words:
    """Return some cases in words; the first few stand for all."""
    en = [", ".join(cell.words.en for cell in one.values()) for one in cells]
    zh = ["，".join(cell.words.zh for cell in one.values()) for one in cells]
    if len(cells) > _MOST_TOLD:
        en = [*en[:_MOST_TOLD], f"{len(cells) - _MOST_TOLD} more"]
        zh = [*zh[:_MOST_TOLD], f"另有{len(cells) - _MOST_TOLD}种情况"]
    return Words("; or ".join(en), "；或".join(zh))
