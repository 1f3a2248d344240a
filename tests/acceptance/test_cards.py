"""The command `cards`, on a whole project."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

from deconflict.manual import Manual
from deconflict.wording import CODE_FIGURES, HAN_FIGURES, PHRASE_FIGURES

Command = Callable[..., CompletedProcess[str]]
CARDS = [
    "MTG-01-called-phrases.pdf",
    "MTG-01-called-quick.pdf",
    "MTG-01-caller-phrases.pdf",
    "MTG-01-caller-quick.pdf",
    "cards-a4.pdf",
    "cards.pdf",
]


def written(project: Path) -> dict[str, bytes]:
    folder = project / "build" / "cards" / "en-first"
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_cards_are_written_or_stay_as_they_were(
    good_project: Path, deconflict: Command, with_sheets: Callable[[Path], None]
) -> None:
    with_sheets(good_project)
    made = deconflict("cards", "MTG-01", "--first", "en", "-p", str(good_project))
    assert made.returncode == 0
    assert "build/cards/en-first/cards-a4.pdf" in made.stderr
    before = written(good_project)
    assert list(before) == CARDS
    assert all(content.startswith(b"%PDF") for content in before.values())
    assert not (good_project / "build" / "cards" / "zh-first").exists()

    path = good_project / "procedures/meeting/MTG-01.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("say:", "sya:", 1))
    failed = deconflict("cards", "-p", str(good_project))
    assert failed.returncode == 1
    assert "[schema-step]" in failed.stdout
    assert "No card was made" in failed.stderr
    assert written(good_project) == before


def test_unknown_procedure_is_told_by_its_nearest(
    good_project: Path, deconflict: Command
) -> None:
    failed = deconflict("cards", "MTG-10", "-p", str(good_project))
    assert failed.returncode == 2
    assert "No procedure has the id 'MTG-10'. Did you mean 'MTG-01'?" in failed.stderr
    assert not (good_project / "build").exists()


def test_figures_are_spoken_on_cards_as_in_the_communications_plan(
    our_manual: Manual,
) -> None:
    plan = our_manual.chapters["communications-plan"].item
    paragraphs = [one for section in plan.sections for one in section.paragraphs]
    (spoken,) = [one for one in paragraphs if one.id == "figure-words"]
    assert spoken.table is not None
    rows = [[(cell.en or "").strip("`") for cell in row] for row in spoken.table.rows]
    tables = (PHRASE_FIGURES, CODE_FIGURES, HAN_FIGURES)
    assert [row[1:] for row in rows] == [
        list(words) for words in zip(*(one.values() for one in tables), strict=True)
    ]
