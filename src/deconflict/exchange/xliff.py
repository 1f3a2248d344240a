"""XLIFF 1.2 (OASIS), the file of translation programs.

The form has a source and a target, though here neither language is the master;
either may be the source. Placeholders and references stand in `<ph>`, so that a
translation program protects them.
https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html
"""

import re
from collections.abc import Iterable
from itertools import groupby
from xml.etree.ElementTree import Element as Tag
from xml.etree.ElementTree import SubElement

from deconflict.exchange.languages import TAGS, language_of
from deconflict.exchange.markup import Element, Slip, read_markup, write_markup
from deconflict.exchange.rows import Reading, Row, read_marks, written_marks
from deconflict.exchange.telling import not_markup, other_form, wrong_languages
from deconflict.findings import Finding
from deconflict.manual import PLACEHOLDER, REFERENCE

_SPACE = "urn:oasis:names:tc:xliff:document:1.2"
_OURS = "deconflict"
_INLINE = frozenset({"source", "target", "note"})
_NAMES = re.compile(f"({PLACEHOLDER.pattern}|{REFERENCE.pattern})")


def write_xliff(rows: Iterable[Row], *, source: str = "en") -> bytes:
    """Return the rows as XLIFF, one `<file>` for each file of the manual."""
    target = "zh" if source == "en" else "en"
    root = Tag("xliff", {"version": "1.2", "xmlns": _SPACE})
    for path, group in groupby(rows, key=lambda row: row.path):
        file = SubElement(
            root,
            "file",
            {
                "original": path,
                "source-language": TAGS[source],
                "target-language": TAGS[target],
                "datatype": "plaintext",
                "xml:space": "preserve",
            },
        )
        body = SubElement(file, "body")
        for row in group:
            _write_unit(body, row, source, target)
    return write_markup(root, _INLINE)


def read_xliff(content: bytes, path: str) -> Reading:
    """Return the rows of an XLIFF file."""
    root = read_markup(content)
    if isinstance(root, Slip):
        return Reading(findings=(not_markup(path, root),))
    if root.name != "xliff" or not root.attributes.get("version", "").startswith("1."):
        return Reading(findings=(other_form(path, "XLIFF 1.2"),))
    rows: list[Row] = []
    findings: list[Finding] = []
    for file in root.below("file"):
        languages = [
            language_of(file.attributes.get(f"{side}-language", ""))
            for side in ("source", "target")
        ]
        if sorted(languages) != sorted(TAGS):
            findings.append(wrong_languages(path, file.line))
            continue
        units = file.below("trans-unit")
        rows += [_read_unit(unit, languages, path) for unit in units]
    return Reading(tuple(rows), tuple(findings))


def _write_unit(body: Tag, row: Row, source: str, target: str) -> None:
    """Write one row as a unit."""
    unit = SubElement(body, "trans-unit", {"id": row.address})
    numbers: dict[tuple[str, int], int] = {}
    half = SubElement(unit, "source", {"xml:lang": TAGS[source]})
    _write_text(half, row.texts[source], numbers)
    half = SubElement(unit, "target", {"xml:lang": TAGS[target]})
    if state := _state(row, target):
        half.set("state", state)
    _write_text(half, row.texts[target], numbers)
    SubElement(unit, "note", {"from": _OURS}).text = written_marks(row)


def _state(row: Row, target: str) -> str:
    """Return the state of the target, where something is known of it."""
    if not row.texts[target]:
        return "needs-translation"
    return "signed-off" if row.is_agreed else ""


def _write_text(half: Tag, text: str, numbers: dict[tuple[str, int], int]) -> None:
    """Write a text; equal names in both halves get equal numbers."""
    last: Tag | None = None
    seen: dict[str, int] = {}
    position = 0
    for match in _NAMES.finditer(text):
        between, position = text[position : match.start()], match.end()
        _append(half, last, between)
        seen[match[0]] = seen.get(match[0], 0) + 1
        number = numbers.setdefault((match[0], seen[match[0]]), len(numbers) + 1)
        last = SubElement(half, "ph", {"id": str(number)})
        last.text = match[0]
    _append(half, last, text[position:])


def _append(half: Tag, last: Tag | None, text: str) -> None:
    """Put text behind the last element of a half, or at its beginning."""
    if last is None:
        half.text = text
    else:
        last.tail = text


def _read_unit(unit: Element, languages: list[str], path: str) -> Row:
    """Return the row that a unit holds."""
    texts = {}
    for side, language in zip(("source", "target"), languages, strict=True):
        half = unit.first(side)
        texts[language] = half.text if half is not None else ""
    ours = (
        one.text for one in unit.inside("note") if one.attributes.get("from") == _OURS
    )
    marks = read_marks(" ".join(ours))
    return Row(unit.attributes.get("id", ""), texts, marks, path, unit.line)
