"""The index holds what the pages say, each text once, where it stands."""

import json
import re
from pathlib import Path

import pytest

from deconflict.commands.init import init_project
from deconflict.document import Document, assemble, for_audience
from deconflict.manual import load_manual, read_project
from deconflict.render.anchors import anchors_by_division
from deconflict.render.search_index import search_index
from deconflict.render.search_places import Kind, Place, found_places

TERMS = """\
terms:
  look-out:
    term: {en: look-out, zh: 瞭望}
    also: {en: [watch]}
    not-used: {en: [lookout], zh: [了望]}
    abbreviation: LO
    definition: {en: Watch by sight., zh: 用目力观察。}
    pinyin: liao wang
    source: this-publication
"""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Document:
    folder: Path = tmp_path_factory.mktemp("sample")
    assert init_project(folder) == ""
    (folder / "manual/terms.yaml").write_text(TERMS, encoding="utf-8")
    file = folder / "manual/manual.yaml"
    text = file.read_text(encoding="utf-8")
    if "- terms" not in text:
        file.write_text(text.replace("annexes:\n", "annexes:\n  - terms\n"), "utf-8")
    manual = load_manual(read_project(folder)).manual
    assert manual is not None
    return assemble(manual)


@pytest.fixture(scope="module")
def places(sample: Document) -> dict[str, Place]:
    return {place.anchor: place for place in found_places(sample)}


def test_every_place_has_an_anchor_of_its_own_that_is_on_a_page(
    sample: Document, places: dict[str, Place]
) -> None:
    found = [place.anchor for place in found_places(sample)]
    known = anchors_by_division(sample)

    assert len(found) == len(set(found)) > 60
    assert {name: one.division for name, one in places.items()}.items() <= known.items()


def test_every_anchor_of_a_page_can_be_found(
    sample: Document, places: dict[str, Place]
) -> None:
    anchors = {one for one in anchors_by_division(sample) if "part." not in one}

    assert anchors - set(places) == set()


def test_a_step_is_found_by_its_alerts_and_its_references(
    places: dict[str, Place],
) -> None:
    assert ("Caution", "注意") in places["MEET-01.caller.keep-clear"].texts
    assert ("COLREG 5", "《避碰规则》5") in places["MEET-01.look-out"].texts


def test_a_value_goes_with_its_row_and_the_paragraph_before(
    places: dict[str, Place],
) -> None:
    texts = places["MEET-01.facts-used"].texts

    assert (
        "Time to reply | 3 minutes | Exercise value",
        "答复时限 | 3分钟 | 演习取值",
    ) in texts


def test_a_line_of_a_form_goes_with_its_letter(places: dict[str, Place]) -> None:
    forms = [one for one in places.values() if one.anchor.startswith("form.")]

    assert forms
    for form in forms:
        assert form.kind == Kind.HEADING
        assert any(re.match(r"[A-Z0-9]{1,3} \| .", text[0]) for text in form.texts)


def test_the_head_of_a_procedure_is_found_by_title_number_and_id(
    places: dict[str, Place],
) -> None:
    head = places["MEET-01"]

    assert head.kind == Kind.DIVISION
    assert head.number == "2"
    assert head.titles == (
        "Two ships meet by day", "两舰昼间会遇", "Chapter 2", "第2章",
    )  # fmt: skip
    assert ("MEET-01", "MEET-01") in head.texts[: head.names]


def test_a_signal_is_found_by_its_code_and_by_its_name(
    places: dict[str, Place],
) -> None:
    call, blasts = places["signal.MEET-CALL"], places["signal.FIVE-SHORT"]

    assert (call.kind, call.keys) == (Kind.SIGNAL, ("MEET-CALL",))
    assert call.titles == ("Question of intention", "询问意图")
    assert blasts.keys == ("FIVE-SHORT", "five or more short blasts", "五声以上短声")


def test_a_term_is_found_by_all_its_forms_and_its_reading(
    places: dict[str, Place],
) -> None:
    term = places["term.look-out"]

    assert term.kind == Kind.TERM
    assert term.titles == ("look-out", "瞭望", "LO", "watch", "lookout", "了望")
    assert term.pinyin == "liao wang"


def _written(document: Document) -> dict[str, list[list[object]]]:
    script = search_index(document)
    name, _, value = script.partition(" = ")
    assert name == "window.SEARCH_INDEX"
    read: dict[str, list[list[object]]] = json.loads(value.removesuffix(";\n"))
    return read


def test_every_text_is_written_once(sample: Document) -> None:
    texts = [tuple(one) for one in _written(sample)["texts"]]

    assert len(texts) == len(set(texts)) > 100
    assert ("MEET-01",) in texts
    assert ("Wait", "等待") in texts


def test_what_is_written_leads_back_to_the_places(
    sample: Document, places: dict[str, Place]
) -> None:
    written = _written(sample)
    divisions, texts = written["divisions"], written["texts"]
    found = {}
    for kind, index, anchor, number, numbers, *_ in written["places"]:
        assert isinstance(numbers, list)
        assert isinstance(index, int)
        whole = str(anchor)
        if whole.startswith("."):
            whole = f"{divisions[index][0]}{anchor}"
        pairs = [(texts[one][0], texts[one][-1]) for one in numbers]
        found[whole] = (kind, number, pairs)

    assert found == {
        name: (one.kind, one.number, one.texts) for name, one in places.items()
    }
    assert divisions[2][:3] == ["MEET-01", "2", "MEET-01.html"]


def test_players_are_not_shown_what_is_for_the_control(sample: Document) -> None:
    hidden = [one.id for one in sample.divisions() if one.is_for_control]
    script = search_index(for_audience(sample, "players"))

    assert hidden
    for division in hidden:
        assert f'"{division}"' in search_index(sample)
        assert f'"{division}"' not in script
