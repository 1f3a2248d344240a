"""The kinds of exchange files, each with what writes it and what reads it."""

from collections.abc import Callable
from dataclasses import dataclass

from deconflict.exchange.csv_file import read_csv, write_csv
from deconflict.exchange.kinds import ENDINGS, Kind, kind_of
from deconflict.exchange.rows import Reading, Row
from deconflict.exchange.tbx import Concept, read_tbx, write_tbx
from deconflict.exchange.telling import wrong_file
from deconflict.exchange.tmx import read_tmx, write_tmx
from deconflict.exchange.workbook import read_workbook, write_workbook
from deconflict.exchange.xliff import read_xliff, write_xliff
from deconflict.manual import Words


@dataclass(frozen=True)
class Bundle:
    """What is exported."""

    rows: tuple[Row, ...]
    concepts: tuple[Concept, ...]
    title: str
    source: str
    """The language that XLIFF takes for the source."""


WRITERS: dict[Kind, Callable[[Bundle], bytes]] = {
    Kind.XLSX: lambda bundle: write_workbook(bundle.rows),
    Kind.CSV: lambda bundle: write_csv(bundle.rows),
    Kind.XLIFF: lambda bundle: write_xliff(bundle.rows, source=bundle.source),
    Kind.TMX: lambda bundle: write_tmx(bundle.rows),
    Kind.TBX: lambda bundle: write_tbx(bundle.concepts, title=bundle.title),
}
READERS: dict[Kind, Callable[[bytes, str], Reading]] = {
    Kind.XLSX: read_workbook,
    Kind.CSV: read_csv,
    Kind.XLIFF: read_xliff,
    Kind.TMX: read_tmx,
    Kind.TBX: read_tbx,
}


def read_rows(content: bytes, path: str) -> Reading:
    """Return the rows of a file, whose kind is told by the ending of its name."""
    kind = kind_of(path)
    if kind is None:
        finding = wrong_file(
            path,
            Words(
                "A file with this ending cannot be imported.",
                "不能导入此后缀的文件。",
            ),
            Words(
                f"Known endings: {', '.join(ENDINGS)}.",
                f"可用的后缀：{'、'.join(ENDINGS)}。",
            ),
        )
        return Reading(findings=(finding,))
    return READERS[kind](content, path)
