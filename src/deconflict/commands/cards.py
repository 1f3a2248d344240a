"""Make the cards of procedures, and put them in place in one move."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

from deconflict.commands.build import MissingLibraryError
from deconflict.commands.placing import place_outputs
from deconflict.document import Document, assemble
from deconflict.findings import Code, Finding, has_errors, sort_findings, suggest
from deconflict.manual import Manual, languages, printing
from deconflict.render.card_files import SIDES, CardKind, Cards
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
    wanted = tuple(names) or tuple(manual.procedures)
    files: dict[str, bytes] = {}
    written: list[str] = []
    findings: list[Finding] = []
    for document, cards in _rendered(documents, wanted, progress):
        name = printing_name(document)
        files |= {f"{name}/{file}": content for file, content in cards.files.items()}
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


def _rendered(
    documents: list[Document], names: tuple[str, ...], progress: Progress
) -> Iterator[tuple[Document, Cards]]:
    """Return the cards of each printing; several are laid out side by side."""
    work = [(document, names) for document in documents]
    if len(work) == 1:
        yield from _told(documents, map(_render, work), progress)
        return
    _load_layout()
    # A process of its own for each: the layout holds the interpreter throughout.
    context = get_context("spawn")
    with ProcessPoolExecutor(len(work), mp_context=context) as pool:
        yield from _told(documents, pool.map(_render, work), progress)


def _told(
    documents: list[Document], made: Iterable[tuple[Cards, float]], progress: Progress
) -> Iterator[tuple[Document, Cards]]:
    """Return each document with its cards, and say how long they took."""
    for document, (cards, took) in zip(documents, made, strict=True):
        count = len(cards.cards)
        progress(f"Cards, {printing_name(document)}: {count} in {took:.1f} s")
        yield document, cards


def _render(work: tuple[Document, tuple[str, ...]]) -> tuple[Cards, float]:
    """Return the cards and the seconds they took."""
    start = perf_counter()
    return _load_layout()(*work), perf_counter() - start


def _load_layout() -> Callable[[Document, Iterable[str]], Cards]:
    """Return what lays out cards, or tell which libraries of the system are missing."""
    try:
        from deconflict.render.cards import render_cards
    except OSError as error:
        raise MissingLibraryError from error
    return render_cards
