"""Comment matrices as reviewers send them, written here without our own writers."""

import csv
from collections.abc import Iterable, Mapping
from io import StringIO
from pathlib import Path

from openpyxl import Workbook

from deconflict.document import assemble, printed_places
from deconflict.manual import load_manual, read_project

HEADINGS = (
    "No. 序号",
    "From 提出单位",
    "Type 类别",
    "Place 条款编号",
    "Text 文本",
    "Wording 原文",
    "Comment 意见",
    "Proposed text 建议修改",
    "Reason 理由",
    "Decision 处理意见",
    "Decision reason 处理理由",
    "Decided by 决定人",
    "Anchor 标识",
    "Fingerprint 指纹",
    "Comment id 意见标识",
    "Date 日期",
)
Row = dict[str, str]
CALL = "MTG-01.caller.call"
RULE = "MTG-01.keep-clear"


def marks_of(project: Path) -> Mapping[str, str]:
    """Return the fingerprint of each place of a project as a matrix has it."""
    manual = load_manual(read_project(project)).manual
    assert manual is not None
    return {
        anchor: ";".join(f"{tag}={mark}" for tag, mark in one.fingerprints.items())
        for anchor, one in printed_places(assemble(manual)).items()
    }


def row(name: str, anchor: str, mark: str, **changes: str) -> Row:
    """Return a row by the first words of its headings, in small letters."""
    cells = {
        "from": "Staff of side A",
        "type": "S substantive 实质",
        "text": "both",
        "wording": "The calling ship calls.\n呼叫舰呼叫。",
        "comment": "Say on which channel.",
        "anchor": anchor,
        "fingerprint": mark,
        "comment_id": name,
        "date": "2026-03-01",
        **changes,
    }
    assert set(cells) <= set(map(_key, HEADINGS))
    return {heading: cells.get(_key(heading), "") for heading in HEADINGS}


def csv_of(rows: Iterable[Row], headings: Iterable[str] = HEADINGS) -> bytes:
    """Return rows as the site writes them: quoted, CRLF, with a byte order mark."""
    file = StringIO()
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    names = tuple(headings)
    writer.writerow(names)
    writer.writerows([[one.get(name, "") for name in names] for one in rows])
    return file.getvalue().encode("utf-8-sig")


def xlsx_of(rows: Iterable[Row], path: Path) -> Path:
    """Write rows as a workbook, in a sheet behind another one."""
    book = Workbook()
    book.worksheets[0].append(["Some notes"])
    sheet = book.create_sheet("Comments")
    sheet.append(HEADINGS)
    for one in rows:
        sheet.append([one[name] or None for name in HEADINGS])
    book.save(path)
    return path


def _key(heading: str) -> str:
    """Return the English words of a heading as a name."""
    return " ".join(w for w in heading.split() if w.isascii()).lower().replace(" ", "_")
