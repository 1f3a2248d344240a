"""What any graph tells: what can be reached, and which loops have no way out."""

from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)
Onward = Callable[[Node], Iterable[Node]]


def reached(starts: Iterable[Node], onward: Onward[Node]) -> set[Node]:
    """Return the starts and all that can be reached from them."""
    found = set(starts)
    waiting = list(found)
    while waiting:
        for node in onward(waiting.pop()):
            if node not in found:
                found.add(node)
                waiting.append(node)
    return found


def closed_groups(nodes: Iterable[Node], onward: Onward[Node]) -> list[list[Node]]:
    """Return the groups of nodes that lead to one another and nowhere else.

    They are the strongly connected components without a way out (Tarjan 1972).
    Each holds a loop, or is a node that leads nowhere or to itself alone.
    """
    return _Tarjan(onward).closed(nodes)


class _Tarjan(Generic[Node]):
    """Tarjan's search, without recursion, so that long chains do no harm."""

    def __init__(self, onward: Onward[Node]) -> None:
        self._onward = onward
        self._order: dict[Node, int] = {}
        self._low: dict[Node, int] = {}
        self._stack: list[Node] = []
        self._group: dict[Node, int] = {}
        self._groups: list[list[Node]] = []

    def closed(self, nodes: Iterable[Node]) -> list[list[Node]]:
        """Return the groups without a way out, each in the order of discovery."""
        for node in nodes:
            if node not in self._order:
                self._search(node)
        return [
            group
            for number, group in enumerate(self._groups)
            if all(
                self._group[target] == number
                for node in group
                for target in self._onward(node)
            )
        ]

    def _search(self, start: Node) -> None:
        self._open(start)
        path = [(start, iter(list(self._onward(start))))]
        while path:
            node, targets = path[-1]
            target = next(targets, None)
            if target is None:
                path.pop()
                self._close(node)
                if path:
                    above = path[-1][0]
                    self._low[above] = min(self._low[above], self._low[node])
            elif target not in self._order:
                self._open(target)
                path.append((target, iter(list(self._onward(target)))))
            elif target not in self._group:
                self._low[node] = min(self._low[node], self._order[target])

    def _open(self, node: Node) -> None:
        self._order[node] = self._low[node] = len(self._order)
        self._stack.append(node)

    def _close(self, node: Node) -> None:
        if self._low[node] != self._order[node]:
            return
        at = self._stack.index(node)
        group, self._stack = self._stack[at:], self._stack[:at]
        self._group.update(dict.fromkeys(group, len(self._groups)))
        self._groups.append(group)
