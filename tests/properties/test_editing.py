"""A text that is replaced reads back exactly, and no other byte is changed."""

import re

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from deconflict.source import KeyPath, Source, read_bytes
from deconflict.source.editing import replace_values

QUICK = settings(deadline=None, derandomize=True, max_examples=300)

SIGNS = st.sampled_from(
    [
        *"abz 019-:,.{}[]\"'#&*!|>%@`?\\/~=\t\n",
        *"：，。；“”‘’｛｝［］（）、中文舰\u3000\u00a0é😀",
        *["\n  ", "\n\n", "\n ", ": ", " #", "- ", "---\n", "...", "{a-b}", "''", '""'],
    ]
)
TEXTS = st.lists(SIGNS, min_size=1, max_size=25).map("".join).filter(
    str.strip
) | st.sampled_from(["no", "0730", "~", "a: b", "- x", "[x.y] z", "it's", 'say "hi"'])
"""Any text that may be printed: not empty, no sign that no file may hold."""

VALUES = {
    "plain": ["first words", "first\n      words"],
    "single": ["'it''s first'", "'first\n      words'"],
    "double": ['"say \\"first\\""', '"first\\nwords"'],
    "block": [
        "|\n      first\n      words",
        "|-\n      first",
        "|  # note\n     first",
    ],
    "number": ["|2\n       first\n\n      words", "|2-\n      first", "|+\n      a"],
    "folded": [">\n      first\n      words", ">-\n      first"],
}
FLOW = ["first words", "'it''s, first'", '"say \\"first\\""']
STYLES = [(kind, value) for kind, values in VALUES.items() for value in values]


def book(value: str, behind: str, between: str, end: str) -> str:
    """Return a file in which a value stands, with much around it."""
    behind = "" if value[0] in "|>" else behind
    return (
        "# first line\nlist:\n  - id: one   # an item\n"
        f"    en: {value}{behind}\n{between}    # between\n"
        "    zh: '其他'\n  - {id: two, en: x , zh: \"y\" } # flow\n"
        f"last:   z{end}"
    )


def everything_but(source: Source, path: KeyPath) -> dict[KeyPath, object]:
    """Return all texts of a file but one, by path."""
    return {
        one: source.value(one)
        for one in source.values
        if one != path and isinstance(source.value(one), str)
    }


def assert_replaced(content: bytes, path: KeyPath, text: str) -> bytes:
    result = replace_values(content, "a.yaml", {path: text})
    assert result is not None
    before, _ = read_bytes(content, "a.yaml")
    after, findings = read_bytes(result, "a.yaml")
    assert before is not None
    assert after is not None
    assert not {finding.code.value for finding in findings} - {"source-comment"}
    assert after.value(path) == text
    assert everything_but(after, path) == everything_but(before, path)
    return result


AROUND = st.tuples(
    st.sampled_from(["", "  # behind"]),
    st.sampled_from(["", "\n", "\n\n"]),
    st.sampled_from(["", "\n", "\n\n# end\n"]),
)
LINE_ENDS = st.sampled_from(["\n", "\r\n"])


@given(text=TEXTS, style=st.sampled_from(STYLES), around=AROUND, line_end=LINE_ENDS)
@QUICK
def test_text_in_any_style_reads_back(
    text: str, style: tuple[str, str], around: tuple[str, str, str], line_end: str
) -> None:
    kind, value = style[0], style[1].replace("\n", line_end)
    written = book(style[1], *around).replace("\n", line_end)
    content = written.encode()

    result = assert_replaced(content, ("list", 0, "en"), text).decode()

    head, _, tail = written.partition(value)
    tail = tail.lstrip("\r\n") if "+" in value else tail
    assert result.startswith(head)
    assert result.endswith(tail)
    assert result.count("\r") == (result.count("\n") if line_end == "\r\n" else 0)
    own = result[len(head) :].removesuffix(tail)
    assert not own.startswith(">")
    assert_style_stays(kind, value, text, own)


def assert_style_stays(kind: str, value: str, text: str, own: str) -> None:
    """A simple text keeps the style of the old one."""
    if re.fullmatch(r"[a-z]+( [a-z]+)*", text) and text not in ("no", "n", "y"):
        first = {"plain": text[0], "folded": text[0], "single": "'", "double": '"'}
        assert own[0] == first.get(kind, "|")
        if kind == "block" and "#" in value:
            assert "  # note" in own


@given(text=TEXTS, value=st.sampled_from(FLOW), line_end=LINE_ENDS)
@QUICK
def test_text_inside_braces_reads_back(text: str, value: str, line_end: str) -> None:
    head, tail = f"a:\n  - {{ en: {value}", " , zh: '它'} # c\nb: [1, 2]\n"
    content = (head + tail).replace("\n", line_end).encode()

    result = assert_replaced(content, ("a", 0, "en"), text).decode()

    assert result.endswith(tail.replace("\n", line_end))
    assert result.startswith("a:" + line_end + "  - { en: ")


@given(
    text=TEXTS,
    style=st.sampled_from(STYLES),
    end=st.sampled_from(["", "\n", "\n\nb: c\n", "  # end\n  d: e\n"]),
)
@QUICK
def test_missing_half_is_written_behind_the_other(
    text: str, style: tuple[str, str], end: str
) -> None:
    value = style[1].replace("\n  ", "\n")
    assume(value[0] not in "|>" or end)  # else the new line would be added to it
    if value[0] in "|>" and end.startswith(" "):
        end = "\n" + end.lstrip()
    content = f"a:\n  en: {value}{end}".encode()

    result = assert_replaced(content, ("a", "zh"), text)

    assert result.startswith(f"a:\n  en: {value}".encode())


@given(text=TEXTS)
@QUICK
def test_missing_half_is_written_inside_braces(text: str) -> None:
    content = b"a: { zh: x, ignore: {pair-number: why} } # c\n"

    result = assert_replaced(content, ("a", "en"), text)

    assert result.startswith(b"a: { zh: x, en: ")
    assert result.endswith(b", ignore: {pair-number: why} } # c\n")


@given(texts=st.lists(TEXTS, min_size=3, max_size=3))
@QUICK
def test_several_texts_of_a_file_at_once(texts: list[str]) -> None:
    content = b"a:\n  en: |\n    x\n\n  zh: y\nb: {en: z}\nc:\n  zh: 'q'  # c\n"
    paths: list[KeyPath] = [("a", "en"), ("b", "zh"), ("c", "en")]

    result = replace_values(content, "a.yaml", dict(zip(paths, texts, strict=True)))

    assert result is not None
    source, _ = read_bytes(result, "a.yaml")
    assert source is not None
    assert [source.value(path) for path in paths] == texts
    assert b"  zh: y\nb: {en: z, zh: " in result
    assert b"  zh: 'q'  # c\n  en: " in result
