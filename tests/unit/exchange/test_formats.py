"""Every kind of file gives back what was put in, and is in its standard's form."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree
from openpyxl import load_workbook

from deconflict.exchange.csv_file import guarded, unguarded
from deconflict.exchange.formats import WRITERS, Bundle, read_rows
from deconflict.exchange.kinds import Kind
from deconflict.exchange.rows import Row, mark_of, rows_of
from deconflict.exchange.tbx import Concept, concepts_of
from deconflict.manual import Manual, load_manual
from deconflict.schema import TermForms

SCHEMAS = Path(__file__).parent / "schemas"
TRICKY = [
    "=1+1",
    "+1",
    "-1",
    "- a list",
    "@here",
    "＝1",
    "'quoted' at the start",
    "''two",
    "3-5",
    "0730",
    "5 May",
    "may",
    "TRUE",
    "12:30",
    "156.8",
    "5分",
    "a, b; c\td",
    'say "hi"',
    "two\nlines",
    "with <b> & ]]> in it",
    "{reply-time} and {reply-time}, see [ENC-01.rule]",
    "[ENC-01.rule]",
    "*marks* and `code`",
    "_x0041_ and _x000D_",
    "😀 and \u3000wide",
    "en:- zh:-",
]


def row(en: str, zh: str, address: str = "A-01.rule.text", path: str = "a.yaml") -> Row:
    texts = {"en": en, "zh": zh}
    marks = {key: mark_of(text) for key, text in texts.items()}
    return Row(address, texts, marks, path)


def tricky_rows() -> tuple[Row, ...]:
    return tuple(
        row(text, f"{text}。", f"A-01.rules.r{at}.text", f"{at // 9}.yaml")
        for at, text in enumerate(TRICKY)
    )


def bundle(rows: tuple[Row, ...], source: str = "en") -> Bundle:
    return Bundle(rows, (), "Book", source)


def said(rows: tuple[Row, ...]) -> list[tuple[str, dict[str, str], dict[str, str]]]:
    return [(one.address, one.texts, one.marks) for one in rows]


@pytest.fixture(scope="module")
def manual(good_files: Mapping[str, bytes]) -> Manual:
    found = load_manual(good_files).manual
    assert found is not None
    return found


@pytest.mark.parametrize("source", ["en", "zh"])
@pytest.mark.parametrize("kind", [Kind.XLSX, Kind.CSV, Kind.XLIFF, Kind.TMX])
def test_what_goes_out_comes_back(kind: Kind, source: str) -> None:
    rows = tricky_rows()

    reading = read_rows(WRITERS[kind](bundle(rows, source)), f"a.{kind.value}")

    assert reading.findings == ()
    assert said(reading.rows) == said(rows)


@pytest.mark.parametrize("kind", [Kind.XLSX, Kind.CSV, Kind.XLIFF])
@pytest.mark.parametrize("source", ["en", "zh"])
def test_missing_half_stays_missing(kind: Kind, source: str) -> None:
    rows = (row("Only English.", ""), row("", "只有中文。", "A-01.title"))

    reading = read_rows(WRITERS[kind](bundle(rows, source)), f"a.{kind.value}")

    assert said(reading.rows) == said(rows)
    assert reading.rows[0].marks["zh"] == "-"


def test_memory_holds_whole_pairs_only() -> None:
    rows = (row("Only English.", ""), row("Both.", "两种。", "A-01.title"))

    reading = read_rows(WRITERS[Kind.TMX](bundle(rows)), "a.tmx")

    assert said(reading.rows) == said(rows[1:])


def test_terms_come_back(manual: Manual) -> None:
    rows = tuple(rows_of(manual, ["terms"]))
    concepts = tuple(concepts_of(manual, rows))

    content = WRITERS[Kind.TBX](Bundle(rows, concepts, "Book", "en"))

    assert said(read_rows(content, "a.tbx").rows) == said(rows)


@pytest.mark.parametrize("kind", list(Kind))
def test_equal_texts_make_equal_bytes(kind: Kind, manual: Manual) -> None:
    rows = tuple(rows_of(manual))
    all_of_it = Bundle(rows, tuple(concepts_of(manual, rows)), "Book", "en")

    assert WRITERS[kind](all_of_it) == WRITERS[kind](all_of_it)


@pytest.mark.parametrize("kind", [Kind.XLIFF, Kind.TMX, Kind.TBX])
def test_file_is_in_the_form_of_its_standard(kind: Kind, manual: Manual) -> None:
    rows = (*rows_of(manual), *tricky_rows(), row("Only English.", "", "A-02.title"))
    concepts = tuple(concepts_of(manual, rows))
    form = etree.RelaxNG(etree.parse(SCHEMAS / f"{kind.value}.rng"))

    content = WRITERS[kind](Bundle(rows, concepts, "Book", "en"))

    assert form.validate(etree.fromstring(content)), form.error_log


def test_workbook_opened_and_saved_again_says_the_same() -> None:
    rows = tricky_rows()
    book = load_workbook(BytesIO(WRITERS[Kind.XLSX](bundle(rows))))
    again = BytesIO()
    book.save(again)

    assert said(read_rows(again.getvalue(), "a.xlsx").rows) == said(rows)


def test_workbook_holds_texts_and_no_formulas() -> None:
    book = load_workbook(BytesIO(WRITERS[Kind.XLSX](bundle(tricky_rows()))))
    sheet = book.worksheets[0]

    kinds = {
        cell.data_type for line in sheet.iter_rows() for cell in line if cell.value
    }
    assert kinds == {"s"}
    assert {cell.number_format for cell in sheet[2]} == {"@"}
    assert [cell.protection.locked for cell in sheet[2]] == [
        True,
        False,
        False,
        False,
        True,
        True,
    ]
    assert sheet.freeze_panes == "B2"
    assert sheet.protection.sheet
    assert len(book.worksheets) == 2


@pytest.mark.parametrize("text", TRICKY)
def test_guard_is_taken_off_again(text: str) -> None:
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", [*TRICKY[:11], *TRICKY[12:16]])
def test_spreadsheet_takes_no_text_for_something_else(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["may", "Two ships meet.", "5 ships meet", "两舰相遇。"]
)
def test_plain_words_are_not_guarded(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.parametrize("sign", [";", "\t"])
def test_csv_with_another_sign_between_cells(sign: str) -> None:
    content = WRITERS[Kind.CSV](bundle((row("One two.", "一二。"),)))

    reading = read_rows(content.replace(b",", sign.encode()), "a.csv")

    assert said(reading.rows) == said((row("One two.", "一二。"),))


def test_columns_may_change_places_and_blank_rows_stand_between() -> None:
    lines = WRITERS[Kind.CSV](bundle((row("A b.", "甲乙。"),))).decode("utf-8-sig")
    head, line = (one.split(",") for one in lines.splitlines())
    turned = "\r\n".join(",".join(one[::-1]) for one in (head, [""] * 6, line))

    reading = read_rows(turned.encode(), "a.csv")

    assert said(reading.rows) == said((row("A b.", "甲乙。"),))
    assert reading.rows[0].line == 3


def test_csv_tells_the_line_of_a_row_behind_a_text_of_two_lines() -> None:
    rows = (row("Two\nlines.", "两\n行。"), row("Next.", "下一。", "A-01.title"))

    reading = read_rows(WRITERS[Kind.CSV](bundle(rows)), "a.csv")

    assert [one.line for one in reading.rows] == [2, 5]


def test_xliff_protects_names_with_equal_numbers() -> None:
    rows = (row("Wait {a}, see [X-01.r].", "见[X-01.r]，等待{a}。"),)

    content = WRITERS[Kind.XLIFF](bundle(rows)).decode()

    assert 'Wait <ph id="1">{a}</ph>, see <ph id="2">[X-01.r]</ph>.' in content
    assert '见<ph id="2">[X-01.r]</ph>，等待<ph id="1">{a}</ph>。' in content


def test_xliff_of_another_program_is_read() -> None:
    content = b"""<?xml version="1.0"?><xliff version="1.2"
      xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:o="other">
      <file original="a" source-language="en-US" target-language="zh_CN"
        datatype="plaintext"><body><group><trans-unit id="A-01.title" o:x="1">
        <source>Old <g id="1">{a}</g></source>
        <seg-source><mrk mtype="seg" mid="1">Old</mrk></seg-source>
        <target><mrk mtype="seg" mid="1">New <ph id="1">{a}</ph></mrk></target>
        <note from="other">en:no</note><note from="deconflict">en:0 zh:1</note>
        <alt-trans><target>Other</target></alt-trans>
      </trans-unit></group></body></file></xliff>"""

    (found,) = read_rows(content, "a.xlf").rows

    assert found.texts == {"en": "Old {a}", "zh": "New {a}"}
    assert found.marks == {"en": "0", "zh": "1"}
    assert (found.address, found.line) == ("A-01.title", 4)


def test_words_beside_a_term_have_their_status(manual: Manual) -> None:
    rows = tuple(rows_of(manual, ["terms.ship"]))
    (concept,) = concepts_of(manual, rows)
    forms = {
        "also": TermForms(en=("vessel",), zh=("船只",)),
        "not_used": TermForms(en=("boat",)),
        "abbreviation": "SH",
    }
    item = concept.item.model_copy(update=forms)
    content = WRITERS[Kind.TBX](
        Bundle(rows, (Concept("ship", item, concept.rows),), "Book", "en")
    )

    root = etree.fromstring(content)
    words = [(one[0].text, one[1].text, one[2].text) for one in root.iter("{*}termSec")]
    assert words[:4] == [
        ("ship", "fullForm", "preferredTerm-admn-sts"),
        ("SH", "abbreviation", "admittedTerm-admn-sts"),
        ("vessel", "variant", "admittedTerm-admn-sts"),
        ("boat", "variant", "deprecatedTerm-admn-sts"),
    ]
    assert said(read_rows(content, "a.tbx").rows) == said(rows)
