"""What a procedure claims, and why a duty is one-sided, is printed in full."""

import json

import pytest

from deconflict.document import assemble, to_json
from deconflict.manual import load_manual

PROCEDURE = "procedures/meeting/MTG-01.yaml"
VOICE = "manual/signals/voice.yaml"
REASON = "reason: {en: She has the crane., zh: 该舰有起重机。}"
RESOURCES = """resources:
  - channel: vhf-16
    shared: {en: Listen first., zh: 先守听。}
  - altitude: low-block
    over: bay
    low: bottom
    high: top
  - berth: quay
    start: from
    stop: until
report:"""
FACTS = """facts:
  bottom: {value: 500 ft, basis: exercise-value}
  top: {value: 1000 ft, basis: exercise-value}
  from: {time: 2026-03-15T10:00Z, basis: exercise-value}
  until: {time: 2026-03-15T12:00Z, basis: exercise-value}
  bay: {word: {en: the north bay, zh: 北湾}, basis: exercise-value}
"""


@pytest.fixture
def printed(good_files: dict[str, bytes]) -> list[str]:
    """Every text of a good project with claims and reasons, run together."""
    texts = {path: content.decode() for path, content in good_files.items()}
    procedure = texts[PROCEDURE].replace("facts:\n", FACTS)
    procedure = procedure.replace("report:", RESOURCES)
    procedure = procedure.replace("    who: all\n", f"    who: all\n    {REASON}\n")
    procedure = procedure.replace("    side: a\n", f"    side: a\n    {REASON}\n")
    for old in ("        to: called\n", "        to: caller\n"):
        procedure = procedure.replace(old, f"{old}        {REASON}\n")
    texts[PROCEDURE] = procedure
    note = "    alike:\n      CALL: {en: Second., zh: 后发。}\n"
    texts[VOICE] += note
    manual = load_manual({path: text.encode() for path, text in texts.items()}).manual
    assert manual is not None
    return _texts(json.loads(to_json(assemble(manual))))


def _texts(value: object) -> list[str]:
    """Return the text of each passage in a document, in order."""
    if isinstance(value, list):
        return [text for inner in value for text in _texts(inner)]
    if not isinstance(value, dict):
        return []
    if "inlines" in value:
        return ["".join(_runs(value["inlines"]))]
    return [text for inner in value.values() for text in _texts(inner)]


def _runs(inlines: list[dict[str, object]]) -> list[str]:
    runs = []
    for inline in inlines:
        runs.append(str(inline.get("text", "")))
        children = inline.get("children", [])
        assert isinstance(children, list)
        runs += _runs(children)
    return runs


@pytest.mark.parametrize(
    "text",
    [
        # a rule, a role and a step
        "Each ship shall keep clear of the other. Reason: She has the crane.",
        "各舰应避让他舰。理由：该舰有起重机。",
        "Reason: She has the crane.",
        "理由：该舰有起重机。",
        "The called ship answers. Reason: She has the crane.",
        # resources
        "Channel: VHF channel 16; shared with other procedures: Listen first.",
        "频道：甚高频16频道；与其他程序共用：先守听。",
        "Altitude: low-block; over the north bay; from 500 feet to 1000 feet",
        "高度：low-block；北湾上空；自500英尺至1000英尺",
        "Berth: quay; from 151000Z MAR 26 to 151200Z MAR 26",
        # a signal that is like another
        "I hear you and listen. Not to be confused with CALL First call: Second.",
        "我已收到，正在守听。勿与CALL 首次呼叫混淆：后发。",
    ],
)
def test_printed(printed: list[str], text: str) -> None:
    assert text in [" ".join(one.split()) for one in printed]
