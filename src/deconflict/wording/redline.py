"""What changed in a text, word by word; in Chinese, character by character.

A number is one token, so that 16 changed to 10 is never shown as 1, 6 and 0.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from deconflict.wording.normal import normal

_TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)*|[A-Za-z]+(?:['\u2019-][A-Za-z]+)*|\{[^}]*\}|\[[^\]]*\]|\s+|."
)


@dataclass(frozen=True)
class Stretch:
    """A stretch of text that stayed, went or came."""

    kind: Literal["same", "gone", "new"]
    text: str


def redline(old: str, new: str) -> tuple[Stretch, ...]:
    """Return the stretches that lead from one wording to the other, in order.

    Wrapping is no change.
    """
    before, after = _tokens(old), _tokens(new)
    stretches = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind == "equal":
            stretches.append(Stretch("same", "".join(before[start:end])))
            continue
        if start < end:
            stretches.append(Stretch("gone", "".join(before[start:end])))
        if new_start < new_end:
            stretches.append(Stretch("new", "".join(after[new_start:new_end])))
    return tuple(stretches)


def written_redline(old: str, new: str) -> str:
    """Return the change in one line: `shall wait [-5-]{+15+} minutes`."""
    forms = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
    return "".join(forms[one.kind].format(one.text) for one in redline(old, new))


def _tokens(text: str) -> list[str]:
    """Return the tokens of a text without its wrapping."""
    return _TOKEN.findall(normal(text))
