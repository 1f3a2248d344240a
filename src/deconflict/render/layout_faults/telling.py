"""Faults of the layout as findings, in the words of an author, in both languages."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from deconflict.document import Document
from deconflict.document.numbering import roman
from deconflict.findings import Code, Finding, Place, Telling
from deconflict.render.layout_faults.fault import LayoutFault
from deconflict.render.printings import printing_name

_LONGEST = 40
"""Of the words concerned so many characters are quoted."""

PlaceOf = Callable[[str, str], Place]
"""The place of words at an anchor."""


class _Sentences(NamedTuple):
    """How a fault is told: {words} and {other} are quoted, {page} names a page."""

    en: str
    zh: str
    hint_en: str
    hint_zh: str


_TOO_WIDE = (
    "Split a long paragraph; shorten or split a long word without a space.",
    "请拆分过长的段落；缩短不含空格的长词，或将其断开。",
)
_SENTENCES = {
    Code.LAYOUT_OVERLAP: _Sentences(
        "{words} and {other} are printed over each other on page {page}.",
        "{words}与{other}相互重叠，见第{page}。",
        *_TOO_WIDE,
    ),
    Code.LAYOUT_CLIPPED: _Sentences(
        "{words} is cut off on page {page}.",
        "{words}未能完整印出，见第{page}。",
        "Split a long paragraph; in a drawing, make the viewBox larger.",
        "请拆分过长的段落；属附图的，请扩大其viewBox。",
    ),
    Code.LAYOUT_OUTSIDE: _Sentences(
        "{words} leaves its column or the margins of page {page}.",
        "{words}超出所在栏或页边，见第{page}。",
        *_TOO_WIDE,
    ),
    Code.LAYOUT_MISSING_GLYPH: _Sentences(
        "The fonts of the manual have no {other}; on page {page}, in {words}.",
        "手册字体中没有{other}，所在文字为{words}，见第{page}。",
        "Write it with another character.",
        "请改用其他字符。",
    ),
    Code.LAYOUT_HEADING_ALONE: _Sentences(
        "{words} stands alone at the foot of page {page}.",
        "{words}单独留在页末，其后的内容在下一页，见第{page}。",
        "Split or shorten what follows it, so that both have room on one page.",
        "请拆分或缩短其后的内容，使两者能排在同一页。",
    ),
    Code.LAYOUT_ROW_CUT: _Sentences(
        "The end of page {page} cuts what belongs together: {words}.",
        "{words}不应分页，却在页末断开，见第{page}。",
        "Split it into several rows, paragraphs or steps, or shorten it.",
        "请将其分成几行、几段或几个步骤，或予以缩短。",
    ),
    Code.LAYOUT_LINE_START: _Sentences(
        "A line on page {page} begins with a sign that no line begins with: {words}.",
        "有一行以不得居行首的标点开头：{words}，见第{page}。",
        "Put the sign behind the words that it belongs to.",
        "请将该标点移至所属词语之后。",
    ),
    Code.LAYOUT_LINE_END: _Sentences(
        "A line on page {page} ends with a sign that no line ends with: {words}.",
        "有一行以不得居行末的标点结尾：{words}，见第{page}。",
        "Put the sign before the words that it belongs to.",
        "请将该标点移至所属词语之前。",
    ),
    Code.LAYOUT_PARTED: _Sentences(
        "A line end on page {page} parts a number from its unit: {other}, {words}.",
        "换行将数值与单位分开：{other}、{words}，见第{page}。",
        "Put marks around both, or make it a fact and write its {{name}}.",
        "请将数值与单位一并置于标记之内，或写入facts，文本中写{{名称}}。",
    ),
}


def layout_findings(
    faults: Iterable[LayoutFault], document: Document, place_of: PlaceOf
) -> Iterator[Finding]:
    """Return the findings on the faults in the PDF of a document."""
    printing = printing_name(document)
    for fault in faults:
        page = fault.page
        label = roman(int(page)).lower() if page.isdigit() else page
        told = _SENTENCES[fault.code]
        english = _parts(fault, "'{}'", f"{label} ({printing})")
        chinese = _parts(fault, "“{}”", f"{label}页（{printing}）")
        yield Finding(
            place_of(fault.anchor, fault.words),
            fault.code,
            told.en.format_map(english),
            told.hint_en.format_map(english),
            tellings=(
                Telling(
                    "zh", told.zh.format_map(chinese), told.hint_zh.format_map(chinese)
                ),
            ),
        )


def _parts(fault: LayoutFault, marks: str, page: str) -> dict[str, str]:
    """Return what is filled in: the words in quotation marks, and the page."""
    return {
        "words": marks.format(_short(fault.words)),
        "other": marks.format(_short(fault.other)),
        "page": page,
    }


def _short(words: str) -> str:
    """Return words, cut where they are long."""
    return f"{words[:_LONGEST].rstrip()}…" if len(words) > _LONGEST else words
