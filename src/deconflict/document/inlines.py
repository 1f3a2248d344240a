"""Text as an author writes it to runs of text: marks, facts, cross references."""

import re
from collections.abc import Callable, Mapping

from markdown_it import MarkdownIt
from markdown_it.token import Token

from deconflict.document.model import Inline

Resolve = Callable[[str], tuple[Inline, ...]]

_PARSER = MarkdownIt("zero").enable(["emphasis", "backticks"])
_SLOT = re.compile(r"\{([a-z][a-z0-9-]*)\}|\[([A-Za-z][A-Za-z0-9:.-]*)\]")
_HAN_LINE_END = re.compile(r"(?<=[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f])\n")


def parse_inlines(text: str, *, fact: Resolve, link: Resolve) -> tuple[Inline, ...]:
    """Return the runs of a text; `fact` and `link` say what a name stands for."""
    flat = " ".join(_HAN_LINE_END.sub("", text.strip()).split())
    tokens = _PARSER.parseInline(flat)[0].children or []
    runs, _ = _nest(tokens, 0, fact, link)
    return runs


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
    tokens: list[Token], start: int, fact: Resolve, link: Resolve
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
