"""Codes in capital letters: signal groups, flags, and ids such as ENC-01."""

import re
from collections.abc import Collection, Iterator

from deconflict.wording.marks import Mark
from deconflict.wording.numerals import narrow
from deconflict.wording.readings import Reading, in_order
from deconflict.wording.telltales import Telltale

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
_LINKED = re.compile(r" (?:of|is|are) [\"“]?$", re.IGNORECASE)
_VERB = re.compile(r"\bsignals? $", re.IGNORECASE)
"""What stands before plain abbreviations too: "signal US ships"."""

_MADE = {
    "en": re.compile(
        r"\b(?:mak(?:es?|ing)|made|hoist(?:s|ed|ing)?|fl(?:y|ies|ew|own|ying)"
        r"|sen(?:ds?|t|ding)|show(?:s|ed|n|ing)?|display(?:s|ed|ing)?"
        r"|signal(?:s|led|ling|ed|ing)?|repeat(?:s|ed|ing)?|transmit(?:s|ted|ting)?"
        r"|acknowledge[sd]?)(?: the)?(?: (?:code|signal|hoist|group|flags?))* [\"“]?$",
        re.IGNORECASE,
    ),
    "zh": re.compile(r"(?:发[出送]?|悬?挂|升起?|打出|显示|重复|复述|使用|用)[“\"]?$"),
}
_GROUP = re.compile(r"[A-Z]{2}|[MQ][A-Z]{2}")
"""Letters of the International Code of Signals, of its medical part, and Q codes."""

_ARTICLE_PLACE = re.compile(r"(?:^|[.:;!?(•–—\n\"“])\s*$")
"""Where a sentence begins, and "A" is a word."""

_BESIDE_A_LETTER = re.compile(
    r"(?:\b(?:the|an|this|that|her|its|their|each|every|one|no|single)|[\"“]) ?$",
    re.IGNORECASE,
)
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
_QUOTES = ('"', "”")
_FLAG = re.compile(r"flag|letter|pennant|[旗字]", re.IGNORECASE)
_HAN_TYPES = {
    "歼": "J", "轰": "H", "运": "Y", "直": "Z", "空警": "KJ", "教": "JL", "强": "Q",
    "歼轰": "JH", "苏": "SU", "卡": "KA", "米": "MI", "图": "TU",
}  # fmt: skip
_HAN_TYPE = re.compile(r"(?P<type>空警|歼轰|[歼轰运直教强苏卡米图])-?(?P<number>\d+)")


_LETTERS = Telltale(re.compile("[A-Z](?![a-z])"))
_NAMES_OF_LETTERS = Telltale(
    re.compile(f"[A-Z](?:{'|'.join(name[1:] for name in _PHONETIC)})")
)


def read_codes(text: str, language: str, codes: Collection[str]) -> Reading:
    """Return the codes of a text: those of the register, and those with figures.

    A single letter, or a code that looks like a word, counts where the words beside
    it say that it is a signal, or the register has it; else it is possible.
    """
    plain = narrow(text)
    said, possible = [], []
    for match in _tokens(plain):
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


def read_groups(text: str, language: str) -> tuple[Mark, ...]:
    """Return what stands where a signal group does, in any register or in none.

    "The ship makes GN", 发出GW信号: two letters behind a word for making signals, or
    before a word for signals.
    """
    plain = narrow(text)
    return tuple(
        Mark(match["word"], match.start(), match.end())
        for match in _tokens(plain)
        if _is_group(plain, match, language)
    )


def _tokens(text: str) -> Iterator[re.Match[str]]:
    """Return the words in capital letters."""
    if _LETTERS.is_in(text):
        yield from _TOKEN.finditer(text)


def _is_group(text: str, match: re.Match[str], language: str) -> bool:
    """Tell whether letters stand where a signal group does."""
    word, after = match["word"], text[match.end() :]
    if not _GROUP.fullmatch(word) or _DESIGNATION.match(after):
        return False
    if word in _WORDS and after[1:2].islower():
        return False
    before = text[: match.start()]
    return any(
        (
            _CUE_BEHIND.match(after),
            _CUE[language].search(before),
            _MADE[language].search(before),
        )
    )


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
    if _CUE_BEHIND.match(after) and not _is_no_letter(word, before, after, language):
        return True
    if cue := _CUE[language].search(before):
        return _is_firm(cue[0], word, after)
    if _LABEL[language].search(before) or _LABEL_BEHIND.match(after):
        return False
    return word in codes and word not in _WORDS


def _is_firm(cue: str, word: str, after: str) -> bool:
    """Tell whether a cue makes a code of a word, and not "the signal is OK"."""
    is_last = not after[1:2].islower()
    if word in _ABBREVIATIONS:
        return _LINKED.search(cue) is None and (is_last or not _VERB.search(cue))
    return is_last or word not in _ENGLISH_WORDS or _FLAG.match(cue) is not None


def _is_no_letter(word: str, before: str, after: str, language: str) -> bool:
    """Tell whether "signal" or "flag" behind a word does not make it a code.

    "A signal" at the beginning of a sentence, "I signal", a UN flag and an HF signal.
    """
    if word in _ABBREVIATIONS:
        cues = (cue[language].search(before) for cue in (_CUE, _MADE))
        return not any(cue and not cue[0].endswith(" the ") for cue in cues)
    if language != "en" or word not in _ENGLISH_WORDS or after[:1] in _QUOTES:
        return False
    if word == "I":
        return _BESIDE_A_LETTER.search(before) is None
    return _ARTICLE_PLACE.search(before) is not None


def _spelled(text: str) -> Iterator[Mark]:
    """Return the letters that are spelled: flag Kilo, signal November Charlie."""
    if not _NAMES_OF_LETTERS.is_in(text):
        return
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
