"""The terms of the lexicon in a text: longest form first, no cutting into words."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from deconflict.schema import Term
from deconflict.wording.marks import Mark

Standing = Literal["full", "short", "not-used", "other"]
"""A form as the lexicon prints it, a further one, one not used, no form at all."""

_LEVEL = str.maketrans(dict.fromkeys("-\u2010\u2011\u00a0\n", " "))
"""A term with a hyphen, a space or a line end in it is the same term."""

_WORD = re.compile(r"(?<![A-Za-z0-9])[A-Za-z0-9]+")
_TITLE = re.compile(r"《[^》]*》")
_ES = re.compile(r"(?:s|x|z|ch|sh)$")
_IES = re.compile(r"(?<=[^aeiou ])y$")
_LATIN = re.compile(r"[A-Za-z0-9]")
_OWNERS = ("her", "its", "my", "our", "their", "your")
_CAPITALS = re.compile(r"[A-Z][A-Z0-9]+")


@dataclass(frozen=True)
class TermMark(Mark):
    """A term in a text; its value is the id of the term."""

    standing: Standing = "full"


@dataclass(frozen=True)
class TermForm:
    """One way to write a term."""

    term: str
    written: str
    standing: Standing

    @property
    def is_abbreviation(self) -> bool:
        """Tell whether the form is in capital letters, as SAR is, and only so."""
        return bool(_CAPITALS.fullmatch(self.written))


_Index = Mapping[str, tuple[tuple[str, TermForm], ...]]


@dataclass(frozen=True)
class Lexicon:
    """The forms of all terms, ready to be looked for."""

    terms: Mapping[str, Term]

    @cached_property
    def english(self) -> _Index:
        """The English forms by their first word, longest first."""
        return _index(self._forms("en"), _first_word)

    @cached_property
    def chinese(self) -> _Index:
        """The Chinese forms by their first character, longest first."""
        return _index(self._forms("zh"), lambda key: key[0])

    @cached_property
    def chinese_starts(self) -> re.Pattern[str]:
        """What finds the characters that a Chinese form begins with."""
        starts = "".join(map(re.escape, self.chinese))
        return re.compile(f"[{starts}]" if starts else r"(?!)")

    def _forms(self, language: str) -> Iterator[tuple[str, TermForm]]:
        """Return each form in a language, as it is looked for."""
        for name, term in self.terms.items():
            for written, standing in _written(term, language):
                form = TermForm(name, written, standing)
                for key in _keys(form) if language == "en" else (written,):
                    yield key, form


def read_terms(text: str, language: str, lexicon: Lexicon) -> tuple[TermMark, ...]:
    """Return the terms in a text, in order.

    Of two forms that begin at one place the longer counts, so a term inside a
    longer one does not. The titles of works, in 《》, keep their own words: a form
    that the manual does not use stands there as a further form would.
    """
    finder = _in_chinese if language == "zh" else _in_english
    titles = [match.span() for match in _TITLE.finditer(text)]
    marks = []
    for form, start, end in finder(text, lexicon):
        is_title = any(first <= start < last for first, last in titles)
        standing = "short" if is_title else form.standing
        if form.standing != "other":
            marks.append(TermMark(form.term, start, end, standing))
    return tuple(marks)


def _in_english(text: str, lexicon: Lexicon) -> Iterator[tuple[TermForm, int, int]]:
    """Return the forms in an English text and where they stand."""
    exact = text.translate(_LEVEL)
    folded = exact.lower()
    free = 0
    for word in _WORD.finditer(exact):
        start = word.start()
        if start < free:
            continue
        for key, form in lexicon.english.get(word[0].lower(), ()):
            end = start + len(key)
            where = exact if form.is_abbreviation else folded
            if where.startswith(key, start) and _stands_alone(text, start, end, form):
                yield form, start, end
                free = end
                break


def _in_chinese(text: str, lexicon: Lexicon) -> Iterator[tuple[TermForm, int, int]]:
    """Return the forms in a Chinese text and where they stand."""
    free = 0
    for first in lexicon.chinese_starts.finditer(text):
        start = first.start()
        if start < free:
            continue
        for key, form in lexicon.chinese[first[0]]:
            end = start + len(key)
            if text.startswith(key, start) and _stands_alone(text, start, end, form):
                yield form, start, end
                free = end
                break


def _stands_alone(text: str, start: int, end: int, form: TermForm) -> bool:
    """Tell whether Latin letters end where the form does; SAR-01 is no SAR."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if form.is_abbreviation and (
        re.search(r"[A-Z0-9]-$", before) or re.match(r"-[A-Z0-9]", after)
    ):
        return False
    is_cut_before = _LATIN.match(text[start]) and _LATIN.search(before[-1:])
    is_cut_after = _LATIN.match(text[end - 1]) and _LATIN.match(after)
    return not (is_cut_before or is_cut_after)


def _written(term: Term, language: str) -> Iterator[tuple[str, Standing]]:
    """Return the forms of a term in a language as the register has them."""
    name = getattr(term.term, language)
    full = [name] if name else []
    full += [term.abbreviation] if term.abbreviation else []
    groups: tuple[tuple[list[str] | tuple[str, ...], Standing], ...] = (
        (full, "full"),
        (getattr(term.also, language), "short"),
        (getattr(term.not_used, language), "not-used"),
        (getattr(term.part_of, language), "other"),
    )
    for forms, standing in groups:
        for written in forms:
            yield written, standing


def _keys(form: TermForm) -> Iterator[str]:
    """Return what an English form is looked for as: its numbers and its persons.

    "Restricted in her ability" is the same term in "my ability".
    """
    level = form.written.translate(_LEVEL)
    if form.is_abbreviation:
        yield from (level, f"{level}s")
        return
    level = level.lower()
    head, of, rest = level.partition(" of ")
    for form_of in dict.fromkeys((level, _plural(level), f"{_plural(head)}{of}{rest}")):
        for owner in _OWNERS if " her " in form_of else ("her",):
            yield form_of.replace(" her ", f" {owner} ")


def _plural(word: str) -> str:
    """Return the regular plural of an English word."""
    if _IES.search(word):
        return _IES.sub("ies", word)
    return f"{word}es" if _ES.search(word) else f"{word}s"


def _first_word(key: str) -> str:
    """Return what an English text is looked through for, in small letters."""
    word = _WORD.match(key)
    return word[0].lower() if word else ""


def _index(
    forms: Iterator[tuple[str, TermForm]], first: Callable[[str], str]
) -> _Index:
    """Return the forms by what they begin with, the longest first.

    What is approved for one term is no slip, though another term forbids it.
    """
    found: dict[str, list[tuple[str, TermForm]]] = {}
    for key, form in forms:
        found.setdefault(first(key), []).append((key, form))
    return {start: tuple(sorted(group, key=_rank)) for start, group in found.items()}


def _rank(keyed: tuple[str, TermForm]) -> tuple[int, bool]:
    """Return what puts the form to be tried first before the others."""
    key, form = keyed
    return -len(key), form.standing == "not-used"
