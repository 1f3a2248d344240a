"""Terms: the same ones in both halves, and in approved forms."""

from collections.abc import Callable, Mapping

import pytest

from deconflict.findings import Finding

Judge = Callable[[Mapping[str, str]], list[Finding]]

PROCEDURE = "procedures/meeting/MTG-01.yaml"
TERMS = "manual/terms.yaml"
EVACUEE = """\
  evacuee:
    term: {en: evacuee, zh: 撤离人员}
    definition: {en: A person., zh: 人员。}
    pinyin: che li ren yuan
    source: agreement
  utc:
    term: {en: coordinated universal time, zh: 世界协调时}
    abbreviation: UTC
    definition: {en: A time., zh: 时间。}
    pinyin: shi jie xie tiao shi
    source: agreement
  survivor:
    term: {en: survivor, zh: 幸存者}
    also: {en: [person found], zh: [获救人员]}
    part-of: {en: [survivor craft]}
    definition: {en: A person., zh: 人员。}
    pinyin: xing cun zhe
    source: agreement
"""


@pytest.fixture
def compare(
    judge: Judge, good_texts: dict[str, str]
) -> Callable[[str, str], list[Finding]]:
    """What the checks say of two halves put in place of a row's."""

    def found(en: str, zh: str) -> list[Finding]:
        text = good_texts[PROCEDURE]
        text = text.replace("The crew works on deck.", en).replace(
            "舰员在甲板作业。", zh
        )
        changed = {PROCEDURE: text, TERMS: good_texts[TERMS] + EVACUEE}
        return [
            one
            for one in judge(changed)
            if one.code.value in {"term-missing", "term-forbidden"}
        ]

    return found


Compare = Callable[[str, str], list[Finding]]


@pytest.mark.parametrize(
    ("en", "zh", "message"),
    [
        (
            "She counts the evacuees.",
            "该舰清点幸存者。",
            (
                "The terms differ: English has 'evacuee' (撤离人员), "
                "Chinese has '幸存者' (survivor)."
            ),
        ),
        (
            "She counts the evacuees.",
            "该舰清点人数。",
            "Only the English half has the term 'evacuee' (撤离人员).",
        ),
        (
            "She counts them.",
            "该舰清点撤离人员。",
            "Only the Chinese half has the term '撤离人员' (evacuee).",
        ),
        (
            "Survivors and evacuees wait.",
            "人员等待。",
            (
                "Only the English half has the term 'survivor' (幸存者), "
                "'evacuee' (撤离人员)."
            ),
        ),
        (
            "The search ends at 1430.",
            "搜寻于1430时（世界协调时）结束。",
            (
                "Only the Chinese half has the term '世界协调时' "
                "(coordinated universal time)."
            ),
        ),
        (
            "All times are in UTC.",
            "所有时间均统一。",
            (
                "Only the English half has the term 'coordinated universal time' "
                "(世界协调时)."
            ),
        ),
        (
            "The survivors wait until 1430Z.",
            "人员等到1430时（世界协调时）。",
            "Only the English half has the term 'survivor' (幸存者).",
        ),
        (
            "The OSC calls.",
            "航空器呼叫。",
            "Only the English half has the term 'on-scene coordinator' (现场协调人).",
        ),
    ],
)
def test_a_term_of_one_half_alone_is_told(
    compare: Compare, en: str, zh: str, message: str
) -> None:
    (finding,) = compare(en, zh)

    assert finding.message == message
    assert [quote.text for quote in finding.quotes] == [en, zh]


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        ("She counts the evacuees. They wait.", "该舰清点撤离人员，撤离人员等待。"),
        ("The on-scene coordinator calls.", "OSC呼叫。"),
        ("The coordinator calls.", "航空器呼叫。"),
        ("The coordinator calls.", "现场协调人呼叫。"),
        ("A person found is a survivor.", "获救人员。"),
        ("The survivor craft floats.", "救生艇漂浮。"),
        ("The look-outs report.", "瞭望人员报告。"),
        ("See the Survivor Manual.", "见《幸存者手册》。"),
        ("See the Manual.", "见《幸存者手册》。"),
        ("Two ships wait.", "两船等待。"),
        ("It ends at 1430Z.", "1430时（世界协调时）结束。"),
        ("It ends at 120600Z MAR 27.", "2027年3月12日0600时（世界协调时）结束。"),
        ("It ends at 1430 UTC.", "1430Z结束。"),
        ("The word is `evacuee`.", "该词为`撤离`。"),
    ],
)
def test_halves_that_name_the_same_are_left_alone(
    compare: Compare, en: str, zh: str
) -> None:
    assert compare(en, zh) == []


@pytest.mark.parametrize(
    ("en", "zh", "message", "hint"),
    [
        (
            "The on-scene commander calls.",
            "现场协调人呼叫。",
            "'on-scene commander' is not the form that this manual uses.",
            "Write 'on-scene coordinator' or 'coordinator'.",
        ),
        (
            "The on-scene coordinator calls.",
            "现场协调员呼叫。",
            "'现场协调员' is not the form that this manual uses.",
            "Write '现场协调人' or '协调人'.",
        ),
        (
            "On scene commanders call.",
            "现场协调人呼叫。",
            "'On scene commanders' is not the form that this manual uses.",
            "Write 'on-scene coordinator' or 'coordinator'.",
        ),
        (
            "The coordinator calls.",
            "现场协调员呼叫。",
            "'现场协调员' is not the form that this manual uses.",
            "Write '现场协调人' or '协调人'.",
        ),
    ],
)
def test_a_form_not_used_is_told_with_the_approved_ones(
    compare: Compare, en: str, zh: str, message: str, hint: str
) -> None:
    (finding,) = compare(en, zh)

    assert (finding.message, finding.hint) == (message, hint)


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        ("The coordinator calls.", "所称`现场协调员`即协调人。"),
        ("The on-scene coordinator calls.", "见《现场协调员手册》。"),
        ("The coordinator calls the commander.", "协调人呼叫指挥员。"),
        ("The coordinator coordinates on scene.", "协调人现场协调。"),
    ],
)
def test_forms_spoken_about_are_left_alone(compare: Compare, en: str, zh: str) -> None:
    assert compare(en, zh) == []
