"""What is written as YAML is read back as it was, every scalar as text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from deconflict.source import read_text

QUICK = settings(deadline=None, derandomize=True, max_examples=300)

Nested = str | list["Nested"] | dict[str, "Nested"]

LETTERS = st.characters(
    blacklist_categories=("Cs", "Cc", "Cn", "Zl", "Zp", "Cf"),
    blacklist_characters="\ufeff\ufffe\uffff",
)
TEXTS = (
    st.text(LETTERS, min_size=1, max_size=12)
    | st.sampled_from(
        ["0730", "10:00", "045", "NO", "no", "null", "~", "1.10", "2026-11-24", "0x1F"]
    )
    | st.sampled_from(["{a} b", "- x", "a: b", "# x", 'say "hi"', "back\\slash"])
)
DATA = st.recursive(
    TEXTS,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(TEXTS, inner, min_size=1, max_size=3)
    ),
    max_leaves=12,
)


def quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def emitted(value: Nested, indent: int = 0) -> str:
    """Return the value in block style, every scalar in double quotes."""
    pad = " " * indent
    if isinstance(value, str):
        return f"{pad}{quoted(value)}\n"
    if isinstance(value, list):
        return "".join(f"{pad}-\n{emitted(item, indent + 2)}" for item in value)
    return "".join(
        f"{pad}{quoted(key)}:\n{emitted(item, indent + 2)}"
        for key, item in value.items()
    )


def as_read(value: Nested) -> object:
    if isinstance(value, list):
        return tuple(as_read(item) for item in value)
    if isinstance(value, dict):
        return {key: as_read(item) for key, item in value.items()}
    return value


@given(value=DATA)
@QUICK
def test_what_is_written_is_read_back(value: Nested) -> None:
    source, findings = read_text(emitted(value), "a.yaml")

    assert findings == ()
    assert source is not None
    assert source.data == as_read(value)


@given(
    word=st.from_regex(r"[A-Za-z0-9+./_-]*[A-Za-z0-9]", fullmatch=True).filter(
        lambda word: not word.startswith("-")
    )
)
@QUICK
def test_every_plain_scalar_is_text(word: str) -> None:
    source, findings = read_text(f"key: {word}\n", "a.yaml")

    assert findings == ()
    assert source is not None
    assert source.data == {"key": word}
