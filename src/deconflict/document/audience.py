"""A document for those who are to see it.

Numbers stay those of the whole, so that players and controllers speak of the same
paragraphs.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from deconflict.document.model import Block, Division, Document, Table

Audience = Literal["players", "control", "all"]


def for_audience(document: Document, audience: Audience) -> Document:
    """Return the document without what an audience is not to see, or has no use for.

    Players do not see what the exercise control plays in. The exercise control is
    given the exercises with the chapters of their part, and its own annexes.
    """
    if audience == "players":
        seen = _kept(document, lambda division: not division.is_for_control)
        parts = (
            replace(part, divisions=tuple(map(_for_players, part.divisions)))
            for part in seen.parts
        )
        return replace(seen, parts=tuple(parts))
    if audience == "control":
        programme = {
            division.id
            for part in document.parts
            if any(division.kind == "exercise" for division in part.divisions)
            for division in part.divisions
        }
        return _kept(
            document,
            lambda division: division.is_for_control or division.id in programme,
        )
    return document


def _for_players(division: Division) -> Division:
    """Return a division without the rows that tell of an inject."""
    return replace(division, blocks=tuple(map(_rows_for_players, division.blocks)))


def _rows_for_players(block: Block) -> Block:
    """Return a block; of a table without the rows for the exercise control."""
    if isinstance(block, Table):
        rows = tuple(row for row in block.rows if not row.is_for_control)
        return replace(block, rows=rows)
    return block


def _kept(document: Document, is_seen: Callable[[Division], bool]) -> Document:
    """Return the document with the divisions that are seen."""
    parts = (
        replace(part, divisions=tuple(filter(is_seen, part.divisions)))
        for part in document.parts
    )
    return replace(document, parts=tuple(part for part in parts if part.divisions))
