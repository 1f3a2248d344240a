"""What changed in the texts of one place: their redline, and what it amounts to."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import partial
from itertools import zip_longest

from deconflict.compare.model import Kind, Line, Swap
from deconflict.wording import (
    LINK,
    Matter,
    Saying,
    Stretch,
    Vocabulary,
    read_sayings,
    redline,
    without_links,
)

_PAUSES = re.compile(r"[\s,.;:、，。；：“”‘’\"'《》]+")
"""Signs and spaces that carry no number and no sense of their own."""

_KINDS: dict[Matter, Kind] = {
    "force": Kind.FORCE,
    "number": Kind.NUMBER,
    "signal": Kind.SIGNAL,
    "channel": Kind.CHANNEL,
}
_LEAST_ALIKE = 0.5
"""The share of signs from which one text is taken for another one changed."""

_LONGEST_FORCE = 2
"""Words in what binds: shall not, may only."""

_BOUND = {"restricted", "only-so"}
"""What the words around a word of force make of it; other words, the same force."""

Spans = Callable[[str], Iterable[tuple[int, int]]]


def compare_lines(
    old: Sequence[str], new: Sequence[str], language: str, vocabulary: Vocabulary
) -> tuple[Line, ...]:
    """Return the texts of a place in one language, from the old to the new."""
    wholes = partial(_wholes, language=language, vocabulary=vocabulary)
    before, after = [*map(text_key, old)], [*map(text_key, new)]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    lines: list[Line] = []
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        came = new[new_start:new_end]
        if tag == "equal":
            lines += [_line([Stretch("same", text)]) for text in came]
        else:
            lines += _changed(old[start:end], came, wholes)
    return tuple(lines)


def find_swaps(
    old: Sequence[str], new: Sequence[str], language: str, vocabulary: Vocabulary
) -> tuple[Swap, ...]:
    """Return what a place said and what it says instead, in the order of gravity."""
    gone, came = _without_common(old, new), _without_common(new, old)
    said, says = (
        [one for text in texts for one in read_sayings(text, language, vocabulary)]
        for texts in (gone, came)
    )
    return tuple(
        swap for matter in _KINDS for swap in _swaps(matter, said, says, language)
    )


def is_editorial(old: Sequence[str], new: Sequence[str]) -> bool:
    """Tell whether two texts differ in pauses and spaces alone."""
    return _bare(old) == _bare(new)


def is_same(old: Sequence[str], new: Sequence[str]) -> bool:
    """Tell whether two places say the same; numbers in links do not count."""
    return [*map(text_key, old)] == [*map(text_key, new)]


def _changed(old: Sequence[str], new: Sequence[str], wholes: Spans) -> Iterator[Line]:
    """Return texts that were replaced by others, each beside its like."""
    left = list(old)
    for index, text in enumerate(new):
        like = _most_like(text, left)
        if like is None and left and _most_like(left[0], new[index + 1 :]) is None:
            yield _line([Stretch("gone", left.pop(0))])
        for passed in left[:like] if like is not None else ():
            yield _line([Stretch("gone", passed)])
        if like is None:
            yield _line([Stretch("new", text)])
        else:
            yield _line(redline(left[like], text, wholes))
            del left[: like + 1]
    for text in left:
        yield _line([Stretch("gone", text)])


def _most_like(text: str, others: Sequence[str]) -> int | None:
    """Return which of some texts is most like this one, if any is."""
    ratios = [
        SequenceMatcher(None, text, other, autojunk=False).ratio() for other in others
    ]
    best = max(ratios, default=0)
    return ratios.index(best) if best >= _LEAST_ALIKE else None


def _line(stretches: Iterable[Stretch]) -> Line:
    """Return a line of stretches, links as their words."""
    return Line(tuple(Stretch(one.kind, without_links(one.text)) for one in stretches))


def _wholes(
    text: str, *, language: str, vocabulary: Vocabulary
) -> Iterator[tuple[int, int]]:
    """Return where numbers with units, signals, channels and words of force stand.

    Where a denial begins far before its verb ("no ship … shall"), it is no one word.
    """
    for match in LINK.finditer(text):
        yield match.span()
    for one in read_sayings(text, language, vocabulary):
        if one.matter != "force" or one.words.count(" ") < _LONGEST_FORCE:
            yield one.mark.span


def text_key(text: str) -> str:
    """Return a text with the places that its links lead to in place of their words."""
    return LINK.sub(lambda match: f"[{match['target']}]", text)


def _bare(texts: Sequence[str]) -> str:
    """Return texts without pauses and spaces."""
    return _PAUSES.sub("", "".join(map(text_key, texts)))


def _without_common(these: Sequence[str], those: Sequence[str]) -> list[str]:
    """Return the texts that do not stand among the others."""
    spare = Counter(map(text_key, those))
    left = []
    for text in these:
        spare[text_key(text)] -= 1
        if spare[text_key(text)] < 0:
            left.append(text)
    return left


def _swaps(
    matter: Matter, old: list[Saying], new: list[Saying], language: str
) -> Iterator[Swap]:
    """Return what is said no more and what is said instead, of one matter."""
    said, says = (
        [one for one in one_side if one.matter == matter] for one_side in (old, new)
    )
    for gone, came in zip_longest(_left(said, says), _left(says, said)):
        is_unit = gone and came and gone.number and gone.number == came.number
        yield Swap(
            Kind.UNIT if is_unit else _KINDS[matter],
            language,
            gone.words if gone else "",
            came.words if came else "",
        )


def _left(these: Iterable[Saying], those: Iterable[Saying]) -> list[Saying]:
    """Return what is said here more often than there, in order."""
    spare = Counter(map(_value, those))
    left = []
    for one in these:
        spare[_value(one)] -= 1
        if spare[_value(one)] < 0:
            left.append(one)
    return left


def _value(saying: Saying) -> str:
    """Return what is said in a form that can be compared."""
    if saying.matter != "force":
        return saying.mark.value
    return "|".join(one for one in saying.mark.value.split("|") if one not in _BOUND)
