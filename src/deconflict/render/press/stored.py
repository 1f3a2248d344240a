"""Sheets and pieces as bytes: on the disk, and on the way between processes."""

import json
from dataclasses import asdict, replace

from deconflict.findings import Code
from deconflict.render.layout_faults.fault import LayoutFault
from deconflict.render.press.piece import Piece
from deconflict.render.press.sheet import Bookmark, FontUse, Sheet, Spot


def sheet_bytes(sheet: Sheet) -> bytes:
    """Return a sheet as bytes."""
    facts = asdict(replace(sheet, bodies=b""))
    del facts["bodies"]
    for fault in facts["faults"]:
        fault["code"] = fault["code"].name
    for font in facts["fonts"].values():
        font["widths"] = sorted(font["widths"].items())
        font["texts"] = sorted(font["texts"].items())
    return json.dumps(facts).encode() + b"\n" + sheet.bodies


def read_sheet(content: bytes) -> Sheet:
    """Return a sheet from its bytes."""
    line, _, bodies = content.partition(b"\n")
    facts = json.loads(line)
    return Sheet(
        pages=tuple(facts["pages"]),
        contents=tuple(facts["contents"]),
        tree=facts["tree"],
        structure=facts["structure"],
        keys=facts["keys"],
        bodies=bodies,
        count=facts["count"],
        anchors={name: Spot(**one) for name, one in facts["anchors"].items()},
        bookmarks=tuple(
            Bookmark(**{**one, "spot": Spot(**one["spot"])})
            for one in facts["bookmarks"]
        ),
        fonts={
            name: FontUse(
                **{**font, "widths": dict(font["widths"]), "texts": dict(font["texts"])}
            )
            for name, font in facts["fonts"].items()
        },
        cited=tuple(tuple(one) for one in facts["cited"]),
        warnings=tuple(facts["warnings"]),
        faults=tuple(
            LayoutFault(**{**one, "code": Code[one["code"]]}) for one in facts["faults"]
        ),
    )


def piece_bytes(piece: Piece) -> bytes:
    """Return a piece as bytes."""
    facts = {"first": piece.first, "alone": piece.alone, "rows": len(piece.rows)}
    return json.dumps(facts).encode() + b"\n" + piece.rows + piece.content


def read_piece(content: bytes) -> Piece:
    """Return a piece from its bytes."""
    line, _, rest = content.partition(b"\n")
    facts = json.loads(line)
    rows, body = rest[: facts["rows"]], rest[facts["rows"] :]
    return Piece(facts["first"], body, rows, tuple(facts["alone"]))
