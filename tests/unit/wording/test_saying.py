"""What a text says of force, amounts, signals and channels."""

import pytest

from deconflict.manual import Manual, vocabulary_of
from deconflict.wording import read_sayings


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("Each ship shall wait 5 minutes.", "en", ["force shall", "number 5 minutes"]),
        ("各舰应等待5分钟。", "zh", ["force 应", "number 5分钟"]),
        ("She keeps three ships apart.", "en", ["number three"]),
        ("One of the ships waits.", "en", []),
        (
            "Call on VHF channel 16.",
            "en",
            ["channel VHF channel 16"],
        ),
        ("Call on channel 77.", "en", ["channel 77"]),
        (
            "Send [ENC-CALL First call](signal.ENC-CALL).",
            "en",
            ["signal ENC-CALL First call"],
        ),
        ("See [paragraph 0102](ENC-01.caller.call).", "en", []),
        ("12°30.0′N", "en", ["number 12°30.0′N"]),
    ],
)
def test_sayings(our_manual: Manual, text: str, language: str, said: list[str]) -> None:
    found = read_sayings(text, language, vocabulary_of(our_manual))

    assert [f"{one.matter} {one.words}" for one in found] == said


def test_equal_amounts_say_the_same_in_whatever_unit(our_manual: Manual) -> None:
    vocabulary = vocabulary_of(our_manual)
    minutes, hour = (
        read_sayings(text, "en", vocabulary)[0] for text in ("60 minutes", "1 hour")
    )

    assert minutes.mark.value == hour.mark.value
    assert (minutes.number, hour.number) == ("60", "1")
