"""Procedures made at random, in which roles ask, answer, ask again and give up."""

from random import Random

from tests.ladders import procedure

from deconflict.schema import Procedure

_SIGNALS = 2
_MOST_CALLS_IN_A_ROW = 2
_OTHER = [
    "listen: wait DONE>note else unsure",
    "note: do",
    "told: end told",
    "unsure: end unsure",
]


def sound(random: Random, *, roles: int = 2, exchanges: int = 1) -> Procedure:
    """Return a procedure in which every wait ends and every call is repeated.

    The first role asks and the second answers; each of the others is told by the
    first how it ended, either by a call of its own or by one to all.
    """
    return procedure(sound_ladders(random, roles=roles, exchanges=exchanges))


def sound_ladders(
    random: Random, *, roles: int = 2, exchanges: int = 1
) -> dict[str, str]:
    """Return the ladders of a sound procedure, in shorthand."""
    others = [f"other-{number}" for number in range(roles - 2)]
    is_broadcast = bool(others) and random.random() < 0.5
    asker: list[str] = []
    answerer: list[str] = []
    refusals = 0
    for at in range(exchanges):
        goes_on = f"ask-{at + 1}" if at + 1 < exchanges else "agree"
        may_refuse = random.random() < 0.5
        refusals += may_refuse
        asker += _asks(random, at, goes_on, may_refuse=may_refuse)
        answers = _answers(random, at)
        answerer += _with_refusal(answers, at) if may_refuse else answers
    tells = [f"tell-{name}: say DONE to {name}" for name in others]
    if is_broadcast:
        tells = ["tell: say DONE to all"]
    refused = ["refused: end refused"] if refusals else []
    last = exchanges - 1
    listens = f"ASK-{last}>answer-{last}" + (" DONE>sure" if is_broadcast else "")
    asker += ["agree: do", *tells, "agreed: end agreed", *refused]
    sure = ["sure: end sure"] if is_broadcast else []
    answerer += [f"last: wait {listens} else agreed", *sure]
    answerer += ["agreed: end agreed", *refused]
    ladders = {
        "asker": [*asker, "gave-up: end gave-up"],
        "answerer": [*answerer, "gave-up: end gave-up"],
        **dict.fromkeys(others, _OTHER),
    }
    return {name: "\n".join(lines) for name, lines in ladders.items()}


def broken(random: Random, *, roles: int = 2, exchanges: int = 1) -> Procedure:
    """Return the like of a sound procedure, with a few lines spoilt."""
    ladders = sound_ladders(random, roles=roles, exchanges=exchanges)
    for _ in range(random.randint(1, 3)):
        name = random.choice(list(ladders))
        ladders[name] = _spoilt(random, ladders[name])
    return procedure(ladders)


def wild(random: Random, *, roles: int = 2) -> Procedure:
    """Return a procedure whose steps lead anywhere; with three roles, calls to all."""
    return procedure(wild_ladders(random, roles=roles))


def wild_ladders(random: Random, *, roles: int = 2) -> dict[str, str]:
    """Return the ladders of a wild procedure, in shorthand."""
    names = "abc"[:roles]
    return {name: _wild_ladder(random, name, names) for name in names}


def _asks(random: Random, at: int, goes_on: str, *, may_refuse: bool) -> list[str]:
    listens = f"YES-{at}>{goes_on}" + (f" NO-{at}>refused" if may_refuse else "")
    lines = [f"ask-{at}: do", f"call-{at}: say ASK-{at} to answerer"]
    if random.random() < 0.7:
        lines += [
            f"hear-{at}: wait {listens} else again-{at}",
            f"again-{at}: say ASK-{at} to answerer",
        ]
    return [*lines, f"hear-again-{at}: wait {listens} else gave-up"]


def _answers(random: Random, at: int) -> list[str]:
    before = f" ASK-{at - 1}>answer-{at - 1}" if at else ""
    within = " within short" if random.random() < 0.3 else ""
    lines = [
        f"listen-{at}: wait ASK-{at}>think-{at}{before} else gave-up",
        f"think-{at}: do",
        f"answer-{at}: say YES-{at} to asker{within}",
    ]
    return [*lines, f"log-{at}: do"] if random.random() < 0.3 else lines


def _with_refusal(lines: list[str], at: int) -> list[str]:
    """Return the ladder of one who may say no, and says it again when asked again."""
    place = lines.index(f"think-{at}: do")
    return [
        *lines[:place],
        f"think-{at}: decide answer-{at} refuse-{at}",
        f"refuse-{at}: say NO-{at} to asker",
        f"refusing-{at}: wait ASK-{at}>refuse-{at} else refused",
        *lines[place + 1 :],
    ]


def _spoilt(random: Random, ladder: str) -> str:
    """Return a ladder with one line that leads wrong, or waits for ever."""
    lines = ladder.split("\n")
    at = random.randrange(len(lines))
    name, _, rest = lines[at].partition(": ")
    kind, *words = rest.split()
    ids = [line.partition(":")[0] for line in lines]
    match kind:
        case "wait" if "else" in words and random.random() < 0.7:
            words = words[: words.index("else")]
        case "wait":
            listed, more = words[0].split(">")[0], words[1:]
            words = [f"{listed}>{random.choice(ids)}", *more]
        case "say" if random.random() < 0.5:
            kind, words = "do", []
        case "say":
            words[0] = random.choice(["ASK-0", "YES-0", "NO-0", "LOST"])
        case "do" if at + 2 < len(lines):
            words = ["next", random.choice(ids[at + 1 :])]
        case _:
            return ladder
    lines[at] = f"{name}: {' '.join([kind, *words])}"
    return "\n".join(lines)


def _wild_ladder(random: Random, name: str, names: str) -> str:
    """Return a ladder that mostly begins with calls, so that roles are often busy."""
    count = random.randint(6, 10)
    lines: list[str] = []
    calls = 0
    for at in range(count - 1):
        may_call = calls < _MOST_CALLS_IN_A_ROW
        weights = [40, (45 if at else 90) * may_call, 10, 12, 8 * (at > 2)]
        kind = random.choices(["wait", "say", "do", "decide", "end"], weights)[0]
        calls = calls + 1 if kind == "say" else 0 if kind == "wait" else calls
        later = [f"s{one}" for one in range(at + 1, count)]
        anywhere = [f"s{one}" for one in range(count)]
        others = [one for one in names if one != name]
        match kind:
            case "wait":
                words = _wild_wait(random, others, anywhere, later)
            case "say":
                to = random.choice([*others, "all"] if len(others) > 1 else others)
                words = [f"{name.upper()}{random.randrange(_SIGNALS)}", "to", to]
            case "decide":
                words = [random.choice(later), random.choice(later)]
            case "end":
                words = [f"e{at}"]
            case _:
                words = []
        lines.append(" ".join([f"s{at}:", kind, *words]))
    return "\n".join([*lines, f"s{count - 1}: end e{count - 1}"])


def _wild_wait(
    random: Random, others: list[str], anywhere: list[str], later: list[str]
) -> list[str]:
    """Return a wait for some signals of the others, mostly with a time limit."""
    signals = [f"{one.upper()}{number}" for one in others for number in range(_SIGNALS)]
    heard = random.sample(signals, random.randint(1, len(signals)))
    words = [f"{signal}>{random.choice(anywhere)}" for signal in heard]
    return [*words, "else", random.choice(later)] if random.random() < 0.85 else words
