"""Which texts are agreed, and the annex that says so."""

from collections.abc import Iterable, Iterator, Mapping

from deconflict.document.model import Block, Heading, Paragraph, Row, Table
from deconflict.document.numbering import Numbering
from deconflict.document.passages import Bilingual
from deconflict.document.writer import Writer
from deconflict.manual import (
    AddressedPair,
    Entry,
    State,
    UnitStanding,
    addressed_pairs,
    anchor_of,
)
from deconflict.schema import AnnexName, Lack, Pair

_WITH_TEXTS = ("signals", "channels", "forms", "terms", "references")
"""The annexes that print a register whose texts are agreed."""

_CHANGED = {
    frozenset({"en"}): "en-changed",
    frozenset({"zh"}): "zh-changed",
    frozenset({"en", "zh"}): "both-changed",
}
"""The word for a change, by the languages whose texts have changed."""

_SIGNED = ("signer-name", "signer-post", "date", "signature")


def annex_units(name: AnnexName) -> tuple[str, ...]:
    """Return the registers whose texts an annex prints."""
    return (name,) if name in _WITH_TEXTS else ()


def concordance_line(units: Iterable[str], writer: Writer) -> Bilingual:
    """Return how the texts of units stand, or nothing where all are agreed."""
    known = [writer.standings[name] for name in units if name in writer.standings]
    if all(unit.is_agreed for unit in known):
        return ()
    total = sum(len(unit.standings) for unit in known)
    agreed = sum(unit.count(State.AGREED) for unit in known)
    never = sum(unit.count(State.NEVER) for unit in known)
    if never == total:
        return writer.word("texts-never")
    if agreed == total:
        return writer.word("figures-changed")
    parts = {"agreed": str(agreed), "total": str(total), "changed": str(total - agreed)}
    return writer.word(
        "texts-partly", {name: writer.plain(text) for name, text in parts.items()}
    )


def changed_texts(writer: Writer) -> dict[str, Bilingual]:
    """Return how the text at each anchor has changed since it was agreed."""
    found: dict[str, set[str]] = {}
    for unit in writer.standings.values():
        for standing in unit.changed:
            anchor = anchor_of(standing.pair)
            if anchor:
                found.setdefault(anchor, set()).update(standing.changed)
    return {
        anchor: writer.word(_CHANGED[frozenset(languages)])
        for anchor, languages in found.items()
    }


def concordance_blocks(writer: Writer, numbering: Numbering) -> Iterator[Block]:
    """Return how all texts stand, the register of lacks, and who signs."""
    yield _heading("texts-agreed", writer)
    yield _paragraph("texts-agreed-intro", writer, numbering)
    yield Table(
        "texts-agreed",
        writer.word("texts-agreed"),
        tuple(
            writer.word(key) for key in ("division", "texts", "agreed", "not-agreed")
        ),
        tuple(_unit_row(unit, writer) for unit in writer.standings.values()),
    )
    yield _heading("lacks", writer)
    yield _paragraph("lacks-intro", writer, numbering)
    lacks = writer.manual.lacks
    if lacks:
        places = _places(writer)
        heads = ("place", "wordings", "question", "resolution")
        yield Table(
            "lacks",
            writer.word("lacks"),
            tuple(writer.word(key) for key in heads),
            tuple(
                _lack_row(name, entry, places, writer, numbering)
                for name, entry in lacks.items()
            ),
        )
    else:
        yield _paragraph("lacks-none", writer, numbering)
    yield _heading("signatures", writer)
    yield _paragraph("signatures-intro", writer, numbering)
    sides = tuple(writer.text(party.name) for _, party in writer.parties)
    blank = (writer.plain(""), writer.plain(""))
    yield Table(
        "signatures",
        writer.word("signatures"),
        (writer.word("for"), *sides),
        tuple(Row((writer.word(key), *blank)) for key in _SIGNED),
    )


def _heading(key: str, writer: Writer) -> Heading:
    return Heading(2, f"annex.concordance.{key}", writer.word(key))


def _paragraph(key: str, writer: Writer, numbering: Numbering) -> Paragraph:
    anchor = f"annex.concordance.{key}"
    return Paragraph(numbering.next(anchor), anchor, writer.word(key))


def _unit_row(unit: UnitStanding, writer: Writer) -> Row:
    """Return how one unit stands: its name, how many texts, how many agreed."""
    agreed = unit.count(State.AGREED)
    counts = (len(unit.standings), agreed, len(unit.standings) - agreed)
    return Row(
        (_unit_name(unit.name, writer), *(writer.plain(str(one)) for one in counts))
    )


def _unit_name(name: str, writer: Writer) -> Bilingual:
    """Return the name of a unit, as a link where it is a division of the book."""
    for entry in writer.manual.divisions:
        if entry.item.id == name:
            return writer.named_link(name, writer.text(entry.item.title))
    if name in writer.manual.file.item.annexes:
        return writer.named_link(f"annex.{name}", writer.word(name))
    return writer.word("front-matter" if name == "manual" else name)


def _lack_row(
    name: str,
    entry: Entry[Lack],
    places: Mapping[str, AddressedPair],
    writer: Writer,
    numbering: Numbering,
) -> Row:
    """Return one lack of concordance as a row."""
    lack = entry.item
    anchor = f"lack.{name}"
    wordings = writer.text(Pair(en=lack.en, zh=lack.zh))
    raised = writer.word(
        "raised-by",
        {"side": writer.text(lack.raised_by), "date": writer.date(lack.date)},
    )
    question = writer.side_by_side((writer.text(lack.question), raised))
    resolution = (
        writer.labelled("resolved", writer.text(lack.resolution))
        if lack.resolution and lack.is_resolved
        else writer.word("open")
    )
    place = writer.code(lack.place)
    pair = places.get(lack.place)
    target = anchor_of(pair) if pair else ""
    cells = (
        writer.named_link(target, place) if target else place,
        wordings,
        question,
        resolution,
    )
    is_for_control = pair is not None and "injects" in pair.placed.path
    number = numbering.next(anchor)
    return Row(cells, anchor, number, is_for_control=is_for_control)


def _places(writer: Writer) -> dict[str, AddressedPair]:
    """Return the texts with a lack by their addresses."""
    names = {entry.item.place for entry in writer.manual.lacks.values()}
    pairs = addressed_pairs(writer.manual)
    return {pair.address: pair for pair in pairs if pair.address in names}
