"""TBX-Basic (ISO 30042:2019, style DCA), the file of term banks.

The register of terms alone: each term with its abbreviation, its definition and
the words that stand beside it or are not used. DCA writes each category as an
attribute, as the older form of TBX did, so that most programs read it.
https://ltac-global.github.io/TBX-Basic_dialect/
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element as Tag
from xml.etree.ElementTree import SubElement

from deconflict.exchange.languages import TAGS, language_of
from deconflict.exchange.markup import Element, Slip, read_markup, write_markup
from deconflict.exchange.rows import Reading, Row, read_marks, written_marks
from deconflict.exchange.telling import (
    not_markup,
    other_form,
    two_terms,
    wrong_languages,
)
from deconflict.findings import Finding
from deconflict.manual import Manual
from deconflict.schema import LANGUAGES, Term

_SPACE = "urn:iso:std:iso:30042:ed-2"
_INLINE = frozenset({"p", "note", "term", "termNote", "descrip"})
_STATUS = "administrativeStatus"
_PREFERRED = "preferredTerm-admn-sts"
_ADMITTED = "admittedTerm-admn-sts"
_DEPRECATED = "deprecatedTerm-admn-sts"
_OURS = ("term", "definition")
"""What of a term is a pair; the notes that hold its fingerprints begin so."""


@dataclass(frozen=True)
class Concept:
    """A term of the register with its rows."""

    name: str
    item: Term
    rows: Mapping[str, Row]
    """The rows of the term and of its definition."""


def concepts_of(manual: Manual, rows: Iterable[Row]) -> Iterator[Concept]:
    """Return the terms that some rows are of, if both languages have the term."""
    by_address = {row.address: row for row in rows}
    for name, entry in manual.terms.items():
        own = {
            part: by_address[f"terms.{name}.{part}"]
            for part in _OURS
            if f"terms.{name}.{part}" in by_address
        }
        if "term" in own and all(own["term"].texts.values()):
            yield Concept(name, entry.item, own)


def write_tbx(concepts: Iterable[Concept], *, title: str) -> bytes:
    """Return terms as a term bank."""
    root = Tag(
        "tbx", {"type": "TBX-Basic", "style": "dca", "xml:lang": "en", "xmlns": _SPACE}
    )
    header = SubElement(SubElement(root, "tbxHeader"), "fileDesc")
    SubElement(SubElement(header, "sourceDesc"), "p").text = title
    body = SubElement(SubElement(root, "text"), "body")
    for concept in concepts:
        _write_concept(body, concept)
    return write_markup(root, _INLINE)


def read_tbx(content: bytes, path: str) -> Reading:
    """Return the rows of a term bank: approved terms and definitions."""
    root = read_markup(content)
    if isinstance(root, Slip):
        return Reading(findings=(not_markup(path, root),))
    if root.name != "tbx":
        return Reading(findings=(other_form(path, "TBX (ISO 30042:2019)"),))
    rows: list[Row] = []
    findings: list[Finding] = []
    for entry in root.below("conceptEntry"):
        sections = {
            language_of(section.attributes.get("lang", "")): section
            for section in entry.inside("langSec")
        }
        if not set(LANGUAGES) <= set(sections):
            findings.append(wrong_languages(path, entry.line))
            continue
        terms = {key: _approved(sections[key]) for key in LANGUAGES}
        if any(len(words) != 1 for words in terms.values()):
            findings.append(two_terms(path, entry.line))
            continue
        rows += _rows(entry, sections, terms, path)
    return Reading(tuple(rows), tuple(findings))


def _write_concept(body: Tag, concept: Concept) -> None:
    """Write one term with all that belongs to it."""
    entry = SubElement(body, "conceptEntry", {"id": concept.name})
    for part, row in concept.rows.items():
        SubElement(entry, "note").text = f"{part} {written_marks(row)}"
    for language, tag in TAGS.items():
        section = SubElement(entry, "langSec", {"xml:lang": tag})
        definition = concept.rows.get("definition")
        if definition is not None and definition.texts[language]:
            descrip = SubElement(section, "descrip", {"type": "definition"})
            descrip.text = definition.texts[language]
        for word, status, kind in _words(concept, language):
            _write_word(section, word, status, kind)


def _words(concept: Concept, language: str) -> Iterator[tuple[str, str, str]]:
    """Return the words for a concept with status and type, the approved one first."""
    yield concept.rows["term"].texts[language], _PREFERRED, "fullForm"
    if concept.item.abbreviation:
        yield concept.item.abbreviation, _ADMITTED, "abbreviation"
    forms = ((concept.item.also, _ADMITTED), (concept.item.not_used, _DEPRECATED))
    for listed, status in forms:
        for word in getattr(listed, language):
            yield word, status, "variant"


def _write_word(section: Tag, word: str, status: str, kind: str) -> None:
    """Write one word for a concept."""
    holder = SubElement(section, "termSec")
    SubElement(holder, "term").text = word
    SubElement(holder, "termNote", {"type": "termType"}).text = kind
    SubElement(holder, "termNote", {"type": _STATUS}).text = status


def _approved(section: Element) -> list[str]:
    """Return the approved terms of a language; without any status, the first."""
    words = [
        (term.text, _status(one))
        for one in section.inside("termSec")
        if (term := one.first("term")) is not None
    ]
    if not any(status for _, status in words):
        return [text for text, _ in words[:1]]
    return [text for text, status in words if status == _PREFERRED]


def _status(section: Element) -> str:
    """Return the status of a word, also where it stands in a group."""
    notes = section.below("termNote")
    found = (one.text for one in notes if one.attributes.get("type") == _STATUS)
    return next(found, "").strip()


def _rows(
    entry: Element,
    sections: Mapping[str, Element],
    terms: Mapping[str, list[str]],
    path: str,
) -> Iterator[Row]:
    """Return the rows of a term and of its definition."""
    name = entry.attributes.get("id", "")
    texts = {
        "term": {key: words[0] for key, words in terms.items()},
        "definition": {key: _definition(sections[key]) for key in terms},
    }
    notes = [note.text.strip() for note in entry.inside("note")]
    for part in _OURS:
        ours = [note for note in notes if note.startswith(f"{part} ")]
        if part == "term" or ours:
            marks = read_marks(" ".join(ours))
            yield Row(f"terms.{name}.{part}", texts[part], marks, path, entry.line)


def _definition(section: Element) -> str:
    """Return the definition in a language, also where it stands in a group."""
    for one in section.below("descrip"):
        if one.attributes.get("type") == "definition":
            return one.text
    return ""
