"""Each step of a ladder is reached, and from each there is a way to an end."""

from collections.abc import Iterator

from deconflict.checks.telling import told
from deconflict.exploration import LadderGraph, closed_groups, reached
from deconflict.findings import Code, Finding
from deconflict.manual import Entry, Manual, Words, plain
from deconflict.schema import Procedure


def check_ladder_paths(manual: Manual, entry: Entry[Procedure]) -> Iterator[Finding]:
    """Return a finding for each step off the way, and each way without an end."""
    for name, role in entry.item.roles.items():
        graph = LadderGraph(role)
        ladder = _Ladder(name, plain(role.name, manual, entry.item), graph, entry)
        yield from ladder.never_reached()
        yield from ladder.breaks_off()
        yield from ladder.without_end()


class _Ladder:
    """The ladder of one role, judged as a graph."""

    def __init__(
        self, name: str, title: Words, graph: LadderGraph, entry: Entry[Procedure]
    ) -> None:
        self.name = name
        self.title = title
        self.graph = graph
        self.entry = entry

    def never_reached(self) -> Iterator[Finding]:
        """Return a finding for the first of each run of steps that is never reached."""
        on = self.graph.reached()
        off = [at for at in range(len(self.graph.steps)) if at not in on]
        sources: dict[int, list[int]] = {at: [] for at in off}
        for at in off:
            for target in self.graph.onward(at):
                if target in sources:
                    sources[target].append(at)
        for group in closed_groups(off, sources.__getitem__):
            step = min(group)
            yield self._finding(
                step,
                Code.LADDER_NEVER_REACHED,
                Words(
                    f"No way of {self.title.en} leads to step '{self._id(step)}'.",
                    f"{self.title.zh}的步骤表中没有步骤引向{self._id(step)}。",
                ),
                Words(
                    "Let a step lead to it, by next, wait, otherwise or decide, "
                    "or delete it.",
                    "请用next、wait、otherwise或decide引向该步骤，或将其删除。",
                ),
            )

    def breaks_off(self) -> Iterator[Finding]:
        """Return a finding for each step that is no end and has nothing after it."""
        for step in range(len(self.graph.steps)):
            if self.graph.breaks_off(step):
                yield self._finding(
                    step,
                    Code.LADDER_BREAKS_OFF,
                    Words(
                        f"Nothing comes after step '{self._id(step)}'; the ladder of "
                        f"{self.title.en} breaks off.",
                        f"步骤{self._id(step)}之后没有下一步，"
                        f"{self.title.zh}的步骤表到此中断。",
                    ),
                    Words(
                        "Add 'next:', or put an end step below it.",
                        "请补充next，或在其后增加end步骤。",
                    ),
                )

    def without_end(self) -> Iterator[Finding]:
        """Return a finding for each place from which no end can be reached.

        It is the first step with no way to an end. Where that step is itself
        part of the loop, the loop has no way out; else a way leads into it.
        """
        lost = self.graph.without_end() & self.graph.reached()
        entrances = sorted(at for at in lost if self._is_entrance(at, lost))
        done: set[int] = set()
        for loop in self.graph.closed_loops():
            for at in entrances:
                if at not in done and loop[0] in reached([at], self.graph.onward):
                    done.add(at)
                    yield self._no_end(at, loop)
                    break

    def _is_entrance(self, at: int, lost: set[int]) -> bool:
        """Tell whether a step without an end is the first of its kind on some way."""
        on = self.graph.reached()
        before = {one for one in on if at in self.graph.onward(one)}
        return at == 0 or bool(before - lost)

    def _no_end(self, at: int, loop: list[int]) -> Finding:
        steps = [self._id(one) for one in loop]
        en, zh = ", ".join(f"'{one}'" for one in steps), "、".join(steps)
        if at in loop:
            code = Code.LADDER_LOOP
            message = Words(
                f"{self.title.en} never gets out of these steps: {en}.",
                f"{self.title.zh}进入下列步骤后无法离开：{zh}。",
            )
        else:
            code = Code.LADDER_NO_END
            message = Words(
                f"From step '{self._id(at)}' {self.title.en} never comes to an end; "
                f"the way leads round these steps: {en}.",
                f"{self.title.zh}从步骤{self._id(at)}起无法结束，"
                f"始终在下列步骤间循环：{zh}。",
            )
        hint = Words(
            "Let one of these steps lead to an end, for example when a time is up.",
            "请让其中一个步骤通向end，例如时限届满时。",
        )
        return self._finding(at, code, message, hint)

    def _id(self, step: int) -> str:
        return self.graph.steps[step].id

    def _finding(self, step: int, code: Code, message: Words, hint: Words) -> Finding:
        place = self.entry.place("roles", self.name, "steps", step, "id")
        return told(place, code, message, hint)
