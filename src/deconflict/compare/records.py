"""The records of editions, made and not typed: what a document says of its changes."""

from collections.abc import Iterator
from dataclasses import replace

from deconflict.compare.marking import mark_revised
from deconflict.compare.model import Kind, State
from deconflict.compare.standing import Standing, last_changed
from deconflict.compare.summary import summary_blocks
from deconflict.compare.words import Words
from deconflict.document import (
    Bilingual,
    Block,
    Division,
    Document,
    Frozen,
    Heading,
    Paragraph,
    Row,
    Table,
)

RECORDS = "front.records"


def with_records(
    document: Document, standing: Standing, known: Frozen | None = None
) -> Document:
    """Return the document with its records, and bars at what has changed.

    `known` is what was frozen of this printing.
    """
    comparison = standing.comparison
    marked = mark_revised(document, comparison, known) if comparison else document
    words = Words(document)
    parts = (
        replace(
            part,
            divisions=tuple(
                replace(one, blocks=_numbered(_blocks(document, standing, words)))
                if one.id == RECORDS
                else one
                for one in part.divisions
            ),
        )
        for part in marked.parts
    )
    return replace(marked, parts=tuple(parts))


def _numbered(blocks: Iterator[Block]) -> tuple[Block, ...]:
    """Return blocks with the numbers of their paragraphs: 0001, 0002 and so on."""
    serial = 0
    numbered: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            serial += 1
            numbered.append(replace(block, number=f"00{serial:02}"))
        else:
            numbered.append(block)
    return tuple(numbered)


def _blocks(document: Document, standing: Standing, words: Words) -> Iterator[Block]:
    """Return the records of a document, in the order in which they are read."""
    yield _heading("records-standing", words)
    yield _paragraph("standing", _notice(standing, words))
    if standing.comparison is not None:
        edition = words.edition(standing.comparison.old.number)
        parts = {"edition": edition}
        yield _paragraph("revised", words.filled("revised-intro", parts))
    yield _heading("editions", words)
    yield _paragraph("editions", words.word("editions-intro"))
    yield _editions(standing, words)
    yield _heading("summary-of-changes", words)
    yield from summary_blocks(standing.comparison, words)
    procedures = [one for one in document.divisions() if one.kind == "procedure"]
    if procedures:
        yield _heading("effective-procedures", words)
        yield _paragraph("effective", words.word("effective-intro"))
        yield _effective(procedures, standing, words)


def _heading(key: str, words: Words) -> Heading:
    return Heading(2, f"{RECORDS}.heading-{key}", words.word(key))


def _paragraph(name: str, text: Bilingual) -> Paragraph:
    return Paragraph("", f"{RECORDS}.{name}", text)


def _notice(standing: Standing, words: Words) -> Bilingual:
    """Return which edition is superseded, or stays in use."""
    if not standing.earlier:
        is_first = standing.is_released
        return words.word("edition-first" if is_first else "draft-first")
    last = standing.earlier[-1]
    parts = {
        "edition": words.edition(last.number),
        "label": words.text(last.label),
        "date": words.text(last.date),
    }
    key = "edition-supersedes" if standing.is_released else "draft-after"
    return words.filled(key, parts)


def _editions(standing: Standing, words: Words) -> Table:
    """Return the record of all editions, with the draft that follows them."""
    rows = [
        _edition(state, words, is_first=index == 0)
        for index, state in enumerate(standing.editions)
    ]
    if not standing.is_released:
        counts = standing.comparison.counts() if standing.comparison else {}
        rows.append(
            Row(
                (
                    words.word("not-released"),
                    words.text(standing.now.label),
                    words.text(standing.now.date),
                    _counts(counts, words, is_first=not standing.editions),
                )
            )
        )
    heads = ("edition", "edition-label", "date", "changes")
    columns = tuple(map(words.word, heads))
    return Table("editions", words.word("editions"), columns, tuple(rows))


def _edition(state: State, words: Words, *, is_first: bool) -> Row:
    # a kind that a later program knows is passed over
    counts = {kind: int(state.changes[kind]) for kind in Kind if kind in state.changes}
    return Row(
        (
            words.plain(state.number),
            words.text(state.label),
            words.text(state.date),
            _counts(counts, words, is_first=is_first),
        )
    )


def _counts(counts: dict[Kind, int], words: Words, *, is_first: bool) -> Bilingual:
    """Return how many places changed, by kind."""
    if is_first:
        return words.word("changes-first")
    if not counts:
        return words.word("changes-none")
    told = (
        words.labelled(f"change-{kind}", words.plain(str(counts[kind])))
        for kind in Kind
        if kind in counts
    )
    return words.joined(told, "citation-separator")


def _effective(procedures: list[Division], standing: Standing, words: Words) -> Table:
    """Return the procedures, each with the edition in which it last changed."""
    changed = last_changed(standing)
    rows = (
        Row(
            (
                words.link(one.id, words.plain(one.id)),
                one.title,
                words.edition(changed[one.id])
                if changed.get(one.id)
                else words.word("this-draft"),
            )
        )
        for one in procedures
    )
    columns = tuple(map(words.word, ("procedure", "title", "last-changed")))
    caption = words.word("effective-procedures")
    return Table("effective-procedures", caption, columns, tuple(rows))
