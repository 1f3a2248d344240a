"""The manual as a book: its documents with the records of its editions."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from deconflict.compare import Known, Standing, State, stand, with_records
from deconflict.document import Document, Frozen, Keeping, assemble, freeze
from deconflict.findings import Code, Finding
from deconflict.manual import Entry, Manual, languages, printing, vocabulary_of
from deconflict.manual.quantities import format_date
from deconflict.schema import LANGUAGES, EditionDivision, EditionFile, Pair


@dataclass
class Workshop:
    """What was made of a manual before, for the books that are made next."""

    keepings: dict[str, Keeping] = field(default_factory=dict)
    """By the language that leads a printing."""

    frozen: dict[str, Frozen] = field(default_factory=dict)
    """The same."""

    known: Known = field(default_factory=dict)

    def document(self, manual: Manual, lead: str) -> Document:
        """Return the document of a printing, without its records."""
        keeping = self.keepings.setdefault(lead, Keeping())
        return assemble(printing(manual, lead), keeping)


@dataclass(frozen=True)
class Books:
    """The printings of a manual, and where they stand among its editions."""

    documents: list[Document]
    standing: Standing | None = None
    """None where there is no edition, and no record is asked for."""


def make_books(
    manual: Manual, leads: Sequence[str], workshop: Workshop | None = None
) -> Books:
    """Return the printings of a manual without errors, as readers are given them."""
    shop = workshop or Workshop()
    documents = {lead: shop.document(manual, lead) for lead in leads}
    if not manual.editions and not manual.file.item.front_matter:
        return Books([*documents.values()])
    standing = _standing(manual, documents, shop)
    made = [
        with_records(document, standing, shop.frozen.setdefault(lead, {}))
        for lead, document in documents.items()
    ]
    return Books(made, standing)


def label_findings(manual: Manual, books: Books) -> list[Finding]:
    """Return a finding if a book has the name of an edition that says otherwise."""
    standing = books.standing
    if standing is None or standing.is_released:
        return []
    return [
        Finding(
            manual.file.place("edition", "label"),
            Code.EDITION_LABEL,
            f"The texts have changed since edition {edition.number} was released, but "
            "the cover still has its name.",
            "Write another name under 'edition:', such as that of the next edition.",
        )
        for edition in standing.editions
        if edition.label == standing.now.label
    ]


def _standing(
    manual: Manual, documents: dict[str, Document], shop: Workshop
) -> Standing:
    """Return where the printings stand among the editions.

    An edition is kept as the first printing has it: lists in which the sides change
    places differ in the other.
    """
    if not manual.editions:
        return Standing(_state(manual, ()), (), None)
    first = languages(manual)[0]
    document = documents.get(first) or shop.document(manual, first)
    return standing_of(manual, document, shop)


def standing_of(
    manual: Manual, document: Document, workshop: Workshop | None = None
) -> Standing:
    """Return where the first printing stands among the editions of its manual."""
    shop = workshop or Workshop()
    editions = [edition_state(entry) for entry in manual.editions.values()]
    frozen = shop.frozen.setdefault(languages(manual)[0], {})
    now = working_state(manual, document, frozen)
    return stand(now, editions, vocabulary_of(manual), shop.known)


def working_state(
    manual: Manual, document: Document, frozen: Frozen | None = None
) -> State:
    """Return the manual as its files stand."""
    return _state(manual, freeze(document, frozen))


def edition_state(entry: Entry[EditionFile]) -> State:
    """Return the manual as it was released."""
    edition = entry.item
    return State(
        edition.divisions,
        _halves(edition.label),
        _halves(edition.date),
        edition.number,
        edition.changes,
    )


def _state(manual: Manual, divisions: tuple[EditionDivision, ...]) -> State:
    edition = manual.file.item.edition
    date = {one: format_date(edition.date, one) for one in LANGUAGES}
    return State(divisions, _halves(edition.label), date)


def _halves(pair: Pair) -> dict[str, str]:
    """Return both halves of a text by their language."""
    return {one: getattr(pair, one) or "" for one in LANGUAGES}
