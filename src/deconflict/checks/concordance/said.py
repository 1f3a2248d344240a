"""Words of a half as a finding quotes them."""

from deconflict.checks.concordance.halves import Half
from deconflict.manual import Words
from deconflict.wording import Mark

NOTHING = Words("no such word", "无相应用语")


def said(half: Half, marks: tuple[Mark, ...]) -> Words:
    """Return the marked words of a half in quotation marks, or that there are none."""
    if not marks:
        return NOTHING
    words = [half.text[mark.start : mark.end].strip() for mark in marks]
    return Words(
        ", ".join(f"'{word}'" for word in words),
        "".join(f"“{word}”" for word in words),
    )


def both_said(en: Words, zh: Words) -> str:
    """Return in Chinese what each half says, or that it has no such words."""
    return "，".join(
        f"{half}{words.zh}" if words == NOTHING else f"{half}为{words.zh}"
        for half, words in (("英文", en), ("中文", zh))
    )


def stricter(en: int, zh: int) -> Words:
    """Return which half is the stricter, by how strictly each binds.

    Nothing is said of a permission against silence: what is not said may be free.
    """
    if en == zh or {en, zh} == {0, 1}:
        return Words("", "")
    if en > zh:
        return Words(" The English half is the stricter.", "英文文本更严。")
    return Words(" The Chinese half is the stricter.", "中文文本更严。")
