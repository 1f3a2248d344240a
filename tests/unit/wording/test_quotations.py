"""What stands in quotation marks, and what only looks like such a mark."""

import pytest

from deconflict.wording import read_quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Flag W means "I require help".', ["I require help"]),
        ('Say "stop" and "wait".', ["stop", "wait"]),
        ("The word “may”, the word ‘shall’", ["may", "shall"]),
        ("Say ‘the ship’s boat’ twice.", ["the ship’s boat"]),
        ("She said “the word ‘stop’ is mine”.", ["the word ‘stop’ is mine"]),
        ("Write 'stop', not 'halt'.", ["stop", "halt"]),
        ("W旗表示“我需要医疗援助”。", ["我需要医疗援助"]),
        ('写作"应"，不写"该"。', ["应", "该"]),
        ("「应」与『可』", ["应", "可"]),
    ],
)
def test_quotations_are_found(text: str, expected: list[str]) -> None:
    marks = read_quotations(text)

    assert [mark.value for mark in marks] == expected
    assert [text[mark.start : mark.end] for mark in marks] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ship's boats and the ships' boats",
        "The ship’s boats and the ships’ boats",
        "25°10'30\" N and 25°12'30\" N",
        'A gun of 5" and one of 3"',
        "An open “quotation",
        "各舰应停船。",
        "",
    ],
)
def test_other_marks_are_left_alone(text: str) -> None:
    assert read_quotations(text) == ()
