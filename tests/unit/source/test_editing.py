"""One text of a file is changed, in the style it had, and nothing else."""

import pytest

from deconflict.source import KeyPath, read_text, replace_value, replace_values

CHANGES = {
    "plain stays plain": ("en: old words", "new words", "en: new words"),
    "a comment stays": ("en: old  # why", "new", "en: new  # why"),
    "a colon needs quotes": ("en: old", "wait: then go", 'en: "wait: then go"'),
    "a cross needs quotes": ("en: old", "channel #5", 'en: "channel #5"'),
    "a leading sign needs quotes": (
        "en: old",
        "[A-01.b] holds",
        'en: "[A-01.b] holds"',
    ),
    "a leading dash needs quotes": ("en: old", "- go", 'en: "- go"'),
    "a quote inside": ("en: old", 'Say: "stop"', "en: 'Say: \"stop\"'"),
    "a quote and an apostrophe": ("en: old", 'It\'s: "x"', "en: 'It''s: \"x\"'"),
    "quotes in the middle need none": ("en: old", 'Say "stop"', 'en: Say "stop"'),
    "a number stays a text": ("en: old", "0730", 'en: "0730"'),
    "a word like no stays a text": ("en: old", "No", 'en: "No"'),
    "a chinese colon needs none": ("zh: 旧", "等待：然后走", "zh: 等待：然后走"),
    "single quotes stay": ("en: 'old'", "it's", "en: 'it''s'"),
    "double quotes stay": ('en: "old"', 'a "b" \\', 'en: "a \\"b\\" \\\\"'),
    "inside braces": ("{en: old, zh: 旧}", "new", "{en: new, zh: 旧}"),
    "a comma inside braces": ("{en: old, zh: 旧}", "a, b", '{en: "a, b", zh: 旧}'),
    "a block stays a block": (
        "en: |\n  old\n  words\n\nzh: x",
        "new\nmore\nwords\n",
        "en: |\n  new\n  more\n  words\n\nzh: x",
    ),
    "a block keeps its indentation and comment": (
        "en: |-  # why\n     old\n# end",
        "new",
        "en: |-  # why\n     new\n# end",
    ),
    "a block is chomped as the text needs": (
        "en: |\n  old\n",
        "new",
        "en: |-\n  new\n",
    ),
    "two lines make a block": ("en: old\nzh: x", "a\nb", "en: |-\n  a\n  b\nzh: x"),
    "a folded text is folded no more": (
        "en: >-\n  old\n  words\nzh: x",
        "new",
        "en: new\nzh: x",
    ),
    "lines of plain text become one": (
        "en: old\n  words\nzh: x",
        "new",
        "en: new\nzh: x",
    ),
    "line ends stay": (
        "en: |\r\n  old\r\nzh: x\r\n",
        "a\nb\n",
        "en: |\r\n  a\r\n  b\r\nzh: x\r\n",
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_text_is_changed_in_its_style(name: str) -> None:
    old, text, new = CHANGES[name]
    key = "zh" if name == "a chinese colon needs none" else "en"

    changed = replace_values(old.encode(), "a.yaml", {(key,): text})

    assert changed is not None
    assert changed.decode() == new


INSERTIONS = {
    "behind the other half": ("a:\n  en: x  # c\n", "a:\n  en: x  # c\n  zh: 新\n"),
    "in an item of a list": ("a:\n  - en: x\n", "a:\n  - en: x\n    zh: 新\n"),
    "behind a block": (
        "a:\n  en: |\n    x\n\nb: c\n",
        "a:\n  en: |\n    x\n  zh: |-\n    新\n\nb: c\n",
    ),
    "inside braces": ("a: { en: x } # c\n", "a: { en: x, zh: 新 } # c\n"),
    "at the end of a file": ("a:\n  en: x", "a:\n  en: x\n  zh: 新"),
}


@pytest.mark.parametrize("name", INSERTIONS)
def test_missing_half_is_put_in(name: str) -> None:
    old, new = INSERTIONS[name]
    path: KeyPath = ("a", 0, "zh") if "list" in name else ("a", "zh")
    source, _ = read_text(old, "a.yaml")
    assert source is not None

    assert replace_value(source, path, "新") == new


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("a", "en"), "zero\u200bwidth"),
        (("a", "en"), "cr\r"),
        (("a",), "a group"),
        (("b", "zh"), "no pair here"),
        ((), "root"),
    ],
)
def test_what_cannot_be_written_is_refused(path: KeyPath, text: str) -> None:
    content = b"a:\n  en: x\n  zh: y\nb: {c: d}\n"

    assert replace_values(content, "a.yaml", {path: text}) is None


def test_broken_file_is_not_changed() -> None:
    assert replace_values(b"a: [", "a.yaml", {("a",): "b"}) is None
