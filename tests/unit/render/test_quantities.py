"""A number is kept with its unit; all else may be broken."""

import pytest

from deconflict.render.quantities import pieces

TEXTS = [
    ("on MF 2182 kHz, VHF 16", ["2182 kHz"]),
    ("least 1.2 nautical miles at 1358Z", ["1.2 nautical miles"]),
    ("for 8 hours, then 20-minute calls", ["8 hours", "20-minute"]),
    ("中频2182千赫、3海里外", ["2182千赫", "3海里"]),
    ("高度3,500英尺", ["3,500英尺"]),
    ("2021年11月30日议定书", []),
    ("Rule 15 says", []),
    ("第16频道", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "quantities"), TEXTS)
def test_pieces_make_the_text_and_single_out_quantities(
    text: str, quantities: list[str]
) -> None:
    found = list(pieces(text))

    assert "".join(one.text for one in found) == text
    assert [one.text for one in found if one.is_quantity] == quantities
