"""Each fault is found on a page that has it, and none on a page that has none."""

import pickle
from collections.abc import Callable

import pytest
from weasyprint import Document

from deconflict.findings import Code
from deconflict.render.layout_faults.checking import find_faults
from deconflict.render.layout_faults.fault import LayoutFault

LayOut = Callable[..., Document]
Told = list[tuple[Code, str]]

ENGLISH = "Wait for an answer on the working channel, then call once more. " * 3
CHINESE = "在工作频道上等待答复，然后再呼叫一次。" * 6
ROWS = "<tr><th>Seen</th><td>Lights</td><td>灯光</td></tr>" * 30
WIDE = "W" * 60
FLOATS = """
.row { display: flow-root }
.half { float: left; width: 48% }
"""
"""With these WeasyPrint 70 prints rows over each other when a page is full."""


def told(layout: Document) -> Told:
    return [(one.code, one.anchor) for one in find_faults(layout, "X-01")]


def test_good_pages_have_no_fault(lay_out: LayOut) -> None:
    pair = (
        f"<div class=row><div class=half>{ENGLISH}</div>"
        f"<div class=half lang=zh-Hans>{CHINESE}</div></div>"
    )
    table = (
        f"<table><caption>Signs</caption><thead><tr><th>A<th>B<th>C</tr></thead>"
        f"<tbody>{ROWS}</tbody></table>"
    )
    layout = lay_out(
        f"<h2 id=a>Rules 规则</h2>{pair * 9}<h2 id=b>Signs 信号</h2>{table}",
        "h2 { break-after: avoid } .row { break-inside: avoid }"
        ".half { display: inline-block; width: 45%; vertical-align: top }"
        "@page { @top-center { content: 'EXERCISE 演习' } }",
    )

    assert len(layout.pages) > 3
    assert told(layout) == []


def test_paragraphs_over_each_other(lay_out: LayOut) -> None:
    layout = lay_out(
        "<p id=a>First</p><p id=b class=over>第二段</p>",
        ".over { position: absolute; top: 2px; left: 4px }",
    )

    (fault,) = find_faults(layout, "X-01")
    assert fault == LayoutFault(
        Code.LAYOUT_OVERLAP, "X-01", "1", "b", "第二段", "First"
    )


def test_rows_of_floats_over_each_other(lay_out: LayOut) -> None:
    row = f"<div class=row><p class=half>{ENGLISH}</p><p class=half>{ENGLISH}</p></div>"
    layout = lay_out(row * 12, FLOATS)

    assert Code.LAYOUT_OVERLAP in {code for code, _ in told(layout)}


def test_word_that_runs_into_the_next_cell(lay_out: LayOut) -> None:
    layout = lay_out(f"<table><tr id=r><td>{WIDE[:30]}<td>beside</table>")

    (fault,) = find_faults(layout)
    assert (fault.code, fault.words, fault.other) == (
        Code.LAYOUT_OVERLAP,
        WIDE[:30],
        "beside",
    )


def test_word_that_leaves_its_cell_over_nothing(lay_out: LayOut) -> None:
    layout = lay_out(f"<table><tr id=r><td>{WIDE[:30]}<td></table>")

    assert told(layout) == [(Code.LAYOUT_OUTSIDE, "r")]


def test_picture_over_a_text(lay_out: LayOut) -> None:
    picture = "<svg viewBox='0 0 9 9' width=60 height=60><title>Ships</title></svg>"
    layout = lay_out(
        f"<p id=a>First</p><div>{picture}</div>", "svg { margin-top: -12px }"
    )

    (fault,) = find_faults(layout)
    assert (fault.code, fault.words, fault.other) == (
        Code.LAYOUT_OVERLAP,
        "Ships",
        "First",
    )


def test_text_turned_on_its_side_is_judged_where_it_is(lay_out: LayOut) -> None:
    page = "<p class=side>turned</p>" + "<p>A line of text</p>" * 9
    rules = ".side { transform: rotate(90deg); transform-origin: 0 0; height: 0; "

    assert told(lay_out(page, f"{rules} margin-left: 200px }}")) == []
    assert told(lay_out(page, f"{rules} margin-left: 30px }}")) == [
        (Code.LAYOUT_OVERLAP, "X-01")
    ]


