"""Findings told in both languages: both sides have to read them."""

from collections.abc import Iterable

from deconflict.findings import Code, Finding, Place, Telling, nearest
from deconflict.manual import Words


def told(
    place: Place,
    code: Code,
    message: Words,
    hint: Words,
    story: tuple[Words, ...] = (),
) -> Finding:
    """Return a finding whose message, story and hint stand in both languages."""
    chinese = Telling("zh", message.zh, hint.zh, tuple(act.zh for act in story))
    return Finding(
        place,
        code,
        message.en,
        hint.en,
        story=tuple(act.en for act in story),
        tellings=(chinese,),
    )


def nearest_or(word: str, known: Iterable[str], otherwise: Words) -> Words:
    """Return the hint that names the nearest known word, or another hint."""
    near = nearest(word, known)
    if not near:
        return otherwise
    return Words(f"Did you mean '{near}'?", f"是否应为“{near}”？")
