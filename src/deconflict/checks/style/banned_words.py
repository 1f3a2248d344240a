"""Words of force that the manual does not use."""

from collections.abc import Iterator

from deconflict.checks.style.texts import StyledText
from deconflict.findings import Code, Finding
from deconflict.manual import Words
from deconflict.schema import VerbalFormFile
from deconflict.wording import read_banned_words


def find_banned_words(text: StyledText, forms: VerbalFormFile) -> Iterator[Finding]:
    """Return a finding for each word of the lists of words not used.

    Words in code marks are spoken about and not used; the titles of works, in 《》,
    keep their own words.
    """
    words = forms.not_used_zh if text.language == "zh" else forms.not_used_en
    for mark in read_banned_words(text.bare, text.language, words):
        written = text.written(mark)
        yield text.finding(
            Code.STYLE_BANNED_WORD,
            mark,
            Words(
                f"The word '{written}' is not used in this manual: readers do "
                "not agree how binding it is.",
                f"本手册不用“{written}”一词：读者对其约束程度理解不一。",
            ),
            _hint(forms, text.language),
        )


def _hint(forms: VerbalFormFile, language: str) -> Words:
    """Return the forms to choose from, in the language of the text."""
    words = [getattr(form.word, language) or "…" for form in forms.verbal_forms]
    return Words(
        f"Choose a verbal form ({', '.join(words)}), or state a fact without one.",
        f"请选用情态词（{'、'.join(words)}），或改为不用情态词的陈述。",
    )
