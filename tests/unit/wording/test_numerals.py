"""Numbers are read in figures and in the words of either language."""

import pytest

from deconflict.wording.numerals import narrow, plain_number, read_numerals

ENGLISH: tuple[tuple[str, list[str]], ...] = (
    ("five", ["5"]),
    ("twenty-four hours", ["24"]),
    ("ninety nine", ["99"]),
    ("a hundred", ["100"]),
    ("one hundred and twenty", ["120"]),
    ("two thousand five hundred", ["2500"]),
    ("1,500 and 2.5", ["1500", "2.5"]),
    ("5 thousand", ["5000"]),
    (
        "two and a half, one and a quarter, two and three quarters",
        ["2.5", "1.25", "2.75"],
    ),
    ("two and a half of them", ["2"]),
    ("1½", ["1.5"]),
    ("often, someone, tone", []),
    ("the first, hundreds of them", []),
    ("v2.0x, A5", []),
)
CHINESE: tuple[tuple[str, list[str]], ...] = (
    ("五", ["5"]),
    ("二十四小时", ["24"]),
    ("十", ["10"]),
    ("一百二十", ["120"]),
    ("一百零五", ["105"]),
    ("两千五百", ["2500"]),
    ("三万", ["30000"]),
    ("1.5万", ["15000"]),
    ("二一八二", ["2182"]),
    ("一点五", ["1.5"]),
    ("零点五", ["0.5"]),
    ("五六分钟", ["5", "6"]),
    ("三五分钟", ["3", "5"]),
    ("１６", ["16"]),
    ("数百米，几十海里", []),
)


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [("en", *one) for one in ENGLISH] + [("zh", *one) for one in CHINESE],
)
def test_numbers_are_read(language: str, text: str, numbers: list[str]) -> None:
    found = read_numerals(narrow(text), language)

    assert [plain_number(one.value) for one in found] == numbers


def test_narrow_keeps_every_place() -> None:
    wide = "第１６频道，５％"

    assert narrow(wide) == "第16频道，5%"
    assert len(narrow(wide)) == len(wide)
