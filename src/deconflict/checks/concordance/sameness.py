"""Each half says something, and says it in its own language."""

import re
from collections.abc import Iterator

from deconflict.checks.concordance.halves import NAMED, Half, Halves, Tables
from deconflict.findings import Code, Finding
from deconflict.manual import Words

_WORD = re.compile(r"(?<![A-Za-z])[A-Z]?[a-z]{2,}(?![A-Za-z])|[\u3400-\u9fff]")
_MATTER = re.compile(rf"[^\W_]|{NAMED}")


def compare_sameness(halves: Halves, tables: Tables) -> Iterator[Finding]:
    """Return a finding if both halves are the same words, or one holds none.

    Codes, numbers and what is written in capitals are the same in both languages.
    """
    en, zh = halves.en.bare.strip(), halves.zh.bare.strip()
    if en == zh and _has_words(en, tables):
        yield halves.finding(
            Code.PAIR_SAME,
            Words("Both halves are the same words.", "两种文本文字相同。"),
            Words(
                "Write each half in its own language; put what stays the same into "
                "backticks.",
                "请分别用英文和中文书写两种文本；原样保留的内容加反引号。",
            ),
            at="zh" if not _has_han(en) else "en",
        )
    for half, other in ((halves.en, halves.zh), (halves.zh, halves.en)):
        is_blank = half.bare.strip().endswith("…")  # told as such
        is_empty = not is_blank and not _MATTER.search(half.bare)
        if is_empty and _has_words(other.bare, tables):
            yield _empty(halves, half)


def _has_words(text: str, tables: Tables) -> bool:
    """Tell whether a text holds words of a language."""
    return any(word not in tables.units for word in _WORD.findall(text))


def _has_han(text: str) -> bool:
    """Tell whether a text holds Chinese characters."""
    return any("\u3400" <= sign <= "\u9fff" for sign in text)


def _empty(halves: Halves, half: Half) -> Finding:
    """Return the finding that a half holds nothing but signs."""
    english = half.language == "en"
    return halves.finding(
        Code.PAIR_EMPTY,
        Words(
            f"The {'English' if english else 'Chinese'} half holds no words.",
            f"{'英文' if english else '中文'}文本没有文字内容。",
        ),
        Words("Write in it what the other half says.", "请按另一种文本的内容补写。"),
        at=half.language,
    )
