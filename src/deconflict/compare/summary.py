"""What changed since the edition before, the gravest first, as blocks."""

from collections.abc import Iterator

from deconflict.compare.model import DANGEROUS, Change, Comparison, Kind, Line
from deconflict.compare.words import Words
from deconflict.document import (
    Bilingual,
    Block,
    Heading,
    Inline,
    Paragraph,
    Passage,
    Row,
    Table,
)

_WITH_WORDS = (*DANGEROUS, Kind.REMOVED, Kind.ADDED, Kind.ONE_LANGUAGE)
"""The kinds of which the words are printed; of others the places alone."""

_ANCHOR = "front.records"
_BETWEEN = " … "
"""Stands between texts of one place, of which others did not change."""


def summary_blocks(comparison: Comparison | None, words: Words) -> Iterator[Block]:
    """Return what changed: places with old and new words, then the places of others."""
    if comparison is None:
        yield _paragraph("summary-first", words.word("summary-first"))
        return
    if not comparison.changes:
        yield _paragraph("changes-none", words.word("changes-none"))
        return
    edition = {"edition": words.edition(comparison.old.number)}
    yield _paragraph("summary", words.filled("summary-intro", edition))
    for kind in _WITH_WORDS:
        changes = [one for one in comparison.told if one.kind is kind]
        if changes:
            title = words.word(f"change-{kind}")
            yield Heading(3, f"{_ANCHOR}.{kind}", title)
            yield _table(title, changes, words)
    others = [kind for kind in Kind if kind not in _WITH_WORDS]
    rows = [
        _places(kind, changes, words)
        for kind in others
        if (changes := [one for one in comparison.told if one.kind is kind])
    ]
    if rows:
        title = words.word("other-changes")
        yield Heading(3, f"{_ANCHOR}.others", title)
        columns = (words.word("kind"), words.word("paragraph"))
        yield Table("other-changes", title, columns, tuple(rows))


def _paragraph(name: str, text: Bilingual) -> Paragraph:
    return Paragraph("", f"{_ANCHOR}.{name}", text)


def _table(title: Bilingual, changes: list[Change], words: Words) -> Table:
    """Return places with what they said and say."""
    columns = tuple(map(words.word, ("paragraph", "was-and-is", "new-text")))
    rows = tuple(
        Row(
            (_place(one, words), _swapped(one, words), _redlined(one, words)),
            is_for_control=one.division.audience == "control",
        )
        for one in changes
    )
    return Table("changes", title, columns, rows)


def _places(kind: Kind, changes: list[Change], words: Words) -> Row:
    """Return the places of one kind in a row; of numbers the divisions are enough."""
    places = [_number(one, words) for one in changes]
    if kind is Kind.RENUMBERED:
        names = dict.fromkeys(one.division.id for one in changes)
        places = [words.link(name, words.plain(name)) for name in names]
    return Row((words.word(f"change-{kind}"), words.spaced(places)))


def _place(change: Change, words: Words) -> Bilingual:
    """Return the number of a place and where it belongs."""
    number = _number(change, words)
    if change.is_division or not change.number:
        return number
    return words.spaced((number, words.plain(change.division.id)))


def _number(change: Change, words: Words) -> Bilingual:
    """Return the number of a place as a link to it; struck through if it is gone."""
    text = change.anchor if change.is_division else change.number or change.anchor
    if change.new is None:
        return words.plain(text, "gone")
    return words.link(change.anchor, words.plain(text))


def _swapped(change: Change, words: Words) -> Bilingual:
    """Return what was said and what is, in each language."""
    nothing, between = words.word("none"), words.word("citation-separator")
    passages = []
    for index, language in enumerate(words.languages):
        none, stop = (one[index].inlines[0].text for one in (nothing, between))
        told = dict.fromkeys(
            f"{one.old or none} → {one.new or none}"
            for one in change.swaps
            if one.language == language.key
        )
        passages.append(Passage(language.tag, (Inline("text", stop.join(told)),)))
    return tuple(passages)


def _redlined(change: Change, words: Words) -> Bilingual:
    """Return the texts that changed, with what went and came."""
    unchanged = words.word("text-unchanged")
    passages = []
    for index, language in enumerate(words.languages):
        lines = [one for one in change.lines.get(language.key, ()) if one.is_changed]
        passages.append(
            Passage(language.tag, tuple(_runs(lines))) if lines else unchanged[index]
        )
    return tuple(passages)


def _runs(lines: list[Line]) -> Iterator[Inline]:
    """Return texts as runs."""
    for number, line in enumerate(lines):
        if number:
            yield Inline("text", _BETWEEN)
        for one in line.stretches:
            yield Inline("text" if one.kind == "same" else one.kind, one.text)
