"""Bearings, headings and courses, in three figures."""

import re
from collections.abc import Iterator

from deconflict.wording.marks import Mark
from deconflict.wording.numerals import digit_string, narrow
from deconflict.wording.readings import Reading, overlaps

_SPOKEN = r"(?:zero|one|two|three|four|five|six|seven|eight|niner?)"
_HAN_SPOKEN = "[零〇洞幺一二两三四五六拐七八勾九]"
_NO_UNIT = (
    r"(?![\d]|[.,]\d|[-\s]?(?:m|km|kn|kt|kts|ft|yd|yards?|nm|nmi|NM|metres?|meters?"
    r"|feet|miles?|nautical|cables?|knots?|[kM]?Hz|min|minutes?|h|hours?|days?|d"
    r"|persons?|per|percent)\b|\s?(?:米|海里|链|码|千米|公里|节|兆赫|千赫|英尺|分钟"
    r"|小时|天|秒|人|[%])|[:年])"
)
_THREE = {
    "en": rf"(?:\d{{3}}|\b{_SPOKEN} {_SPOKEN} {_SPOKEN}\b)",
    "zh": rf"(?:\d{{3}}|{_HAN_SPOKEN}{{3}}(?![分海米十百千]))",
}
_CUE = {
    "en": re.compile(
        r"\b(?:(?:bearing|heading|course|azimuth)s?"
        r"|(?:alter|turn|steer|com|head)(?:s|ed|ing|e|es)?|came)\b"
        r"(?:[ :]+(?:of|is|are|was|to|onto|on|from|at|about|now|true|steady|course|out"
        r"|magnetic|relative|and|port|starboard|the|her|new|round|line|between))*[ :]+",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"(?<![改转偏变][变向离])(?:航向|方位角?|首向|舷角|航迹向|驶向|转向[至到]|改驶|改航(?!向))"
        r"(?:由|从|为|是|保持|稳定|在|约|至|到|线|角|改为|转为|分别|真|:|\s)*"
    ),
}
_LINK = {
    "en": re.compile(r"[ ,]*(?:(?:to|and|or|through|then|–|-)\s?)+(?:to )?"),
    "zh": re.compile(
        r"(?:改为|转为|变为|改至|转至|转到|改驶|至|到|或|和|、|-|–|—|逐渐|再|随后|,|，)+"
    ),
}
_MARKED = r"(?:\s?°(?:\s?T)?(?![A-Za-z])|\s?(?:T|M)\b|\s?degrees\b|\s?度)"
_ONLY_MARKED = re.compile(r"(?<![A-Za-z0-9.])(\d{3})(?:°T|°?\s?true\b|T\b|°M\b|°真)")
_FEW = re.compile(r"(\d{1,2})\s?(?:°|度|degrees\b)")
_ANY = re.compile(rf"(?<![A-Za-z0-9.,])(\d{{3}}){_NO_UNIT}(?![A-Za-z0-9时])")
_ANGLE = re.compile(r"(?<![A-Za-z0-9.,°])(\d{1,3})\s?(?:°|度|degrees?\b)")
_TURN = re.compile(
    r"(?:alter|turn|com|course)\w*(?: (?:port|starboard|course|about|round|and))* ",
    re.IGNORECASE,
)
_CIRCLE = 360


def read_bearings(text: str, language: str) -> Reading:
    """Return the bearings and courses of a text: `045`.

    Three figures without a word for a bearing before them, and angles, are possible.
    """
    plain = narrow(text)
    said: list[Mark] = []
    for mark in (*_behind_words(plain, language), *_marked(plain)):
        if not overlaps(mark, said):
            said.append(mark)
    possible: list[Mark] = []
    for pattern in (_ANGLE, _ANY):
        for match in pattern.finditer(plain.replace("\ufffc", " ")):
            angle = _mark(match[1], match.start(), match.end())
            if angle is not None and not overlaps(angle, [*said, *possible]):
                possible.append(angle)
    return Reading(tuple(said), tuple(possible))


def _behind_words(text: str, language: str) -> Iterator[Mark]:
    """Return the bearings behind a word for them, and those linked to them."""
    three = re.compile(f"(?P<figures>{_THREE[language]}){_NO_UNIT}{_MARKED}?")
    for cue in _CUE[language].finditer(text):
        match = three.match(text, cue.end()) or _few(text, cue)
        while match:
            mark = _mark(match[1], match.start(), match.end())
            if mark and not _is_turn(cue, match):
                yield mark
            link = _LINK[language].match(text, match.end())
            match = three.match(text, link.end()) if link else None


def _is_turn(cue: re.Match[str], match: re.Match[str]) -> bool:
    """Tell whether degrees are the angle of a turn: "turns 180 degrees"."""
    is_angle = match[0] != match[1] and not match[1].startswith(("0", "zero"))
    return is_angle and _TURN.fullmatch(cue[0]) is not None


def _few(text: str, cue: re.Match[str]) -> re.Match[str] | None:
    """Return a bearing of less than three figures: "bearing 45°", 方位45度.

    Behind a word for a course it may be the angle of a turn: "course 30 degrees".
    """
    is_bearing = cue[0].lower().startswith(("bearing", "方位", "舷角"))
    return _FEW.match(text, cue.end()) if is_bearing else None


def _marked(text: str) -> Iterator[Mark]:
    """Return 045°T and 045 true, which need no word before them."""
    for match in _ONLY_MARKED.finditer(text):
        mark = _mark(match[1], match.start(), match.end())
        if mark:
            yield mark


def _mark(figures: str, start: int, end: int) -> Mark | None:
    """Return a bearing in three figures, if the compass has it."""
    value = int(digit_string(figures))
    return Mark(f"{value % _CIRCLE:03}", start, end) if value <= _CIRCLE else None
