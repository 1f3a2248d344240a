"""Controlled language: what is counted, and where."""

from collections.abc import Callable, Mapping

import pytest

from deconflict.findings import Finding

Judge = Callable[[Mapping[str, str]], list[Finding]]

PROCEDURE = "procedures/meeting/MTG-01.yaml"
SIGNALS = "manual/signals/voice.yaml"
REFERENCES = "manual/references.yaml"
RULE_EN = "Each ship shall keep clear of the other."
RULE_ZH = "各舰应避让他舰。"
LONG = " ".join(["word"] * 21)
LONG_ZH = "舰" * 41
JOINED_ZH = "舰艇停船，" * 8
"""With its commas 40 characters, and 32 without."""


@pytest.fixture
def find(judge: Judge, good_texts: dict[str, str]) -> Callable[..., list[str]]:
    """The codes of style that a change of one text brings."""

    def found(old: str, new: str, path: str = PROCEDURE) -> list[str]:
        assert good_texts[path].count(old) == 1
        changed = {path: good_texts[path].replace(old, new)}
        codes = (one.code.value for one in judge(changed))
        return [code for code in codes if code.startswith("style-")]

    return found


Find = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (RULE_EN, f"Each ship shall {LONG}.", "long-sentence"),
        (RULE_ZH, f"各舰应{LONG_ZH}。", "long-sentence"),
        (RULE_ZH, f"{JOINED_ZH}停。", "long-sentence"),
        (RULE_EN, f'Each ship shall say "{LONG}".', "long-sentence"),
        ("The ships meet and part in safety.", f"{LONG}.", "long-sentence"),
        ("The called ship answers.", f"Go. {LONG}. Go.", "long-sentence"),
        (RULE_EN, "Each ship shall stop and shall call.", "two-instructions"),
        (RULE_EN, "Each ship shall stop, and should call.", "two-instructions"),
        (RULE_EN, "Each ship shall stop and then call.", "two-instructions"),
        (RULE_EN, "Each ship shall stop but shall not call.", "two-instructions"),
        (RULE_ZH, "各舰应停船，并应呼叫。", "two-instructions"),
        (RULE_ZH, "各舰应停船，不得呼叫。", "two-instructions"),
        (RULE_ZH, "各舰应停船，然后呼叫。", "two-instructions"),
        (RULE_EN, "Each ship may shall stop.", "two-modals"),
        (RULE_EN, "Each ship shall stop, and may call.", "two-modals"),
        (RULE_EN, "Each ship may, if asked, shall call.", "two-modals"),
        (RULE_EN, 'Each "ship" shall stop and may call.', "two-modals"),
        (RULE_ZH, "各舰宜应停船。", "two-modals"),
        (RULE_ZH, "各舰应停船，可呼叫。", "two-modals"),
        (RULE_ZH, "“甲”舰应停船，可呼叫。", "two-modals"),
        (RULE_EN, "It shall be recorded.", "actor"),
        (RULE_EN, "The record shall be kept for a year.", "actor"),
        (RULE_ZH, "应避让他舰。", "actor"),
        (RULE_ZH, "各舰停船。相遇时，不得靠近。", "actor"),
        (RULE_EN, "Each ship must keep clear.", "banned-word"),
        (RULE_ZH, "各舰必须避让他舰。", "banned-word"),
        (RULE_ZH, "各舰必须避让“他舰”。", "banned-word"),
        (RULE_EN, "The ship's boats must keep to the ships' side.", "banned-word"),
        ("Two ships meet", "Two ships must meet", "banned-word"),
        (
            "name: {en: Both part, zh: 双方驶离}",
            "name: {en: Both part, zh: 须驶离}",
            "banned-word",
        ),
    ],
)
def test_slip_is_told_once(find: Find, old: str, new: str, code: str) -> None:
    assert find(old, new) == [f"style-{code}"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (RULE_EN, f"Each ship shall {' '.join(['word'] * 17)}."),
        (RULE_EN, f"Each ship shall stop; {' '.join(['word'] * 19)}."),
        (RULE_ZH, f"各舰应{LONG_ZH[:37]}。"),
        (RULE_ZH, f"各舰应停船；{LONG_ZH[:40]}。"),
        ("Two ships meet", LONG),
        (RULE_EN, "Each ship shall stop and call."),
        (RULE_EN, "Each ship shall stop. She may call."),
        (RULE_EN, "A ship that cannot stop shall call."),
        (RULE_EN, "Each ship shall wait until then and call."),
        (RULE_ZH, "不能停船的舰艇应呼叫。"),
        (RULE_ZH, "各舰应响应呼叫，相应减速。"),
        (RULE_ZH, "各舰应先停船，再呼叫。"),
        (RULE_ZH, "各舰应停船；各舰可呼叫。"),
        (RULE_EN, "The word `must` and the word `will` shall fall away."),
        (RULE_ZH, "各舰应避让他舰，见《船舶必须遵守的规则》。"),
        (RULE_ZH, "各舰应携带必需的物资。"),
        (RULE_EN, "Each ship shall act of its own free will."),
        (RULE_EN, 'Flag V means "I must have help".'),
        (RULE_EN, "The word “may” leaves a choice; the word ‘shall’ binds a side."),
        (RULE_EN, 'The words "It shall be sent" do not say who acts.'),
        (RULE_ZH, "V旗表示“我需要援助”。"),
        (RULE_ZH, "“应”约束各方，“可”留有选择余地。"),
        (RULE_ZH, "写作「必须」的，改为“应”。"),
        (RULE_ZH, "应对方请求，舰艇可靠近。"),
        (RULE_ZH, f"{JOINED_ZH.removesuffix('，')}。"),
    ],
)
def test_good_sentences_are_left_alone(find: Find, old: str, new: str) -> None:
    assert find(old, new) == []


def test_spoken_phrases_have_their_own_wording(find: Find) -> None:
    assert find("Unknown ship, this is …", f"{LONG}. I will stop.", SIGNALS) == []
    assert find("Unknown ship, this is …", "You must stop.", SIGNALS) == [
        "style-banned-word"
    ]


def test_what_other_documents_say_is_not_counted(find: Find) -> None:
    assert find("Ships keep clear of each other.", f"{LONG}.", REFERENCES) == []


def test_limits_and_words_are_the_projects_own(
    judge: Judge, good_texts: dict[str, str]
) -> None:
    forms = good_texts["manual/verbal-forms.yaml"].replace(
        "not-used-en:\n", "longest-sentence: {en: 6, zh: 60}\nnot-used-en:\n  - clear\n"
    )

    codes = [one.code.value for one in judge({"manual/verbal-forms.yaml": forms})]

    assert "style-banned-word" in codes
    assert "style-long-sentence" in codes
