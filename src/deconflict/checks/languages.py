"""Each half of a pair is written in its own language."""

import re
from collections.abc import Iterator

from deconflict.checks.pairs import text_entries
from deconflict.checks.telling import told
from deconflict.findings import Code, Finding
from deconflict.manual import Manual, Words

_ASIDE = re.compile(r"`[^`]*`|\{[^}]*\}|\[[^\]]*\]|《[^》]*》")
_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[A-Za-z]*[a-z]{3,}")
_HINT = Words(
    "Are the two halves exchanged? 'en' is English, 'zh' is Chinese.",
    "两种文本是否写反？en为英文，zh为中文。",
)


def check_languages(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each half that is not in the language of its key.

    Chinese text may hold Latin names and English text Chinese ones, so a half is
    judged only when it has no word of its own language, or few beside the other.
    Halves that are the same are told by another check.
    """
    for entry in text_entries(manual):
        for placed in entry.pairs:
            if placed.pair.en == placed.pair.zh:
                continue
            for language, text in placed.halves():
                bare = _ASIDE.sub("", text)
                han, words = len(_HAN.findall(bare)), len(_WORD.findall(bare))
                is_wrong = han > words if language == "en" else words > han
                if is_wrong:
                    en, zh = (
                        ("Chinese", "中文") if language == "en" else ("English", "英文")
                    )
                    yield told(
                        entry.place(*placed.path, language),
                        Code.PAIR_LANGUAGE,
                        Words(
                            f"The '{language}' half is written in {en}.",
                            f"{language}一项写的是{zh}。",
                        ),
                        _HINT,
                    )
