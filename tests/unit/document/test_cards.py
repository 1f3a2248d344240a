"""A card says what its role needs, in the words of the procedure."""

import pytest
from tests.ladders import procedure

from deconflict.document import Card, Ladder, assemble, plain_text
from deconflict.document.cards import first_steps
from deconflict.document.passages import Bilingual
from deconflict.manual import load_manual

PROCEDURE = "procedures/meeting/MTG-01.yaml"
FORBIDS = """  - id: no-lights
    who: all
    force: shall-not
    text: {en: A ship shall not show lights., zh: 各舰不得开灯。}
  - id: no-crane
    who: called
    force: shall-not
    reason: {en: She has it., zh: 该舰有起重机。}
    text: {en: She shall not use the crane., zh: 该舰不得使用起重机。}
  - id: may-wait
    who: all
    force: may
    text: {en: A ship may wait., zh: 各舰可等待。}
meanings:
"""


@pytest.fixture
def files(good_files: dict[str, bytes]) -> dict[str, str]:
    """The good project, with rules that forbid and another way to call again."""
    files = {path: content.decode() for path, content in good_files.items()}
    text = files[PROCEDURE].replace("meanings:\n", FORBIDS, 1)
    text = text.replace(
        "        otherwise: part\n", "        otherwise: again\n", 1
    ).replace(
        "      - id: part\n",
        "      - {id: again, say: CALL, to: called, on: fallback,\n"
        "         text: {en: She calls again., zh: 该舰再次呼叫。}}\n"
        "      - id: part\n",
        1,
    )
    text = text.replace(
        "  primary: vhf-16\n", "  primary: vhf-16\n  fallback: [vhf-16]\n"
    )
    text = text.replace(
        "      - id: answer\n",
        "      - id: answer\n"
        "        alerts:\n"
        "          - {kind: warning, text: {en: Keep a look-out., zh: 保持瞭望。}}\n"
        "          - {kind: note, text: {en: Speak slowly., zh: 语速放慢。}}\n",
        1,
    )
    return {**files, PROCEDURE: text}


@pytest.fixture
def cards(files: dict[str, str]) -> dict[str, Card]:
    return cards_of(files)


def cards_of(files: dict[str, str]) -> dict[str, Card]:
    manual = load_manual({path: text.encode() for path, text in files.items()}).manual
    assert manual is not None
    divisions = assemble(manual).divisions()
    return {card.role: card for division in divisions for card in division.cards}


def told(text: Bilingual) -> list[str]:
    return [plain_text(passage.inlines) for passage in text]


def test_each_role_has_a_card(cards: dict[str, Card]) -> None:
    assert list(cards) == ["caller", "called"]
    assert [card.id for card in cards.values()] == ["MTG-01.caller", "MTG-01.called"]
    assert told(cards["called"].name) == ["Called ship", "被呼叫舰"]


def test_steps_are_those_of_the_ladder(files: dict[str, str]) -> None:
    manual = load_manual({path: text.encode() for path, text in files.items()}).manual
    assert manual is not None
    (division,) = [one for one in assemble(manual).divisions() if one.cards]
    ladders = [block for block in division.blocks if isinstance(block, Ladder)]
    for card, ladder in zip(division.cards, ladders, strict=True):
        printed = {step.number: step.text for step in ladder.steps}
        assert len(card.steps) == 3
        for step in card.steps:
            assert printed[step.number] == step.text


def test_first_steps_go_the_way_of_the_first_signal() -> None:
    ladders = {
        "caller": (
            "call: say CALL to called\n"
            "listen: wait ANSWER>act else again\n"
            "again: say CALL to called\n"
            "act: do\n"
            "part: end parted"
        ),
        "called": "hear: wait CALL>part else part\npart: end parted",
    }
    roles = procedure(ladders).roles
    assert first_steps(roles["caller"]) == [0, 1, 3]
    assert first_steps(roles["called"]) == [0, 1]


def test_first_steps_do_not_go_round() -> None:
    ladders = {
        "caller": "call: say CALL to called\nlisten: wait ANSWER>call else part\n"
        "part: end parted",
        "called": "hear: wait CALL>part else part\npart: end parted",
    }
    assert first_steps(procedure(ladders).roles["caller"]) == [0, 1]


def test_warnings_of_the_first_steps_stand_on_the_card(cards: dict[str, Card]) -> None:
    warnings = [told(one) for step in cards["called"].steps for one in step.warnings]
    assert warnings == [["Keep a look-out.", "保持瞭望。"]]


def test_do_nots_are_the_rules_that_forbid_this_role(cards: dict[str, Card]) -> None:
    assert [told(one.text) for one in cards["caller"].do_nots] == [
        ["A ship shall not show lights.", "各舰不得开灯。"]
    ]
    assert [told(one.text)[1] for one in cards["called"].do_nots] == [
        "各舰不得开灯。",
        "该舰不得使用起重机。",
    ]


def test_silence_leads_to_what_is_sent_and_how(cards: dict[str, Card]) -> None:
    (silence,) = cards["caller"].silences
    assert [told(one) for one in silence.signals] == [["ANSWER", "ANSWER"]]
    assert told(silence.limit) == ["5 minutes", "5分钟"]
    assert told(silence.then.text) == ["CALL by other means.", "CALL，使用其他手段。"]
    (silence,) = cards["called"].silences
    assert told(silence.then.text) == [
        "The called ship goes her way.",
        "被呼叫舰驶离。",
    ]


def test_call_that_is_sent_twice_is_told_once(cards: dict[str, Card]) -> None:
    (call,) = cards["caller"].sent
    assert len(call.numbers) == 2
    assert told(call.line)[0].endswith(
        "to: Called ship; by: VHF channel 16, other means."
    )


def test_call_to_expect_names_its_sender_and_where_it_leads(
    cards: dict[str, Card],
) -> None:
    (call,) = cards["called"].expected
    assert told(call.id) == ["CALL", "CALL"]
    assert "from: Calling ship" in told(call.line)[0]
    assert call.numbers == (cards["called"].sent[0].numbers[0],)
    assert call.is_spoken


def test_channels_are_spoken_in_both_languages(cards: dict[str, Card]) -> None:
    primary, fallback = cards["caller"].channels
    assert told(primary)[0] == "Primary: VHF channel 16 (one six; 幺六)"
    assert told(fallback)[1].startswith("话音不通时：")
    assert told(fallback)[1].endswith("（one six；幺六）")
