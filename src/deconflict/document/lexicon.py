"""The lexicon: abbreviations, terms with definitions, and an index by reading."""

from collections.abc import Iterable, Iterator

from deconflict.document.model import Block, Heading, Row, Synonyms, Table
from deconflict.document.numbering import Numbering
from deconflict.document.passages import Bilingual
from deconflict.document.writer import Writer
from deconflict.manual import Entry, Manual
from deconflict.schema import Term, TermForms

_ANCHOR = "term.{}"


def lexicon_blocks(writer: Writer, numbering: Numbering) -> Iterator[Block]:
    """Return the tables of the lexicon, each under its heading.

    The last one is for a reader who has a Chinese term before him: it stands in
    the order of its reading, syllable by syllable as in Chinese dictionaries.
    """
    if any(entry.item.abbreviation for entry in writer.manual.terms.values()):
        yield Heading(2, "annex.terms.abbreviations", writer.word("abbreviations"))
        yield _abbreviations(writer)
    yield Heading(2, "annex.terms.definitions", writer.word("terms"))
    yield _definitions(writer, numbering)
    yield Heading(2, "annex.terms.index", writer.word("chinese-index"))
    yield _index(writer)


def term_synonyms(manual: Manual) -> dict[str, Synonyms]:
    """Return what else each term may be looked for by, under its anchor."""
    return {
        _ANCHOR.format(name): Synonyms(entry.item.pinyin, tuple(_all_forms(entry.item)))
        for name, entry in manual.terms.items()
    }


def _all_forms(term: Term) -> Iterator[str]:
    """Return the term, its abbreviation, and its forms that are used or are not."""
    written = (term.term.en, term.term.zh, term.abbreviation)
    yield from (text for text in written if text)
    for forms in (term.also, term.not_used):
        yield from forms.en
        yield from forms.zh


def _abbreviations(writer: Writer) -> Table:
    """Return the abbreviations, each with its full form in both languages."""
    short = [
        entry.item for entry in writer.manual.terms.values() if entry.item.abbreviation
    ]
    rows = tuple(
        Row((writer.plain(term.abbreviation or ""), *_led(_both(term, writer), writer)))
        for term in sorted(short, key=lambda one: one.abbreviation or "")
    )
    full = _led(_words(writer, ("english-term", "chinese-term")), writer)
    heads = (writer.word("abbreviation"), *full)
    return Table("abbreviations", writer.word("abbreviations"), heads, rows)


def _definitions(writer: Writer, numbering: Numbering) -> Table:
    """Return the terms in the order of the English alphabet."""
    ordered = sorted(
        writer.manual.terms.items(),
        key=lambda pair: (pair[1].item.term.en or "").casefold(),
    )
    rows = tuple(_term_row(name, entry, writer, numbering) for name, entry in ordered)
    heads = _words(writer, ("term", "definition", "source"))
    return Table("terms", writer.word("terms"), heads, rows)


def _term_row(
    name: str, entry: Entry[Term], writer: Writer, numbering: Numbering
) -> Row:
    """Return one term: its definition, and below it how else it may be written."""
    term = entry.item
    anchor = _ANCHOR.format(name)
    written = writer.text(term.term)
    if term.abbreviation:
        parts = {"term": written, "abbreviation": writer.plain(term.abbreviation)}
        written = writer.word("abbreviated", parts)
    definition = writer.side_by_side(
        (
            writer.text(term.definition),
            _forms("also-written", term.also, writer),
            _forms("not-written", term.not_used, writer),
        )
    )
    if term.source == "this-publication":
        source = writer.word("this-publication")
    else:
        cited = writer.cited(term.source)
        source = writer.named_link(cited.target, cited.text)
    return Row((written, definition, source), anchor, numbering.next(anchor))


def _forms(key: str, forms: TermForms, writer: Writer) -> Bilingual:
    """Return a sentence with the forms of each language in that language's half."""
    return writer.listed(key, {"en": forms.en, "zh": forms.zh})


def _index(writer: Writer) -> Table:
    """Return the Chinese terms by their reading, each with its English term."""
    ordered = sorted(
        writer.manual.terms.items(), key=lambda pair: pair[1].item.pinyin.split()
    )
    rows = tuple(_index_row(name, entry.item, writer) for name, entry in ordered)
    heads = _words(writer, ("chinese-term", "pinyin", "english-term", "paragraph"))
    return Table("chinese-index", writer.word("chinese-index"), heads, rows)


def _index_row(name: str, term: Term, writer: Writer) -> Row:
    """Return one Chinese term with its reading, and where it is defined."""
    english, chinese = _both(term, writer)
    anchor = _ANCHOR.format(name)
    number = writer.named_link(anchor, writer.plain(writer.number_of(anchor)))
    return Row((chinese, writer.plain(term.pinyin), english, number))


def _both(term: Term, writer: Writer) -> tuple[Bilingual, Bilingual]:
    """Return the English and the Chinese term, both for readers of either text."""
    return (
        writer.in_language("en", term.term.en or "…"),
        writer.in_language("zh", term.term.zh or "…"),
    )


def _led(columns: tuple[Bilingual, ...], writer: Writer) -> tuple[Bilingual, ...]:
    """Return the English and the Chinese column, first the one that leads."""
    return columns if writer.languages[0].key == "en" else columns[::-1]


def _words(writer: Writer, keys: Iterable[str]) -> tuple[Bilingual, ...]:
    return tuple(writer.word(key) for key in keys)
