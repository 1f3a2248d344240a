"""The findings on comment matrices, in both languages."""

from collections.abc import Iterable
from dataclasses import replace

from deconflict.checks.telling import nearest_or, told
from deconflict.findings import Code, Finding, Place, Severity, Span
from deconflict.manual import Words, review_path

_LEFT_OUT = Words(
    "Correct the cell, or delete the row.",
    "请改正该单元格，或删除该行。",
)
_KEPT = review_path("", is_gone=True)
_AS_MADE = Words(
    "Take the cell from the file in which the comment was first written; it is never "
    "typed by hand.",
    "请从最初写下该意见的文件中复制，不要手工填写。",
)


def wrong_heading(path: str, column: int, heading: str, found: str) -> Finding:
    """Return the finding that a heading is missing, with what stands there instead."""
    there = (
        Words(f"; in its place stands '{found}'", f"，该列现为“{found}”")
        if found
        else Words("", "")
    )
    return _unreadable(
        _at(path, 1, column),
        Words(
            f"The heading '{heading}' is missing{there.en}.",
            f"缺少表头“{heading}”{there.zh}。",
        ),
        Words(
            "Write the headings as they were; the first row is never changed.",
            "请恢复原表头；首行不得改动。",
        ),
    )


def second_heading(path: str, column: int, heading: str) -> Finding:
    """Return the finding that two columns have the same heading."""
    return _unreadable(
        _at(path, 1, column),
        Words(
            f"The heading '{heading}' stands here a second time.",
            f"表头“{heading}”在此重复。",
        ),
        Words("Delete the column that is not filled in.", "请删除未填写的一列。"),
    )


def empty_cell(place: Place, heading: str) -> Finding:
    """Return the finding that a cell says nothing that must say something."""
    return _unreadable(
        place,
        Words(f"The cell '{heading}' is empty.", f"“{heading}”一栏为空。"),
        Words("Fill it in, or delete the row.", "请填写，或删除该行。"),
    )


def wrong_choice(
    place: Place, heading: str, cell: str, words: Iterable[str]
) -> Finding:
    """Return the finding that a cell holds none of the words that it may hold."""
    known = tuple(words)
    return _unreadable(
        place,
        Words(
            f"The cell '{heading}' cannot be '{cell}'.",
            f"“{heading}”一栏不能填“{cell}”。",
        ),
        Words(
            f"It may be: {'; '.join(known)}.",
            f"可填：{'；'.join(known)}。",
        ),
    )


def wrong_date(place: Place, cell: str) -> Finding:
    """Return the finding that a cell holds no date."""
    return _unreadable(
        place,
        Words(f"'{cell}' is not a date.", f"“{cell}”不是日期。"),
        Words(
            "Write year, month and day: 2026-03-15.",
            "请写年、月、日：2026-03-15。",
        ),
    )


def not_as_made(place: Place, heading: str, cell: str) -> Finding:
    """Return the finding that a mark that the program made is lost or changed."""
    return _unreadable(
        place,
        Words(
            f"The cell '{heading}' was changed: '{cell}'.",
            f"“{heading}”一栏已被改动：“{cell}”。",
        ),
        _AS_MADE,
    )


def nothing_said(place: Place) -> Finding:
    """Return the finding that a row holds neither a comment nor a proposal."""
    return _unreadable(
        place,
        Words(
            "This row holds neither a comment nor a proposed text.",
            "本行既无意见，也无建议修改。",
        ),
        Words("Fill in one of them, or delete the row.", "请填写其一，或删除该行。"),
    )


def no_decision(place: Place) -> Finding:
    """Return the finding that a reason is given for a decision that is not."""
    return _unreadable(
        place,
        Words(
            "A reason is given, but no decision.",
            "已填处理理由，未填处理意见。",
        ),
        Words(
            "Fill in the decision, or delete the reason.",
            "请填写处理意见，或删除处理理由。",
        ),
    )


def not_a_text(place: Place, heading: str) -> Finding:
    """Return the finding that a cell holds a formula or an error."""
    return _unreadable(
        place,
        Words(
            f"The cell '{heading}' holds a formula or an error.",
            f"“{heading}”一栏中是公式或错误值，不是文本。",
        ),
        Words(
            "Set the format of the cell to Text and write it again.",
            "请将单元格格式设为“文本”，重新输入。",
        ),
    )