def test_text_cut_off_by_its_box(lay_out: LayOut) -> None:
    rules = "div { overflow: hidden; height: 20px; width: 100px }"

    assert told(lay_out(f"<div id=a>{ENGLISH}</div>", rules)) == [
        (Code.LAYOUT_CLIPPED, "a")
    ]
    assert told(lay_out("<div id=a>Short</div>", rules)) == []


def test_text_off_the_paper(lay_out: LayOut) -> None:
    layout = lay_out("<p id=a>Out</p>", "p { margin-left: -60px }")

    assert told(layout) == [(Code.LAYOUT_CLIPPED, "a")]


def test_running_head_off_the_paper(lay_out: LayOut) -> None:
    rules = f"@page {{ @top-left {{ content: '{WIDE}'; white-space: nowrap }} }}"

    assert told(lay_out("<p>Text</p>", rules)) == [(Code.LAYOUT_CLIPPED, "")]


def test_running_head_that_leaves_its_part_of_the_margin(lay_out: LayOut) -> None:
    rules = (
        "@page { @top-center { content: 'EXERCISE'; white-space: nowrap; width: 9% }"
        "@top-left { content: ''; width: 40% } @top-right { content: ''; width: 40% } }"
    )

    assert told(lay_out("<p>Text</p>", rules)) == [(Code.LAYOUT_OUTSIDE, "")]


def test_wide_picture_in_the_margin(lay_out: LayOut) -> None:
    layout = lay_out(
        "<p id=a>Text</p><svg viewBox='0 0 9 9' width=370 height=20></svg>"
    )

    assert told(layout) == [(Code.LAYOUT_OUTSIDE, "a")]


def test_paragraph_higher_than_a_page(lay_out: LayOut) -> None:
    layout = lay_out(
        f"<h2 id=h>Rule</h2><div id=a class=half>{ENGLISH * 20}</div>",
        ".half { display: inline-block } h2 { break-after: avoid }",
    )

    assert (Code.LAYOUT_CLIPPED, "a") in told(layout)


def test_heading_alone_at_the_foot(lay_out: LayOut) -> None:
    layout = lay_out(
        "<div></div><h2 id=h><b>Rules</b> <b>规则</b></h2><p class=next>Text</p>",
        "div { height: 230px } .next { break-before: page } ",
    )

    (fault,) = find_faults(layout)
    assert (fault.code, fault.page, fault.anchor, fault.words) == (
        Code.LAYOUT_HEADING_ALONE,
        "1",
        "h",
        "Rules",
    )


def test_footnotes_have_their_place_and_hide_no_heading(lay_out: LayOut) -> None:
    note = "<span class=note>A note 注</span>"
    rules = ".note { float: footnote } .next { break-before: page }"
    good = lay_out(f"<p>Text{note}</p>" * 20, rules)
    bad = lay_out(f"<p>Text{note}</p><h2 id=h>Rules</h2><p class=next>Text</p>", rules)

    assert len(good.pages) > 1
    assert told(good) == []
    assert told(bad) == [(Code.LAYOUT_HEADING_ALONE, "h")]


def test_heading_at_the_very_end_is_not_alone(lay_out: LayOut) -> None:
    assert told(lay_out("<p>Text</p><h2 id=h>End</h2>")) == []


def test_caption_parted_from_its_table(lay_out: LayOut) -> None:
    layout = lay_out(
        "<div></div><table id=t><caption>Signs</caption><tr><td>A lamp</table>",
        "div { height: 238px } td { height: 14px }",
    )

    assert told(layout) == [(Code.LAYOUT_HEADING_ALONE, "t")]


def test_table_of_empty_cells_is_not_alone(lay_out: LayOut) -> None:
    row = "<tr><td class=empty></td></tr>"
    layout = lay_out(
        f"<table><caption>Names</caption>{row * 20}</table>",
        ".empty { height: 30px }",
    )

    assert len(layout.pages) > 1
    assert told(layout) == []


