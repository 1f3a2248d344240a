"""Checks whose findings have several forms, each tried on the good project."""

from collections.abc import Callable

import pytest

from deconflict.checks import CHECKS, TEXT_CHECKS, check_manual
from deconflict.manual import load_manual

MANUAL = "manual/manual.yaml"
TERMS = "manual/terms.yaml"
CHAPTER = "manual/chapters/basics.yaml"
SIGNALS = "manual/signals/voice.yaml"
PROCEDURE = "procedures/meeting/MTG-01.yaml"

Told = Callable[[str, str, str], list[tuple[int, int, str]]]


@pytest.fixture
def told(good_files: dict[str, bytes]) -> Told:
    """Line, column and sentences that come of one replacement in one file."""

    def judge(path: str, old: str, new: str) -> list[tuple[int, int, str]]:
        text = good_files[path].decode()
        assert text.count(old) == 1
        loading = load_manual({**good_files, path: text.replace(old, new).encode()})
        assert loading.manual is not None
        rows = []
        for finding in [*loading.findings, *check_manual(loading.manual)]:
            span = finding.place.span
            assert finding.place.path == path
            assert span is not None
            words = f"{finding.message} {finding.hint}"
            rows.append((span.line, span.column, words))
        return rows

    return judge


def test_good_project_passes_every_check(good_files: dict[str, bytes]) -> None:
    manual = load_manual(good_files).manual
    assert manual is not None
    checks = (*CHECKS, *TEXT_CHECKS)
    assert [list(check(manual)) for check in checks] == [[] for _ in checks]


PLACED_TWICE = "Keep one of the two places."
SLIPS = {
    # order of the parts
    "family twice": (
        MANUAL,
        "annexes:",
        "  - {id: more, title: {en: x, zh: y}, family: meeting}\nannexes:",
        (65, 47, f"The family 'meeting' is placed twice. {PLACED_TWICE}"),
    ),
    "chapter twice": (
        MANUAL,
        "      - basics\n",
        "      - basics\n      - basics\n",
        (60, 9, f"The chapter 'basics' is placed twice. {PLACED_TWICE}"),
    ),
    "annex twice": (
        MANUAL,
        "annexes: [signals,",
        "annexes: [signals, signals,",
        (
            65,
            20,
            (
                "The id 'signals' is used a second time in this file. "
                "The first is in line 65."
            ),
        ),
    ),
    "unknown chapter": (
        MANUAL,
        "      - basics\n",
        "      - basics\n      - other\n",
        (
            60,
            9,
            ("No chapter has the id 'other'. It would be manual/chapters/other.yaml."),
        ),
    ),
    # names in ladders
    "unknown step": (
        PROCEDURE,
        "        otherwise: part\n        text:\n          en: The calling",
        "        otherwise: cal\n        text:\n          en: The calling",
        (59, 20, "No step of this role has the id 'cal'. Did you mean 'call'?"),
    ),
    "unknown role": (
        PROCEDURE,
        "to: called",
        "to: nobody",
        (
            50,
            13,
            (
                "No role of this procedure has the id 'nobody'. "
                "Known: all, called, caller."
            ),
        ),
    ),
    "unknown channel": (
        PROCEDURE,
        "primary: vhf-16",
        "primary: vhf-16\n  fallback: [lamp]",
        (
            18,
            14,
            (
                "No channel has the id 'lamp'. "
                "Channels are listed in manual/channels.yaml."
            ),
        ),
    ),
    "channel that the plan has not": (
        PROCEDURE,
        "to: caller\n        on: primary",
        "to: caller\n        on: working",
        (
            85,
            13,
            (
                "The channel plan of this procedure has no 'working'. "
                "Add 'working:' under channels."
            ),
        ),
    ),
    "time limit that is no quantity": (
        PROCEDURE,
        "ANSWER: part\n        within: reply-time",
        "ANSWER: part\n        within: primary",
        (
            58,
            17,
            (
                "No time among the facts has the id 'primary'. "
                "Add it under facts: with a value such as 5 min."
            ),
        ),
    ),
    # citations
    "unknown reference": (
        TERMS,
        "source: this-publication",
        "source: handbook",
        (
            10,
            13,
            (
                "No reference has the id 'handbook'. "
                "References are listed in manual/references.yaml."
            ),
        ),
    ),
    "unknown article": (
        PROCEDURE,
        "agreement:III.1",
        "agreement:IX",
        (
            27,
            18,
            (
                "The register does not list 'IX' of 'agreement'. "
                "List it under articles with what it says, once it was verified."
            ),
        ),
    ),
    "range from high to low": (
        PROCEDURE,
        "value: 5 min",
        "value: 5-3 min",
        (
            19,
            23,
            (
                "The range '5-3 min' does not run from low to high. "
                "Write the lower number first: 3-5 d."
            ),
        ),
    ),
    "unknown unit": (
        PROCEDURE,
        "value: 5 min",
        "value: 5 mins",
        (19, 23, "No unit is written 'mins'. Did you mean 'min'?"),
    ),
    "unknown signal by code": (
        SIGNALS,
        "      zh: 我希望与你通话。\n",
        "      zh: 我希望与你通话。\n    by-code: [K]\n",
        (13, 15, "No signal has the id 'K'. Signals are listed in manual/signals/."),
    ),
    # places inside texts
    "second of two equal braces": (
        CHAPTER,
        "见[MTG-01.keep-clear]。",
        "{}见[MTG-01.keep-clear]。",
        (
            14,
            20,
            (
                "The brace '{' is not part of a placeholder. "
                "A placeholder is written {reply-time}, in small letters."
            ),
        ),
    ),
    "reference in the second half of a flow pair": (
        PROCEDURE,
        "  - en: Two ships see each other.\n    zh: 两舰互见。",
        "  - {en: 'See [basics.equal].', zh: '见[basics.equl]。'}",
        (
            10,
            39,
            (
                "Nothing in the manual has the anchor 'basics.equl'. "
                "Did you mean 'basics.equal'?"
            ),
        ),
    ),
    "word in a text of several lines": (
        TERMS,
        "en: A vessel of either side.",
        "en: |\n        A vessel\n        of <i>either</i> side.",
        (
            9,
            12,
            (
                "The mark '<i>' is not used in texts. "
                "Use only *emphasis*, **strong**, `code`, {fact} and [reference]."
            ),
        ),
    ),
}


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    list(SLIPS.values()),
    ids=list(SLIPS),
)
def test_slip_is_told_once_at_its_place(
    told: Told, path: str, old: str, new: str, expected: tuple[int, int, str]
) -> None:
    assert told(path, old, new) == [expected]


def test_time_limit_that_is_a_distance_is_told_at_each_wait(told: Told) -> None:
    words = (
        "No time among the facts has the id 'reply-time'. "
        "Add it under facts: with a value such as 5 min."
    )

    rows = told(PROCEDURE, "value: 5 min", "value: 5 nmi")

    assert rows == [(58, 17, words), (77, 17, words)]


def test_empty_pair_lacks_both_halves(told: Told) -> None:
    rows = told(
        TERMS,
        "      en: A vessel of either side.\n      zh: 任一方的船舶。",
        "      {}",
    )

    assert [words.partition(".")[0] for _, _, words in rows] == [
        "The text has no 'en' half",
        "The text has no 'zh' half",
    ]
