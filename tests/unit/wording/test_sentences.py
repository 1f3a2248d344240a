"""Where sentences end, and how long they are."""

import pytest

from deconflict.wording import count_characters, count_words, read_sentences


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Stop. Wait.", "en", ["Stop.", "Wait."]),
        ("Keep 1.5 miles off. Wait.", "en", ["Keep 1.5 miles off.", "Wait."]),
        ("Use light, e.g. a lamp. Wait.", "en", ["Use light, e.g. a lamp.", "Wait."]),
        ("See No. 5. Wait.", "en", ["See No. 5.", "Wait."]),
        ("The answer is no. Wait.", "en", ["The answer is no.", "Wait."]),
        ("The U.S. Navy waits.", "en", ["The U.S. Navy waits."]),
        ("Say so in line M. Wait.", "en", ["Say so in line M.", "Wait."]),
        ("Flags, lights etc. are used.", "en", ["Flags, lights etc. are used."]),
        ('She said "stop." Wait.', "en", ['She said "stop."', "Wait."]),
        ("Stop; then wait.", "en", ["Stop;", "then wait."]),
        ("It is {a-b}. See [c.d].", "en", ["It is {a-b}.", "See [c.d]."]),
        ("停船。等待。", "zh", ["停船。", "等待。"]),
        ("停船；等待", "zh", ["停船；", "等待"]),
        ("“停船。”等待，守听。", "zh", ["“停船。”", "等待，守听。"]),
        ("相距1.5海里。", "zh", ["相距1.5海里。"]),
        ("", "en", []),
    ],
)
def test_sentences_end_where_a_reader_stops(
    text: str, language: str, expected: list[str]
) -> None:
    marks = read_sentences(text, language)

    assert [mark.value for mark in marks] == expected
    assert [text[mark.start : mark.end] for mark in marks] == expected


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Each ship shall stop.", 4),
        ("She waits {reply-time} on {working}, see [MTG-01.keep-clear].", 7),
        ("The look-out reports 1.5 miles.", 5),
        ("Her answer – one word – is `MAR 26 Z`.", 6),
        ("The other ship's lamp isn't lit.", 6),
    ],
)
def test_words_are_counted(sentence: str, words: int) -> None:
    assert count_words(sentence) == words


@pytest.mark.parametrize(
    ("sentence", "characters"),
    [
        ("各舰应停船。", 5),
        ("各舰应停船", 5),
        ("各舰应停船，并呼叫；", 9),
        ("各舰应等待{reply-time}，见[MTG-01.keep-clear]。", 10),
        ("相距1.5海里，用VHF呼叫。", 10),
        ("写作`不得`。", 4),
        ("写作“停船。”", 6),
        ("*机动*：该角色采取行动；", 10),
        ("《海上 意外相遇规则》", 10),
    ],
)
def test_characters_are_counted(sentence: str, characters: int) -> None:
    assert count_characters(sentence) == characters
