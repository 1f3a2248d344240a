"""The caret stands under the place, whatever the width of what is before it."""

import pytest

from deconflict.findings import Place, Span
from deconflict.report.caret import caret_lines, cells


def lines(text: str, start: int, end: int, *, line: int = 7) -> list[str]:
    return caret_lines(Place("a.yaml", Span(line, start, line, end), text))


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("abc", 3),
        ("舰艇", 4),
        ("a：b", 4),
        ("“…”", 3),
        ("e\u0301", 1),
        ("😀", 2),
        ("ｱ", 1),
    ],
)
def test_cells_of_a_text(text: str, width: int) -> None:
    assert cells(text) == width


def test_caret_under_a_word() -> None:
    assert lines("  wait: {ENC-AKC: x}", 10, 17) == [
        "   7 |   wait: {ENC-AKC: x}",
        "     |          ^^^^^^^",
    ]


def test_chinese_before_and_under_the_caret_counts_two() -> None:
    assert lines("zh: 舰艇见[X]。", 7, 8) == [
        "   7 | zh: 舰艇见[X]。",
        "     |         ^^",
    ]
    assert lines("zh: 舰艇见[X]。", 8, 11)[1] == "     |           ^^^"


def test_place_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    place = Place("a.yaml", Span(3, 5, 9, 2), "en: |  ")

    assert caret_lines(place) == ["   3 | en: |", "     |     ^"]


@pytest.mark.parametrize(
    "place",
    [
        Place("a.yaml"),
        Place("a.yaml", Span(1, 1, 1, 2)),
        Place("a.yaml", Span(1, 1, 1, 2), "   "),
    ],
)
def test_nothing_is_shown_without_a_line(place: Place) -> None:
    assert caret_lines(place) == []


def test_caret_behind_the_end_of_the_line_is_shown() -> None:
    assert lines("ab", 9, 10) == ["   7 | ab", "     |   ^"]


@pytest.mark.parametrize("sign", ["a", "舰"])
@pytest.mark.parametrize("start", [1, 60, 150, 300])
def test_long_line_is_cut_around_the_place(sign: str, start: int) -> None:
    text = sign * (start - 1) + "XYZ" + sign * (300 - start)

    shown, marks = lines(text, start, start + 3)

    assert cells(shown) <= 7 + 100 + 2
    column = marks.index("^")
    assert marks.count("^") == 3
    before = shown[: shown.index("XYZ")]
    assert cells(before) == column


def test_wide_line_number_does_not_shift_the_caret() -> None:
    shown, marks = lines("abc", 2, 3, line=12345)

    assert shown.index("b") == marks.index("^")
