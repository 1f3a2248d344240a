"""Released editions as files: their text, and the seal that shows a later change."""

import json
from hashlib import sha256

from deconflict.schema import EDITIONS, EditionFile

_SEAL = '"seal": '


def edition_path(number: str) -> str:
    """Return the file of an edition."""
    return f"{EDITIONS}{number}.json"


def edition_text(edition: EditionFile) -> str:
    """Return an edition as JSON, a place a line, with its seal.

    The same edition is always the same text.
    """
    head = edition.model_dump(by_alias=True, exclude_defaults=True)
    divisions = head.pop("divisions")
    head.pop("seal")
    lines = [f"{_written(key)}: {_written(value)}," for key, value in head.items()]
    body = ",\n".join(_division(one) for one in divisions)
    text = "\n".join(["{", *lines, f'"divisions": [\n{body}\n],', ""])
    return f"{text}{_SEAL}{_written(seal_of(text + _SEAL))}\n}}\n"


def seal_of(text: str) -> str:
    """Return the seal that the text of an edition should carry."""
    return sha256(text.rpartition(_SEAL)[0].encode()).hexdigest()


def _division(division: dict[str, object]) -> str:
    """Return a division, with each of its places on a line."""
    places = division.pop("places")
    assert isinstance(places, tuple)  # noqa: S101 - the model says so
    lines = ",\n".join(_written(place) for place in places)
    return f'{_written(division)[:-1]}, "places": [\n{lines}\n]}}'


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
