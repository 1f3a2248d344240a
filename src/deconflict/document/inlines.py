"""Text as an author writes it to runs of text: marks, facts, cross references."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from deconflict.document.passages import Inline

Resolve = Callable[[str], tuple[Inline, ...]]

_PARSER = MarkdownIt("zero").enable(["emphasis", "backticks"])
_SLOT = re.compile(r"\{([a-z][a-z0-9-]*)\}|\[([A-Za-z][A-Za-z0-9:.-]*)\]")
_HAN = re.compile(r"([\u3000-\u303f\u3400-\u9fff\uff00-\uffef]+)")
_HAN_LINE_END = re.compile(r"(?<=[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f])\n")


def parse_inlines(
    text: str, *, fact: Resolve, link: Resolve, han_tag: str = ""
) -> tuple[Inline, ...]:
    """Return the runs of a text; `fact` and `link` say what a name stands for.

    `han_tag` is the language tag that Chinese words get where the text around
    them is not Chinese.
    """
    flat = " ".join(_HAN_LINE_END.sub("", text.strip()).split())
    runs, _ = _nest(_tokens(flat), 0, fact, link)
    return _tag_han(runs, han_tag) if han_tag else runs


@lru_cache(maxsize=1 << 16)
def _tokens(text: str) -> tuple[Token, ...]:
    """Return the marks of a text; every text is put in place twice, see `writer`."""
    return tuple(_PARSER.parseInline(text)[0].children or ())


def fill(pattern: str, parts: Mapping[str, tuple[Inline, ...]]) -> tuple[Inline, ...]:
    """Return an interface text with its {names} replaced by runs."""
    filled: list[Inline] = []
    position = 0
    for match in re.finditer(r"\{([a-z-]+)\}", pattern):
        if match.start() > position:
            filled.append(Inline("text", pattern[position : match.start()]))
        filled += parts[match[1]]
        position = match.end()
    if position < len(pattern):
        filled.append(Inline("text", pattern[position:]))
    return tuple(filled)


def _nest(
    tokens: Sequence[Token], start: int, fact: Resolve, link: Resolve
) -> tuple[tuple[Inline, ...], int]:
    """Return the runs up to the end of the mark that is open, and where that is."""
    runs: list[Inline] = []
    index = start
    while index < len(tokens):
        token = tokens[index]
        if token.type in {"strong_open", "em_open"}:
            children, index = _nest(tokens, index + 1, fact, link)
            is_strong = token.type == "strong_open"
            runs.append(
                Inline("strong" if is_strong else "emphasis", children=children)
            )
        elif token.type in {"strong_close", "em_close"}:
            return tuple(runs), index
        elif token.type == "code_inline":
            runs.append(Inline("code", token.content))
        else:
            runs += _slots(token.content, fact, link)
        index += 1
    return tuple(runs), index


def _slots(text: str, fact: Resolve, link: Resolve) -> list[Inline]:
    """Return a run of plain text with its placeholders and references resolved."""
    runs: list[Inline] = []
    position = 0
    for match in _SLOT.finditer(text):
        if match.start() > position:
            runs.append(Inline("text", text[position : match.start()]))
        runs += fact(match[1]) if match[1] else link(match[2])
        position = match.end()
    if position < len(text):
        runs.append(Inline("text", text[position:]))
    return runs


def _tag_han(runs: tuple[Inline, ...], tag: str) -> tuple[Inline, ...]:
    """Return the runs with each stretch of Chinese as a run of its own."""
    tagged: list[Inline] = []
    for run in runs:
        if run.children and run.kind != "link":
            tagged.append(replace(run, children=_tag_han(run.children, tag)))
        elif run.kind in {"text", "code"}:
            for number, part in enumerate(_HAN.split(run.text)):
                if part:
                    language = tag if number % 2 else ""
                    tagged.append(replace(run, text=part, language=language))
        else:
            tagged.append(run)
    return tuple(tagged)


def as_sentences(runs: tuple[Inline, ...]) -> Iterator[Inline]:
    """Return a text in which a sentence that begins with a reference has a capital."""
    is_sentence = bool(runs) and runs[-1].text.endswith(".")
    begins = is_sentence
    for run in runs:
        if begins and run.kind == "link" and run.children:
            first, *others = run.children
            text = first.text[:1].upper() + first.text[1:]
            yield replace(run, children=(replace(first, text=text), *others))
        else:
            yield run
        begins = is_sentence and run.text.endswith((". ", "? "))
