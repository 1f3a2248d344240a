"""A sentence with a verbal form says first who acts."""

from collections.abc import Iterator

from deconflict.checks.style.texts import StyledText
from deconflict.findings import Code, Finding
from deconflict.manual import Words
from deconflict.schema import VerbalFormFile
from deconflict.wording import Mark, read_actorless


def find_no_actor(text: StyledText, forms: VerbalFormFile) -> Iterator[Finding]:
    """Return a finding for each sentence that binds nobody by name."""
    if not text.is_prose:
        return
    for sentence in text.sentences:
        found = read_actorless(sentence.value, text.language, forms.verbal_forms)
        for one in found[:1]:
            start = sentence.start + one.start
            mark = Mark(one.value, start, sentence.start + one.end)
            yield text.finding(Code.STYLE_ACTOR, mark, _message(text, mark), _HINT)


def _message(text: StyledText, mark: Mark) -> Words:
    """Return what is wrong, with the words that show it."""
    written = text.written(mark)
    return Words(
        f"The sentence with '{written}' does not say who acts.",
        f"含“{written}”的句子没有写明由谁行动。",
    )


_HINT = Words(
    'Begin with the one who acts: "Each ship shall record the signals."',
    "请以行动者开头：“各舰应记录信号。”",
)
