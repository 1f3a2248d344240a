"""The index of the search, as a script: a page from a folder may fetch nothing.

Texts that stand in several places are in it once. What each field holds is told
where it is read, in templates/site/scripts/search_index.js.
"""

from dataclasses import dataclass, field

from deconflict.document import Document
from deconflict.render.anchors import file_name
from deconflict.render.scripts import data_script
from deconflict.render.search_places import Place, Texts, found_places, words_of


@dataclass
class _Store:
    """Every text once, by its number."""

    numbers: dict[Texts, int] = field(default_factory=dict)

    def number(self, text: Texts) -> int:
        """Return the number of a text."""
        return self.numbers.setdefault(text, len(self.numbers))

    def rows(self) -> list[list[str]]:
        """Return the texts; one that is the same in every language stands once."""
        return [
            [text[0]] if len(set(text)) == 1 else list(text) for text in self.numbers
        ]


def search_index(document: Document) -> str:
    """Return the script that gives a page the index."""
    store = _Store()
    divisions = document.divisions()
    order = {division.id: index for index, division in enumerate(divisions)}
    places = [
        _row(place, order[place.division], store) for place in found_places(document)
    ]
    heads = [
        [one.id, one.number, file_name(one.id), store.number(words_of(one.title))]
        for one in divisions
    ]
    value = {
        "languages": [language.tag for language in document.languages],
        "divisions": heads,
        "places": places,
        "texts": store.rows(),
    }
    return data_script("SEARCH_INDEX", value)


def _row(place: Place, division: int, store: _Store) -> list[object]:
    """Return a place as a row, without the empty fields at its end.

    The anchor is written without the id of the division where it begins with it.
    """
    inside = place.anchor.startswith(f"{place.division}.")
    row: list[object] = [
        int(place.kind),
        division,
        place.anchor.removeprefix(place.division) if inside else place.anchor,
        place.number,
        [store.number(text) for text in place.texts],
        place.names,
        place.keys,
        place.titles,
        place.pinyin,
    ]
    while not row[-1]:
        row.pop()
    return row
