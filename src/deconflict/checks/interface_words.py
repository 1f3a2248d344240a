"""The words of pages hold the {names} that are filled in, and no others."""

from collections.abc import Iterator

from deconflict.findings import Code, Finding, suggest
from deconflict.manual import Manual, placeholders
from deconflict.schema import WORD_PARTS


def check_interface_words(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each {name} of interface.yaml lost or unknown."""
    entry = manual.interface_file
    for placed in entry.pairs:
        wanted = WORD_PARTS.get(str(placed.path[0]), frozenset())
        for language, text in placed.halves():
            place = entry.place(*placed.path, language)
            held = set(placeholders(text))
            for name in sorted(held - wanted):
                yield Finding(
                    place,
                    Code.REF_MISSING,
                    f"Nothing is filled in for '{{{name}}}' here.",
                    suggest(name, wanted) or "Take it away.",
                )
            for name in sorted(wanted - held):
                yield Finding(
                    place,
                    Code.PAIR_PLACEHOLDER,
                    f"'{{{name}}}' is missing here.",
                    "Write it where the text is to be filled in.",
                )
