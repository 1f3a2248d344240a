"""`deconflict fmt` changes signs of texts and line-end spaces, and no other byte."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deconflict.commands.format import format_bytes
from deconflict.schema import LANGUAGES
from deconflict.source import read_bytes, texts_of
from deconflict.wording.punctuation import mended, read_slips

ROOT = Path(__file__).parents[2]
OURS = sorted(
    path for top in ("manual", "procedures") for path in (ROOT / top).rglob("*.yaml")
)
QUICK = settings(
    deadline=None,
    derandomize=True,
    max_examples=250,
    suppress_health_check=[HealthCheck.too_slow],
)
SIGNS = [
    *",:;?!.()\"' *`…—“”‘’/-#&|>{}[]",
    *"，：；。？！（）《》、　",
    *"甲乙舰应9aZ",
    "{x}",
    "[a.b]",
    "`SN`",
    ", ",
    " (UTC) ",
    "**",
]
TEXTS = st.lists(st.sampled_from(SIGNS), min_size=1, max_size=14).map("".join)
SPOILS = st.lists(
    st.tuples(st.integers(0, 10_000), st.sampled_from(SIGNS)), min_size=1, max_size=5
)
STYLES = st.sampled_from(["plain", "single", "double", "block", "flow"])
LINE_ENDS = st.sampled_from(["\n", "\r\n"])


def written(text: str, style: str) -> str:
    """Return a text as a YAML value, or as another one that fits the style."""
    if style == "single":
        return "'" + text.replace("'", "''") + "'"
    if style == "double":
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if style == "block":
        return f"|-\n    {text.strip() or '甲'}"
    return re.sub(r"[^甲乙舰应9aZ，。,. ]", "", text).strip(" ,.") or "甲"


def bare(text: str) -> str:
    """Return what `fmt` has no power over: no sign that it may change, no space."""
    return re.sub(r"[,:;?!.()\"'“”‘’，：；？！。（）\s\\]", "", text)


def outside(content: bytes) -> list[str]:
    """Return the lines of a file that hold no text, without spaces at their ends."""
    source, findings = read_bytes(content, "a.yaml")
    assert source is not None
    assert not findings
    held = {
        number
        for path, _ in texts_of(source, frozenset(LANGUAGES))
        for number in range(source.values[path].line, source.values[path].end_line + 1)
    }
    lines = content.decode().replace("\r\n", "\n").split("\n")
    return [line.rstrip() for number, line in enumerate(lines, 1) if number not in held]


def assert_mended(before: bytes) -> None:
    """Try on one file all that is promised of `fmt`."""
    old, findings = read_bytes(before, "a.yaml")
    after, found = format_bytes(before, "a.yaml")
    if old is None or findings:
        assert (after, found) == (before, findings)
        return
    assert not found
    assert after is not None
    new, _ = read_bytes(after, "a.yaml")
    assert new is not None
    assert new.keys.keys() == old.keys.keys()
    assert outside(after) == outside(before)
    assert bare(after.decode()) == bare(before.decode())
    assert after.count(b"\r\n") == before.count(b"\r\n")
    assert after.count(b"\n") == before.count(b"\n")
    assert after.endswith(b"\n") == before.endswith(b"\n")
    assert format_bytes(after, "a.yaml") == (after, ())
    texts = dict(texts_of(new, frozenset(LANGUAGES)))
    for path, text in texts_of(old, frozenset(LANGUAGES)):
        assert texts[path].rstrip() in {mended(text, str(path[-1])).rstrip(), text}


@given(text=TEXTS)
@QUICK
def test_what_is_mended_stays_mended(text: str) -> None:
    right = mended(text, "zh")

    assert read_slips(right, "zh") == ()
    assert bare(right) == bare(text)
    assert mended(mended(text, "en"), "en") == mended(text, "en")


@given(texts=st.lists(TEXTS, min_size=1, max_size=3), style=STYLES, end=LINE_ENDS)
@QUICK
def test_a_made_file_is_mended(texts: list[str], style: str, end: str) -> None:
    lines = (
        ["# 甲, 乙 ", "a: b, c: "] if style == "none" else ["# 甲, 乙 ", "a: 'b, c'"]
    )
    for number, text in enumerate(texts):
        value = written(text, style)
        if style == "flow":
            lines.append(f"k{number}: {{en: x, zh: {value}}}  # 甲, 乙")
        else:
            lines += [f"k{number}:", f"  en: {value}", f"  zh: {value}", "  x: 甲, 乙"]
    content = end.join("\n".join(lines).split("\n")) + end

    assert_mended(content.encode())


@given(spoils=SPOILS, data=st.data(), end=LINE_ENDS)
@QUICK
def test_a_spoilt_file_of_ours_is_mended(
    spoils: list[tuple[int, str]], data: st.DataObject, end: str
) -> None:
    """Signs are put into the lines of a file of the manual, wherever they fall."""
    path = data.draw(st.sampled_from(OURS))
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")[:120]
    chinese = [number for number, line in enumerate(lines) if "zh: " in line]
    for at, sign in spoils:
        if not chinese:
            break
        number = chinese[at % len(chinese)]
        place = lines[number].index("zh: ") + 5 + at % max(len(lines[number]) - 8, 1)
        lines[number] = lines[number][:place] + sign + lines[number][place:]
    content = end.join(lines)

    assert_mended(content.encode())


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_files_of_ours_are_as_fmt_wants_them(path: Path) -> None:
    content = path.read_bytes()

    assert format_bytes(content, path.name) == (content, ())
