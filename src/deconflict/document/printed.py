"""What is printed at each numbered place, in plain text, for search and comments."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from deconflict.document.model import (
    Alert,
    Block,
    Document,
    Form,
    ItemList,
    Ladder,
    Paragraph,
    Row,
    Step,
    Table,
)
from deconflict.document.passages import Bilingual, Inline

_FINGERPRINT_SIZE = 12
"""Hexadecimal digits: enough that no two texts of a manual have the same by chance."""


@dataclass(frozen=True)
class Printed:
    """A numbered place of the document and all that it says."""

    anchor: str
    number: str
    division: str
    """The id of the division that it stands in."""

    texts: tuple[Bilingual, ...]

    def text(self, language: str) -> str:
        """Return what it says in the language of a tag, one sentence behind another."""
        return " ".join(
            plain_text(passage.inlines)
            for text in self.texts
            for passage in text
            if passage.language == language
        )

    @property
    def fingerprints(self) -> Mapping[str, str]:
        """Return a short mark of the words in each language.

        It does not change with the numbers of paragraphs, in which links are
        printed: a link counts as the place that it leads to.
        """
        languages = [passage.language for passage in self.texts[0]]
        return {
            language: _fingerprint(
                passage.inlines
                for text in self.texts
                for passage in text
                if passage.language == language
            )
            for language in languages
        }


def printed_places(document: Document) -> dict[str, Printed]:
    """Return every numbered place of a document by its anchor, in order."""
    found = {}
    for division in document.divisions():
        for place in _places(division.id, division.blocks):
            found[place.anchor] = place
    return found


def plain_text(inlines: Iterable[Inline]) -> str:
    """Return runs of text without their marks."""
    return "".join(one.text + plain_text(one.children) for one in inlines)


def _places(division: str, blocks: tuple[Block, ...]) -> Iterator[Printed]:
    """Return the places of a division; the items of a list go with their paragraph."""
    for block, following in zip_longest(blocks, blocks[1:]):
        match block:
            case Paragraph() | Alert():
                if block.number:
                    yield _paragraph(block, following, division)
            case Ladder():
                for step in block.steps:
                    yield _step(step, division)
            case Table():
                yield from (
                    _row(row, division)
                    for row in block.rows
                    if row.anchor and row.number
                )
            case Form():
                yield _form(block, division)
            case _:
                pass


def _paragraph(block: Paragraph | Alert, after: Block | None, name: str) -> Printed:
    """Return a paragraph with the items under it, or an alert."""
    items = after.items if isinstance(after, ItemList) else ()
    label = block.label if isinstance(block, Alert) else block.lead
    texts = (*((label,) if label else ()), block.text, *items)
    return Printed(block.anchor, block.number, name, texts)


def _step(step: Step, division: str) -> Printed:
    """Return a step with its alerts and what leads on from it."""
    alerts = (text for alert in step.alerts for text in (alert.label, alert.text))
    texts = (*alerts, step.label, step.text, *step.details)
    return Printed(step.anchor, step.number, division, texts)


def _row(row: Row, division: str) -> Printed:
    """Return a row of a table."""
    texts = tuple(cell for cell in row.cells if cell)
    return Printed(row.anchor, row.number, division, texts)


def _form(form: Form, division: str) -> Printed:
    """Return a message format with its lines."""
    lines = (
        text for line in form.lines for text in (line.label, line.content, line.example)
    )
    texts = (form.title, form.use, *lines)
    return Printed(form.anchor, form.number, division, texts)


def _fingerprint(passages: Iterable[tuple[Inline, ...]]) -> str:
    """Return a short mark of texts; any change of a word changes it."""
    words = "\x1f".join(_without_numbers(inlines) for inlines in passages)
    return hashlib.sha256(words.encode()).hexdigest()[:_FINGERPRINT_SIZE]


def _without_numbers(inlines: Iterable[Inline]) -> str:
    """Return runs of text, a link as its target."""
    return "".join(
        f"[{one.target}]"
        if one.kind == "link"
        else one.text + _without_numbers(one.children)
        for one in inlines
    )
