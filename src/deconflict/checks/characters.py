"""Every character of the texts is in the fonts of the manual."""

from collections.abc import Iterator

from deconflict.checks.pairs import text_entries
from deconflict.checks.placed_texts import placed_texts
from deconflict.findings import Code, Finding
from deconflict.manual import Manual
from deconflict.resources import printable_characters


def check_characters(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each character that would be printed as an empty box."""
    printable = printable_characters()
    for entry in (manual.interface_file, *text_entries(manual)):
        for text in placed_texts(entry):
            for character in sorted(set(text.text) - printable):
                yield Finding(
                    text.place_of(character, text.text.index(character)),
                    Code.TEXT_CHARACTER,
                    f"The fonts of the manual have no '{character}' "
                    f"(U+{ord(character):04X}).",
                    "Write it with another character.",
                )
