"""Signals are compared only where they may be in force together."""

from collections.abc import Callable, Mapping

import pytest

from deconflict.findings import Code, Finding

MANUAL = "manual/manual.yaml"
CHAPTER = "manual/chapters/basics.yaml"
CODES = "manual/signals/codes.yaml"
VOICE = "manual/signals/voice.yaml"
FIRST = "procedures/meeting/MTG-01.yaml"
SECOND = "procedures/meeting/MTG-02.yaml"
TOGETHER = """in-force-together:
  - id: crowded
    text: {en: Many ships meet., zh: 多舰相遇。}
    members: [meeting]
"""
LAMP = """
  lamp:
    kind: visual
    name: {en: lamp, zh: 信号灯}
    use: {en: For signals., zh: 发送信号。}
"""

Judge = Callable[[Mapping[str, str]], list[Finding]]
Files = dict[str, str]


def entry(name: str, kind: str, meaning: str, more: str = "") -> str:
    code = name.removeprefix("INT-")
    return f"""
  {name}:
    kind: {kind}
    name: {{en: {code}, zh: {code}}}
    meaning: {{en: It means `{meaning}`., zh: 含义：`{meaning}`。}}
{more}"""


def named(text: str, *signals: str) -> str:
    """A procedure or chapter whose texts name some signals."""
    list_en = ", ".join(f"[signal:{name}]" for name in signals)
    list_zh = "、".join(f"[signal:{name}]" for name in signals)
    for old, new in (
        ("meet and part in safety", f"meet and part by {list_en}"),
        ("两舰安全相遇、分离", f"两舰以{list_zh}安全分离"),
        ("Both sides are equal", f"Both sides are equal by {list_en}"),
        ("双方平等", f"双方平等，使用{list_zh}"),
    ):
        text = text.replace(old, new)
    assert list_zh in text
    return text


def apart(texts: Files, *entries: str, together: bool = False) -> Files:
    """A manual whose two procedures name FY and FZ (or A and B), one each."""
    signals = "".join(entries)
    first, second = (line.split(":")[0].strip() for line in _heads(signals))
    return {
        CODES: f"signals:{signals}",
        FIRST: named(texts[FIRST], first),
        SECOND: named(texts[SECOND], second),
        MANUAL: texts[MANUAL] + (TOGETHER if together else ""),
    }


def _heads(signals: str) -> list[str]:
    lines = signals.splitlines()
    return [line for line in lines if line.startswith("  ") and line[2] != " "]


FY = entry("INT-FY", "code-group", "here")
FZ = entry("INT-FZ", "code-group", "on")
NOTE = """    alike:
      INT-FY: {en: The other is sent first., zh: 另一码组先发。}
"""


def test_procedures_that_never_meet_are_not_compared(
    judge: Judge, good_texts: Files
) -> None:
    assert judge(apart(good_texts, FY, FZ)) == []


def test_alike_groups_of_two_procedures_in_force_together(
    judge: Judge, good_texts: Files
) -> None:
    (finding,) = judge(apart(good_texts, FY, FZ, together=True))
    assert finding.code is Code.SIGNAL_ALIKE
    assert finding.place.line_text == "  INT-FZ:"
    assert "(MTG-01)" in finding.message
    assert "(MTG-02)" in finding.message


def test_a_note_on_either_signal_is_enough(judge: Judge, good_texts: Files) -> None:
    noted = entry("INT-FZ", "code-group", "on", NOTE)
    assert judge(apart(good_texts, FY, noted, together=True)) == []
    assert judge(apart(good_texts, noted, FY, together=True)) == []


def test_a_chapter_is_in_force_with_every_procedure(
    judge: Judge, good_texts: Files
) -> None:
    files = {
        CODES: f"signals:{FY}{FZ}",
        CHAPTER: named(good_texts[CHAPTER], "INT-FY"),
        SECOND: named(good_texts[SECOND], "INT-FZ"),
    }
    (finding,) = judge(files)
    assert "(basics)" in finding.message
    assert "(MTG-02)" in finding.message


