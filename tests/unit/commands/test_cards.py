"""Cards are made of procedures that there are."""

from dataclasses import replace

from deconflict.commands.cards import why_none
from deconflict.manual import load_manual


def test_cards_ask_for_procedures(good_files: dict[str, bytes]) -> None:
    manual = load_manual(good_files).manual
    assert manual is not None
    assert why_none(manual, []) == ""
    assert why_none(manual, ["MTG-01"]) == ""
    assert why_none(manual, ["X"]) == "No procedure has the id 'X'. Known: MTG-01."
    empty = replace(manual, procedures={})
    assert why_none(empty, []) == "The manual has no procedures, and so no cards."
