"""An abbreviation is spelled out where a division first uses it."""

from collections.abc import Callable, Mapping

import pytest

from deconflict.findings import Code, Finding

Judge = Callable[[Mapping[str, str]], list[Finding]]

PROCEDURE = "procedures/meeting/MTG-01.yaml"
CHAPTER = "manual/chapters/basics.yaml"
TITLE = "en: Two ships meet"
PURPOSE = "en: The ships meet and part in safety."
RULE = "en: Each ship shall keep clear of the other."
ROW = "en: The crew works on deck."
FULL = "the on-scene coordinator (OSC)"


@pytest.fixture
def find(judge: Judge, good_texts: dict[str, str]) -> Callable[..., list[Finding]]:
    """The findings on abbreviations when some texts are exchanged."""

    def found(path: str, *changes: tuple[str, str]) -> list[Finding]:
        text = good_texts[path]
        for old, new in changes:
            assert text.count(old) == 1
            text = text.replace(old, new)
        return [
            one for one in judge({path: text}) if one.code is Code.TERM_ABBREVIATION
        ]

    return found


Find = Callable[..., list[Finding]]


def test_first_use_is_told_once_and_in_its_language(find: Find) -> None:
    (finding,) = find(
        PROCEDURE,
        (PURPOSE, "en: The OSC calls."),
        (RULE, "en: Each ship shall call the OSC."),
    )

    assert finding.place.span is not None
    assert finding.place.span.line == 7
    assert finding.hint.startswith("Write 'on-scene coordinator (OSC)' here;")


@pytest.mark.parametrize(
    "changes",
    [
        [(RULE, "en: Each ship shall call the OSC."), (ROW, f"en: It calls {FULL}.")],
        [(TITLE, f"en: Calling {FULL}"), (RULE, "en: Each ship shall call the OSC.")],
        [("zh: 舰员在甲板作业。", "zh: 舰员呼叫OSC。")],
        [(RULE, "en: Each ship shall call the OSCs.")],
        [(ROW, "en: The on-scene coordinator is there. The OSC calls.")],
    ],
    ids=["spelled out later", "in the title", "Chinese", "plural", "not beside"],
)
def test_use_before_the_full_form_is_told(
    find: Find, changes: list[tuple[str, str]]
) -> None:
    assert len(find(PROCEDURE, *changes)) == 1


@pytest.mark.parametrize(
    "changes",
    [
        [(RULE, f"en: Each ship shall call {FULL}."), (ROW, "en: It calls the OSC.")],
        [(RULE, "en: Each ship shall call the OSC (on-scene coordinator).")],
        [("zh: 舰员在甲板作业。", "zh: 舰员呼叫现场协调人（OSC）。OSC作答。")],
        [("zh: 舰员在甲板作业。", "zh: 舰员呼叫现场协调人（简称OSC）。")],
        [(TITLE, "en: The OSC calls")],
        [(ROW, "en: The word is `OSC`.")],
        [(ROW, "en: The group OSC-1 is sent.")],
    ],
    ids=["first", "turned", "Chinese", "for short", "title", "code", "a longer code"],
)
def test_spelled_out_or_not_used_is_left_alone(
    find: Find, changes: list[tuple[str, str]]
) -> None:
    assert find(PROCEDURE, *changes) == []


def test_each_division_spells_it_out_for_itself(
    judge: Judge, good_texts: dict[str, str]
) -> None:
    changed = {
        CHAPTER: good_texts[CHAPTER].replace("Both sides", f"To {FULL} both sides"),
        PROCEDURE: good_texts[PROCEDURE].replace(RULE, "en: Each ship calls the OSC."),
    }

    found = [one for one in judge(changed) if one.code is Code.TERM_ABBREVIATION]

    assert [one.place.path for one in found] == [PROCEDURE]


def test_an_alert_is_read_before_its_step(find: Find) -> None:
    alert = (
        "alerts: [{kind: note, text: {en: The OSC is near., zh: 现场协调人在附近。}}]\n"
    )
    step = "text:\n          en: The called ship answers."

    (finding,) = find(
        PROCEDURE,
        (step, f"{alert}        {step[:-1]} {FULL}."),
    )

    assert "note" in finding.place.line_text
