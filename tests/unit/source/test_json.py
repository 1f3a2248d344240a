"""JSON files are read fast, and judged as the other files where they are wrong."""

import pytest

from deconflict.findings import Code
from deconflict.source import read_bytes

PATH = "manual/editions/1.json"


def test_every_scalar_is_text_and_lists_are_tuples() -> None:
    source, findings = read_bytes(b'{"a": [1, "x", true, null], "b": {}}', PATH)

    assert findings == ()
    assert source is not None
    assert source.data == {"a": ("1", "x", "true", "null"), "b": {}}


def test_places_are_found_when_they_are_asked_for() -> None:
    source, _ = read_bytes(b'{"a": "x",\n "b": ["y", "z"]}', PATH)
    assert source is not None
    span = source.place(("b", 1)).span

    assert span is not None
    assert (span.line, span.column) == (2, 13)
    key = source.key_place(("b",)).span
    assert key is not None
    assert (key.line, key.column) == (2, 2)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b'{"a": "x", "a": "y"}', Code.SOURCE_DUPLICATE_KEY),
        (b'{"a": "x"', Code.SOURCE_SYNTAX),
        (b"", Code.SOURCE_EMPTY),
        (b'\xef\xbb\xbf{"a": "x"}', Code.SOURCE_BYTE_ORDER_MARK),
        (b'{"a": "\xff"}', Code.SOURCE_ENCODING),
        (b"[" * 100_000, Code.SOURCE_NESTING),
    ],
)
def test_what_is_no_json_is_told_with_its_place(content: bytes, code: Code) -> None:
    _, findings = read_bytes(content, PATH)

    assert [one.code for one in findings] == [code]
    assert findings[0].place.span is not None


def test_files_of_the_program_may_be_larger_than_those_of_writers() -> None:
    large = b'{"a": "' + b"x" * (2 * 1024 * 1024) + b'"}'

    assert read_bytes(large, PATH)[1] == ()
    assert [one.code for one in read_bytes(large, "manual/terms.yaml")[1]] == [
        Code.SOURCE_SIZE
    ]
