"""No sentence is longer than a reader on the bridge takes in at once."""

from collections.abc import Iterator

from deconflict.checks.style.texts import StyledText
from deconflict.findings import Code, Finding
from deconflict.manual import Words
from deconflict.schema import VerbalFormFile
from deconflict.wording import count_characters, count_words


def find_long_sentences(text: StyledText, forms: VerbalFormFile) -> Iterator[Finding]:
    """Return a finding for each sentence over the limit of its language."""
    if not text.is_prose:
        return
    limit = int(getattr(forms.longest_sentence, text.language))
    count = count_characters if text.language == "zh" else count_words
    hint = Words(
        "Say it in two sentences, each with one thought, and do the same in the "
        "other language.",
        "请拆成两句，每句只说一件事；另一种文本相应修改。",
    )
    for sentence in text.sentences:
        length = count(text.written(sentence))
        if length > limit:
            message = _in_characters if text.language == "zh" else _in_words
            yield text.finding(
                Code.STYLE_LONG_SENTENCE, sentence, message(length, limit), hint
            )


def _in_words(length: int, limit: int) -> Words:
    """Return the message on an English sentence."""
    return Words(
        f"This sentence has {length} words; the limit is {limit}.",
        f"本句英文{length}词，上限为{limit}词。",
    )


def _in_characters(length: int, limit: int) -> Words:
    """Return the message on a Chinese sentence."""
    return Words(
        f"This sentence has {length} characters to its full stop or semicolon; "
        f"the limit is {limit}.",
        f"本句至句号或分号{length}字，上限为{limit}字。",
    )