def too_large(path: str, limit: Words) -> Finding:
    """Return the finding that a file is larger than any matrix."""
    return _unreadable(
        _at(path, 1),
        Words(
            f"The file is larger than a matrix may be: {limit.en}.",
            f"文件过大，意见表不得超过{limit.zh}。",
        ),
        Words(
            "Check whether it is the right file; else divide it.",
            "请检查是否选错文件；确属意见表的，请拆分。",
        ),
    )


def other_ending(path: str) -> Finding:
    """Return the finding that a file is neither CSV nor a workbook by its name."""
    return _unreadable(
        _at(path, 1),
        Words(
            "A comment matrix has a name that ends in .xlsx or .csv.",
            "意见表的文件名后缀应为.xlsx或.csv。",
        ),
        Words(
            "Save it from the spreadsheet program as xlsx.",
            "请用表格软件另存为xlsx格式。",
        ),
    )


def written_twice(place: Place, first: Place) -> Finding:
    """Return the finding that one comment stands in two rows that differ."""
    line = first.span.line if first.span else 1
    return told(
        place,
        Code.EXCHANGE_TWICE,
        Words(
            "This comment stands here a second time, and the two rows differ.",
            "本条意见在此第二次出现，两处内容不同。",
        ),
        Words(
            f"The first is in {first.path}, row {line}; keep one. A new "
            "comment needs an id of its own.",
            f"第一次见{first.path}第{line}行，请只保留一处。新意见须有自己的标识。",
        ),
    )


def changed_since_sent(place: Place) -> Finding:
    """Return the finding that a decision was taken on other words than stand now."""
    return told(
        place,
        Code.EXCHANGE_CHANGED_SINCE,
        Words(
            "This decision is on other words than the comment has now.",
            "本条处理意见所针对的内容与现存意见不同。",
        ),
        Words(
            "Export the comments again and decide anew.",
            "请重新导出意见表，再作处理。",
        ),
    )


def left_aside(place: Place) -> Finding:
    """Return the warning that a row of a consolidated matrix is not what stands now."""
    finding = told(
        place,
        Code.EXCHANGE_CHANGED_SINCE,
        Words(
            "This comment is not in the words that it has now; it is left aside.",
            "本条意见的内容与现存意见不同，不予导入。",
        ),
        Words(
            "From a consolidated matrix only decisions are taken. Whoever wrote the "
            "comment changes it in a file of his own.",
            "汇总意见表只导入处理意见。意见内容由提出单位在自己的文件中修改。",
        ),
    )
    return replace(finding, severity=Severity.WARNING)


def decided_already(place: Place, decision: str) -> Finding:
    """Return the finding that a comment can be changed no more."""
    english, _, chinese = decision.partition(" ")[2].partition(" ")
    return told(
        place,
        Code.REVIEW_DECIDED,
        Words(
            f"This comment is decided ({english}); this row is left aside.",
            f"本条意见已处理（{chinese}），本行不予导入。",
        ),
        Words(
            "Write a new comment. A decision is changed with `deconflict comments "
            "resolve`.",
            "请另提意见。处理意见用deconflict comments resolve更改。",
        ),
    )


def place_gone(place: Place, anchor: str, known: Iterable[str]) -> Finding:
    """Return the warning that the place of a comment is not in the manual."""
    return told(
        place,
        Code.REVIEW_PLACE,
        Words(
            f"The manual has no place '{anchor}'; the comment is kept in {_KEPT}.",
            f"手册中没有标识为“{anchor}”的条款，本条意见存入{_KEPT}。",
        ),
        nearest_or(
            anchor,
            known,
            Words(
                "If the place has another id now, write that there after 'place:'.",
                "条款标识有变的，请在该文件的place处改写。",
            ),
        ),
    )


def not_writable(place: Place, path: str) -> Finding:
    """Return the finding that a comment cannot be put into its file."""
    return _unreadable(
        place,
        Words(
            f"This comment cannot be put into {path}.",
            f"本条意见无法写入{path}。",
        ),
        Words("Write it there by hand.", "请直接在该文件中填写。"),
    )


def _unreadable(place: Place, message: Words, hint: Words = _LEFT_OUT) -> Finding:
    """Return the finding that a file or a cell cannot be read."""
    return told(place, Code.EXCHANGE_UNREADABLE, message, hint)


def _at(path: str, line: int, column: int = 1) -> Place:
    """Return a place in a file from outside."""
    return Place(path, Span(line, column, line, column))
