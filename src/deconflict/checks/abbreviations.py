"""An abbreviation is spelled out where a chapter or procedure first uses it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from deconflict.checks.concordance.halves import Half, Tables, tables_of
from deconflict.checks.placed_texts import PlacedText
from deconflict.checks.telling import told
from deconflict.findings import Code, Finding
from deconflict.manual import Entry, Manual, PlacedPair, Words
from deconflict.schema import LANGUAGES, Shape, Term
from deconflict.source import KeyPath
from deconflict.wording import TermMark, read_terms

_HEADS = frozenset(["title", "name", "caption", "columns", "rows", "alt"])
"""Keys of heads, names and tables, which have no room for both forms."""

_BESIDE = re.compile(r"\s*[(（](?:以下)?(?:英文|简称|缩写|英文缩写)*[“\"]?")


def check_abbreviations(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each first use of an abbreviation without its full form.

    First is what is read first in a chapter or procedure, in each language by
    itself: a reader opens the book at the procedure that he is about to run.
    """
    tables = tables_of(manual)
    for entry in manual.divisions:
        for language in LANGUAGES:
            yield from _unexplained(_halves(entry, language), tables)


def _unexplained(halves: Iterator[Half], tables: Tables) -> Iterator[Finding]:
    """Return the findings on one division in one language."""
    met: set[str] = set()
    for half in halves:
        marks = read_terms(half.bare, half.language, tables.lexicon)
        for index, mark in enumerate(marks):
            term = tables.terms[mark.value]
            if not _is_abbreviated(half, mark, term) or mark.value in met:
                continue
            met.add(mark.value)
            if not _is_spelled_out(half, marks, index):
                yield _finding(half, mark, term)


def _is_abbreviated(half: Half, mark: TermMark, term: Term) -> bool:
    """Tell whether a term stands as its abbreviation, in the plural too."""
    short = term.abbreviation
    written = half.text[mark.start : mark.end]
    return short is not None and written in {short, f"{short}s"}


def _is_spelled_out(half: Half, marks: tuple[TermMark, ...], index: int) -> bool:
    """Tell whether the full form stands beside an abbreviation, one in brackets."""
    neighbours = marks[max(0, index - 1) : index + 2]
    return any(
        one.value == other.value and _BESIDE.fullmatch(half.text, one.end, other.start)
        for one, other in pairwise(neighbours)
    )


def _finding(half: Half, mark: TermMark, term: Term) -> Finding:
    """Return the finding that an abbreviation is not spelled out, with the mend."""
    short = term.abbreviation
    full, opened, closed = (
        (term.term.zh, "（", "）")
        if half.language == "zh"
        else (term.term.en, " (", ")")
    )
    spelled = f"{full}{opened}{short}{closed}"
    return told(
        half.place(mark),
        Code.TERM_ABBREVIATION,
        Words(
            f"'{short}' is used here for the first time and not spelled out.",
            f"“{short}”在此首次使用，未写出全称。",
        ),
        Words(
            f"Write '{spelled}' here; from then on '{short}' alone will do."
            if half.language == "en"
            else f"Write {spelled} here; from then on {short} alone will do.",
            f"请在此处写作“{spelled}”，此后单用“{short}”即可。",
        ),
    )


def _halves(entry: Entry[Shape], language: str) -> Iterator[Half]:
    """Return the texts of a division in one language, in the order of reading."""
    for placed in _in_reading_order(entry.pairs):
        text = getattr(placed.pair, language)
        span = entry.place(*placed.path, language).span
        if text is not None and span is not None and not _HEADS & {*placed.path}:
            yield Half(language, PlacedText(text, entry.source, span))


def _in_reading_order(pairs: Sequence[PlacedPair]) -> list[PlacedPair]:
    """Return the pairs with the alerts of a step before its text."""
    first: dict[KeyPath, int] = {}
    for index, placed in enumerate(pairs):
        for length in range(len(placed.path)):
            first.setdefault(placed.path[:length], index)

    def order(numbered: tuple[int, PlacedPair]) -> tuple[int, bool, int]:
        index, placed = numbered
        if "alerts" not in placed.path:
            return index, True, index
        step = placed.path[: placed.path.index("alerts")]
        return first[step], False, index

    return [placed for _, placed in sorted(enumerate(pairs), key=order)]