def test_row_cut_by_the_end_of_a_page(lay_out: LayOut) -> None:
    layout = lay_out(
        f"<table><tr id=a><td>One</tr><tr id=b><td>{ENGLISH * 30}</table>",
    )

    assert (Code.LAYOUT_ROW_CUT, "b") in told(layout)
    assert (Code.LAYOUT_ROW_CUT, "a") not in told(layout)


def test_row_that_may_part_is_not_cut(lay_out: LayOut) -> None:
    layout = lay_out(
        f"<table><tr id=b><td>{ENGLISH * 30}</table>", "tr { break-inside: auto }"
    )

    assert len(layout.pages) > 1
    assert told(layout) == []


def test_character_without_a_glyph(lay_out: LayOut) -> None:
    (fault,) = find_faults(lay_out("<p id=a>Ship \U0002f00a here</p>"))

    assert (fault.code, fault.anchor, fault.other) == (
        Code.LAYOUT_MISSING_GLYPH,
        "a",
        "\U0002f00a",
    )


def test_characters_that_print_nothing_need_no_glyph(lay_out: LayOut) -> None:
    assert told(lay_out("<p id=a>a&nbsp;b&shy;c&#8203;d&#8288;e</p>")) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("，并等待", Code.LAYOUT_LINE_START),
        ("等待<br>。并", Code.LAYOUT_LINE_START),
        ("等待<br>”并", Code.LAYOUT_LINE_START),
        ("等待—<br>—并", Code.LAYOUT_LINE_START),
        ("等待（<br>并", Code.LAYOUT_LINE_END),
        ("等待“<br>并", Code.LAYOUT_LINE_END),
        ("频率2182<br>千赫", Code.LAYOUT_PARTED),
        ("保持<b>2</b><br><span>海里</span>", Code.LAYOUT_PARTED),
        ("<span lang=en>Keep 2<br>nautical miles</span>", Code.LAYOUT_PARTED),
        ("<span lang=en>within 5<br>minutes</span>", Code.LAYOUT_PARTED),
    ],
)
def test_line_that_begins_or_ends_wrong(lay_out: LayOut, text: str, code: Code) -> None:
    assert told(lay_out(f"<p id=a lang=zh-Hans>{text}</p>")) == [(code, "a")]


@pytest.mark.parametrize(
    "text",
    [
        "等待，<br>并",
        "等待<br>（并",
        "等待<br>——并",
        "第16<br>频道",
        "2021<br>年希腊议定书",
        "<span lang=en>ships<br>’ crews said “<br>yes</span>",
        "<span lang=en>Rule 15<br>says</span>",
        "<span class=box>一</span>，并",
    ],
)
def test_line_that_begins_and_ends_right(lay_out: LayOut, text: str) -> None:
    rules = ".box { display: inline-block }"
    assert told(lay_out(f"<p id=a lang=zh-Hans>{text}</p>", rules)) == []


def test_text_leaving_its_drawing(lay_out: LayOut) -> None:
    drawing = (
        "<svg viewBox='0 0 100 20' width=200 height=40 font-size=10>"
        "<text x=5 y=15>Short</text>{}</svg>"
    )
    wide = "<text x=60 y=15>Formation guide</text>"
    over = "<text x=8 y=16>编队</text>"
    middle = "<text x=60 y=15 text-anchor=middle>Guide</text>"

    assert told(lay_out(f"<p id=a></p>{drawing.format(middle)}")) == []
    assert told(lay_out(f"<p id=a></p>{drawing.format(wide)}")) == [
        (Code.LAYOUT_CLIPPED, "a")
    ]
    assert told(lay_out(f"<p id=a></p>{drawing.format(over)}")) == [
        (Code.LAYOUT_OVERLAP, "a")
    ]


def test_anchor_is_the_nearest_around_or_before(lay_out: LayOut) -> None:
    layout = lay_out(
        "<h2 id=h>Rules</h2><p>，甲</p><div id=d><p>，乙</p></div><p>，丙</p>"
    )

    assert [anchor for _, anchor in told(layout)] == ["h", "d"]


def test_faults_go_from_one_process_to_another(lay_out: LayOut) -> None:
    faults = find_faults(lay_out("<p id=a>，甲</p>"), "X-01")

    assert faults
    assert pickle.loads(pickle.dumps(faults)) == faults  # noqa: S301 - our own bytes
