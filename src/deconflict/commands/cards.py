"""Make the cards of procedures, and put them in place in one move."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import perf_counter

from deconflict.checks.telling import told
from deconflict.commands.build import KEPT
from deconflict.commands.executors import executor_at
from deconflict.commands.placing import place_outputs
from deconflict.document import assemble
from deconflict.findings import Code, Finding, has_errors, sort_findings, suggest
from deconflict.manual import Manual, Words, find_place, languages, printing
from deconflict.render.card_files import SIDES, CardKind, Cards
from deconflict.render.cards import render_cards
from deconflict.render.layout_faults.telling import layout_findings
from deconflict.render.pdf import Press
from deconflict.render.press.kept import Kept
from deconflict.render.printings import printing_name

_TOO_LONG: Mapping[CardKind, tuple[Words, Words]] = {
    "quick": (
        Words(
            "The quick card of the role '{}' does not fit on one sheet.",
            "角色“{}”的速查卡一张印不下。",
        ),
        Words(
            "Shorten the conditions, the first steps or what is forbidden.",
            "请缩短适用情况、起始步骤或禁止性条款。",
        ),
    ),
    "phrases": (
        Words(
            "The phrase card of the role '{}' does not fit on one sheet.",
            "角色“{}”的用语卡一张印不下。",
        ),
        Words(
            "Shorten the phrases that the role sends or waits for.",
            "请缩短该角色发送或等待的用语。",
        ),
    ),
}
"""What is said of a card that goes on on a second sheet, and what to do."""

Progress = Callable[[str], None]


@dataclass(frozen=True)
class CardsMade:
    """What was written, in words, and what was found on the way."""

    written: list[str]
    findings: list[Finding] = field(default_factory=list)


def why_none(manual: Manual, names: Sequence[str]) -> str:
    """Return why no cards can be made of procedures by these names; else nothing."""
    if not manual.procedures:
        return "The manual has no procedures, and so no cards."
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
            places = partial(find_place, manual)
            findings += layout_findings(cards.faults, document, places)
            findings += [*cards.findings, *_too_long(manual, cards)]
        press.kept.sweep()
    findings = sort_findings(findings)
    if has_errors(findings, strict=strict):
        return CardsMade([], findings)
    place_outputs(folder / "build", {"cards": files})
    return CardsMade(written, findings)


def _too_long(manual: Manual, cards: Cards) -> Iterator[Finding]:
    """Return a finding for each card that goes on on a second sheet."""
    for card in cards.cards:
        if card.side_count > SIDES:
            message, hint = _TOO_LONG[card.kind]
            named = Words(message.en.format(card.role), message.zh.format(card.role))
            place = manual.procedures[card.procedure].key_place("roles", card.role)
            yield told(place, Code.CARD_TOO_LONG, named, hint)
