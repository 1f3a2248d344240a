"""Port and starboard, ahead and astern."""

import re

from deconflict.wording.lexicon import Lexicon
from deconflict.wording.marks import Mark

_OF_SHIP = (
    r"(?:side|sides|bow|quarter|beam|hand|tack|helm|wheel|rudder|light|sidelight|"
    r"engine|wing|lane|lookout|look-out|waist)s?\b"
)
_TURN = re.compile(
    r"\b(?:turn|alter|swing|sheer|veer|steer|helm|rudder|wheel|course|pass|heel|list|"
    r"roll|bear|degrees?|starboard|drift|set)[a-z]*\b",
    re.IGNORECASE,
)
_TO_THE = r"\b(?:to|on|from)\s+(?:the|her|his|its|your|their)"
_NO_NOUN = r"(?=\s*(?:[.,;:)]|$)|\s+(?:of|leads?|back|is|are|and|or|when|if|in)\b)"
_EN = Lexicon(
    (
        (rf"\bport(?:\s+|-){_OF_SHIP}", "port"),
        (r"\bport[- ]to[- ](?=port\b)", "port"),
        (r"(?<=port to )port\b|(?<=port-to-)port\b", "port"),
        (r"\bhard[- ]a?-?port\b", "port"),
        (r"\b(?:to|on|from)\s+port\b(?![- ](?:to|authorit|of|entr))", "|port"),
        (r"\bstarboard\b", "starboard"),
        (
            r"\bleft[- ](?:hand\b|side\b)|\bleftwards?\b|\bturn(?:s|ing)?\s+left\b",
            "port",
        ),
        (
            r"\bright[- ](?:hand\b|side\b)|\brightwards?\b|\bturn(?:s|ing)?\s+right\b",
            "starboard",
        ),
        (rf"{_TO_THE}\s+left\b{_NO_NOUN}", "port"),
        (rf"{_TO_THE}\s+right\b{_NO_NOUN}(?!\s+of\s+way)", "starboard"),
    ),
    ignores_case=True,
)
_ZH = Lexicon(
    (
        ("左邻右舍|座右铭|左右为难|左膀右臂|左顾右盼", ""),
        ("左、?右(?=两?[舷侧]|转|舵)", "|port|starboard"),
        ("左右", ""),
        ("左", "port"),
        ("右", "starboard"),
    )
)
_LINE = {
    "en": Lexicon(
        (
            (r"\bgo\s+ahead\b|\bahead\s+of\s+(?:time|schedule)\b|\bforward\s+of\b", ""),
            (r"\bahead\b|\bin\s+front\b", "ahead"),
            (r"\bastern\b|\babaft\b|\bbehind\b", "astern"),
        ),
        ignores_case=True,
    ),
    "zh": Lexicon(
        (
            ("前方|正前|前面|[船舰艇]首|艏|提前|之前|以前|预先|事先", "ahead"),
            ("后方|正后|后面|[船舰艇]尾|尾后|艉|倒车|后退", "astern"),
        )
    ),
}


def read_sides(text: str, language: str) -> tuple[Mark, ...]:
    """Return what is said of port and starboard, left and right.

    "to port" may lead to a harbour: it says the side for certain only where the
    sentence turns a ship.
    """
    if language == "zh":
        return _ZH.read(text)
    return tuple(_certain(text, mark) for mark in _EN.read(text))


def read_line(text: str, language: str) -> tuple[Mark, ...]:
    """Return what is said of ahead and astern."""
    return _LINE[language].read(text)


def _certain(text: str, mark: Mark) -> Mark:
    """Return a mark that says the side for certain where the words before do."""
    start = max(text.rfind(".", 0, mark.start), text.rfind(";", 0, mark.start)) + 1
    if mark.value == "|port" and _TURN.search(text[start : mark.start]):
        return Mark("port", mark.start, mark.end)
    return mark
