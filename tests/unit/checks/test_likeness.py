"""Which signals are one sign apart, look the same, or mean the same."""

import pytest

from deconflict.checks.likeness import (
    MORSE,
    is_one_apart,
    is_other_meaning,
    is_same_meaning,
    likeness,
    look_of,
    meaning_of,
    morse_likeness,
    whistled,
)
from deconflict.schema import Pair, Signal
from deconflict.schema.registers import SignalKind


def signal(kind: SignalKind, name: str, pattern: str | None = None) -> Signal:
    pair = Pair(en=name, zh=name)
    return Signal(kind=kind, name=pair, meaning=pair, pattern=pattern)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("FY", "FZ", True),
        ("UW", "UW1", True),
        ("UW1", "UW", True),
        ("FY", "FY", False),
        ("FY", "YF", False),
        ("RT1", "RU2", False),
        ("", "A", True),
        ("", "AB", False),
        ("AXB", "AB", True),
        ("XAB", "AB", True),
        ("ABC", "ACB", False),
    ],
)
def test_one_apart(first: str, second: str, *, expected: bool) -> None:
    assert is_one_apart(first, second) is expected


def test_morse_has_every_letter_once() -> None:
    assert "".join(MORSE) == "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    assert len(set(MORSE.values())) == 26
    assert set("".join(MORSE.values())) == {".", "-"}


def test_code_groups_are_alike_but_not_a_group_and_a_letter() -> None:
    assert likeness(signal("code-group", "FY"), signal("code-group", "fz"))
    assert not likeness(signal("code-group", "FY"), signal("single-letter", "F"))
    assert not likeness(signal("code-group", "FY"), signal("voice", "FZ"))


def test_letters_are_alike_in_morse_only() -> None:
    k, n, c = (signal("single-letter", letter) for letter in "KNC")
    assert not likeness(k, n)
    assert morse_likeness(k, n)
    assert not morse_likeness(c, n)
    assert not morse_likeness(k, signal("code-group", "N"))
    assert not morse_likeness(k, signal("single-letter", "7"))


def test_patterns_are_compared_by_the_sense_that_takes_them_in() -> None:
    one = signal("sound", "one", "short")
    two = signal("sound", "two", "short short")
    five = signal("sound", "five", "short short short short short")
    lights = signal("light", "lights", "red white red")
    shapes = signal("shape", "shapes", "red red")
    assert likeness(one, two)
    assert not likeness(two, five)
    assert likeness(lights, shapes)
    assert not likeness(one, signal("light", "flash", "short short"))
    assert not likeness(one, signal("sound", "bell"))


def test_looks() -> None:
    assert look_of(signal("code-group", "fy")) == look_of(signal("code-group", "FY "))
    assert look_of(signal("light", "a", "red")) == look_of(signal("shape", "b", "red"))
    assert look_of(signal("light", "a", "red")) != look_of(signal("sound", "b", "red"))
    assert look_of(signal("sound", "bell")) is None
    assert look_of(signal("voice", "call")) is None
    assert whistled(signal("single-letter", "E")) == look_of(
        signal("sound", "one", "short")
    )
    assert whistled(signal("code-group", "E")) is None


@pytest.mark.parametrize(
    ("first", "second", "same", "other"),
    [
        (Pair(en="Stop now.", zh="停。"), Pair(en="stop, NOW", zh="走。"), True, False),
        (Pair(en="Stop.", zh="停。"), Pair(en="Halt.", zh="停"), True, False),
        (Pair(en="Stop.", zh="停。"), Pair(en="Go.", zh="走。"), False, True),
        (Pair(en="Stop."), Pair(en="Go.", zh="走。"), False, True),
        (Pair(en="Stop."), Pair(zh="停。"), False, False),
    ],
)
def test_meanings(first: Pair, second: Pair, *, same: bool, other: bool) -> None:
    meanings = [
        meaning_of(Signal(kind="voice", name=Pair(en="x"), meaning=pair))
        for pair in (first, second)
    ]
    assert is_same_meaning(*meanings) is same
    assert is_other_meaning(*meanings) is other
