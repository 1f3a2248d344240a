"""What cannot be read is told with its place, and nothing is read from it."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from deconflict.exchange.formats import WRITERS, Bundle, read_rows
from deconflict.exchange.kinds import Kind
from deconflict.exchange.rows import Row, mark_of
from deconflict.findings import Code

TEXTS = {"en": "Wait.", "zh": "等待。"}
ROW = Row("A-01.title", TEXTS, {key: mark_of(text) for key, text in TEXTS.items()}, "a")
CONTENT = {
    kind: WRITERS[kind](Bundle((ROW,), (), "Book", "en"))
    for kind in (Kind.XLSX, Kind.CSV, Kind.XLIFF, Kind.TMX, Kind.TBX)
}
BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'


def zipped(name: str, content: bytes) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as made:
        made.writestr(name, content)
    return file.getvalue()


def edited_workbook(value: object, sheet_title: str = "") -> bytes:
    book = load_workbook(BytesIO(CONTENT[Kind.XLSX]))
    book.worksheets[0]["B2"].value = value
    if sheet_title:
        book.worksheets[0]["C1"].value = sheet_title
    file = BytesIO()
    book.save(file)
    return file.getvalue()


BROKEN = {
    "nothing.xlsx": b"",
    "text.xlsx": CONTENT[Kind.CSV],
    "cut.xlsx": CONTENT[Kind.XLSX][:900],
    "other.xlsx": zipped("a.txt", b"a"),
    "bomb.xlsx": zipped("xl/workbook.xml", BOMB),
    "number.xlsx": edited_workbook(5),
    "formula.xlsx": edited_workbook("=1+1"),
    "heading.xlsx": edited_workbook("Wait.", "Text"),
    "nothing.csv": b"",
    "binary.csv": b"\xff\xfe\x00",
    "workbook.csv": CONTENT[Kind.XLSX],
    "quote.csv": CONTENT[Kind.CSV].replace(b"Wait.", b'"Wait." x'),
    "nothing.xliff": b"",
    "memory.xliff": CONTENT[Kind.TMX],
    "two.xliff": CONTENT[Kind.XLIFF].replace(b'version="1.2"', b'version="2.0"'),
    "cut.xliff": CONTENT[Kind.XLIFF][:300],
    "bomb.xliff": BOMB + b"<xliff version='1.2'>&b;</xliff>",
    "outside.xliff": b"<!DOCTYPE x SYSTEM 'a.dtd'><xliff version='1.2'>&b;</xliff>",
    "deep.xliff": b"<a>" * 5000 + b"</a>" * 5000,
    "french.xliff": CONTENT[Kind.XLIFF].replace(b'"zh-Hans"', b'"fr"'),
    "xliff.tmx": CONTENT[Kind.XLIFF],
    "half.tmx": CONTENT[Kind.TMX].replace(b'"zh-Hans"', b'"fr"'),
    "memory.tbx": CONTENT[Kind.TMX],
    "old.tbx": b'<martif type="TBX-Basic"/>',
    "name.doc": b"",
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_file_is_told(name: str) -> None:
    reading = read_rows(BROKEN[name], name)

    assert reading.rows == ()
    (finding,) = reading.findings
    assert finding.code is Code.EXCHANGE_UNREADABLE
    assert finding.place.path == name
    assert finding.place.span
    assert finding.place.span.line >= 1
    assert finding.tellings[0].message.endswith("。")


def test_memory_with_its_doctype_is_read() -> None:
    head, _, rest = CONTENT[Kind.TMX].partition(b"\n")
    content = head + b'<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n' + rest

    assert [one.texts for one in read_rows(content, "a.tmx").rows] == [TEXTS]


def test_entry_with_two_preferred_terms_is_told() -> None:
    word = (
        "<termSec><term>{}</term><termNote type='administrativeStatus'>"
        "preferredTerm-admn-sts</termNote></termSec>"
    )
    content = (
        "<tbx><text><body><conceptEntry id='ship'><langSec xml:lang='en'>"
        f"{word.format('a')}{word.format('b')}</langSec><langSec xml:lang='zh'>"
        f"{word.format('c')}</langSec></conceptEntry></body></text></tbx>"
    )

    (finding,) = read_rows(content.encode(), "a.tbx").findings

    assert finding.code is Code.EXCHANGE_TWICE
