"""Two states of the manual to what differs, matched by anchor and never by number."""

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Generic, NamedTuple, TypeVar

from deconflict.compare.model import Change, Comparison, Kind, State
from deconflict.compare.texts import compare_lines, find_swaps, is_editorial, is_same
from deconflict.document import EditionDivision, EditionPlace
from deconflict.wording import Vocabulary

LANGUAGES = ("en", "zh")
Thing = TypeVar("Thing")


class Couple(NamedTuple, Generic[Thing]):
    """A thing as it was and as it is; one of them may be missing."""

    old: Thing | None
    new: Thing | None
    is_moved: bool = False
    """Whether it stands in another order among those that stayed."""


Known = dict[
    tuple[str, str], tuple[Couple[EditionDivision], Vocabulary, tuple[Change, ...]]
]
"""What differed in a division before, by the number of the edition and its id."""


def compare(
    old: State, new: State, vocabulary: Vocabulary, known: Known | None = None
) -> Comparison:
    """Return what differs between two states of the manual.

    A division of which `known` has both states is not compared again.
    """
    memory = {} if known is None else known
    changes: list[Change] = []
    for couple in align(old.divisions, new.divisions, lambda one: one.id):
        name = old.number, (couple.new or couple.old or new.divisions[0]).id
        kept = memory.get(name)
        if kept is None or not _is_known(kept[0], couple) or kept[1] != vocabulary:
            kept = couple, vocabulary, tuple(_division(couple, vocabulary))
            memory[name] = kept
        changes += kept[2]
    return Comparison(old, new, tuple(changes))


def _is_known(kept: Couple[EditionDivision], couple: Couple[EditionDivision]) -> bool:
    """Tell whether two couples are the very same."""
    return (
        kept.old is couple.old
        and kept.new is couple.new
        and kept.is_moved == couple.is_moved
    )


def align(
    old: Sequence[Thing], new: Sequence[Thing], key: Callable[[Thing], str]
) -> list[Couple[Thing]]:
    """Return things with their like by key, in the new order.

    What is gone stands behind what it stood behind.
    """
    before, after = {key(one): one for one in old}, {key(one): one for one in new}
    kept = [name for name in before if name in after]
    stayed = _in_order(kept, [name for name in after if name in before])
    gone: dict[str, list[Thing]] = {}
    last = ""
    for name, thing in before.items():
        if name in after:
            last = name
        else:
            gone.setdefault(last, []).append(thing)
    couples = [Couple[Thing](one, None) for one in gone.get("", ())]
    for name, thing in after.items():
        is_moved = name in before and name not in stayed
        couples.append(Couple(before.get(name), thing, is_moved))
        couples += [Couple(one, None) for one in gone.get(name, ())]
    return couples


def _in_order(old: list[str], new: list[str]) -> set[str]:
    """Return the names that stand in the same order in both lists."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return {
        name
        for start, _, size in matcher.get_matching_blocks()
        for name in old[start : start + size]
    }


def _division(
    couple: Couple[EditionDivision], vocabulary: Vocabulary
) -> Iterator[Change]:
    """Return what differs in one division."""
    division = couple.new or couple.old
    if division is None or couple.old is couple.new:
        return
    old = couple.old.places if couple.old else ()
    new = couple.new.places if couple.new else ()
    for each in align(old, new, lambda one: one.anchor):
        is_whole = (each.new or each.old or division.places[0]).anchor == division.id
        is_moved = couple.is_moved if is_whole else each.is_moved
        change = _place(each._replace(is_moved=is_moved), division, vocabulary)
        if change is not None:
            yield change


def _place(
    couple: Couple[EditionPlace], division: EditionDivision, vocabulary: Vocabulary
) -> Change | None:
    """Return what differs at one place, or None where nothing does."""
    old, new = couple.old, couple.new
    place = new or old
    if place is None:
        return None
    texts = {
        language: (
            getattr(old, language) if old else (),
            getattr(new, language) if new else (),
        )
        for language in LANGUAGES
    }
    changed = [one for one in LANGUAGES if not is_same(*texts[one])]
    swaps = tuple(
        swap
        for language in (changed if old and new else ())
        for swap in find_swaps(*texts[language], language, vocabulary)
    )
    kinds = {swap.kind for swap in swaps}
    if old is None or new is None:
        kinds.add(Kind.ADDED if old is None else Kind.REMOVED)
    else:
        real = [one for one in changed if not is_editorial(*texts[one])]
        kinds |= _kinds_of_words(changed, real, is_grave=bool(swaps))
        kinds |= _kinds_in_place(old, new, is_moved=couple.is_moved)
    if not kinds:
        return None
    return Change(
        tuple(kind for kind in Kind if kind in kinds),
        place.anchor,
        division,
        old,
        new,
        {one: compare_lines(*texts[one], one, vocabulary) for one in LANGUAGES},
        swaps,
    )


def _kinds_of_words(
    changed: Sequence[str], real: Sequence[str], *, is_grave: bool
) -> set[Kind]:
    """Return what a change of words amounts to.

    `real` are the languages in which more than pauses changed. What is grave is told
    by its own kind; that it changed in one language only is told with it.
    """
    if not changed:
        return set()
    if not real and not is_grave:
        return {Kind.EDITORIAL}
    if len(real) == 1:
        return {Kind.ONE_LANGUAGE}
    return set() if is_grave else {Kind.WORDING}


def _kinds_in_place(
    old: EditionPlace, new: EditionPlace, *, is_moved: bool
) -> set[Kind]:
    """Return whether a place moved, has another number, or another drawing."""
    kinds = {Kind.MOVED} if is_moved else set()
    if not is_moved and old.number != new.number:
        kinds.add(Kind.RENUMBERED)
    if old.drawing != new.drawing:
        kinds.add(Kind.DRAWING)
    return kinds
