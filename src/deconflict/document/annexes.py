"""The registers as annexes."""

from collections.abc import Callable, Iterator

from deconflict.document.checked import checked_blocks
from deconflict.document.concordance import concordance_blocks
from deconflict.document.coverage import coverage_blocks
from deconflict.document.evaluation import evaluation_blocks
from deconflict.document.events import event_blocks
from deconflict.document.lexicon import lexicon_blocks
from deconflict.document.model import (
    Block,
    Form,
    FormLine,
    Heading,
    Paragraph,
    Row,
    Table,
)
from deconflict.document.numbering import Numbering
from deconflict.document.passages import Bilingual
from deconflict.document.writer import Writer
from deconflict.manual import Entry
from deconflict.schema import AnnexName, Pair, Reference, Signal

_SIGNAL_GROUPS = (
    ("voice", "voice", ("voice",)),
    ("code-group", "codes-heading", ("single-letter", "code-group")),
    ("light", "lights-heading", ("light", "shape", "sound")),
)
"""Each group: its name in anchors, its heading, the kinds of signals in it."""
_Make = Callable[[Writer, Numbering], Iterator[Block]]


def annex_blocks(
    name: AnnexName, writer: Writer, numbering: Numbering
) -> Iterator[Block]:
    """Return the blocks of an annex by its name."""
    anchor = f"annex.{name}.intro"
    intro = writer.word(f"{name}-intro")
    yield Paragraph(numbering.next(anchor), anchor, intro)
    yield from _ANNEXES[name](writer, numbering)


def _signals(writer: Writer, numbering: Numbering) -> Iterator[Block]:
    """Return the signals: first those spoken, then codes, then light and sound."""
    for key, heading, kinds in _SIGNAL_GROUPS:
        chosen = {
            name: entry
            for name, entry in writer.manual.signals.items()
            if entry.item.kind in kinds
        }
        if not chosen:
            continue
        if key == "code-group":
            chosen = dict(sorted(chosen.items(), key=lambda one: _code_order(*one)))
        label = writer.word(heading)
        anchor = f"annex.signals.{key}"
        yield Heading(2, anchor, label)
        columns = (
            ("signal", "phrase", "meaning")
            if key == "voice"
            else ("signal", "kind", "meaning")
        )
        rows = [
            _signal_row(name, entry, writer, numbering)
            for name, entry in chosen.items()
        ]
        heads = tuple(writer.word(column) for column in columns)
        yield Table(f"signals-{key}", label, heads, tuple(rows), "signal-table")


def _code_order(name: str, entry: Entry[Signal]) -> tuple[int, str]:
    """Return where a code stands in a list: single letters first, then groups."""
    code = entry.item.name.en or name
    return (0 if entry.item.kind == "single-letter" else 1, code)


def _signal_row(
    name: str, entry: Entry[Signal], writer: Writer, numbering: Numbering
) -> Row:
    """Return one signal as a row."""
    signal = entry.item
    anchor = f"signal.{name}"
    title = writer.text(signal.name)
    if signal.kind == "voice":
        title = writer.spaced((writer.code(name), title))
    if signal.kind == "voice" and signal.phrase is not None:
        middle = writer.text(signal.phrase)
    else:
        middle = writer.word(signal.kind)
    meaning = writer.text(signal.meaning)
    if signal.by_code:
        codes = writer.joined(writer.signal(code) for code in signal.by_code)
        meaning = writer.side_by_side(
            (meaning, writer.word("by-code", {"codes": codes}))
        )
    notes = (_alike(other, text, writer) for other, text in signal.alike.items())
    meaning = writer.side_by_side((meaning, *notes))
    cited = writer.citations(signal.references)
    return Row((title, middle, meaning), anchor, numbering.next(anchor), cited)


def _alike(signal: str, text: Pair, writer: Writer) -> Bilingual:
    """Return the sentence that tells a signal from one that is like it."""
    parts = {"signal": writer.signal(signal), "text": writer.text(text)}
    return writer.word("alike", parts)


def _channels(writer: Writer, numbering: Numbering) -> Iterator[Block]:
    """Return the channels as one table."""
    rows = []
    for name, entry in writer.manual.channels.items():
        channel = entry.item
        anchor = f"channel.{name}"
        frequency = (
            writer.quantity(channel.frequency)
            if channel.frequency
            else writer.word("none")
        )
        cells = (
            writer.text(channel.name),
            writer.word(f"kind-{channel.kind}"),
            frequency,
            writer.text(channel.use),
        )
        cited = writer.citations(channel.references)
        rows.append(Row(cells, anchor, numbering.next(anchor), cited))
    heads = tuple(writer.word(key) for key in ("channel", "kind", "frequency", "use"))
    yield Table("channel-register", writer.word("channels"), heads, tuple(rows))


def _forms(writer: Writer, numbering: Numbering) -> Iterator[Block]:
    """Return each message format."""
    for name, entry in writer.manual.forms.items():
        anchor = f"form.{name}"
        lines = tuple(
            FormLine(
                line.id,
                writer.text(line.label),
                writer.text(line.content),
                writer.text(line.example) if line.example else (),
            )
            for line in entry.item.lines
        )
        yield Form(
            numbering.next(anchor),
            anchor,
            writer.text(entry.item.title),
            writer.text(entry.item.use),
            lines,
            writer.citations(entry.item.references),
        )


def _references(writer: Writer, numbering: Numbering) -> Iterator[Block]:
    """Return the references, and under each what its cited parts say."""
    rows = tuple(
        _reference_row(name, entry, writer, numbering)
        for name, entry in writer.manual.references.items()
    )
    heads = tuple(writer.word(key) for key in ("reference", "kind", "date", "standing"))
    yield Table("references", writer.word("references"), heads, rows)
    for name, entry in writer.manual.references.items():
        if not entry.item.articles:
            continue
        title = writer.text(entry.item.short)
        yield Heading(2, f"reference.{name}.articles", title)
        rows = tuple(
            Row((writer.plain(article), writer.text(gist)))
            for article, gist in entry.item.articles.items()
        )
        heads = (writer.word("item"), writer.word("what-it-says"))
        yield Table("articles", title, heads, rows)


def _reference_row(
    name: str, entry: Entry[Reference], writer: Writer, numbering: Numbering
) -> Row:
    """Return one reference as a row."""
    reference = entry.item
    anchor = f"reference.{name}"
    cells = (
        writer.text(reference.title),
        writer.word(reference.kind),
        writer.date(reference.date) if reference.date else writer.word("none"),
        writer.text(reference.note) if reference.note else writer.word("none"),
    )
    return Row(cells, anchor, numbering.next(anchor))


_ANNEXES: dict[AnnexName, _Make] = {
    "signals": _signals,
    "channels": _channels,
    "forms": _forms,
    "terms": lexicon_blocks,
    "references": _references,
    "checked": checked_blocks,
    "concordance": concordance_blocks,
    "events": event_blocks,
    "evaluation": evaluation_blocks,
    "coverage": coverage_blocks,
}
