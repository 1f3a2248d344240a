"""No English is left in the Chinese half."""

import re
from collections.abc import Iterator

from deconflict.checks.concordance.halves import Halves, Tables
from deconflict.checks.concordance.said import said
from deconflict.findings import Code, Finding
from deconflict.manual import Words
from deconflict.wording.latin import read_latin


def compare_latin(halves: Halves, tables: Tables) -> Iterator[Finding]:
    """Return a finding if the Chinese half has Latin words that mean nothing there.

    A half that is English as a whole is told by another check.
    """
    if not re.search("[\u3400-\u9fff]", halves.zh.bare):
        return
    terms = tables.terms.values()
    allowed = {
        *tables.codes,
        *tables.units,
        *(term.abbreviation for term in terms if term.abbreviation),
        *tables.verbal_forms.kept_latin,
    }
    marks = read_latin(halves.zh.bare, halves.en.text, allowed)
    if not marks:
        return
    words = said(halves.zh, marks)
    yield halves.finding(
        Code.PAIR_LATIN,
        Words(
            f"The Chinese half has English words: {words.en}.",
            f"中文文本中有英文词：{words.zh}。",
        ),
        Words(
            "Translate them. If they are quoted, put them in backticks. If they stay "
            "in English, list them under 'kept-latin:' in manual/verbal-forms.yaml.",
            "请改写为中文；属于引用的加反引号；保留原文的，"
            "列入manual/verbal-forms.yaml的kept-latin一项。",
        ),
        zh=marks,
    )
