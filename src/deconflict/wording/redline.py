"""What changed in a text, word by word; in Chinese, character by character.

A number is one token, so that 16 changed to 10 is never shown as 1, 6 and 0. So is
what the caller knows to belong together, such as a number with its unit, and a link
`[words](target)`, which is the same link as long as it leads to the same place.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from typing import Literal

from deconflict.wording.normal import normal

_TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)*|[A-Za-z]+(?:['\u2019-][A-Za-z]+)*|\{[^}]*\}"
    r"|\[[^\]]*\](?:\([^)]*\))?|\s+|."
)
LINK = re.compile(r"\[(?P<words>[^\]]*)\]\((?P<target>[^)]*)\)")
"""A link: its words, and the anchor that it leads to."""

_LEAST_ALIKE = 0.3
"""Below this share of equal tokens the whole text is shown as another one."""

_MANY = 3
"""Tokens on each side of a change that is a new wording and no single word."""

Wholes = Callable[[str], Iterable[tuple[int, int]]]
"""Where the words stand that are kept together, in a text without wrapping."""


@dataclass(frozen=True)
class Stretch:
    """A stretch of text that stayed, went or came."""

    kind: Literal["same", "gone", "new"]
    text: str


def redline(old: str, new: str, wholes: Wholes = lambda _: ()) -> tuple[Stretch, ...]:
    """Return the stretches that lead from one wording to the other, in order.

    Wrapping is no change.
    """
    before, after = _tokens(old, wholes), _tokens(new, wholes)
    old_keys, new_keys = ([*map(_key, tokens)] for tokens in (before, after))
    matcher = SequenceMatcher(None, old_keys, new_keys, autojunk=False)
    if matcher.ratio() < _LEAST_ALIKE:
        return tuple(_change(before, after))
    return tuple(_stretches(before, after, matcher.get_matching_blocks()))


def written_redline(old: str, new: str) -> str:
    """Return the change in one line: `shall wait [-5-]{+15+} minutes`."""
    return written(redline(old, new))


def written(stretches: Iterable[Stretch]) -> str:
    """Return stretches in one line: `shall wait [-5-]{+15+} minutes`."""
    forms = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
    return "".join(forms[one.kind].format(one.text) for one in stretches)


def without_links(text: str) -> str:
    """Return a text with the words of its links alone."""
    return LINK.sub(lambda match: match["words"], text)


def _stretches(
    before: list[str], after: list[str], blocks: Iterable[Match]
) -> Iterator[Stretch]:
    """Return what stayed, in the new wording, and what changed between."""
    kept = list(blocks)
    old = new = 0
    for index, (start, new_start, size) in enumerate(kept):
        following = kept[index + 1] if index + 1 < len(kept) else None
        if following is not None and _is_chance(
            before[start : start + size],
            (start - old, new_start - new),
            (following.a - start - size, following.b - new_start - size),
        ):
            continue
        yield from _change(before[old:start], after[new:new_start])
        if size:
            yield Stretch("same", "".join(after[new_start : new_start + size]))
        old, new = start + size, new_start + size


def _change(before: list[str], after: list[str]) -> Iterator[Stretch]:
    """Return the tokens that went, and those that came."""
    if before:
        yield Stretch("gone", "".join(before))
    if after:
        yield Stretch("new", "".join(after))


def _is_chance(
    tokens: list[str], gap: tuple[int, int], next_gap: tuple[int, int]
) -> bool:
    """Tell whether what is the same between two changes is so by chance.

    A space between two words that were both replaced, or one Chinese character in
    the middle of others, only breaks up what a reader takes for one change.
    """
    if tokens == [" "]:
        return all((*gap, *next_gap))
    is_short = len(tokens) == 1 and len(tokens[0]) == 1
    return is_short and min(*gap, *next_gap) >= _MANY


def _tokens(text: str, wholes: Wholes) -> list[str]:
    """Return the tokens of a text without its wrapping."""
    flat = normal(text)
    spans = sorted(wholes(flat))
    tokens: list[str] = []
    end = 0
    for start, stop in spans:
        if start >= end:
            tokens += [*_TOKEN.findall(flat[end:start]), flat[start:stop]]
            end = stop
    return tokens + _TOKEN.findall(flat[end:])


def _key(token: str) -> str:
    """Return what two tokens have in common that are the same; of a link its target."""
    match = LINK.fullmatch(token)
    return match["target"] if match else token
