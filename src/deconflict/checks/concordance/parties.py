"""Both halves name the same parties in the same order."""

from collections import Counter
from collections.abc import Iterator

from deconflict.checks.concordance.halves import Halves, Tables
from deconflict.checks.concordance.said import both_said, said
from deconflict.findings import Code, Finding
from deconflict.manual import Words
from deconflict.wording.marks import Mark
from deconflict.wording.parties import order, orders, read_parties, stands_for_party


def compare_parties(halves: Halves, tables: Tables) -> Iterator[Finding]:
    """Return a finding if a party is missing from a half or two are exchanged."""
    en = read_parties(halves.en.bare, "en", tables.parties)
    zh = read_parties(halves.zh.bare, "zh", tables.parties)
    if _is_missing(halves, en, zh):
        yield _finding(
            halves,
            en,
            zh,
            Words("The halves do not name the same parties", "两种文本所指的一方不同"),
        )
    elif _is_exchanged(halves.en.bare, en, zh):
        yield _finding(
            halves,
            en,
            zh,
            Words(
                "The halves name the parties in a different order",
                "两种文本中双方的先后次序不同",
            ),
        )


def _is_missing(halves: Halves, en: tuple[Mark, ...], zh: tuple[Mark, ...]) -> bool:
    """Tell whether a half names a party that the other leaves out.

    A half that says "the other side" or "she" may mean the party by it, as long
    as it names one of those that the other half names, or none.
    """
    in_en, in_zh = ({mark.value for mark in marks} for marks in (en, zh))
    if in_en == in_zh:
        return False
    if in_en < in_zh:
        return not stands_for_party(halves.en.bare, "en")
    if in_zh < in_en:
        return not stands_for_party(halves.zh.bare, "zh")
    return True


def _is_exchanged(text: str, en: tuple[Mark, ...], zh: tuple[Mark, ...]) -> bool:
    """Tell whether the parties change places between the halves.

    Where one half repeats a name and the other does not, nothing is said of it.
    """
    if Counter(order(en)) != Counter(order(zh)):
        return False
    return order(zh) not in orders(text, en)


def _finding(
    halves: Halves, en: tuple[Mark, ...], zh: tuple[Mark, ...], what: Words
) -> Finding:
    """Return the finding on the parties of both halves."""
    in_en, in_zh = said(halves.en, en), said(halves.zh, zh)
    return halves.finding(
        Code.PAIR_PARTY,
        Words(
            f"{what.en}: {in_en.en} in English, {in_zh.en} in Chinese.",
            f"{what.zh}：{both_said(in_en, in_zh)}。",
        ),
        Words(
            "Name the same party at the same place in both halves.",
            "请在两种文本的相应位置写同一方。",
        ),
        en=en,
        zh=zh,
    )
