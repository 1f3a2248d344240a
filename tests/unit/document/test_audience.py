"""What players are shown of a document, and what only the exercise control is."""

from pathlib import Path

import pytest

from deconflict.commands.check import check_project
from deconflict.commands.init import init_project
from deconflict.document import Audience, assemble, for_audience, to_json

LACK = """\
lacks:
  secret:
    place: SER-MEET-01.runs.first.injects.in-sight.text
    en: You wish to know
    zh: 你舰希望了解
    question: {en: Are they one, zh: 两者是否一致。}
    raised-by: {en: a linguist, zh: 一名语言人员}
    date: 2026-11-30
"""


@pytest.mark.parametrize(("audience", "shows"), [("all", 1), ("players", 0)])
def test_players_do_not_learn_of_an_inject_from_the_register_of_lacks(
    audience: Audience, shows: int, tmp_path: Path
) -> None:
    assert init_project(tmp_path) == ""
    serial = tmp_path / "manual/exercises/SER-MEET-01.yaml"
    run = serial.read_text(encoding="utf-8").partition("runs:\n  - id: ")[2]
    lack = LACK.replace("runs.first", f"runs.{run.partition(chr(10))[0]}")
    (tmp_path / "manual/concordance.yaml").write_text(lack, encoding="utf-8")
    manual_file = tmp_path / "manual/manual.yaml"
    text = manual_file.read_text(encoding="utf-8")
    if "- concordance" not in text:
        text = text.replace("annexes:\n", "annexes:\n  - concordance\n")
        manual_file.write_text(text, encoding="utf-8")
    manual = check_project(tmp_path).manual
    assert manual is not None
    assert list(manual.lacks) == ["secret"]

    shown = to_json(for_audience(assemble(manual), audience))

    assert shown.count('"lack.secret"') == shows
    assert ("You wish to know" in shown) is bool(shows)
    assert "annex.concordance.lacks" in shown
