"""Both halves have about as many sentences and are about as long."""

from collections.abc import Iterator

from deconflict.checks.concordance.halves import Halves, Tables
from deconflict.findings import Code, Finding
from deconflict.manual import Words
from deconflict.wording.sentences import count_characters, count_words, read_sentences

_LONG = 18
"""Shorter texts, in words of English, vary too much in length."""

_LONG_ZH = 25
_LEAST, _MOST = 0.6, 3.2
"""Chinese characters for one English word: 1.4 in the middle of this manual, 0.8 to
2.7 at its ends; 0.57 to 2.2 in 96 of 100 paragraphs of public prose."""

_HINT = Words(
    "Check that neither half leaves out or adds anything.",
    "请核对两种文本有无遗漏或增添。",
)


def compare_sentences(halves: Halves, _tables: Tables) -> Iterator[Finding]:
    """Return a hint if the numbers of sentences differ by more than one.

    What ends with a semicolon may count as a sentence or not. A spoken phrase is
    cut as it is spoken.
    """
    if halves.path[-1:] == ("phrase",):
        return
    en, zh = _numbers(halves.en.text, "en"), _numbers(halves.zh.text, "zh")
    if max(en[0] - zh[1], zh[0] - en[1]) > 1:
        yield halves.finding(
            Code.PAIR_SENTENCES,
            Words(
                f"The English half has {_counted(en[0])}, the Chinese half has "
                f"{zh[0]}.",
                f"英文文本有{en[0]}句，中文文本有{zh[0]}句。",
            ),
            _HINT,
        )


def compare_lengths(halves: Halves, _tables: Tables) -> Iterator[Finding]:
    """Return a hint if one half of a longer text is much shorter than the other."""
    en = count_words(halves.en.bare)
    zh = count_characters(halves.zh.bare)
    if max(en / _LONG, zh / _LONG_ZH) < 1 or _LEAST <= zh / max(en, 1) <= _MOST:
        return
    is_english_short = zh > en * _MOST
    yield halves.finding(
        Code.PAIR_LENGTH,
        Words(
            f"The {'English' if is_english_short else 'Chinese'} half is much the "
            f"shorter: {en} words of English, {zh} characters of Chinese.",
            f"{'英文' if is_english_short else '中文'}文本明显偏短："
            f"英文{en}词，中文{zh}字。",
        ),
        _HINT,
    )


def _numbers(text: str, language: str) -> tuple[int, int]:
    """Return the least and the greatest number of sentences in a text."""
    most = len(read_sentences(text, language))
    semicolons = sum(sign in ";；" for sign in text.rstrip(";；*”’\"'"))
    return max(most - semicolons, 1), most


def _counted(number: int) -> str:
    """Return a number of sentences in words."""
    return f"{number} sentence" + ("s" if number != 1 else "")
