"""Numbers of paragraphs and parts."""

import pytest

from deconflict.document.labels import Label
from deconflict.document.numbering import Numbering, han, roman


def test_paragraphs_are_numbered_by_chapter_and_serial() -> None:
    labels: dict[str, Label] = {}
    numbering = Numbering("3", labels)

    assert [numbering.next("a.one"), numbering.next("a.two")] == ["0301", "0302"]
    assert labels["a.two"] == Label("paragraph-reference", "0302")


def test_annex_paragraphs_carry_the_letter() -> None:
    assert Numbering("A", {}).next("annex.signals.intro") == "A01"


def test_an_appendix_counts_its_paragraphs_anew() -> None:
    labels: dict[str, Label] = {}
    numbering = Numbering("F", labels)
    before = numbering.next("annex.evaluation.intro")
    names = [numbering.appendix(f"annex.evaluation.{one}") for one in ("ONE", "TWO")]

    assert before == "F01"
    assert names == ["F-1", "F-2"]
    assert [numbering.next("e.one"), numbering.next("e.two")] == ["F0201", "F0202"]
    assert labels["annex.evaluation.TWO"] == Label("appendix-reference", "F-2")


def test_chapter_and_serial_of_two_and_three_figures() -> None:
    numbering = Numbering("12", {})

    numbers = [numbering.next(f"p{index}") for index in range(100)]

    assert numbers[0] == "1201"
    assert numbers[-1] == "12100"


def test_heading_leads_to_the_paragraph_that_follows() -> None:
    labels: dict[str, Label] = {}
    numbering = Numbering("1", labels)
    numbering.begins("a.section")

    assert labels["a.section"].number == numbering.next("a.paragraph")


@pytest.mark.parametrize(
    ("number", "latin", "chinese"),
    [
        (1, "I", "一"),
        (4, "IV", "四"),
        (9, "IX", "九"),
        (10, "X", "十"),
        (14, "XIV", "十四"),
        (20, "XX", "二十"),
        (39, "XXXIX", "三十九"),
    ],
)
def test_parts_are_counted_in_each_languages_figures(
    number: int, latin: str, chinese: str
) -> None:
    assert roman(number) == latin
    assert han(number) == chinese
