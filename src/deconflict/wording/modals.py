"""The verbal forms in a text, read apart from words that only look like them."""

import re
from collections.abc import Iterable, Mapping

from deconflict.schema import VerbalForm
from deconflict.wording.marks import Mark

_NOT_MODAL = {
    "应": (
        "响供反适对相效回呼答感照顺因策接报内不",
        r"急|变|邀|征|召|付|力|战|允|届|聘|试|景|承|运|验|有尽|当|该|答(?!复|应)|"
        r"对(?!其|该|本|对方|另|他|各|每|此|上述|下列|所)|用(?<![舰艇方员者台机组长官船]应用)",
    ),
    "不得": ("舍来顾使了免少由值恨巴怪", r"不|已|其|要领|人心|而知"),
    "宜": ("适便事权相合机不时", r"人|居"),
    "不宜": ("", ""),
    "可": (
        "许认不两",
        r"能|用|靠(?!泊|岸|近|港)|见|行(?!动|驶|进|使)|疑|读(?!出)|听(?!从|取)|视(?!为)|"
        r"变(?!更)|调(?!整|遣|动)|燃|观(?!察|测)|是|逆|否|供|知|控(?!制)|怕|惜|选(?!择)|"
        r"比(?!照)|及(?!早|时)|接受|操作|移动|再生|编程|追溯|达|以",
    ),
    "不必": ("", "要"),
    "能": ("可性功职效技智动机势核才本潜万节热电未所", r"力|见度|源|量|级|耗|手|干|动|否|效"),
}
"""What stands before or behind a Chinese word where it is part of another word."""

_IF = re.compile(r"\b(?:if|in case|lest|unless)\b[^,.;]*$", re.IGNORECASE)
_INVERTED = re.compile(
    r"should (?:the|an?|any|it|she|he|they|this|that|these|no|either|both) "
)


def read_modals(
    text: str, language: str, forms: Iterable[VerbalForm]
) -> tuple[Mark, ...]:
    """Return the verbal forms of a text in order; the value is the force.

    English forms count in small letters only: "Should the ship", "May I" and the
    month are none. Neither is the "should" of a condition, nor 应 in 响应, 可 in
    可能 or 能 in 能见度.
    """
    words = {getattr(form.word, language): form.force for form in forms}
    found = _chinese(words) if language == "zh" else _english(words)
    return tuple(
        Mark(words[_base(match[0])], match.start(), match.end())
        for match in found.finditer(text)
        if language == "zh" or not _is_condition(text, match.start())
    )


def _chinese(words: Mapping[str, str]) -> re.Pattern[str]:
    """Return what finds the Chinese forms, the longest first."""
    parts = []
    for word in sorted(filter(None, words), key=len, reverse=True):
        before, after = _NOT_MODAL.get(word, ("", ""))
        behind = f"(?<![{before}])" if before else ""
        ahead = f"(?!{after})" if after else ""
        parts.append(f"{behind}{word}{ahead}")
    return re.compile("|".join(parts))


def _english(words: Mapping[str, str]) -> re.Pattern[str]:
    """Return what finds the English forms, the longest first."""
    ordered = sorted(filter(None, words), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(ordered)}|cannot)\b".replace(" ", r"\s"))


def _base(written: str) -> str:
    """Return the form of the table for what is written."""
    return "can" if written == "cannot" else " ".join(written.split())


def _is_condition(text: str, start: int) -> bool:
    """Tell whether "should" stands for "if" or behind one."""
    if not text.startswith("should", start):
        return False
    is_in_condition = _IF.search(text, 0, start) is not None
    return is_in_condition or _INVERTED.match(text, start) is not None