def test_one_code_with_two_meanings(judge: Judge, good_texts: Files) -> None:
    name = "en: OTHER, zh: OTHER"
    other = entry("OTHER", "code-group", "on").replace(name, "en: fy, zh: fy")
    (finding,) = (
        one
        for one in judge(apart(good_texts, FY, other, together=True))
        if one.code is Code.SIGNAL_TWO_MEANINGS
    )
    assert finding.place.path == CODES
    assert Code.SIGNAL_TWO_MEANINGS not in {
        one.code for one in judge(apart(good_texts, FY, other))
    }


def test_one_phrase_with_two_meanings(judge: Judge, good_texts: Files) -> None:
    phrase = "    phrase: {en: Please wait., zh: 请等待。}\n"
    entries = [entry(name, "voice", name, phrase) for name in ("A", "B")]
    (finding,) = judge(apart(good_texts, *entries, together=True))
    assert finding.code is Code.SIGNAL_TWO_MEANINGS


@pytest.mark.parametrize(
    ("by_code", "codes"),
    [
        ("", [Code.SIGNAL_TWO_FORMS]),
        ("    by-code: [INT-QQ]\n", []),
    ],
)
def test_one_meaning_with_two_forms(
    judge: Judge, good_texts: Files, by_code: str, codes: list[Code]
) -> None:
    first = entry("INT-QQ", "code-group", "here")
    second = entry("INT-XX", "code-group", "here", by_code)
    findings = judge(apart(good_texts, first, second, together=True))
    assert [finding.code for finding in findings] == codes


def test_forms_joined_through_a_third(judge: Judge, good_texts: Files) -> None:
    both = f"{entry('INT-QQ', 'code-group', 'x')}{entry('INT-XX', 'code-group', 'x')}"
    files = {
        CODES: f"signals:{both}",
        FIRST: named(good_texts[FIRST], "INT-QQ", "INT-XX"),
    }
    assert [one.code for one in judge(files)] == [Code.SIGNAL_TWO_FORMS]
    joined = "我希望与你通话。\n    by-code: [INT-QQ, INT-XX]"
    files[VOICE] = good_texts[VOICE].replace("我希望与你通话。", joined)
    assert judge(files) == []


def test_a_spoken_signal_and_its_code_are_one(judge: Judge, good_texts: Files) -> None:
    by_code = "我希望与你通话。\n    by-code: [INT-K]"
    files = {
        CODES: f"signals:{entry('INT-K', 'single-letter', 'talk')}",
        VOICE: good_texts[VOICE].replace("我希望与你通话。", by_code),
    }
    assert judge(files) == []


@pytest.mark.parametrize("is_lit", [True, False])
def test_letters_are_compared_where_light_is_used(
    judge: Judge, good_texts: Files, *, is_lit: bool
) -> None:
    letters = "".join(
        entry(f"INT-{letter}", "single-letter", letter) for letter in ("K", "N")
    )
    voice = good_texts[VOICE]
    voice = voice.replace("通话。\n", "通话。\n    by-code: [INT-K]\n", 1)
    voice = voice.replace("守听。\n", "守听。\n    by-code: [INT-N]\n", 1)
    plan = "  fallback: [lamp]\n" if is_lit else "  working: lamp\n"
    channels = good_texts["manual/channels.yaml"] + LAMP
    files = {
        CODES: f"signals:{letters}",
        VOICE: voice,
        "manual/channels.yaml": channels,
        FIRST: good_texts[FIRST].replace("facts:\n", f"{plan}facts:\n"),
    }
    expected = [Code.SIGNAL_ALIKE] if is_lit else []
    assert [finding.code for finding in judge(files)] == expected


def test_a_letter_that_is_only_named_is_not_compared_in_morse(
    judge: Judge, good_texts: Files
) -> None:
    letters = [entry(f"INT-{name}", "single-letter", name) for name in ("K", "N")]
    assert judge(apart(good_texts, *letters, together=True)) == []
