"""Every character of the texts is in the fonts of the manual."""

from collections.abc import Iterator

from deconflict.checks.pairs import text_entries
from deconflict.checks.placed_texts import placed_texts
from deconflict.findings import Code, Finding
from deconflict.manual import Manual
from deconflict.resources import PAGE_FIGURE, printable_characters


def check_characters(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each character that would be printed as an empty box."""
    printable = printable_characters() - {PAGE_FIGURE}
    for entry in (manual.interface_file, *text_entries(manual)):
        for text in placed_texts(entry):
            for character in sorted(set(text.text) - printable):
                yield Finding(
                    text.place_of(character, text.text.index(character)),
                    Code.TEXT_CHARACTER,
                    _message(character),
                    "Write it with another character.",
                )


def _message(character: str) -> str:
    """Return why a character cannot be printed."""
    if character == PAGE_FIGURE:
        return f"The sign '{character}' is kept for the numbers of pages in the PDF."
    code = f"U+{ord(character):04X}"
    return f"The fonts of the manual have no '{character}' ({code})."
