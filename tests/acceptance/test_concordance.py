"""Two people agree on texts; what changes afterwards is told, and printed."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from pypdfium2 import PdfDocument

Run = Callable[..., CompletedProcess[str]]
BOTH = ("--by", "First Reader", "--by", "Second Reader")
PROCEDURE = "procedures/meeting/MTG-01.yaml"
RECORD = "procedures/meeting/MTG-01.agreed.yaml"


@pytest.fixture
def run(good_project: Path, deconflict: Run) -> Run:
    def run(*words: str) -> CompletedProcess[str]:
        return deconflict(*words, "--project", str(good_project))

    return run


def change(project: Path, old: str, new: str) -> None:
    path = project / PROCEDURE
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    "people",
    [
        ("--by", "A"),
        ("--by", "A", "--by", "A"),
        ("--by", "Ann Lee", "--by", "ann  ｌee"),
    ],
)
def test_one_person_cannot_agree(
    run: Run, good_project: Path, people: tuple[str, ...]
) -> None:
    result = run("agree", "MTG-01", *people)

    assert result.returncode == 2
    assert "two people" in result.stderr
    assert not (good_project / RECORD).exists()


def test_unknown_name_is_told_with_the_nearest(run: Run) -> None:
    result = run("agree", "MTG-10", *BOTH)

    assert result.returncode == 2
    assert "Did you mean 'MTG-01'?" in result.stderr


def test_texts_with_errors_cannot_be_agreed(run: Run, good_project: Path) -> None:
    change(good_project, "呼叫舰等待{reply-time}", "呼叫舰等待五分钟")
    result = run("agree", "MTG-01", *BOTH)

    assert result.returncode == 1
    assert "[pair-placeholder]" in result.stdout
    assert "Nothing was recorded" in result.stderr
    assert not (good_project / RECORD).exists()


def test_second_agreement_keeps_the_names_of_the_first(
    run: Run, good_project: Path
) -> None:
    assert run("agree", "MTG-01", *BOTH).returncode == 0
    first = (good_project / RECORD).read_text(encoding="utf-8")
    change(good_project, "shall keep clear", "should keep clear")
    change(good_project, "force: shall", "force: should")
    change(good_project, "各舰应避让", "各舰宜避让")
    assert run("agree", "MTG-01", "--by", "C", "--by", "D").returncode == 0
    second = (good_project / RECORD).read_text(encoding="utf-8")

    # the text that changed, and the steps, whose force changed with it
    assert second.count("- C\n") == 2
    assert second.count("- First Reader\n") == first.count("- First Reader\n") - 2


def test_new_value_is_agreed_by_those_who_saw_it(run: Run, good_project: Path) -> None:
    assert run("agree", "MTG-01", *BOTH).returncode == 0
    change(good_project, "value: 5 min", "value: 6 min")
    told = run("agree", "MTG-01", "--by", "C", "--by", "D").stderr
    record = (good_project / RECORD).read_text(encoding="utf-8")
    head = record.partition("agreed:\n")[0]

    assert "Values and steps are agreed now." in told
    assert "reply-time: 6 min" in head
    assert "- C\n" in head
    assert "First Reader" not in head


def test_texts_agreed_one_by_one_are_no_agreement_on_steps(
    run: Run, good_project: Path
) -> None:
    texts = ("title", "purpose", "use-when", "not-when", "rules", "meanings")
    for part in (*texts, "roles", "outcomes"):
        assert run("agree", f"MTG-01.{part}", *BOTH).returncode == 0
    change(good_project, "title:", "status: agreed\ntitle:")
    result = run("check")

    assert result.returncode == 1
    assert "values and steps never were" in result.stdout
    assert run("agree", "MTG-01", *BOTH).returncode == 0
    assert run("check").returncode == 0


def test_resolved_entry_has_to_say_how(run: Run, good_project: Path) -> None:
    (good_project / "manual/concordance.yaml").write_text(
        "lacks:\n  word:\n    place: MTG-01.title\n    en: Two ships meet\n"
        "    zh: 两舰相遇\n    question: {en: Which one?, zh: 何者为准？}\n"
        "    raised-by: {en: a reader, zh: 读者}\n    date: 2026-11-24\n"
        "    status: resolved\n",
        encoding="utf-8",
    )

    assert "'resolution:' does not say how" in run("check").stdout
    assert "A lack of concordance is open: word." in run("status").stdout


def test_agreed_procedure_may_not_change(run: Run, good_project: Path) -> None:
    change(good_project, "title:", "status: agreed\ntitle:")
    assert run("agree", "MTG-01", *BOTH).returncode == 0
    assert run("check").returncode == 0
    change(good_project, "各舰应避让他舰", "各舰应尽早避让他舰")
    result = run("check")

    assert result.returncode == 1
    assert "[concordance-changed]" in result.stdout
    assert "各舰应{+尽早+}避让他舰" in result.stdout


def test_status_shows_redlines_and_what_bars_a_release(
    run: Run, good_project: Path
) -> None:
    assert run("agree", "MTG-01", "basics", *BOTH).returncode == 0
    change(good_project, "shall keep clear of", "shall keep well clear of")
    text = run("status").stdout

    assert "MTG-01.rules.keep-clear.text: English changed since" in text
    assert "shall keep{+ well+} clear" in text
    assert "Still to do before a release:" in text
    assert "The status is not 'agreed' in basics, MTG-01." in text
    assert "references" in text.partition("Still to do")[2]


def test_status_as_json_and_csv_hold_every_text(run: Run) -> None:
    assert run("agree", "MTG-01", *BOTH).returncode == 0
    data = json.loads(run("status", "MTG-01", "--format", "json").stdout)
    table = run("status", "MTG-01", "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(table.removeprefix("\ufeff"))))
    texts = data["units"][0]["texts"]

    assert table.startswith("\ufeff")
    assert [row["address"] for row in rows] == [one["address"] for one in texts]
    assert {one["state"] for one in texts} == {"agreed"}
    assert texts[0]["by"] == ["First Reader", "Second Reader"]


def test_page_shows_what_is_not_agreed(run: Run, good_project: Path) -> None:
    page = good_project / "build/html/zh-first/MTG-01.html"
    assert run("build", "--html").returncode == 0
    assert "两种文本尚未商定。" in page.read_text(encoding="utf-8")
    assert run("agree", "MTG-01", *BOTH).returncode == 0
    assert run("build", "--html").returncode == 0
    assert "尚未商定" not in page.read_text(encoding="utf-8")
    change(good_project, "各舰应避让他舰", "各舰应尽早避让他舰")
    assert run("build", "--html").returncode == 0
    changed = page.read_text(encoding="utf-8")
    row = changed[changed.index('id="MTG-01.keep-clear"') :]
    assert "中文有改动" in row[: row.index("half")]


def test_each_printing_names_its_own_side_first(
    run: Run, good_project: Path, with_sheets: Callable[[Path], None]
) -> None:
    with_sheets(good_project)
    path = good_project / "manual/manual.yaml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("      zh: 北方\n", "      zh: 北方\n    language: en\n")
    text = text.replace("      zh: 南方\n", "      zh: 南方\n    language: zh\n")
    path.write_text(text, encoding="utf-8")
    assert run("build").returncode == 0

    for lead, own, other in (("en", "North", "South"), ("zh", "South", "North")):
        cover = good_project / f"build/html/{lead}-first/index.html"
        html = cover.read_text(encoding="utf-8")
        assert html.index(f"Navy of the {own}") < html.index(f"Navy of the {other}")
        pdf = next((good_project / "build/pdf").glob(f"*-{lead}-first.pdf"))
        words = PdfDocument(pdf)[0].get_textpage().get_text_bounded()
        assert words.index(f"Navy of the {own}") < words.index(f"Navy of the {other}")
    zh = (good_project / "build/html/zh-first/MTG-01.html").read_text(encoding="utf-8")
    assert '<html lang="zh-Hans">' in zh
    assert zh.index("各舰应避让他舰") < zh.index("Each ship shall keep clear")


def test_one_printing_can_be_built_alone(run: Run, good_project: Path) -> None:
    assert run("build", "--html").returncode == 0
    assert run("build", "--html", "--first", "zh").returncode == 0
    folder = good_project / "build/html"

    assert sorted(path.name for path in folder.iterdir()) == ["index.html", "zh-first"]
    assert "en-first" not in (folder / "index.html").read_text(encoding="utf-8")
    wrong = run("build", "--first", "fr")
    assert wrong.returncode == 2
    assert "--first en or --first zh" in wrong.stderr
