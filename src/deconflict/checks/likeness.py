"""How signals look and sound: which are the same, and which are one sign apart."""

from collections.abc import Mapping, Sequence

from deconflict.manual import Words
from deconflict.schema import Signal

# fmt: off
MORSE = {
    "A": ".-", "B": "-...", "C": "-.-.", "D": "-..", "E": ".", "F": "..-.",
    "G": "--.", "H": "....", "I": "..", "J": ".---", "K": "-.-", "L": ".-..",
    "M": "--", "N": "-.", "O": "---", "P": ".--.", "Q": "--.-", "R": ".-.",
    "S": "...", "T": "-", "U": "..-", "V": "...-", "W": ".--", "X": "-..-",
    "Y": "-.--", "Z": "--..",
}
# fmt: on
"""The letters in Morse: Recommendation ITU-R M.1677-1, part I, section 1.1.1."""

_SEEN = {"light", "shape"}
_ELEMENTS = {".": "short", "-": "long"}


def look_of(signal: Signal) -> tuple[str, ...] | None:
    """Return what a signal looks or sounds like, or None if that is not written.

    Equal results mean that a watch cannot tell two signals apart.
    """
    if signal.kind in {"code-group", "single-letter"}:
        return ("code", _code(signal))
    if signal.kind == "voice":
        phrase = signal.phrase.en if signal.phrase else None
        return ("voice", folded(phrase)) if phrase else None
    if signal.pattern is None:
        return None
    return (_sense(signal), *signal.pattern.split(" "))


def whistled(signal: Signal) -> tuple[str, ...] | None:
    """Return how a single letter sounds when it is sent by sound, or None."""
    dots = MORSE.get(_code(signal)) if signal.kind == "single-letter" else None
    return ("sound", *(_ELEMENTS[dot] for dot in dots)) if dots else None


def likeness(first: Signal, second: Signal) -> Words | None:
    """Return how little two code groups or two patterns differ, or None."""
    if first.kind == second.kind == "code-group":
        if is_one_apart(_code(first), _code(second)):
            return Words("differ by one letter or figure", "仅差一个字母或数字")
        return None
    if first.pattern is None or second.pattern is None:
        return None
    sense = _sense(first)
    if sense != _sense(second) or not is_one_apart(
        first.pattern.split(" "), second.pattern.split(" ")
    ):
        return None
    if sense == "sound":
        return Words("differ by one blast", "仅差一声")
    return Words("differ by one light or shape", "仅差一盏灯或一个号型")


def morse_likeness(first: Signal, second: Signal) -> Words | None:
    """Return how little two single letters differ by light or sound, or None."""
    dots = [
        MORSE.get(_code(one)) if one.kind == "single-letter" else None
        for one in (first, second)
    ]
    if dots[0] and dots[1] and is_one_apart(dots[0], dots[1]):
        return Words("differ by one dot or dash by light", "用灯光发送时仅差一点或一划")
    return None


def is_one_apart(first: Sequence[str], second: Sequence[str]) -> bool:
    """Tell whether one sign put in, left out or exchanged makes one the other."""
    if len(first) > len(second):
        first, second = second, first
    if first == second or len(second) - len(first) > 1:
        return False
    at = next(
        (n for n, sign in enumerate(first) if sign != second[n]),
        len(first),
    )
    rest = first[at + 1 :] if len(first) == len(second) else first[at:]
    return rest == second[at + 1 :]


def meaning_of(signal: Signal) -> dict[str, str]:
    """Return the folded meaning of a signal in each language that is written."""
    halves = {"en": signal.meaning.en, "zh": signal.meaning.zh}
    return {language: folded(text) for language, text in halves.items() if text}


def is_same_meaning(first: Mapping[str, str], second: Mapping[str, str]) -> bool:
    """Tell whether two meanings are in the same words in one of the languages."""
    return any(second.get(language) == text for language, text in first.items())


def is_other_meaning(first: Mapping[str, str], second: Mapping[str, str]) -> bool:
    """Tell whether two meanings can be compared and differ in each language."""
    both = first.keys() & second.keys()
    return bool(both) and all(first[one] != second[one] for one in both)


def folded(text: str) -> str:
    """Return a text without case, spaces and punctuation."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def _code(signal: Signal) -> str:
    """Return the code of a signal as it is sent."""
    return (signal.name.en or signal.name.zh or "").strip().upper()


def _sense(signal: Signal) -> str:
    """Return by which sense a pattern is taken in."""
    return "seen" if signal.kind in _SEEN else signal.kind
