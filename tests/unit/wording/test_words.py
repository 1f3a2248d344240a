"""What the readers of words find, with its place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from deconflict.manual import load_manual, read_project
from deconflict.schema import VerbalFormFile
from deconflict.wording.forces import rank, read_forces
from deconflict.wording.lexicon import Lexicon, unmatched
from deconflict.wording.marks import Mark
from deconflict.wording.negations import most_denials, read_negations
from deconflict.wording.restrictions import read_bounds
from deconflict.wording.script import read_traditional
from deconflict.wording.sentences import (
    count_characters,
    count_words,
    read_sentences,
    sentence_pairs,
)
from deconflict.wording.sides import read_sides

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def forms() -> VerbalFormFile:
    manual = load_manual(read_project(ROOT)).manual
    assert manual is not None
    return manual.verbal_forms.item


def values(marks: tuple[Mark, ...]) -> list[str]:
    return [mark.value for mark in marks]


def marks(*written: str) -> list[Mark]:
    return [Mark(value, at, at + 1) for at, value in enumerate(written)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Ships shall wait.", ["shall"]),
        ("en", "Ships shall not wait.", ["shall-not"]),
        ("en", "Ships shall also not wait.", ["shall-not"]),
        ("en", "No ship shall wait.", ["shall-not"]),
        ("en", "If no call is heard, ships shall wait.", ["shall"]),
        ("en", "Ships that hear no call shall wait.", ["shall"]),
        ("en", "Ships must wait.", ["shall"]),
        ("en", "In May 2014 ships met.", []),
        ("zh", "各舰应应答。", ["shall"]),
        ("zh", "各舰应急出动。", []),
        ("zh", "各舰应急促鸣放。", ["shall"]),
        ("zh", "响应、供应、对应、相应、反应、适应、回应、效应。", []),
        ("zh", "认可、可见、可靠、可疑。", []),
        ("zh", "便宜、适宜、事宜、不得已。", []),
        ("zh", "功能、性能、能力、能见度。", []),
        ("zh", "各舰不得不等待。", ["shall"]),
        ("zh", "各舰可靠泊。", ["may"]),
    ],
)
def test_words_of_force(
    forms: VerbalFormFile, language: str, text: str, found: list[str]
) -> None:
    assert values(read_forces(text, language, forms)) == found


def test_a_force_stands_where_its_words_stand(forms: VerbalFormFile) -> None:
    text = "After this no ship may wait. No ship shall wait."

    spans = [text[m.start : m.end] for m in read_forces(text, "en", forms)]

    assert spans == ["may", "No ship shall"]


def test_the_words_of_the_table_come_first(forms: VerbalFormFile) -> None:
    other = forms.model_dump()
    other["verbal_forms"][1]["word"]["zh"] = "不应"
    changed = VerbalFormFile.model_validate(
        {key.replace("_", "-"): value for key, value in other.items()}
    )

    assert values(read_forces("各舰不应等待。", "zh", changed)) == ["shall-not"]
    assert values(read_forces("各舰不应等待。", "zh", forms)) == [
        "shall-not|should-not"
    ]


def test_what_binds_most_ranks_first(forms: VerbalFormFile) -> None:
    words = ("shall", "should", "may", "can", "")
    ranks = [rank(read_forces(f"Ships {word} wait.", "en", forms)) for word in words]

    assert ranks == sorted(ranks, reverse=True)
    assert ranks[0] > ranks[1] > ranks[2] > 0


@pytest.mark.parametrize(
    ("read", "language", "text", "found"),
    [
        (read_sides, "en", "She turns to port.", ["port"]),
        (read_sides, "en", "She sails to port.", ["|port"]),
        (read_sides, "en", "The port authority.", []),
        (read_sides, "zh", "左舷、右侧、左右、座右铭。", ["port", "starboard"]),
        (read_negations, "en", "Not only that, it is no threat.", ["not"]),
        (read_negations, "zh", "不同、无线电、未来、非战斗人员、别名。", []),
        (read_negations, "zh", "未收到，不回答。", ["not", "not"]),
        (read_bounds, "zh", "船只在舰前方、港内。", []),
        (read_bounds, "zh", "至少5分钟，不超过10分钟。", ["least", "most"]),
        (read_bounds, "en", "at least 5 minutes, only here", ["least", "only"]),
    ],
)
def test_other_words(
    read: Callable[[str, str], tuple[Mark, ...]],
    language: str,
    text: str,
    found: list[str],
) -> None:
    assert values(read(text, language)) == found


def test_a_list_may_be_denied_at_once() -> None:
    assert most_denials("It is no threat or order.", "en") is None
    assert most_denials("It is no threat.", "en") == 1
    assert most_denials("The ship waits.", "en") == 0


def test_traditional_characters_have_their_simplified_form() -> None:
    assert values(read_traditional("各艦應瞭解瞭望")) == ["舰", "应", "了"]


def test_the_first_pattern_at_a_place_is_taken() -> None:
    words = Lexicon((("响应", ""), ("应", "shall")))

    assert values(words.read("响应者应")) == ["shall"]


@pytest.mark.parametrize(
    ("these", "those", "left", "right"),
    [
        (["may"], ["may"], [], []),
        (["shall"], ["may"], ["shall"], ["may"]),
        (["|may"], [], [], []),
        (["|may"], ["may", "|may"], [], []),
        (["shall|should"], ["should"], [], []),
        (["shall|should", "should"], ["should", "shall"], [], []),
        (["may", "may"], ["may"], ["may"], []),
    ],
)
def test_marks_answer_each_other(
    these: list[str], those: list[str], left: list[str], right: list[str]
) -> None:
    found = unmatched(marks(*these), marks(*those))

    assert (values(found[0]), values(found[1])) == (left, right)


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("One. Two? Three!", "en", 3),
        ("It is 1.5 miles, e.g. here.", "en", 1),
        ("A.918(22) holds.", "en", 1),
        ("一。二；三！", "zh", 3),
        ("“一。”二", "zh", 2),
        ("", "zh", 0),
    ],
)
def test_sentences(text: str, language: str, number: int) -> None:
    assert len(read_sentences(text, language)) == number


def test_sentences_answer_each_other_only_in_equal_number() -> None:
    assert len(sentence_pairs("One. Two.", "一。二。")) == 2
    assert sentence_pairs("One. Two.", "一，二。") == ((slice(0, 9), slice(0, 4)),)


def test_words_and_characters_are_counted() -> None:
    assert count_words("Wait 5 minutes at once.") == 5
    assert count_characters("等待5分钟。") == 5
