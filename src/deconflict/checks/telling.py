"""Findings told in both languages: both sides have to read them."""

from deconflict.findings import Code, Finding, Place, Telling
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
