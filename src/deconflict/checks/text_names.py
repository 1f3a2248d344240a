"""The names inside texts: placeholders and cross references lead somewhere."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from deconflict.checks.pairs import text_entries
from deconflict.checks.placed_texts import PlacedText, placed_texts
from deconflict.findings import Code, Finding, suggest
from deconflict.manual import (
    FORM_PREFIX,
    SIGNAL_PREFIX,
    Manual,
    all_anchors,
    placeholders,
    reference_targets,
)
from deconflict.schema import DivisionShape, Procedure, Shape

_BRACE = re.compile(r"[{}]")


def check_text_names(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each name in a text that leads nowhere."""
    targets = all_anchors(manual)
    targets |= {f"{SIGNAL_PREFIX}{name}" for name in manual.signals}
    targets |= {f"{FORM_PREFIX}{name}" for name in manual.forms}
    for entry in text_entries(manual):
        names = _placeholder_names(entry.item)
        for text in placed_texts(entry):
            yield from _check_placeholders(text, names)
            yield from _check_targets(text, targets)


def _placeholder_names(item: Shape) -> set[str]:
    """Return the names that the texts of an entry may use in braces."""
    names: set[str] = set()
    if isinstance(item, DivisionShape):
        names |= set(item.facts)
    if isinstance(item, Procedure):
        plan = item.channels
        names |= {use for use in type(plan).model_fields if getattr(plan, use)}
    return names


def _check_placeholders(text: PlacedText, names: AbstractSet[str]) -> Iterator[Finding]:
    """Return a finding for each unknown placeholder and each stray brace."""
    rest = text.text
    for name in placeholders(text.text):
        written = f"{{{name}}}"
        at = rest.index(written)
        rest = rest.replace(written, " " * len(written), 1)
        if name not in names:
            yield Finding(
                text.place_of(written, at),
                Code.REF_MISSING,
                f"No fact or channel of this file has the name '{name}'.",
                suggest(name, names) or "Facts are listed under 'facts:'.",
            )
    if brace := _BRACE.search(rest):
        yield Finding(
            text.place_of(brace[0], brace.start()),
            Code.TEXT_BRACE,
            f"The brace '{brace[0]}' is not part of a placeholder.",
            "A placeholder is written {reply-time}, in small letters.",
        )


def _check_targets(text: PlacedText, targets: AbstractSet[str]) -> Iterator[Finding]:
    """Return a finding for each cross reference that leads nowhere."""
    for target in reference_targets(text.text):
        if target not in targets:
            written = f"[{target}]"
            yield Finding(
                text.place_of(written, text.text.index(written)),
                Code.REF_MISSING,
                f"Nothing in the manual has the anchor '{target}'.",
                suggest(target, targets)
                or "Write [ENC-01.rule], [chapter.paragraph], [signal:ENC-CALL] "
                "or [form:sar-sitrep].",
            )
