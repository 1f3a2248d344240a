"""The drill of a procedure as data for its script."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator

from deconflict.document import (
    Bilingual,
    Division,
    DrillStep,
    Inline,
    Ladder,
    Language,
    Step,
)

Href = Callable[[str], str]
"""Returns the address of an anchor."""

Data = dict[str, object]

_MARK_SIZE = 12


def drill_data(division: Division, languages: Iterable[Language], href: Href) -> Data:
    """Return what `window.DRILL` holds, as drill-engine.js says under `Play`.

    The mark changes with the procedure: a drill that was begun before a change of
    the ladders is not taken up again.
    """
    drill = division.drill
    if drill is None:
        return {}
    roles = zip(drill.names, drill.ladders, drill.steps, strict=True)
    data: Data = {
        "id": division.id,
        "languages": [{"tag": one.tag, "name": one.name} for one in languages],
        "roles": [_role(title, ladder, steps, href) for title, ladder, steps in roles],
        "outcomes": [
            {
                "name": _text(row.cells[0]),
                "text": _text(row.cells[1]),
                "href": href(row.anchor),
                "ends": ends,
            }
            for row, ends in zip(drill.outcomes, drill.ends, strict=True)
        ],
    }
    said = json.dumps(data, ensure_ascii=False).encode()
    return {**data, "mark": hashlib.sha256(said).hexdigest()[:_MARK_SIZE]}


def _role(
    name: Bilingual, ladder: Ladder, steps: tuple[DrillStep, ...], href: Href
) -> Data:
    return {
        "name": _text(name),
        "side": _text(ladder.side),
        "href": href(ladder.anchor),
        "steps": [
            {**_printed(printed, href), **_graph(step)}
            for printed, step in zip(ladder.steps, steps, strict=True)
        ],
    }


def _printed(step: Step, href: Href) -> Data:
    """Return what a step says in the manual."""
    return {
        "kind": step.kind,
        "number": step.number,
        "href": href(step.anchor),
        "label": _text(step.label),
        "text": _text(step.text),
        "alerts": [
            {"kind": one.kind, "label": _text(one.label), "text": _text(one.text)}
            for one in step.alerts
        ],
    }


def _graph(step: DrillStep) -> Data:
    """Return what can happen at a step."""
    call = step.call
    return {
        "ways": [
            {"target": way.target, "signal": way.signal, "label": _text(way.label)}
            for way in step.ways
        ],
        "call": call
        and {
            "signal": call.signal,
            "name": _text(call.name),
            "words": _text(call.words),
            "spoken": call.is_spoken,
            "channel": _text(call.channel),
            "receivers": call.receivers,
        },
        "timeUp": step.time_up,
        "limit": _text(step.limit),
        "seconds": step.seconds,
        "expected": step.expected,
        "end": step.end,
    }


def _text(text: Bilingual) -> list[Data]:
    """Return a text as its languages, each with its runs."""
    return [
        {
            "language": one.language,
            "runs": list(_runs(one.inlines)),
            **({"missing": True} if one.is_missing else {}),
        }
        for one in text
    ]


def _runs(inlines: Iterable[Inline]) -> Iterator[str | Data]:
    """Return runs without links; those that need a mark as objects."""
    plain = ""
    for run in _marked(inlines):
        if isinstance(run, str):
            plain += run
        else:
            if plain:
                yield plain
            plain = ""
            yield run
    if plain:
        yield plain


def _marked(inlines: Iterable[Inline]) -> Iterator[str | Data]:
    for one in inlines:
        if one.language:
            yield {"text": one.text, "language": one.language}
        elif one.text:
            yield one.text
        if one.is_exercise_value:
            yield {"text": "※", "own": True}
        yield from _marked(one.children)
