"""The numbered places as data for the comments: number and marks of the words."""

from collections.abc import Mapping

from deconflict.document import (
    Bilingual,
    Division,
    Document,
    Printed,
    plain_text,
    printed_places,
)
from deconflict.render.scripts import data_script


def places_script(document: Document, addresses: Mapping[str, str]) -> str:
    """Return the script that gives the comments their places, with the pages given.

    Each division has its places as rows of anchor, number and fingerprints. The
    anchor of a division is left out where a place's anchor begins with it, and the
    fingerprints stand in the order of `languages`: the whole is read by browsers,
    not by people, and a manual has thousands of places.
    """
    languages = {language.key: language.tag for language in document.languages}
    by_division: dict[str, list[Printed]] = {}
    for place in printed_places(document).values():
        by_division.setdefault(place.division, []).append(place)
    value = {
        "title": _texts(document.short_title),
        "edition": _texts(document.edition),
        "date": _texts(document.date),
        "languages": languages,
        "divisions": [
            {
                "file": addresses[division.id],
                **_division(division, by_division[division.id], languages),
            }
            for division in document.divisions()
            if division.id in by_division
        ],
    }
    return data_script("PLACES", value)


def _division(
    division: Division, places: list[Printed], languages: Mapping[str, str]
) -> dict[str, object]:
    """Return a division with its places."""
    return {
        "id": division.id,
        "label": _texts(division.label),
        "title": _texts(division.title),
        "places": [
            [
                place.anchor.removeprefix(division.id),
                place.number,
                " ".join(place.fingerprints.get(tag, "") for tag in languages.values()),
            ]
            for place in places
        ],
    }


def _texts(text: Bilingual) -> dict[str, str]:
    """Return the words of a text by their language tag."""
    return {passage.language: plain_text(passage.inlines) for passage in text}
