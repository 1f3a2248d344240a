"""Codes in capital letters: signal groups, flags, and ids such as ENC-01."""

import re
from collections.abc import Collection, Iterator

from deconflict.wording.marks import Mark
from deconflict.wording.numerals import narrow
from deconflict.wording.readings import Reading, in_order

_PHONETIC = (
    "Alfa", "Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel",
    "India", "Juliett", "Juliet", "Kilo", "Lima", "Mike", "November", "Oscar", "Papa",
    "Quebec", "Romeo", "Sierra", "Tango", "Uniform", "Victor", "Whiskey", "Whisky",
    "X-ray", "Xray", "Yankee", "Zulu",
)  # fmt: skip
_TOKEN = re.compile(
    r"(?<![A-Za-z0-9.°\u2019'-])(?P<word>[A-Z][A-Z0-9]*(?:[-/.][A-Z0-9]+)*(?:\(\d+\))?)"
    r"(?![A-Za-z0-9]|[-'\u2019][A-Za-z]|\.[A-Za-z])"
)
_SPELLED = re.compile(
    r"\b(?:flags?|letters?|signals?|groups?|hoists?|pennants?|codes?)(?: letters?)?"
    rf" \"?(?P<words>(?:{'|'.join(_PHONETIC)})\b(?: (?:{'|'.join(_PHONETIC)})\b)*)"
    rf"|\b(?P<behind>{'|'.join(_PHONETIC)}) (?:flag|pennant)\b"
)
_CUE = {
    "en": re.compile(
        r"\b(?:flags?|letters?|signals?|groups?|hoists?|pennants?|codes?"
        r"|(?:flag|letter|signal)s? [A-Z],? (?:and|or|to))"
        r"(?: of| is| are|:)? [\"“]?$",
        re.IGNORECASE,
    ),
    "zh": re.compile(r"(?:旗|信号|字母|码组|代码|字码|挂|发)[“\"]?$"),
}
_CUE_BEHIND = re.compile(r"[”\"]?\s?(?:旗|字母|码组|信号|flag\b|signal\b|pennant\b)")
_LABEL = {
    "en": re.compile(
        r"\b(?:sides?|ships?|party|parties|vessels?|wind|force|annex|annexes|appendix"
        r"|parts?|sections?|editions?|class|type|lines?|zones?|areas?|row|column|table"
        r"|figure|plan|berths?|points?|station|time|plus|version|team|unit|group)"
        r"(?: [A-Z](?:,| and| or| to))? $",
        re.IGNORECASE,
    ),
    "zh": re.compile(r"(?:附件|附录|第|表|图|角色|风向|以|时区|维生素)$"),
}
_LABEL_BEHIND = re.compile(
    r"\s?(?:方|舰|船|艇|区|行|版|类|型|级|附|节|部|点|组|站|港|泊位|时|队|'s|’s)"
)
_COMPASS = {"N", "NE", "E", "SE", "S", "SW", "W", "NW"}
_ABBREVIATIONS = {
    "AM", "CC", "DC", "EU", "FM", "GM", "HF", "HQ", "ID", "KM", "LF", "MF", "MS", "NM",
    "NO", "OK", "PC", "PM", "SS", "TV", "UK", "UN", "US",
}  # fmt: skip
_WORDS = {"A", "I", "Z", *_COMPASS, *_ABBREVIATIONS}
"""What is a code only where the words beside it say so: HF is also a band."""

_DESIGNATION = re.compile(r"[ -]?\d|[/式]|-[a-z]")
"""What stands behind the initials of a standard: GB 18030, GB/T."""

_ENGLISH_WORDS = {"A", "I"}
_FLAG = re.compile(r"flag|letter|pennant|[旗字]", re.IGNORECASE)
_HAN_TYPES = {
    "歼": "J", "轰": "H", "运": "Y", "直": "Z", "空警": "KJ", "教": "JL", "强": "Q",
    "歼轰": "JH", "苏": "SU", "卡": "KA", "米": "MI", "图": "TU",
}  # fmt: skip
_HAN_TYPE = re.compile(r"(?P<type>空警|歼轰|[歼轰运直教强苏卡米图])-?(?P<number>\d+)")


def read_codes(text: str, language: str, codes: Collection[str]) -> Reading:
    """Return the codes of a text: those of the register, and those with figures.

    A single letter, or a code that looks like a word, counts where the words beside
    it say that it is a signal, or the register has it; else it is possible.
    """
    plain = narrow(text)
    said, possible = [], []
    for match in _TOKEN.finditer(plain):
        mark = Mark(_form(match["word"]), match.start(), match.end())
        if _is_code(plain, match, language, codes):
            said.append(mark)
        else:
            possible.append(mark)
    if language == "en":
        said += _spelled(plain)
    else:
        possible += _types(plain)
    return Reading(in_order(said), in_order(possible))


def _is_code(
    text: str, match: re.Match[str], language: str, codes: Collection[str]
) -> bool:
    """Tell whether a word in capitals is a code beyond doubt."""
    word = match["word"]
    if any(sign.isdigit() for sign in word):
        return True
    before, after = text[: match.start()], text[match.end() :]
    if len(word) > 1 and word not in _WORDS:
        return word in codes and _DESIGNATION.match(after) is None
    if _CUE_BEHIND.match(after):
        return True
    if cue := _CUE[language].search(before):
        is_plain = word not in _ENGLISH_WORDS or _FLAG.match(cue[0]) is not None
        return is_plain or not after[1:2].islower()
    if _LABEL[language].search(before) or _LABEL_BEHIND.match(after):
        return False
    return word in codes and word not in _WORDS


def _spelled(text: str) -> Iterator[Mark]:
    """Return the letters that are spelled: flag Kilo, signal November Charlie."""
    for match in _SPELLED.finditer(text):
        part = "words" if match["words"] else "behind"
        value = "".join(word[0] for word in match[part].split())
        yield Mark(value, match.start(part), match.end(part))


def _types(text: str) -> Iterator[Mark]:
    """Return the Latin names of types of aircraft that are written in Chinese."""
    for match in _HAN_TYPE.finditer(text):
        value = _form(f"{_HAN_TYPES[match['type']]}-{match['number']}")
        yield Mark(value, match.start(), match.end())


def _form(word: str) -> str:
    """Return a code in one form, whether or not it has a hyphen: A1 is A-1."""
    return word.replace("-", "")
