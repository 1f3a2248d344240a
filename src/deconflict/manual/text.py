"""What an author may write inside a text, besides words.

`{name}` is a fact or a channel of the plan, `[target]` a cross reference,
`[signal:ID]` and `[form:id]` the name of a signal or form. Emphasis is Markdown's.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deconflict.schema import LANGUAGES, Pair, Shape
from deconflict.source import KeyPath

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9-]*)\}")
REFERENCE = re.compile(r"\[([A-Za-z][A-Za-z0-9:.-]*)\]")
SIGNAL_PREFIX = "signal:"
FORM_PREFIX = "form:"


@dataclass(frozen=True)
class PlacedPair:
    """A pair and its path below the entry it belongs to."""

    path: KeyPath
    pair: Pair
    owner: Shape | None = None
    """The model that holds the pair: a rule, a step, a signal."""

    def halves(self) -> Iterator[tuple[str, str]]:
        """Return language key and text of each half that is written."""
        for language in LANGUAGES:
            text = getattr(self.pair, language)
            if text is not None:
                yield language, text


def walk_pairs(
    value: object, path: KeyPath = (), owner: Shape | None = None
) -> Iterator[PlacedPair]:
    """Return every pair in a model, with its path in the file."""
    if isinstance(value, Pair):
        yield PlacedPair(path, value, owner)
    elif isinstance(value, Shape):
        for name, field in type(value).model_fields.items():
            key = field.alias or name
            yield from walk_pairs(getattr(value, name), (*path, key), value)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from walk_pairs(item, (*path, key), owner)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk_pairs(item, (*path, index), owner)


def placeholders(text: str) -> list[str]:
    """Return the names in braces, in order."""
    return PLACEHOLDER.findall(text)


def reference_targets(text: str) -> list[str]:
    """Return the targets in square brackets, in order."""
    return REFERENCE.findall(text)
