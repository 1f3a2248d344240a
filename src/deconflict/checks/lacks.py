"""The register of lack of concordance: its places exist, its answers are given."""

from collections.abc import Iterator

from deconflict.checks.telling import nearest_or, told
from deconflict.findings import Code, Finding
from deconflict.manual import Entry, Manual, Words, addressed_pairs
from deconflict.schema import Lack


def check_lacks(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each entry without its place, or without its answer."""
    addresses = {pair.address for pair in addressed_pairs(manual)}
    for entry in manual.lacks.values():
        if entry.item.status == "resolved" and entry.item.resolution is None:
            yield _unanswered(entry)
        if entry.item.place not in addresses:
            yield _misplaced(entry, addresses)


def _unanswered(entry: Entry[Lack]) -> Finding:
    """Return the finding that an entry does not say how it was resolved."""
    return told(
        entry.place("status"),
        Code.SCHEMA_MISSING_KEY,
        Words(
            "This is marked resolved, but 'resolution:' does not say how.",
            "此处标为已解决，但未用resolution写明解决办法。",
        ),
        Words(
            "Write the resolution in both languages, or 'status: open'.",
            "请用两种语言写明解决办法，或写“status: open”。",
        ),
    )


def _misplaced(entry: Entry[Lack], addresses: set[str]) -> Finding:
    """Return the finding that no text has the address of an entry."""
    place = entry.item.place
    return told(
        entry.place("place"),
        Code.REF_MISSING,
        Words(f"No text has the address '{place}'.", f"没有地址为“{place}”的文本。"),
        nearest_or(
            place,
            addresses,
            Words(
                "An address is made of ids: terms.neo.term.",
                "地址由标识组成：terms.neo.term。",
            ),
        ),
    )
