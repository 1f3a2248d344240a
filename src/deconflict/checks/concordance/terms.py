"""The terms of the lexicon: the same ones in both halves, in approved forms."""

from collections.abc import Iterator

from deconflict.checks.concordance.halves import Half, Halves, Tables
from deconflict.findings import Code, Finding
from deconflict.manual import Words
from deconflict.schema import Term
from deconflict.wording import TermMark, read_terms, zone_named, zones_said

_MOST_NAMED = 2


def compare_terms(halves: Halves, tables: Tables) -> Iterator[Finding]:
    """Return what the halves say of terms: one half alone, or in a wrong form.

    A term is looked for, not counted: English takes up a noun with a pronoun where
    Chinese says it again or leaves the subject out. The name of a time zone is
    answered by a time of day in that zone: 120600Z says 世界协调时.
    """
    en, zh = (
        read_terms(half.bare, half.language, tables.lexicon)
        for half in (halves.en, halves.zh)
    )
    yield from _missing(halves, tables, en, zh)
    for half, marks in ((halves.en, en), (halves.zh, zh)):
        for mark in marks:
            if mark.standing == "not-used":
                yield _forbidden(halves, half, mark, tables.terms[mark.value])


def _missing(
    halves: Halves, tables: Tables, en: tuple[TermMark, ...], zh: tuple[TermMark, ...]
) -> Iterator[Finding]:
    """Return the finding on the terms that only one half has."""
    here = _unanswered(en, zh, halves.zh, tables)
    there = _unanswered(zh, en, halves.en, tables)
    if not here and not there:
        return
    only_en, only_zh = _named(here, tables, "en"), _named(there, tables, "zh")
    if not there:
        message = Words(
            f"Only the English half has the term {only_en.en}.",
            f"只有英文文本使用了术语{only_en.zh}。",
        )
    elif not here:
        message = Words(
            f"Only the Chinese half has the term {only_zh.en}.",
            f"只有中文文本使用了术语{only_zh.zh}。",
        )
    else:
        message = Words(
            f"The terms differ: English has {only_en.en}, Chinese has {only_zh.en}.",
            f"术语不一致：英文用{only_en.zh}，中文用{only_zh.zh}。",
        )
    hint = Words(
        "Name the same thing by its term in both halves, or by a further form "
        "that the lexicon allows.",
        "同一事物在两种文本中均使用规定术语，或使用术语表中的其他可用写法。",
    )
    yield halves.finding(Code.TERM_MISSING, message, hint, en=here, zh=there)


def _unanswered(
    these: tuple[TermMark, ...],
    those: tuple[TermMark, ...],
    other: Half,
    tables: Tables,
) -> tuple[TermMark, ...]:
    """Return the first mark of each term here that the other half has in no form."""
    answered = {mark.value for mark in those}
    left: dict[str, TermMark] = {}
    for mark in these:
        term = tables.terms[mark.value]
        is_asking = mark.standing == "full" and term.matching == "strict"
        if is_asking and mark.value not in answered and not _is_zone_of(term, other):
            left.setdefault(mark.value, mark)
    return tuple(left.values())


def _is_zone_of(term: Term, half: Half) -> bool:
    """Tell whether a term names the zone in which a half gives a time of day."""
    names = filter(None, (term.abbreviation, term.term.en, term.term.zh))
    zones = {zone_named(name) for name in names} - {""}
    return bool(zones and zones & zones_said(half.bare, half.language))


def _named(marks: tuple[TermMark, ...], tables: Tables, language: str) -> Words:
    """Return the terms that a half in a language has, each with its other name."""
    terms = [tables.terms[mark.value].term for mark in marks]
    names = [
        (term.zh, term.en) if language == "zh" else (term.en, term.zh) for term in terms
    ]
    return Words(
        ", ".join(f"'{own}' ({other})" for own, other in names),
        "、".join(f"“{own}”（{other}）" for own, other in names),
    )


def _forbidden(halves: Halves, half: Half, mark: TermMark, term: Term) -> Finding:
    """Return the finding that a form is not used, with the forms that are."""
    written = half.text[mark.start : mark.end]
    name = getattr(term.term, half.language)
    approved = (name, *getattr(term.also, half.language))[:_MOST_NAMED]
    english = " or ".join(f"'{form}'" for form in approved)
    chinese = "或".join(f"“{form}”" for form in approved)
    return halves.finding(
        Code.TERM_FORBIDDEN,
        Words(
            f"'{written}' is not the form that this manual uses.",
            f"“{written}”不是本手册的写法。",
        ),
        Words(
            f"Write {english}.",
            f"请写作{chinese}。",
        ),
        en=(mark,) if half.language == "en" else (),
        zh=(mark,) if half.language == "zh" else (),
    )
