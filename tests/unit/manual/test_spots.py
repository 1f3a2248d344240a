"""What is printed at an anchor is found in the files, if possible to the words."""

import pytest

from deconflict.manual import Manual, find_place, find_spot, load_manual


@pytest.fixture(scope="module")
def manual(good_files: dict[str, bytes]) -> Manual:
    made = load_manual(good_files).manual
    assert made is not None
    return made


def line_at(manual: Manual, anchor: str, words: str) -> tuple[str, str]:
    place = find_place(manual, anchor, words)
    return place.path, place.line_text.strip()


@pytest.mark.parametrize(
    ("anchor", "words", "path", "line"),
    [
        ("basics.equal", "双方平等", "chapters/basics.yaml", "zh: 双方平等，见"),
        ("basics.equal", "Both sides  are\nequal", "chapters/basics.yaml", "en: Both"),
        ("basics.equal", "paragraph 0101", "chapters/basics.yaml", "- id: equal"),
        ("basics", "Basics", "chapters/basics.yaml", "en: Basics"),
        ("annex.signals", "Signals", "manual.yaml", ""),
        ("", "Contents", "manual.yaml", ""),
        ("", "EXERCISE", "manual.yaml", "en: EXERCISE"),
        ("", "基本原则", "chapters/basics.yaml", "zh: 基本原则"),
    ],
)
def test_place_of_words(
    manual: Manual, anchor: str, words: str, path: str, line: str
) -> None:
    found, text = line_at(manual, anchor, words)

    assert found == f"manual/{path}"
    assert text.startswith(line)


def test_step_and_its_evaluation_have_one_place(manual: Manual) -> None:
    procedure = next(iter(manual.procedures.values())).item
    name, role = next(iter(procedure.roles.items()))
    anchor = f"{procedure.id}.{name}.{role.steps[0].id}"
    words = role.steps[0].text.zh or ""
    spot = find_spot(manual, anchor)

    assert spot is not None
    assert find_place(manual, anchor, words) == spot.find(words) != spot.place
    assert find_place(manual, f"evaluation.{anchor}", words) == spot.find(words)
