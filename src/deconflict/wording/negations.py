"""Denials: not, no, never, 不, 未, 无, and all that can stand for one.

English and Chinese deny the same thing in different ways: hard to read / 不易辨读,
misses a call / 未收到, by day / 未入夜. A half is therefore said to deny only by
plain words, and the other half to be free of denial only if it has none of a far
wider range of words.
"""

import re

from deconflict.wording.lexicon import Lexicon
from deconflict.wording.marks import Mark

_EN_PLAIN = Lexicon(
    (
        (
            r"\bwhether\s+or\s+not\b|\bnot\s+only\b|\bno\s+later\b|\bno\s+(?:more|less|fewer)\b",
            "",
        ),
        (
            r"\bno\s+doubt\b|\bno\s*\.|\bnot\s+(?:later|more|less|fewer|before|until)\b",
            "",
        ),
        (r"\b(?:no|none|not|cannot|never|nobody|nothing|neither|nor)\b", "not"),
        (
            r"\b(?:do|does|did|is|are|was|were|has|have|had|would|could|should|ca|wo)n['’]t\b",
            "not",
        ),
        (r"\bwithout\s+(?:delay|exception|fail|pause|warning|interruption)\b", ""),
        (r"\bwithout\b", "not"),
    ),
    ignores_case=True,
)
_ZH_PLAIN = Lexicon(
    (
        (
            "不仅|不但|不论|无论|不管|不迟于|不晚于|不少于|不小于|不低于|不多于|不大于|不高于|不超过|不足|不(?:超出|超过|越出|逾|中断|间断|断|停|变|改变|限|迟|晚|早|例外)",
            "",
        ),
        (
            "无线|无人|不同|不久|不断|不明|不良|不易|不便|不符|不一|不慎|不利|不测|不满|不幸",
            "",
        ),
        (
            "非战斗|非军用|非军事|非商业|非军舰|除非|莫尔斯|不得已|不得不|未来|无关|无害|无误|无效",
            "",
        ),
        (
            "是否|能否|可否|与否|有无|[^，。；]不[^，。；]{1,2}(?=[，。；]|$)(?<=是不是)",
            "",
        ),
        (
            "未必|不必|不宜|不得|不应|不可|不能|不再|不予|不作|不设|不准|不许|没有|未经|未获",
            "not",
        ),
        ("不|未|没|毋|勿|无|非(?=[是为经])", "not"),
        ("(?<![分区识辨个差级类特派])别(?=[再把让将])", "not"),
    )
)
_EN_TRACE = re.compile(
    r"\b(?:no|none|not|cannot|never|nobody|nothing|neither|nor|without|unless|except\w*|"
    r"until|before|only|alone|otherwise|else|different\w*|differs?|instead|rather|hardly|"
    r"rarely|seldom|few|little|less|lost|los(?:es?|s|ing)|miss\w*|fail\w*|refus\w*|"
    r"declin\w*|den(?:y|ies|ied|ying)|reject\w*|lack\w*|ceas\w*|stop\w*|prevent\w*|"
    r"avoid\w*|forbid\w*|prohibit\w*|abandon\w*|cancel\w*|withhold\w*|wrong\w*|"
    r"silen\w+|any\w*|beyond|no-\w+|restrict\w*|limit\w*|absen\w+|vacant|empty|open|"
    r"out|outside|hard|poor\w*|free|stays?|stayed|remain\w*|\w{2,}less|\w+n['’]t|lapse\w*|"
    r"forfeit\w*|doubt\w*|untouched|whatever|whoever|too|once|immunity|short|bare|place|"
    r"un(?!der|til|it|ion|iver|ique|iform|load|less)[a-z]{4,}|non-?[a-z]{3,}|"
    r"in(?:accura|activ|adequ|appropri|capab|complet|correct|depend|effect|frequent|"
    r"operativ|secur|suffici|valid|visib|abili)\w*|im(?:possib|practic|proper|mobil)\w*|"
    r"ir(?:regular|relevan|respectiv)\w*|il(?:legal|legib)\w*|"
    r"dis(?:abl|allow|engag|regard|continu|connect|agree|appear|miss)\w*|"
    r"keep(?:s|ing)?(?=[^.;]*\bfrom\b)|mis(?:read|judg|tak|underst|hear|us|lead)\w*)\b",
    re.IGNORECASE,
)
_ZH_TRACE = re.compile(
    r"[不未无没非勿毋否免拒缺失漏防禁除弃撤消仅只才绝超变]|(?<![上航领低高对防太])空(?![中域军气投勤地])|一律|停止|终止|中止|避免|避开|"
    r"回避|以外|之外|后方(?![向位])|难以|难于|少于|少有|另有|唯一|单独|始终|仍|尚|别(?=再|把|让|将)"
)
_EN_LIST = re.compile(
    r"\b(?:or|nor|neither|either|any\w*|both|each|all)\b", re.IGNORECASE
)
_ZH_LIST = re.compile(r"[或和、及与均都互既各皆]|任何|任一")
_TWICE = {"only", "unless", "until", "except", "before"}
"""Each can be two denials in the other language: only when told / 未获通报不得."""


def read_negations(text: str, language: str) -> tuple[Mark, ...]:
    """Return the plain words of denial in a text, in order."""
    return (_ZH_PLAIN if language == "zh" else _EN_PLAIN).read(text)


def most_denials(text: str, language: str) -> int | None:
    """Return how often a text may deny at most, None where that cannot be told.

    One denial before a list ("no threat, order or protest") is as good as three.
    """
    trace, a_list = (_ZH_TRACE, _ZH_LIST) if language == "zh" else (_EN_TRACE, _EN_LIST)
    found = [match[0].casefold() for match in trace.finditer(text)]
    number = len(found) + sum(one in _TWICE for one in found)
    return None if number and a_list.search(text) else number
