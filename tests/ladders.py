"""Procedures in shorthand: a line a step, for tests of what can come of ladders.

    call: say CALL to called
    listen: wait ANSWER>part else part
    think: do
    choose: decide call part
    part: end parted

`to all` sends to every other role; `within NAME` names the fact of a limit;
`next STEP` goes elsewhere than below.
"""

from collections.abc import Mapping
from typing import Any

from deconflict.schema import Procedure

Data = dict[str, Any]
TEXT: Data = {"en": "Text.", "zh": "文本。"}


def procedure(
    ladders: Mapping[str, str], outcomes: tuple[Mapping[str, str], ...] = ()
) -> Procedure:
    """Return the procedure with these ladders, by role.

    An outcome gives each role the words of its ends; without one, all go together.
    """
    roles = {name: {"name": TEXT, "side": "a"} for name in ladders}
    steps = {name: ladder(text) for name, text in ladders.items()}
    ends = outcomes or ({name: " ".join(_ends(steps[name])) for name in steps},)
    return Procedure.model_validate(
        {
            "id": "MTG-01",
            "family": "meeting",
            "title": TEXT,
            "purpose": TEXT,
            "use-when": (TEXT,),
            "not-when": (TEXT,),
            "references": ("agreement",),
            "channels": {"primary": "vhf-16"},
            "rules": ({"id": "r", "who": "all", "force": "shall", "text": TEXT},),
            "meanings": (
                {
                    "id": "m",
                    "seen": TEXT,
                    "means": TEXT,
                    "does-not-mean": TEXT,
                    "confirm": {"text": TEXT},
                },
            ),
            "roles": {
                name: {**role, "steps": tuple(steps[name])}
                for name, role in roles.items()
            },
            "outcomes": tuple(
                {
                    "id": f"outcome-{number}",
                    "name": TEXT,
                    "text": TEXT,
                    "ends": {role: tuple(each.split()) for role, each in one.items()},
                }
                for number, one in enumerate(ends)
            ),
            "report": "report",
        }
    )


def ladder(text: str) -> list[Data]:
    """Return the steps that some lines of shorthand tell, as data of a file."""
    lines = [line.strip() for line in text.strip().splitlines()]
    return [_step(line) for line in lines if line]


def _step(line: str) -> Data:
    name, _, rest = line.partition(": ")
    kind, *words = rest.split()
    step: Data = {"id": name, "text": TEXT}
    keys = {"to", "next", "within", "else"}
    named = {word: words[at + 1] for at, word in enumerate(words) if word in keys}
    given = [word for word in words if word not in {*keys, *named.values()}]
    match kind:
        case "say":
            step |= {"say": words[0], "to": named.pop("to"), "on": "primary"}
        case "wait":
            step["wait"] = dict(word.split(">") for word in given)
            if "else" in named:
                step |= {"otherwise": named.pop("else"), "within": "limit"}
        case "do":
            step["do"] = "observe"
        case "decide":
            step["decide"] = tuple({"when": TEXT, "next": word} for word in words)
        case _:
            step["end"] = words[0]
    return step | named


def _ends(steps: list[Data]) -> list[str]:
    return list(dict.fromkeys(step["end"] for step in steps if "end" in step))
