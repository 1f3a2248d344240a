"""Whatever stands in a file, the author is given findings and never a traceback."""

from collections.abc import Mapping
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deconflict.checks import check_manual
from deconflict.findings import Finding
from deconflict.manual import load_manual
from deconflict.source import read_bytes

ROOT = Path(__file__).parents[2]
PATHS = (
    "manual/manual.yaml",
    "manual/terms.yaml",
    "manual/signals/voice.yaml",
    "manual/chapters/basics.yaml",
    "procedures/meeting/MTG-01.yaml",
)
OURS = sorted(
    path for top in ("manual", "procedures") for path in (ROOT / top).rglob("*.yaml")
)
QUICK = settings(
    deadline=None,
    derandomize=True,
    max_examples=300,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
MORE = settings(QUICK, max_examples=400)

SIGNS = st.sampled_from(
    [
        *"abzAZ019 -:,.{}[]\"'#&*!|>%@`?\\/~=\t\n",
        *"：，。；“”‘’｛｝［］（）、中文舰\u3000\u200b\ufeff\x00\x07\r\x85\u2028😀é",
        "\n  ",
        "\n- ",
        ": ",
        "- ",
        "en: ",
        "zh: ",
        "id: ",
        "{reply-time}",
        "[MTG-01.call]",
        "---\n",
    ]
)
YAMLISH = st.lists(SIGNS, max_size=60).map("".join)


def judge(files: Mapping[str, bytes]) -> list[Finding]:
    loading = load_manual(files)
    if loading.manual is None:
        return loading.findings
    return [*loading.findings, *check_manual(loading.manual)]


def assert_places_are_in_the_files(
    findings: list[Finding], files: Mapping[str, bytes]
) -> None:
    for finding in findings:
        span = finding.place.span
        if span is None:
            continue
        lines = files[finding.place.path].decode("utf-8", "replace").split("\n")
        assert 1 <= span.line <= len(lines), finding
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1, finding
        assert (span.line, span.column) <= (span.end_line, span.end_column), finding
        assert finding.message
        assert finding.message[-1] in ".?", finding


def edited(text: str, edits: list[tuple[str, int, str]]) -> str:
    """Return a text with characters or lines deleted, inserted or replaced."""
    for kind, at, new in edits:
        if kind.startswith("line"):
            lines = text.split("\n")
            place = at % len(lines)
            put = {"line-insert": [new, lines[place]], "line-replace": [new]}
            lines[place : place + 1] = put.get(kind, [])
            text = "\n".join(lines)
        else:
            place = at % (len(text) + 1)
            end = place if kind == "insert" else place + 1
            text = text[:place] + ("" if kind == "delete" else new) + text[end:]
    return text


EDITS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "delete",
                "insert",
                "replace",
                "line-delete",
                "line-insert",
                "line-replace",
            ]
        ),
        st.integers(0, 1_000_000),
        SIGNS,
    ),
    min_size=1,
    max_size=4,
)


@given(content=st.binary(max_size=400), path=st.sampled_from(PATHS))
@QUICK
def test_random_bytes_bring_findings(
    good_files: dict[str, bytes], content: bytes, path: str
) -> None:
    files = {**good_files, path: content}

    findings = judge(files)

    assert findings
    assert_places_are_in_the_files(findings, files)


@given(text=st.text(max_size=200) | YAMLISH, path=st.sampled_from(PATHS))
@QUICK
def test_random_text_brings_findings(
    good_files: dict[str, bytes], text: str, path: str
) -> None:
    files = {**good_files, path: text.encode("utf-8", "surrogatepass")}

    findings = judge(files)

    assert findings
    assert_places_are_in_the_files(findings, files)


@given(edits=EDITS, path=st.sampled_from(PATHS))
@QUICK
def test_an_edited_good_file_is_judged(
    good_files: dict[str, bytes], edits: list[tuple[str, int, str]], path: str
) -> None:
    text = edited(good_files[path].decode(), edits)
    files = {**good_files, path: text.encode("utf-8", "surrogatepass")}

    findings = judge(files)

    assert_places_are_in_the_files(findings, files)


@given(edits=EDITS, data=st.data())
@MORE
def test_an_edited_file_of_our_manual_is_judged(
    edits: list[tuple[str, int, str]], data: st.DataObject
) -> None:
    path = data.draw(st.sampled_from(OURS)).relative_to(ROOT)
    text = edited((ROOT / path).read_text(encoding="utf-8"), edits)
    files = {path.as_posix(): text.encode("utf-8", "surrogatepass")}

    findings = judge(files)

    assert_places_are_in_the_files(findings, files)


@given(text=YAMLISH)
@QUICK
def test_reading_is_deterministic(text: str) -> None:
    content = text.encode("utf-8", "surrogatepass")

    first, second = read_bytes(content, "a.yaml"), read_bytes(content, "a.yaml")

    assert first == second


@given(text=st.text(max_size=200) | YAMLISH)
@QUICK
def test_data_has_places_in_the_file(text: str) -> None:
    source, findings = read_bytes(text.encode("utf-8", "surrogatepass"), "a.yaml")

    assert source is not None or findings
    if source is not None:
        lines = source.text.split("\n")
        for span in (*source.values.values(), *source.keys.values()):
            assert 1 <= span.line <= len(lines)
            assert span.end_line <= len(lines) + 1
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1
