"""YAML text to data whose scalars are text and whose places are known."""

import pytest

from deconflict.findings import Code, Span
from deconflict.source import Source, read_bytes, read_text


def read(text: str) -> Source:
    source, findings = read_text(text, "a.yaml")
    assert findings == ()
    assert source is not None
    return source


@pytest.mark.parametrize(
    "written",
    [
        "0730", "10:00", "045", "NO", "yes", "null", "~", "1.10", "2026-11-24",
        "0x1F", "1e3", ".inf", "1_000", "on", "2026-03-15T14:30Z", "=", "<<",
    ],
)  # fmt: skip
def test_every_scalar_stays_text(written: str) -> None:
    assert read(f"a: {written}\n").data == {"a": written}
    assert read(f"- {written}\n").data == (written,)
    assert read(f'{{"{written}": b}}\n').data == {written: "b"}


def test_places_of_keys_and_values() -> None:
    source = read("id: ENC-01\ntitle:\n  zh: 会遇\nlist: [a, {b: c}]\nsteps:\n  - d\n")

    assert source.keys == {
        ("id",): Span(1, 1, 1, 3),
        ("title",): Span(2, 1, 2, 6),
        ("title", "zh"): Span(3, 3, 3, 5),
        ("list",): Span(4, 1, 4, 5),
        ("list", 1, "b"): Span(4, 12, 4, 13),
        ("steps",): Span(5, 1, 5, 6),
    }
    assert source.values == {
        (): Span(1, 1, 7, 1),
        ("id",): Span(1, 5, 1, 11),
        ("title",): Span(3, 3, 4, 1),
        ("title", "zh"): Span(3, 7, 3, 9),
        ("list",): Span(4, 7, 4, 18),
        ("list", 0): Span(4, 8, 4, 9),
        ("list", 1): Span(4, 11, 4, 17),
        ("list", 1, "b"): Span(4, 15, 4, 16),
        ("steps",): Span(6, 3, 7, 1),
        ("steps", 0): Span(6, 5, 6, 6),
    }


def test_columns_count_characters_and_not_bytes() -> None:
    source = read("{zh: 舰艇😀, en: ship}\n")

    assert source.values["en",] == Span(1, 15, 1, 19)


def test_place_holds_the_line_of_the_value() -> None:
    place = read("title:\n  zh: 会遇\n").place(("title", "zh"))

    assert (place.path, place.line_text) == ("a.yaml", "  zh: 会遇")


def test_parts_of_a_path_that_are_not_in_the_file_are_skipped() -> None:
    source = read("steps:\n  - say: CALL\n")

    assert source.known(("steps", 0, "say-step", "say")) == ("steps", 0, "say")
    assert source.known(("steps", 0, "say-step", "to")) == ("steps", 0)


def test_windows_line_ends_are_read() -> None:
    source, findings = read_bytes(b"a: b\r\nc: d\r\n", "a.yaml")

    assert findings == ()
    assert source is not None
    assert source.data == {"a": "b", "c": "d"}
    assert source.values["c",] == Span(2, 4, 2, 5)


@pytest.mark.parametrize(
    "text", ["", "\n\n", "# only a comment\n", "---\n", "--- \n..."]
)
def test_empty_file_is_told(text: str) -> None:
    source, findings = read_text(text, "a.yaml")

    assert source is None
    assert [finding.code for finding in findings] == [Code.SOURCE_EMPTY]


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        ("zh: 舰艇".encode("gbk"), 1, 5),
        ("a: b\nzh: 舰艇\nc: é".encode()[:-1], 3, 4),
        ("id: a\n".encode("utf-16"), 1, 1),
        ("id: a\n".encode("utf-16-le"), 1, 2),
    ],
)
def test_wrong_encoding_is_told_where_it_begins(
    content: bytes, line: int, column: int
) -> None:
    source, findings = read_bytes(content, "a.yaml")

    assert source is None
    assert [finding.code for finding in findings] == [Code.SOURCE_ENCODING]
    assert findings[0].place.span == Span(line, column, line, column + 1)


def test_one_line_of_rubbish_is_one_finding() -> None:
    _, findings = read_bytes(b"\x01" * 100_000 + b"\n\x02\n", "a.yaml")

    assert [finding.message for finding in findings] == [
        "An invisible character (U+0001) stands here.",
        "An invisible character (U+0002) stands here.",
    ]


def test_depth_is_limited_at_twenty() -> None:
    assert read("[" * 20 + "]" * 20).data
    _, findings = read_text("[" * 21 + "]" * 21, "a.yaml")

    assert [finding.code for finding in findings] == [Code.SOURCE_NESTING]


def test_ten_thousand_brackets_do_no_harm() -> None:
    _, findings = read_text("[" * 10_000, "a.yaml")

    assert [finding.code for finding in findings] == [Code.SOURCE_NESTING]


def test_duplicate_key_keeps_the_first_text_and_reads_on() -> None:
    source, findings = read_text("a: 1\na: {b: 2}\nc: 3\n", "a.yaml")

    assert source is not None
    assert source.data == {"a": "1", "c": "3"}
    assert [finding.code for finding in findings] == [Code.SOURCE_DUPLICATE_KEY]


def test_all_findings_of_a_file_come_at_once() -> None:
    _, findings = read_text("a: &x 1\na: !t 2\nzh: >\n  舰\n", "a.yaml")

    assert [finding.code for finding in findings] == [
        Code.SOURCE_ANCHOR,
        Code.SOURCE_DUPLICATE_KEY,
        Code.SOURCE_TAG,
        Code.SOURCE_FOLDED_CHINESE,
    ]


@pytest.mark.parametrize(
    "text", ["zh: |\n  舰，\n  艇。\n", "en: >\n  a\n  b\n", "zh: 舰\n"]
)
def test_texts_on_several_lines_that_are_right(text: str) -> None:
    assert read(text).data
