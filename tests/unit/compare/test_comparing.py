"""Two states of a manual to typed changes, place by place."""

import pytest
from tests.editions import (
    CHAPTER,
    LONGER,
    NEW_RULE,
    SOFTER,
    changes,
    compared,
    edited,
    edited_files,
    manual_of,
    sample,
    state_of,
)

from deconflict.compare import Change, Kind, compare
from deconflict.manual import vocabulary_of

LAST_STEP = """      - id: pass
        end: passed
        force: shall
        text:
          en: The calling ship shall pass as the rules of the road say.
          zh: 呼叫舰应按避碰规则通过。
"""
KEEP_CLEAR = """          en: The calling ship shall keep well clear.
          zh: 呼叫舰应远离对方。
"""
LOOK_OUT_EN = "Each ship shall keep a proper look-out."
LOOK_OUT_ZH = "各舰应保持正规瞭望。"


def look_out(en: str, zh: str) -> Change:
    return changes((LOOK_OUT_EN, en), (LOOK_OUT_ZH, zh))["MEET-01.look-out"]


@pytest.mark.parametrize(
    ("en", "zh", "kinds"),
    [
        (
            "Each ship should keep a proper look-out.",
            "各舰宜保持正规瞭望。",
            (Kind.FORCE,),
        ),
        (LOOK_OUT_EN, "各舰宜保持正规瞭望。", (Kind.FORCE, Kind.ONE_LANGUAGE)),
        (
            "Each ship shall keep a good look-out.",
            "各舰应保持良好瞭望。",
            (Kind.WORDING,),
        ),
        (LOOK_OUT_EN, "各舰应始终保持正规瞭望。", (Kind.ONE_LANGUAGE,)),
        (
            "Each ship, shall keep a proper look-out.",
            LOOK_OUT_ZH,
            (Kind.EDITORIAL,),
        ),
        (LOOK_OUT_EN, "各舰应保持正规瞭望；", (Kind.EDITORIAL,)),
        (
            "Each ship shall keep two look-outs.",
            "各舰应保持两名瞭望人员。",
            (Kind.NUMBER,),
        ),
        (
            "Each ship shall keep [signal:FIVE-SHORT] ready.",
            "各舰应准备[signal:FIVE-SHORT]。",
            (Kind.SIGNAL,),
        ),
        (
            "Each ship shall keep watch on channel 16.",
            "各舰应在16频道守听。",
            (Kind.CHANNEL,),
        ),
    ],
)
def test_change_of_words_has_its_kinds(
    en: str, zh: str, kinds: tuple[Kind, ...]
) -> None:
    assert look_out(en, zh).kinds == kinds


def test_wrapping_is_no_change() -> None:
    assert (
        changes((LOOK_OUT_EN, "Each ship shall keep\n        a proper look-out.")) == {}
    )


@pytest.mark.parametrize(
    ("value", "kind", "old", "new"),
    [
        ("5 min", Kind.NUMBER, "3 minutes", "5 minutes"),
        ("3 h", Kind.UNIT, "3 minutes", "3 hours"),
    ],
)
def test_fact_is_told_wherever_it_is_printed(
    value: str, kind: Kind, old: str, new: str
) -> None:
    found = changes(("value: 3 min", f"value: {value}"))

    assert set(found) == {
        "MEET-01.facts-used",
        "MEET-01.caller.listen",
        "MEET-01.called.hear",
    }
    for change in found.values():
        assert change.kinds == (kind,)
        english = [one for one in change.swaps if one.language == "en"]
        assert {(one.old, one.new) for one in english} == {(old, new)}


def test_channel_of_the_plan_is_told_by_its_name() -> None:
    found = changes(("fallback:\n    - sound-signal", "fallback:\n    - vhf-16"))
    swaps = found["MEET-01.caller.sound"].swaps

    assert found["MEET-01.caller.sound"].kind is Kind.CHANNEL
    assert ("sound signal", "VHF channel 16") in [(one.old, one.new) for one in swaps]
    assert ("声号", "甚高频16频道") in [(one.old, one.new) for one in swaps]


def test_step_that_leads_elsewhere_has_changed() -> None:
    found = changes(("MEET-ANSWER: pass", "MEET-ANSWER: keep-clear"))

    assert Kind.WORDING in found["MEET-01.caller.listen"].kinds


def test_new_rule_renumbers_what_follows_and_changes_no_text() -> None:
    found = changes(NEW_RULE)

    assert found.pop("MEET-01.no-searchlight").kinds == (Kind.ADDED,)
    assert {one.kinds for one in found.values()} == {(Kind.RENUMBERED,)}


def test_moved_step_is_told_once() -> None:
    found = changes((LAST_STEP, ""), (KEEP_CLEAR, KEEP_CLEAR + LAST_STEP))
    moved = [one.anchor for one in found.values() if one.kind is Kind.MOVED]

    assert len(moved) == 1
    assert moved[0] in {"MEET-01.caller.pass", "MEET-01.caller.keep-clear"}


def test_what_is_gone_stands_behind_what_it_stood_behind() -> None:
    old, new = edited(NEW_RULE), sample()
    comparison = compared(old, new)
    anchors = [one.anchor for one in comparison.changes]

    assert comparison.changes[0].kinds == (Kind.REMOVED,)
    assert anchors[0] == "MEET-01.no-searchlight"
    assert anchors[1] == "MEET-01.meanings-intro"


def test_division_that_came_whole_is_counted_once() -> None:
    new = edited_files(
        sample(), ("      - purpose\n", "      - purpose\n      - more\n"),
        path="manual/manual.yaml",
    )  # fmt: skip
    chapter = new[CHAPTER].replace(b"id: purpose", b"id: more")
    comparison = compared(sample(), {**new, "manual/chapters/more.yaml": chapter})

    assert comparison.counts()[Kind.ADDED] == 1
    assert len(comparison.of(Kind.ADDED)) > 1
    assert "more" in comparison.divisions_changed
    assert "MEET-01" not in comparison.divisions_changed  # it has another number alone


def test_gravest_kind_is_counted_and_divisions_are_named() -> None:
    comparison = compared(sample(), edited(*SOFTER, LONGER))

    assert comparison.counts() == {Kind.FORCE: 1, Kind.NUMBER: 3}
    assert comparison.divisions_changed == {"MEET-01"}


def test_cover_and_parts_are_compared_too() -> None:
    found = changes(
        ("This manual creates no rights", "This manual creates few rights"),
        path="manual/manual.yaml",
    )

    assert set(found) == {"manual.notice"}


def test_drawing_that_changed_is_told() -> None:
    text = "figure:\n          file: a.svg\n          caption: {en: A, zh: 甲}\n"
    text += "          alt: {en: A, zh: 甲}\n"
    with_figure = edited(
        ("      - id: equal\n", f"        {text}      - id: equal\n"), path=CHAPTER
    )
    old = {**with_figure, "manual/figures/a.svg": b"<svg/>"}
    comparison = compared(old, {**old, "manual/figures/a.svg": b"<svg></svg>"})

    assert [one.kinds for one in comparison.changes] == [(Kind.DRAWING,)]


def test_what_was_compared_is_not_compared_again() -> None:
    old, new = state_of(sample()), state_of(edited(LONGER))
    vocabulary = vocabulary_of(manual_of(sample()))
    known: dict[str, object] = {}
    first = compare(old, new, vocabulary, known)  # type: ignore[arg-type]
    second = compare(old, new, vocabulary, known)  # type: ignore[arg-type]

    assert second == first
    assert all(
        one is two for one, two in zip(first.changes, second.changes, strict=True)
    )
