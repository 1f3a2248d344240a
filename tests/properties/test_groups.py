"""Comments with any words are added and changed, and read back exactly."""

from hypothesis import given, settings
from hypothesis import strategies as st

from deconflict.source import add_groups, read_bytes, set_texts, written_groups

QUICK = settings(deadline=None, derandomize=True, max_examples=200)

SIGNS = st.sampled_from(
    [
        *"abz 019-:,.{}[]\"'#&*!|>%@`?\\/~=\n",
        *"：，。；“”‘’｛｝［］（）、中文舰\u3000\u00a0é😀",
        *["\n  ", "\n\n", "\n ", ": ", " #", "- ", "---\n", "...", "''", '""'],
    ]
)
TEXTS = (
    st.lists(SIGNS, min_size=1, max_size=20).map("".join).map(str.strip).filter(bool)
)
GROUPS = st.dictionaries(
    st.sampled_from(["from", "comment", "reason"]), TEXTS, min_size=1
)
NAMES = st.text("0123456789abcdef", min_size=16, max_size=16)
FILES = st.dictionaries(NAMES, GROUPS, min_size=1, max_size=3)
ENDS = st.sampled_from(["", "\n", "\n\n", "\n# the end\n", "\n\n  # the end\n\n"])
LINE_ENDS = st.sampled_from(["\n", "\r\n"])


@QUICK
@given(old=FILES, new=FILES, end=ENDS, line_end=LINE_ENDS)
def test_groups_are_added(
    old: dict[str, dict[str, str]],
    new: dict[str, dict[str, str]],
    end: str,
    line_end: str,
) -> None:
    new = {name: group for name, group in new.items() if name not in old}
    body = written_groups(old, 2)
    assert body is not None
    text = f"# head\ncomments:\n{body}{end}".replace("\n", line_end)

    result = add_groups(text.encode(), "x.yaml", ("comments",), new)

    assert result is not None
    source, findings = read_bytes(result, "x.yaml")
    assert not findings
    assert source is not None
    assert source.data == {"comments": {**old, **new}}
    kept = text.removesuffix(end.replace("\n", line_end)).encode()
    assert result.startswith(kept)
    assert result.endswith(end.replace("\n", line_end).encode())


@QUICK
@given(old=FILES, changes=GROUPS, end=ENDS, line_end=LINE_ENDS, data=st.data())
def test_texts_are_set_and_taken_out(
    old: dict[str, dict[str, str]],
    changes: dict[str, str],
    end: str,
    line_end: str,
    data: st.DataObject,
) -> None:
    name = data.draw(st.sampled_from(sorted(old)))
    gone = data.draw(st.sampled_from(["", "from", "reason"]))
    texts = {**changes, "decision": "noted"} | ({gone: ""} if gone else {})
    body = written_groups(old, 2)
    assert body is not None
    text = f"# head\ncomments:\n{body}{end}".replace("\n", line_end)

    result = set_texts(text.encode(), "x.yaml", {("comments", name): texts})

    assert result is not None
    source, _ = read_bytes(result, "x.yaml")
    assert source is not None
    made = {**old[name], **texts}
    wanted = {key: value for key, value in made.items() if value}
    assert source.data == {"comments": {**old, name: wanted}}
