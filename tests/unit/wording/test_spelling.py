"""Figures are spoken one by one, by the words of each net."""

import pytest

from deconflict.wording import (
    CODE_FIGURES,
    HAN_FIGURES,
    PHRASE_FIGURES,
    speak_figures,
    spell_code,
)


@pytest.mark.parametrize("figures", [PHRASE_FIGURES, CODE_FIGURES, HAN_FIGURES])
def test_every_figure_and_the_point_have_a_word(figures: dict[str, str]) -> None:
    assert "".join(figures) == "0123456789."
    assert len(set(figures.values())) == 11


@pytest.mark.parametrize(
    ("code", "spoken"),
    [
        ("K", "K"),
        ("FR", "F R"),
        ("NE2", "N E Bissotwo"),
        ("Z0830", "Z Nadazero Oktoeight Terrathree Nadazero"),
    ],
)
def test_code_group_is_spelled(code: str, spoken: str) -> None:
    assert spell_code(code) == spoken


@pytest.mark.parametrize(
    ("channel", "english", "chinese"),
    [
        ("VHF channel 16", "one six", "幺六"),
        ("MF 2182 kHz", "two one eight two", "两幺八两"),
        (
            "aeronautical VHF 123.1 MHz",
            "one two three decimal one",
            "幺两三点幺",
        ),
        ("Sign lights.", "", ""),
    ],
)
def test_figures_of_a_channel_are_spoken(
    channel: str, english: str, chinese: str
) -> None:
    assert speak_figures(channel, PHRASE_FIGURES) == english
    assert speak_figures(channel, HAN_FIGURES, between="") == chinese
