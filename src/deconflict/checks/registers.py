"""The registers name each other rightly, and tables have the right shape."""

from collections.abc import Iterator

from deconflict.findings import Code, Finding, suggest
from deconflict.manual import Entry, Manual
from deconflict.schema import Chapter, Paragraph
from deconflict.source import KeyPath


def check_registers(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each broken link between registers, tables and figures."""
    for entry in manual.signals.values():
        for index, name in enumerate(entry.item.by_code):
            if name not in manual.signals:
                yield Finding(
                    entry.place("by-code", index),
                    Code.REF_MISSING,
                    f"No signal has the id '{name}'.",
                    suggest(name, manual.signals)
                    or "Signals are listed in manual/signals/.",
                )
    for chapter in manual.chapters.values():
        for number, section in enumerate(chapter.item.sections):
            for index, paragraph in enumerate(section.paragraphs):
                path: KeyPath = ("sections", number, "paragraphs", index)
                yield from _table(chapter, paragraph, path)
                yield from _figure(manual, chapter, paragraph, path)


def _table(
    entry: Entry[Chapter], paragraph: Paragraph, path: KeyPath
) -> Iterator[Finding]:
    """Return a finding for each row with a wrong number of cells."""
    if paragraph.table is None:
        return
    width = len(paragraph.table.columns)
    for index, row in enumerate(paragraph.table.rows):
        if len(row) != width:
            yield Finding(
                entry.place(*path, "table", "rows", index),
                Code.TABLE_SHAPE,
                f"This row has {len(row)} cells; the table has {width} columns.",
                "Give each row one cell for each column.",
            )


def _figure(
    manual: Manual, entry: Entry[Chapter], paragraph: Paragraph, path: KeyPath
) -> Iterator[Finding]:
    """Return a finding for a figure whose file is not there."""
    if paragraph.figure is None or paragraph.figure.file in manual.figures:
        return
    name = paragraph.figure.file
    yield Finding(
        entry.place(*path, "figure", "file"),
        Code.FILE_MISSING,
        f"The figure manual/figures/{name} is missing.",
        suggest(name, manual.figures) or "Put the drawing there, or correct the name.",
    )
