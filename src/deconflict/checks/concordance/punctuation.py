"""Signs and spaces are those of the language of each half."""

from collections.abc import Iterator

from deconflict.checks.concordance.halves import Halves, Tables
from deconflict.checks.concordance.said import said
from deconflict.findings import Code, Finding
from deconflict.manual import Words
from deconflict.wording.marks import Mark
from deconflict.wording.punctuation import Kind, Slip, read_slips

_HINT = Words("`deconflict fmt` mends it.", "可用`deconflict fmt`自动改正。")
_BY_HAND = Words(
    "Write the half-width sign, with a space behind it.",
    "请改用半角标点，其后空一格。",
)


def compare_punctuation(halves: Halves, _tables: Tables) -> Iterator[Finding]:
    """Return a finding for each kind of sign that belongs to the other language."""
    chinese = read_slips(halves.zh.text, "zh")
    english = read_slips(halves.en.text, "en")
    if slips := _of_kind(chinese, "half-width"):
        marks = _marks(slips)
        words = said(halves.zh, marks)
        yield halves.finding(
            Code.PAIR_HALF_WIDTH,
            Words(
                f"The Chinese half has half-width signs: {words.en}.",
                f"中文文本有半角标点：{words.zh}。",
            ),
            _HINT,
            zh=marks,
        )
    if slips := _of_kind(chinese, "spacing"):
        yield halves.finding(
            Code.PAIR_SPACING,
            Words(
                "The Chinese half has spaces beside Chinese characters.",
                "中文文本的汉字旁有空格。",
            ),
            _HINT,
            zh=_marks(slips),
        )
    if slips := _of_kind(english, "full-width"):
        marks = _marks(slips)
        words = said(halves.en, marks)
        yield halves.finding(
            Code.PAIR_FULL_WIDTH,
            Words(
                f"The English half has full-width signs: {words.en}.",
                f"英文文本有全角标点：{words.zh}。",
            ),
            _HINT if all(slip.put is not None for slip in slips) else _BY_HAND,
            en=marks,
        )


def _of_kind(slips: tuple[Slip, ...], kind: Kind) -> tuple[Slip, ...]:
    """Return the slips of a kind."""
    return tuple(slip for slip in slips if slip.kind == kind)


def _marks(slips: tuple[Slip, ...]) -> tuple[Mark, ...]:
    """Return where slips stand, as marks."""
    return tuple(Mark(slip.kind, slip.start, slip.end) for slip in slips)
