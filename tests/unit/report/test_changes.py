"""Changes as text, Markdown, JSON and HTML."""

import json

import html5lib
import pytest
from tests.editions import (
    LONGER,
    NEW_RULE,
    SOFTER,
    compared,
    edited,
    manual_of,
    sample,
)

from deconflict.commands.diff import frame_of_book
from deconflict.compare import Comparison
from deconflict.document import Document
from deconflict.report import DiffFormat
from deconflict.report.changes import report_changes


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compared(sample(), edited(*SOFTER, LONGER, NEW_RULE))


@pytest.fixture(scope="module")
def frame() -> Document:
    return frame_of_book(manual_of(sample()))


def test_text_has_the_gravest_first(comparison: Comparison, frame: Document) -> None:
    text = report_changes(comparison, frame, DiffFormat.TEXT)
    headings = [line for line in text.splitlines() if line[:1].isalpha()]

    assert headings[1:] == [
        "Binding force / 约束程度: 1",
        "Numbers, times, positions / 数值、时间、位置: 3",
        "Put in / 新增: 1",
        "Renumbered / 编号变动: 13",
    ]
    assert "  0207 MEET-01.look-out\n" in text
    assert "      zh: 各舰[-应-]{+宜+}保持正规瞭望。\n" in text
    assert "  MEET-01: 0209 → 0210," in text


def test_same_states_are_said_to_be_the_same(frame: Document) -> None:
    same = compared(sample(), sample())

    assert "Both say the same. / 两者相同。" in report_changes(
        same, frame, DiffFormat.TEXT
    )
    assert json.loads(report_changes(same, frame, DiffFormat.JSON))["changes"] == []


def test_json_has_every_change_with_old_and_new(
    comparison: Comparison, frame: Document
) -> None:
    data = json.loads(report_changes(comparison, frame, DiffFormat.JSON))
    by_anchor = {one["anchor"]: one for one in data["changes"]}
    change = by_anchor["MEET-01.look-out"]

    assert data["version"] == 1
    assert data["counts"]["force"] == 1
    assert change["kinds"] == ["force"]
    assert {"kind": "force", "language": "zh", "old": "应", "new": "宜"} in change[
        "swaps"
    ]
    assert change["texts"]["en"][0]["new"] == "Each ship should keep a proper look-out."
    assert by_anchor["MEET-01.no-searchlight"]["oldNumber"] is None


def test_markdown_marks_words_and_hides_no_sign(
    comparison: Comparison, frame: Document
) -> None:
    text = report_changes(comparison, frame, DiffFormat.MARKDOWN)

    assert "## Binding force / 约束程度: 1\n" in text
    assert "Each ship ~~shall~~**should** keep" in text
    assert r"Time to reply \| ~~3 minutes~~**5 minutes** \| Exercise value" in text


def test_html_is_one_file_that_needs_nothing_else(
    comparison: Comparison, frame: Document
) -> None:
    text = report_changes(comparison, frame, DiffFormat.HTML)
    parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    tree = parser.parse(text)
    ids = [one.get("id") for one in tree.iter() if one.get("id")]
    links = [one.get("href") for one in tree.iter("a")]

    assert parser.errors == []
    assert len(ids) == len(set(ids))
    assert all(link[1:] in ids for link in links if link)
    assert "<script" not in text
    assert "http" not in text.replace("http-equiv", "")
    assert all(url.startswith('"data:') for url in text.split("url(")[1:])


def test_html_says_in_words_what_lines_mark(
    comparison: Comparison, frame: Document
) -> None:
    text = report_changes(comparison, frame, DiffFormat.HTML)

    assert '<del><span class="unseen">[taken out:]</span>shall</del>' in text
    assert '<ins><span class="unseen">【新增】</span>宜</ins>' in text
    assert "Neither side shall give orders to the other." in text  # the whole text
