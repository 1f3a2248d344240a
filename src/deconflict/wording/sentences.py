"""Where the sentences of a text begin and end, and how long it is."""

import re

_END = {
    "en": re.compile(
        r"(?<!\be\.g)(?<!\bi\.e)(?<!\bno)(?<!\bNo)[.?!;]+[\"”’')*]*(?=\s|$)"
    ),
    "zh": re.compile(r"[。？！；]+[”’）*]*"),
}
_WORD = {
    "en": re.compile(r"\ufffc+|[A-Za-z0-9][A-Za-z0-9'’.:/-]*"),
    "zh": re.compile(r"\ufffc+|[A-Za-z0-9][A-Za-z0-9.:/-]*|[\u3400-\u9fff]"),
}


def read_sentences(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Return where each sentence begins and ends; a semicolon ends one too.

    Chinese often has a semicolon where English has a full stop, and the other way
    round.
    """
    spans, start = [], 0
    for match in _END[language].finditer(text):
        spans.append((start, match.end()))
        start = match.end()
    spans.append((start, len(text)))
    return tuple(
        (first, last) for first, last in spans if re.search(r"\w", text[first:last])
    )


def sentence_pairs(en: str, zh: str) -> tuple[tuple[slice, slice], ...]:
    """Return the sentences of two halves side by side, or the whole texts.

    Sentences answer each other only where both halves have as many.
    """
    of_en, of_zh = read_sentences(en, "en"), read_sentences(zh, "zh")
    if len(of_en) != len(of_zh):
        return ((slice(0, len(en)), slice(0, len(zh))),)
    return tuple(
        (slice(*one), slice(*other)) for one, other in zip(of_en, of_zh, strict=True)
    )


def count_words(text: str, language: str) -> int:
    """Return the number of words of English, of characters of Chinese.

    Names that were blanked out, figures and Latin words count as one in each.
    """
    return len(_WORD[language].findall(text))
