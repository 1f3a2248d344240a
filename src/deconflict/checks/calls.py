"""What one role sends another awaits; and who goes on when both call at once."""

from collections.abc import Iterator

from deconflict.checks.telling import told
from deconflict.exploration import EVERYONE, Play, first_waits
from deconflict.findings import Code, Finding
from deconflict.manual import Entry, Manual, Words, plain, signal_name
from deconflict.schema import Procedure, SayStep, WaitStep


def check_unsent(manual: Manual, entry: Entry[Procedure]) -> Iterator[Finding]:
    """Return a finding for each signal that a role awaits and no other sends it."""
    procedure = entry.item
    for name, role in procedure.roles.items():
        sent = {
            step.say
            for other, model in procedure.roles.items()
            for step in model.steps
            if other != name and isinstance(step, SayStep)
            if step.to in {name, EVERYONE}
        }
        title = plain(role.name, manual, procedure)
        for index, step in enumerate(role.steps):
            for signal in step.wait if isinstance(step, WaitStep) else ():
                if signal not in sent:
                    words = signal_name(signal, manual)
                    yield told(
                        entry.key_place("roles", name, "steps", index, "wait", signal),
                        Code.SIGNAL_NOT_SENT,
                        Words(
                            f"{title.en} waits for {words.en}, and nobody sends it "
                            "to this role.",
                            f"{title.zh}等待{words.zh}，但没有任何角色向其发送。",
                        ),
                        Words(
                            "Let another role send it, or take it out of the wait.",
                            "请让另一角色发送该信号，或不再等待该信号。",
                        ),
                    )


def check_unawaited(manual: Manual, entry: Entry[Procedure]) -> Iterator[Finding]:
    """Return a finding for each signal sent for which no receiver ever listens."""
    play = Play(entry.item)
    for role, actor in enumerate(play.actors):
        for index, step in enumerate(actor.steps):
            if not isinstance(step, SayStep):
                continue
            receivers = [play.actors[one] for one in play.receivers(role, index)]
            awaited = any(step.say in wait for one in receivers for wait in one.awaits)
            if not awaited:
                title = plain(entry.item.roles[actor.name].name, manual, entry.item)
                words = signal_name(step.say, manual)
                yield told(
                    entry.place("roles", actor.name, "steps", index, "say"),
                    Code.SIGNAL_NOT_AWAITED,
                    Words(
                        f"{title.en} sends {words.en}, and no receiver listens for it.",
                        f"{title.zh}发送{words.zh}，但没有任何接收方守听。",
                    ),
                    Words(
                        "Let a wait of the receiver list it, or do not send it.",
                        "请在接收方的wait中列出该信号，或不再发送。",
                    ),
                )


def check_crossing(manual: Manual, entry: Entry[Procedure]) -> Iterator[Finding]:
    """Return a finding for each first call that either side may make at once.

    Either both roles begin with a call to each other; or a ship of either side
    may take the role that calls, and both may take it at the same moment.
    """
    play = Play(entry.item)
    told_of: set[frozenset[int]] = set()
    for role, step in _openings(play):
        say = play.actors[role].steps[step]
        assert isinstance(say, SayStep)  # noqa: S101 - an opening is a call
        for other in play.receivers(role, step):
            pair = frozenset({role, other})
            answers = [
                back
                for caller, back in _openings(play)
                if caller == other and role in play.receivers(caller, back)
            ]
            both = _both_say(play, other, answers)
            if say.crossing or both or pair in told_of:
                continue
            if answers or _may_change_places(play, role, other, say.say):
                told_of.add(pair)
                call = (role, step, other)
                yield _crossing(manual, entry, play, call, is_mutual=bool(answers))


def _both_say(play: Play, role: int, steps: list[int]) -> bool:
    """Tell whether one of some calls names the rule for crossing calls."""
    return any(getattr(play.actors[role].steps[at], "crossing", None) for at in steps)


def _openings(play: Play) -> Iterator[tuple[int, int]]:
    """Return the calls that roles make before they have heard anything."""
    for role, actor in enumerate(play.actors):
        for arrival in actor.arrivals[0]:
            if actor.says[arrival.rest]:
                yield role, arrival.rest


def _may_change_places(play: Play, role: int, other: int, signal: str) -> bool:
    """Tell whether both ships may call: each side has either role, one listens."""
    models = list(play.procedure.roles.values())
    if models[role].side != "either" or models[other].side != "either":
        return False
    actor = play.actors[other]
    waits = first_waits(actor, [arrival.rest for arrival in actor.arrivals[0]])
    return any(signal in actor.awaits[at] for at in waits)


def _crossing(
    manual: Manual,
    entry: Entry[Procedure],
    play: Play,
    call: tuple[int, int, int],
    *,
    is_mutual: bool,
) -> Finding:
    """Return the finding for a first call that may cross another.

    It is mutual where both roles begin with a call.
    """
    role, step, other = call
    name = play.actors[role].name
    one = plain(entry.item.roles[name].name, manual, entry.item)
    two = plain(entry.item.roles[play.actors[other].name].name, manual, entry.item)
    place = entry.place("roles", name, "steps", step, "say")
    if is_mutual:
        message = Words(
            f"{one.en} and {two.en} both begin with a call to each other; no rule "
            "says who goes on.",
            f"{one.zh}和{two.zh}均先呼叫对方，没有条款规定由哪一方继续。",
        )
        hint = Words(
            "Write a rule that tells who goes on, and name it here: 'crossing: "
            "RULE-ID'.",
            "请增加一项条款，规定由哪一方继续，并在此处用crossing注明该条款。",
        )
        return told(place, Code.CALL_CROSSING, message, hint)
    return told(
        place,
        Code.CALL_CROSSING,
        Words(
            f"Either side may call first, as {one.en}; no rule says who goes on "
            "when both call at once.",
            f"双方均可能作为{one.zh}首先呼叫，没有条款规定双方同时呼叫时由哪一方继续。",
        ),
        Words(
            f"Write a rule that tells who goes on and who becomes {two.en}, and name "
            "it here: 'crossing: RULE-ID'.",
            f"请增加一项条款，规定由哪一方继续、哪一方转为{two.zh}，"
            "并在此处用crossing注明该条款。",
        ),
    )
