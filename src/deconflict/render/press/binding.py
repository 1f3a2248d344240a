"""Sheets to one file: what the file has once, and where everything is found."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import md5
from itertools import accumulate

from deconflict.render.press.archive import (
    Imprint,
    Named,
    add_attachments,
    archive_entries,
)
from deconflict.render.press.font_objects import add_fonts
from deconflict.render.press.objects import (
    Objects,
    reference,
    references,
    text_string,
)
from deconflict.render.press.outline import add_outline
from deconflict.render.press.piece import ROW, Piece, piece_of, stream_object
from deconflict.render.press.sheet import FontUse, Shared, Sheet, Spot

SHARED = {Shared.PAGES: 2, Shared.DOCUMENT: 3, Shared.FONTS: 4}
"""The numbers of what the whole file has once."""

_CATALOG, _STRUCTURE, _KEYS, _INFO = 1, 5, 6, 7
_STEP = 1024
"""Sheets begin at multiples of this, so that one that grows a little moves no other."""

_HEADER = b"%PDF-1.7\n%\xf0\x9f\x9a\xa2\n"
_LEAF = 64
"""Destinations in one leaf of their tree."""


@dataclass(frozen=True)
class Bound:
    """A sheet at its place among the others."""

    sheet: Sheet
    base: int
    """The number of its first object."""

    prefix: str
    """What stands before its page numbers; they are roman where there is nothing."""


def bases_of(sizes: Iterable[int]) -> list[int]:
    """Return the number of the first object of each sheet, and of what follows them."""
    steps = (-(-size // _STEP) * _STEP for size in sizes)
    return list(accumulate(steps, initial=_STEP))


def bind(
    bounds: Sequence[Bound],
    pieces: Sequence[Piece],
    end: int,
    fonts: Mapping[str, tuple[FontUse, bytes]],
    imprint: Imprint,
) -> bytes:
    """Return the file of all sheets, each with its piece; `end` is the next number.

    Each font has its program with it.
    """
    own, tail = Objects(1), Objects(end)
    for _ in range(_INFO):
        own.add(b"")
    firsts = list(accumulate((len(one.sheet.pages) for one in bounds), initial=0))
    own.put(_CATALOG, _catalog(bounds, firsts, own, tail, imprint))
    own.put(
        SHARED[Shared.PAGES],
        b"<</Type /Pages/Kids %s/Count %d>>"
        % (references(one.base + one.sheet.tree for one in bounds), firsts[-1]),
    )
    own.put(
        SHARED[Shared.DOCUMENT],
        b"<</Type /StructElem/S /Document/P %s/K %s>>"
        % (
            reference(_STRUCTURE),
            references(one.base + one.sheet.structure for one in bounds),
        ),
    )
    own.put(SHARED[Shared.FONTS], add_fonts(own, fonts))
    own.put(
        _STRUCTURE,
        b"<</Type /StructTreeRoot/K [%s]/ParentTree %s/ParentTreeNextKey %d>>"
        % (reference(SHARED[Shared.DOCUMENT]), reference(_KEYS), end),
    )
    keys = references(one.base + one.sheet.keys for one in bounds)
    own.put(_KEYS, b"<</Kids %s>>" % keys)
    title = next(iter(imprint.title.values()))
    own.put(_INFO, b"<</Title %s>>" % text_string(title))
    ends = [piece_of(one.first, one.written) for one in (own, tail)]
    return _file([ends[0], *pieces, ends[1]])


def _catalog(
    bounds: Sequence[Bound],
    firsts: Sequence[int],
    own: Objects,
    tail: Objects,
    imprint: Imprint,
) -> bytes:
    """Return what a reader of the file begins with."""

    def spot(bound: Bound, at: Spot) -> bytes:
        page = reference(bound.base + bound.sheet.pages[at.page])
        return b"[%s /XYZ %s %s 0]" % (page, _number(at.x), _number(at.y))

    lines = [
        (one.level, one.title, spot(bound, one.spot), one.is_open)
        for bound in bounds
        for one in bound.sheet.bookmarks
    ]
    anchors = {
        text_string(name): spot(bound, at)
        for bound in reversed(bounds)
        for name, at in bound.sheet.anchors.items()
    }
    attached = add_attachments(own, imprint.attachments)
    return b"<<%s>>" % b"".join(
        b"/%s %s" % entry
        for entry in (
            (b"Type", b"/Catalog"),
            (b"Pages", reference(SHARED[Shared.PAGES])),
            (b"Lang", text_string(imprint.languages[0])),
            (b"MarkInfo", b"<</Marked true>>"),
            (b"ViewerPreferences", b"<</DisplayDocTitle true>>"),
            (b"StructTreeRoot", reference(_STRUCTURE)),
            (b"PageLabels", _page_labels(bounds, firsts)),
            (b"Names", _names(_add_names(tail, anchors), attached)),
            (b"Outlines", reference(add_outline(tail, lines))),
            (b"AF", references(attached.values())),
            *archive_entries(own, imprint),
        )
    )


def _page_labels(bounds: Sequence[Bound], firsts: Sequence[int]) -> bytes:
    """Return the labels that a reader shows: i, ii, then 1-1, 1-2 and so on."""
    labels = (
        b"%d <</S /D/P %s>>" % (first, text_string(bound.prefix))
        if bound.prefix
        else b"%d <</S /r>>" % first
        for bound, first in zip(bounds, firsts, strict=False)
    )
    return b"<</Nums [%s]>>" % b" ".join(labels)


def _add_names(objects: Objects, anchors: Mapping[bytes, bytes]) -> int:
    """Add the tree of destinations; return its root."""
    names = sorted(anchors)
    leaves = []
    for first in range(0, len(names), _LEAF):
        inside = names[first : first + _LEAF]
        pairs = b" ".join(b"%s %s" % (name, anchors[name]) for name in inside)
        limits = b"%s %s" % (inside[0], inside[-1])
        leaves.append(objects.add(b"<</Limits [%s]/Names [%s]>>" % (limits, pairs)))
    return objects.add(b"<</Kids %s>>" % references(leaves))


def _names(destinations: int, attached: Named) -> bytes:
    """Return the trees of names: destinations, and files that go with the pages."""
    files = b" ".join(
        b"%s %s" % (name, reference(number))
        for name, number in sorted(attached.items())
    )
    return b"<</Dests %s/EmbeddedFiles <</Names [%s]>>>>" % (
        reference(destinations),
        files,
    )


def _number(value: float) -> bytes:
    """Return points to the hundredth."""
    return b"%.2f" % value


def _file(pieces: Sequence[Piece]) -> bytes:
    """Return pieces as a file, with the table that tells where each object is."""
    starts = list(
        accumulate((len(one.content) for one in pieces), initial=len(_HEADER))
    )
    rows = [ROW.pack(0, 0, 65535)]
    runs = [b"0 1"]
    for piece, start in zip(pieces, starts, strict=False):
        rows.append(piece.rows_at(start))
        runs.append(b"%d %d" % (piece.first, len(piece.rows) // ROW.size))
    table = pieces[-1].first + len(pieces[-1].rows) // ROW.size
    rows.append(ROW.pack(1, starts[-1], 0))
    runs.append(b"%d 1" % table)
    body = b"".join([_HEADER, *(one.content for one in pieces)])
    mark = b"<%s>" % md5(body, usedforsecurity=False).hexdigest().encode()
    head = (
        b"<</Type /XRef/Size %d/W [1 4 2]/Index [%s]/Root %s/Info %s/ID [%s %s]>>"
        % (
            table + 1,
            b" ".join(runs),
            reference(_CATALOG),
            reference(_INFO),
            mark,
            mark,
        )
    )
    xref = stream_object(table, head, b"".join(rows))
    return body + xref + b"startxref\n%d\n%%%%EOF\n" % starts[-1]
