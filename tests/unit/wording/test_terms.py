"""Which terms a text holds, and in which form."""

from collections.abc import Mapping

import pytest

from deconflict.schema import Pair, Term, TermForms
from deconflict.wording import Lexicon, read_terms


def term(  # noqa: PLR0913 - what an entry of the register has
    en: str,
    zh: str,
    *,
    short: str | None = None,
    also: Mapping[str, tuple[str, ...]] | None = None,
    not_used: Mapping[str, tuple[str, ...]] | None = None,
    part_of: Mapping[str, tuple[str, ...]] | None = None,
) -> Term:
    return Term.model_validate(
        {
            "term": Pair(en=en, zh=zh),
            "abbreviation": short,
            "also": TermForms(**(also or {})),
            "not-used": TermForms(**(not_used or {})),
            "part-of": TermForms(**(part_of or {})),
            "definition": Pair(en="What it is.", zh="定义。"),
            "pinyin": "a",
            "source": "this-publication",
        }
    )


LEXICON = Lexicon(
    {
        "sar": term(
            "search and rescue",
            "搜寻与救助",
            short="SAR",
            also={"zh": ("搜救",)},
            not_used={"zh": ("搜寻与援救", "搜寻援救")},
        ),
        "region": term("search and rescue region", "搜救区域"),
        "smc": term("SAR mission coordinator", "搜救任务协调员", short="SMC"),
        "osc": term(
            "on-scene coordinator",
            "现场协调人",
            short="OSC",
            not_used={"en": ("on-scene commander",), "zh": ("现场指挥",)},
            part_of={"zh": ("现场指挥所",)},
        ),
        "neo": term(
            "non-combatant evacuation operation",
            "非战斗人员撤离行动（撤离海外公民行动）",
            also={"zh": ("非战斗人员撤离行动", "撤离行动")},
            not_used={"zh": ("非战斗人员撤离",)},
        ),
        "caller": term("calling ship", "呼叫舰"),
        "called": term("called ship", "被呼叫舰"),
        "safety": term("place of safety", "安全地点"),
        "authority": term("port authority", "港口当局"),
        "look-out": term("look-out", "瞭望"),
        "wash": term("wash", "尾浪"),
        "ram": term("restricted in her ability", "受限", short="RAM"),
    }
)


def read(text: str, language: str) -> list[tuple[str, str, str]]:
    return [
        (mark.value, text[mark.start : mark.end], mark.standing)
        for mark in read_terms(text, language, LEXICON)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The search and rescue region", [("region", "search and rescue region")]),
        ("Search and rescue goes on.", [("sar", "Search and rescue")]),
        ("The SAR mission coordinator", [("smc", "SAR mission coordinator")]),
        ("A SAR case, two SARs", [("sar", "SAR"), ("sar", "SARs")]),
        ("Two calling ships", [("caller", "calling ships")]),
        ("The called ship's answer", [("called", "called ship")]),
        ("Places of safety", [("safety", "Places of safety")]),
        ("The port authorities agree.", [("authority", "port authorities")]),
        ("On scene coordinators", [("osc", "On scene coordinators")]),
        ("A look\nout", [("look-out", "look\nout")]),
        ("Two washes", [("wash", "washes")]),
        ("Restricted in my ability", [("ram", "Restricted in my ability")]),
        ("\ufffc\ufffclook-out", [("look-out", "look-out")]),
    ],
)
def test_english_terms_are_found_in_their_longest_form(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert read(text, "en") == [(name, written, "full") for name, written in expected]


@pytest.mark.parametrize(
    "text",
    [
        "They washed the deck.",
        "SAR-01 tells how.",
        "See NEO-SAR.",
        "It is sar to say.",
        "A ram and RAMP",
        "research and rescue",
        "the on-scene coordination",
        "They look outside.",
    ],
)
def test_english_words_that_only_look_like_terms_are_left(text: str) -> None:
    assert read(text, "en") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("被呼叫舰应守听", [("called", "被呼叫舰", "full")]),
        (
            "呼叫舰应呼叫被呼叫舰",
            [("caller", "呼叫舰", "full"), ("called", "被呼叫舰", "full")],
        ),
        ("在搜救区域内", [("region", "搜救区域", "full")]),
        ("参加搜救的舰艇", [("sar", "搜救", "short")]),
        ("搜寻与援救", [("sar", "搜寻与援救", "not-used")]),
        ("《搜寻与援救手册》", [("sar", "搜寻与援救", "short")]),
        ("非战斗人员撤离行动", [("neo", "非战斗人员撤离行动", "short")]),
        ("非战斗人员撤离", [("neo", "非战斗人员撤离", "not-used")]),
        ("由现场指挥通报", [("osc", "现场指挥", "not-used")]),
        ("由现场指挥所通报", []),
        ("现场协调人（OSC）", [("osc", "现场协调人", "full"), ("osc", "OSC", "full")]),
        ("RAMP坡道", []),
        ("按SAR-01行动", []),
    ],
)
def test_chinese_terms_are_found_in_their_longest_form(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert read(text, "zh") == expected


def test_a_form_approved_for_one_term_is_no_slip_of_another() -> None:
    lexicon = Lexicon(
        {
            "a": term("first", "甲词", not_used={"zh": ("乙词",)}),
            "b": term("second", "乙词"),
        }
    )

    (mark,) = read_terms("乙词", "zh", lexicon)

    assert (mark.value, mark.standing) == ("b", "full")


def test_an_empty_lexicon_finds_nothing() -> None:
    assert read_terms("On-scene coordinator", "en", Lexicon({})) == ()
    assert read_terms("现场协调人", "zh", Lexicon({})) == ()
