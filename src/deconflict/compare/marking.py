"""Bars in the margin: which texts of a document say other than the edition before."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from deconflict.compare.model import Change, Comparison, Kind
from deconflict.compare.texts import text_key
from deconflict.document import (
    Alert,
    Bilingual,
    Block,
    Division,
    Document,
    Figure,
    Form,
    Freezer,
    Frozen,
    Heading,
    ItemList,
    Ladder,
    Paragraph,
    Piece,
    Row,
    Table,
    pieces_of_block,
    row_texts,
)


def mark_revised(
    document: Document, comparison: Comparison, known: Frozen | None = None
) -> Document:
    """Return the document with a bar at each text that is new or says other words.

    Renumbering is no change of a text; moving one is.
    """
    by_division: dict[str, dict[str, Change]] = {}
    for change in comparison.changes:
        if change.kinds != (Kind.RENUMBERED,):
            by_division.setdefault(change.division.id, {})[change.anchor] = change
    freezer = Freezer(document, known)
    parts = (
        replace(
            part,
            divisions=tuple(
                _marked(one, by_division[one.id], freezer)
                if one.id in by_division
                else one
                for one in part.divisions
            ),
        )
        for part in document.parts
    )
    return replace(document, parts=tuple(parts))


def _marked(
    division: Division, changes: Mapping[str, Change], freezer: Freezer
) -> Division:
    """Return one division with its bars."""
    marker = _Marker(division.id, changes, freezer)
    return replace(
        division,
        is_revised=marker.is_revised(Piece(division.id, "", (division.title,))),
        blocks=tuple(map(marker.block, division.blocks)),
    )


class _Marker:
    """Goes through the blocks of a division in order."""

    def __init__(
        self, anchor: str, changes: Mapping[str, Change], freezer: Freezer
    ) -> None:
        self._anchor = anchor
        self._changes = changes
        self._freezer = freezer

    def block(self, block: Block) -> Block:
        """Return a block with its bar, or its bars."""
        match block:
            case Table():
                return replace(block, rows=tuple(map(self._row, block.rows)))
            case Ladder():
                head, *steps = pieces_of_block(block)
                return replace(
                    block,
                    is_revised=self.is_revised(head),
                    steps=tuple(
                        replace(step, is_revised=self.is_revised(piece))
                        for step, piece in zip(block.steps, steps, strict=True)
                    ),
                )
            case Heading() | Paragraph() | Alert() | ItemList() | Form() | Figure():
                pieces = [*pieces_of_block(block)]
                return replace(block, is_revised=any(map(self.is_revised, pieces)))
            case _:
                return block

    def _row(self, row: Row) -> Row:
        piece = Piece(row.anchor, row.number, row_texts(row))
        return replace(row, is_revised=self.is_revised(piece))

    def is_revised(self, piece: Piece) -> bool:
        """Tell whether a piece says what its place did not say before."""
        is_owner = bool(piece.anchor)
        self._anchor = piece.anchor or self._anchor
        change = self._changes.get(self._anchor)
        if change is None:
            return False
        if change.old is None or Kind.MOVED in change.kinds:
            return True
        fresh = _fresh(change)
        if not fresh:  # something went, and nothing came
            return is_owner
        return any(key in fresh for key in self._keys(piece.texts))

    def _keys(self, texts: Iterable[Bilingual]) -> set[tuple[str, str]]:
        return {
            (language, text_key(text))
            for each in texts
            for language, text in self._freezer.lines(each).items()
        }


def _fresh(change: Change) -> set[tuple[str, str]]:
    """Return the texts of a place that it did not have before, by language."""
    return {
        (language, text_key(text))
        for language in change.lines
        for text in getattr(change.new, language)
        if text_key(text)
        not in {text_key(one) for one in getattr(change.old, language)}
    }
