"""A file that was read: its data and the place of every key and value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from deconflict.findings import Place, Span

KeyPath = tuple[str | int, ...]
Data = str | tuple["Data", ...] | dict[str, "Data"]


@dataclass(frozen=True)
class Source:
    """The data of one file: text, tuples and dictionaries, nothing else."""

    path: str
    """Relative to the project folder, with forward slashes."""

    text: str
    data: Data
    values: Mapping[KeyPath, Span] = field(default_factory=dict)
    """The span of the value at each path."""

    keys: Mapping[KeyPath, Span] = field(default_factory=dict)
    """The span of the key that leads to each path."""

    flow_keys: frozenset[KeyPath] = frozenset()
    """The keys that stand inside { } and have no value of their own."""

    def place(self, path: KeyPath) -> Place:
        """Return the place of the value at `path`, or of its nearest parent."""
        return self._at(self.values, self.known(path))

    def key_place(self, path: KeyPath) -> Place:
        """Return the place of the key at `path`, or of the value in a list."""
        known = self.known(path)
        return self._at(self.keys if known in self.keys else self.values, known)

    def known(self, path: KeyPath) -> KeyPath:
        """Return `path` with the parts left out that are not in the file.

        The validator puts the tag of a union into the path of an error, for
        example `("steps", 0, "say-step", "text")` for `steps[0].text`.
        """
        found: KeyPath = ()
        for part in path:
            if (*found, part) in self.values:
                found = (*found, part)
        return found

    def value(self, path: KeyPath) -> Data:
        """Return the value at `path`, which must be in the file."""
        data: Data = self.data
        for part in path:
            data = data[part]  # type: ignore[index]
        return data

    def line(self, number: int) -> str:
        """Return line `number`, counted from 1, without its end."""
        lines = self._lines
        return lines[number - 1] if 0 < number <= len(lines) else ""

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    def _at(self, spans: Mapping[KeyPath, Span], path: KeyPath) -> Place:
        span = spans[path]
        return Place(self.path, span, self.line(span.line))
