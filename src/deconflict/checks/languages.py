"""Each half of a pair is written in its own language."""

import re
from collections.abc import Iterator

from deconflict.checks.pairs import text_entries
from deconflict.findings import Code, Finding
from deconflict.manual import Manual, walk_pairs

_ASIDE = re.compile(r"`[^`]*`|\{[^}]*\}|\[[^\]]*\]|《[^》]*》")
_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[A-Za-z]*[a-z]{3,}")
_HINT = "Are the two halves exchanged? 'en' is English, 'zh' is Chinese."


def check_languages(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each half that is not in the language of its key.

    Chinese text may hold Latin names and English text Chinese ones, so a half is
    judged only when it has no word of its own language, or few beside the other.
    Halves that are the same are told by another check.
    """
    for entry in text_entries(manual):
        for placed in walk_pairs(entry.item):
            if placed.pair.en == placed.pair.zh:
                continue
            for language, text in placed.halves():
                bare = _ASIDE.sub("", text)
                han, words = len(_HAN.findall(bare)), len(_WORD.findall(bare))
                is_wrong = han > words if language == "en" else words > han
                if is_wrong:
                    other = "Chinese" if language == "en" else "English"
                    yield Finding(
                        entry.place(*placed.path, language),
                        Code.PAIR_LANGUAGE,
                        f"The '{language}' half is written in {other}.",
                        _HINT,
                    )
