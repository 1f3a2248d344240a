"""The Chinese half is in simplified characters."""

from collections.abc import Iterator

from deconflict.checks.concordance.halves import Halves, Tables
from deconflict.findings import Code, Finding
from deconflict.manual import Words
from deconflict.wording.script import read_traditional


def compare_script(halves: Halves, _tables: Tables) -> Iterator[Finding]:
    """Return a finding if the Chinese half has traditional characters."""
    marks = read_traditional(halves.zh.bare)
    if not marks:
        return
    text = halves.zh.text
    pairs = dict.fromkeys((text[mark.start : mark.end], mark.value) for mark in marks)
    listed = ", ".join(f"'{wrong}' for '{right}'" for wrong, right in pairs)
    rightly = "，".join(f"“{wrong}”应写作“{right}”" for wrong, right in pairs)
    yield halves.finding(
        Code.PAIR_TRADITIONAL,
        Words(
            f"The Chinese half has traditional characters: {listed}.",
            f"中文文本有繁体字：{rightly}。",
        ),
        Words("Write the simplified characters.", "请改用简化字。"),
        zh=marks,
    )
