"""TMX 1.4, the memory of translation programs: pairs with both halves, no more.

No language is the source: `srclang` is `*all*`.
https://www.gala-global.org/tmx-14b
"""

from collections.abc import Iterable
from xml.etree.ElementTree import Element as Tag
from xml.etree.ElementTree import SubElement

from deconflict import __version__
from deconflict.exchange.languages import TAGS, language_of
from deconflict.exchange.markup import Element, Slip, read_markup, write_markup
from deconflict.exchange.rows import Reading, Row, read_marks, written_marks
from deconflict.exchange.telling import not_markup, other_form, wrong_languages
from deconflict.findings import Finding

_PROPERTY = "x-deconflict"
_INLINE = frozenset({"prop", "seg"})


def write_tmx(rows: Iterable[Row]) -> bytes:
    """Return the rows with both halves as a translation memory."""
    root = Tag("tmx", {"version": "1.4"})
    SubElement(
        root,
        "header",
        {
            "creationtool": "deconflict",
            "creationtoolversion": __version__,
            "segtype": "paragraph",
            "o-tmf": "deconflict",
            "adminlang": "en",
            "srclang": "*all*",
            "datatype": "plaintext",
        },
    )
    body = SubElement(root, "body")
    for row in rows:
        if all(row.texts.values()):
            _write_unit(body, row)
    return write_markup(root, _INLINE)


def read_tmx(content: bytes, path: str) -> Reading:
    """Return the rows of a translation memory."""
    root = read_markup(content)
    if isinstance(root, Slip):
        return Reading(findings=(not_markup(path, root),))
    if root.name != "tmx":
        return Reading(findings=(other_form(path, "TMX"),))
    rows: list[Row] = []
    findings: list[Finding] = []
    for unit in root.below("tu"):
        texts = _texts(unit)
        if set(texts) == set(TAGS):
            rows.append(_row(unit, texts, path))
        else:
            findings.append(wrong_languages(path, unit.line))
    return Reading(tuple(rows), tuple(findings))


def _write_unit(body: Tag, row: Row) -> None:
    """Write one row as a unit."""
    unit = SubElement(body, "tu", {"tuid": row.address})
    SubElement(unit, "prop", {"type": _PROPERTY}).text = written_marks(row)
    for language, tag in TAGS.items():
        variant = SubElement(unit, "tuv", {"xml:lang": tag})
        SubElement(variant, "seg").text = row.texts[language]


def _texts(unit: Element) -> dict[str, str]:
    """Return the texts of a unit by language."""
    found = {}
    for variant in unit.inside("tuv"):
        text = variant.first("seg")
        language = language_of(variant.attributes.get("lang", ""))
        if language and text is not None:
            found[language] = text.text
    return found


def _row(unit: Element, texts: dict[str, str], path: str) -> Row:
    """Return the row that a unit holds."""
    ours = (
        one.text
        for one in unit.inside("prop")
        if one.attributes.get("type") == _PROPERTY
    )
    marks = read_marks(" ".join(ours))
    return Row(unit.attributes.get("tuid", ""), texts, marks, path, unit.line)
