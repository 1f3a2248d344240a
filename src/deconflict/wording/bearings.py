"""Bearings, headings and courses, in three figures."""

import re
from collections.abc import Iterable, Iterator

from deconflict.wording.marks import Mark
from deconflict.wording.numerals import DIGIT_WORDS, digit_string, narrow
from deconflict.wording.readings import NOTHING, Reading, in_order, overlaps
from deconflict.wording.telltales import Telltale

_SPOKEN = r"(?:zero|one|two|three|four|five|six|seven|eight|niner?)"
_HAN_SPOKEN = "[零〇洞幺一二两三四五六拐七八勾九]"
_DEGREES = r"(?:\s?°(?:\s?T)?(?![A-Za-z])|\s?T\b| degrees\b|\s?度)"
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
        r"\b(?:(?:bearing|heading|course|azimuth)s?|direction"
        r"|(?:winds?|swell)(?: is| was)? from"
        r"|(?:alter|turn|steer|com|head)(?:s|ed|ing|e|es)?|came)\b"
        r"(?:[ :]+(?:of|is|are|was|to|onto|on|from|at|about|now|true|steady|course|out"
        r"|magnetic|relative|and|port|starboard|the|her|new|round|line|between))*[ :]+",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"(?<![改转偏变][变向离])(?:航向|方位角?|首向|舷角|航迹向|驶向|转向[至到]|改驶|改航(?!向)"
        r"|(?<![相反两各同])方向|[风浪涌流]向)"
        r"(?:由|从|为|是|保持|稳定|在|约|至|到|线|角|改为|转为|分别|真|:|\s)*"
    ),
}
_BEARS = re.compile(
    r"\b(?:bears?|bore)(?: now| steady)* "
    r"(?P<words>(?P<figures>\d{3}))(?=[,.;]?$|[,.;] "
    r"| (?:from|at|and|true|distance|range)\b)",
    re.IGNORECASE,
)
_POINTING = {
    "en": re.compile(
        r"\b(?:bears?|bore|r[au]n|runs|leads?|led|extends?|points?|l[ai]y|lies|lie|trends?"
        r"|faces?|drifts?|sets?|creeps?|moves?|proceeds?|stretch(?:es)?|wind|swell"
        r"|current|(?:runn|lead|extend|point|ly|trend|fac|drift|sett|creep|mov|proceed"
        r"|stretch)ing)(?: (?:out|away|due|now|about|steady|to|towards?|on|in|from))* "
        rf"(?P<words>(?P<figures>\d{{3}}){_DEGREES})"
        r"(?! (?:apart|a?round|about|of|off|to (?:port|starboard|the)|on|each|either"
        r"|through|from the (?:bow|stern))\b)",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"(?<![转改偏航首倾走舷方风])(?:指向|朝向?|面向|向|沿)着?约?\s?"
        rf"(?P<words>(?P<figures>\d{{3}}){_DEGREES})(?![经纬等圆弧扇范以])"
    ),
}
"""Directions behind words that stand before other figures too: degrees tell."""

_NAMED_BEHIND = {
    "en": re.compile(
        rf"(?<![A-Za-z0-9.,])(?P<words>(?P<figures>\d{{3}})(?:-degree|{_DEGREES})) "
        r"(?:bearing|heading|course|track|direction|radial)s?\b"
        r"(?! (?:change|alteration|correction|sector|arc|difference|error)s?\b)",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"(?<![A-Za-z0-9.,舷左右首艏尾东西南北偏前后])"
        rf"(?P<words>(?P<figures>\d{{1,2}}(?=\s?[°度])|\d{{3}}|{_HAN_SPOKEN}{{3}})"
        r"\s?[°度]?)\s?[T真]?的?(?:[真磁]?(?:方向|方位|航向)|航迹)"
        r"(?![改变偏误]|扇|范围|区间|差|之间|跨度)"
    ),
}
"""Directions before the word for them: 045度方位, 向190度方向."""

_LINK = {
    "en": re.compile(r"[ ,]*(?:(?:to|and|or|through|then|–|-)\s?)+(?:to )?"),
    "zh": re.compile(
        r"(?:改为|转为|变为|改至|转至|转到|改驶|至|到|或|和|、|-|–|—|逐渐|再|随后|,|，)+"
    ),
}
_MARKED = rf"(?:{_DEGREES}|\s?M\b|degrees\b)"
_ONLY_MARKED = re.compile(
    r"(?<![A-Za-z0-9.])(?P<words>(?P<figures>\d{3})(?:°T|°?\s?true\b|T\b|°M\b|°真))"
)
_ALONE = {"en": (_BEARS, _ONLY_MARKED), "zh": (_ONLY_MARKED,)}
_FEW = re.compile(r"(\d{1,2})\s?(?:°|度|degrees\b)")
_ANY = re.compile(rf"(?<![A-Za-z0-9.,])(\d{{3}}){_NO_UNIT}(?![A-Za-z0-9时])")
_ANGLE = re.compile(r"(?<![A-Za-z0-9.,°])(\d{1,3})\s?(?:°|度|degrees?\b)")
_TURN = re.compile(
    r"(?:alter|turn|com|course)\w*(?: (?:port|starboard|course|about|round|and))* ",
    re.IGNORECASE,
)
_BEHIND_CUE = {
    language: re.compile(f"(?P<figures>{three}){_NO_UNIT}{_MARKED}?")
    for language, three in _THREE.items()
}
_TELLTALE = {
    "en": Telltale(re.compile(r"\d"), DIGIT_WORDS),
    "zh": Telltale(re.compile(rf"[\d{_HAN_SPOKEN[1:-1]}]")),
}
_CIRCLE = 360


def read_bearings(text: str, language: str) -> Reading:
    """Return the bearings and courses of a text: `045`.

    Three figures without a word for a bearing before them, and angles, are possible.
    """
    plain = narrow(text)
    if not _TELLTALE[language].is_in(plain):
        return NOTHING
    said: list[Mark] = []
    named = (_POINTING[language], _NAMED_BEHIND[language])
    for mark in (
        *_behind_words(plain, language),
        *_all(plain, (*named, *_ALONE[language])),
    ):
        if not overlaps(mark, said):
            said.append(mark)
    possible: list[Mark] = []
    for pattern in (_ANGLE, _ANY):
        for match in pattern.finditer(plain.replace("\ufffc", " ")):
            angle = _mark(match[1], match.start(), match.end())
            if angle is not None and not overlaps(angle, [*said, *possible]):
                possible.append(angle)
    return Reading(in_order(said), in_order(possible))


def _behind_words(text: str, language: str) -> Iterator[Mark]:
    """Return the bearings behind a word for them, and those linked to them."""
    three = _BEHIND_CUE[language]
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
    is_bearing = cue[0].lower().startswith(("bearing", "方位", "舷角", "方向"))
    return _FEW.match(text, cue.end()) if is_bearing else None


def _all(text: str, patterns: Iterable[re.Pattern[str]]) -> Iterator[Mark]:
    """Return the bearings that patterns find, without the words before them."""
    for pattern in patterns:
        for match in pattern.finditer(text):
            mark = _mark(match["figures"], *match.span("words"))
            if mark:
                yield mark


def _mark(figures: str, start: int, end: int) -> Mark | None:
    """Return a bearing in three figures, if the compass has it."""
    value = int(digit_string(figures))
    return Mark(f"{value % _CIRCLE:03}", start, end) if value <= _CIRCLE else None
