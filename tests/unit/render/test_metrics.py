"""Widths come from the fonts, and lines break where a reader expects it."""

import pytest
from fontTools.ttLib import TTFont

from deconflict.render.metrics import break_lines, text_width
from deconflict.resources import fonts_folder


def test_a_han_character_is_as_wide_as_the_type_is_high() -> None:
    assert text_width("舰艇", 12) == pytest.approx(24)


def test_letters_have_the_advance_of_the_font() -> None:
    with TTFont(fonts_folder() / "SourceSans3-Bold.ttf") as font:
        name = font.getBestCmap()[ord("W")]
        advance = font["hmtx"].metrics[name][0] / font["head"].unitsPerEm

    assert text_width("WW", 10, is_bold=True) == pytest.approx(20 * advance)
    assert text_width("WW", 10) != text_width("WW", 10, is_bold=True)


def test_english_breaks_at_spaces_and_keeps_words_whole() -> None:
    lines = break_lines("Calling ship sends ENC-CALL again", 60, 12)

    assert " ".join(lines) == "Calling ship sends ENC-CALL again"
    assert all(text_width(line, 12) <= 60 for line in lines)
    assert "ENC-CALL" in lines


def test_chinese_breaks_between_characters_but_not_before_a_stop() -> None:
    assert break_lines("等待回答，转入下一步。", 48, 12) == [
        "等待回",
        "答，转入",
        "下一步。",
    ]


def test_figures_stay_with_one_another() -> None:
    lines = break_lines("等待30分钟后", 36, 12)

    assert "".join(lines) == "等待30分钟后"
    assert any("30" in line for line in lines)


def test_a_word_wider_than_the_line_stands_alone() -> None:
    assert break_lines("an INCOMPREHENSIBLE word", 30, 12) == [
        "an",
        "INCOMPREHENSIBLE",
        "word",
    ]


def test_nothing_gives_no_line() -> None:
    assert break_lines("", 30, 12) == []
