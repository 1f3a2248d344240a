"""Make the cards of procedures, and put them in place in one move."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from deconflict.commands.build import KEPT
from deconflict.commands.executors import executor_at
from deconflict.commands.placing import place_outputs
from deconflict.document import assemble
from deconflict.findings import Code, Finding, has_errors, sort_findings, suggest
from deconflict.manual import Manual, languages, printing
from deconflict.render.card_files import SIDES, CardKind, Cards
from deconflict.render.cards import render_cards
from deconflict.render.pdf import Press
from deconflict.render.press.kept import Kept
from deconflict.render.printings import printing_name

_NAMES: Mapping[CardKind, str] = {
    "quick": "The quick card",
    "phrases": "The phrase card",
}
_HINTS: Mapping[CardKind, str] = {
    "quick": "Shorten the conditions, the first steps or what is forbidden.",
    "phrases": "Shorten the phrases that the role sends or waits for.",
}

Progress = Callable[[str], None]


@dataclass(frozen=True)
class CardsMade:
    """What was written, in words, and what was found on the way."""

    written: list[str]
    findings: list[Finding] = field(default_factory=list)


def unknown_procedure(manual: Manual, names: Sequence[str]) -> str:
    """Return what is to be said of a name that no procedure has; else nothing."""
    for name in names:
        if name not in manual.procedures:
            known = ", ".join(sorted(manual.procedures))
            hint = suggest(name, manual.procedures) or f"Known: {known}."
            return f"No procedure has the id '{name}'. {hint}"
    return ""


def make_cards(  # noqa: PLR0913 - one option a parameter
    folder: Path,
    manual: Manual,
    *,
    names: Sequence[str] = (),
    leads: Sequence[str] = (),
    strict: bool = False,
    progress: Progress = lambda _: None,
) -> CardsMade:
    """Write build/cards/ of a checked manual, or nothing at all.

    Without `names`, of all procedures; without `leads`, a printing for each language.
    Nothing stays of the cards made before: a card with an older wording misleads.
    """
    documents = [
        assemble(printing(manual, lead)) for lead in leads or languages(manual)
    ]
    files: dict[str, bytes] = {}
    written: list[str] = []
    findings: list[Finding] = []
    with executor_at() as workers:
        press = Press(workers, Kept(folder / "build" / KEPT))
        for document in documents:
            start = perf_counter()
            cards = render_cards(document, names or tuple(manual.procedures), press)
            name, took = printing_name(document), perf_counter() - start
            progress(f"Cards, {name}: {len(cards.cards)} in {took:.1f} s")
            files |= {f"{name}/{file}": one for file, one in cards.files.items()}
            written += [f"build/cards/{name}/{file}" for file in cards.whole]
            findings += [*cards.findings, *_too_long(manual, cards)]
    findings = sort_findings(findings)
    if has_errors(findings, strict=strict):
        return CardsMade([], findings)
    place_outputs(folder / "build", {"cards": files})
    return CardsMade(written, findings)


def _too_long(manual: Manual, cards: Cards) -> Iterator[Finding]:
    """Return a finding for each card that goes on on a second sheet."""
    for card in cards.cards:
        if card.side_count > SIDES:
            yield Finding(
                manual.procedures[card.procedure].key_place("roles", card.role),
                Code.CARD_TOO_LONG,
                f"{_NAMES[card.kind]} of the role '{card.role}' does not fit on one "
                "sheet and goes on on a second one.",
                _HINTS[card.kind],
            )
