"""Write down that two people found both halves of texts to say the same."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from deconflict.commands.check import Check, check_project
from deconflict.commands.files import write_files
from deconflict.findings import Finding, Severity, nearest
from deconflict.manual import (
    AddressedPair,
    Manual,
    Standing,
    State,
    addressed_pairs,
    agreed_in,
    figures_of,
    frame_of,
    is_below,
    match,
)
from deconflict.schema import AGREED_ENDING, LANGUAGES, Agreement
from deconflict.source.writing import Plain, write_yaml

_HEAD = (
    "# Written by `deconflict agree`; it is not edited by hand.\n"
    "# 由deconflict agree写入，请勿手工修改。\n"
)
_FEWEST = 2
"""People it takes to agree."""


@dataclass(frozen=True)
class Agreed:
    """What was written, or what forbade it."""

    lines: list[str] = field(default_factory=list)
    problem: str = ""
    """Why the command cannot be done as it was given."""

    check: Check | None = None
    """The findings that stand against an agreement."""


def agree(folder: Path, names: Sequence[str], by: Sequence[str], day: date) -> Agreed:
    """Record the texts below some addresses as agreed by some people on a day.

    A text that is agreed already keeps the names and the day that it has.
    """
    people = tuple(dict.fromkeys(" ".join(one.split()) for one in by))
    if len(people) < _FEWEST or "" in people:
        return Agreed(
            problem="It takes two people, one of each side: --by NAME --by NAME."
        )
    check = check_project(folder)
    if check.manual is None:
        return Agreed(check=check)
    chosen, problem = chosen_pairs(check.manual, names)
    if problem:
        return Agreed(problem=problem)
    against = _against(check.findings, chosen)
    if against:
        return Agreed(
            check=Check(against, check.file_count, check.manual, check.ignored)
        )
    files, lines = _records(check.manual, chosen, people, day)
    write_files({folder / name: content for name, content in files.items()})
    return Agreed(lines)


def chosen_pairs(
    manual: Manual, names: Sequence[str]
) -> tuple[list[AddressedPair], str]:
    """Return the pairs below some addresses, or what is wrong with a name."""
    pairs = [pair for pair in addressed_pairs(manual) if pair.unit != "interface"]
    chosen: dict[str, AddressedPair] = {}
    for name in names:
        below = [pair for pair in pairs if is_below(pair.address, name)]
        if not below:
            return [], _unknown(name, pairs)
        chosen |= {pair.address: pair for pair in below}
    return list(chosen.values()), ""


def _unknown(name: str, pairs: list[AddressedPair]) -> str:
    """Return that nothing has a name, and what was perhaps meant."""
    units = dict.fromkeys(pair.unit for pair in pairs)
    near = nearest(name, [*units, *(pair.address for pair in pairs)])
    hint = f"Did you mean '{near}'?" if near else f"There are: {', '.join(units)}."
    return f"No procedure, chapter, register or text is called '{name}'. {hint}"


def _against(findings: list[Finding], chosen: list[AddressedPair]) -> list[Finding]:
    """Return the errors in the texts that are to be agreed.

    That a file is called agreed before it was is what is being mended here.
    """
    paths = {pair.entry.source.path for pair in chosen}
    return [
        one
        for one in findings
        if one.place.path in paths
        and one.weight is Severity.ERROR
        and not one.code.value.startswith("concordance-")
    ] + [
        one
        for one in findings
        if one.code.value == "pair-incomplete"
        and one.weight is not Severity.ERROR
        and one.place.path in paths
    ]


def _records(
    manual: Manual,
    chosen: list[AddressedPair],
    people: tuple[str, ...],
    day: date,
) -> tuple[dict[str, bytes], list[str]]:
    """Return the records to be written by their paths, and a line on each."""
    all_of: dict[str, list[AddressedPair]] = defaultdict(list)
    for pair in addressed_pairs(manual):
        all_of[pair.entry.source.path].append(pair)
    wanted: dict[str, set[str]] = defaultdict(set)
    for pair in chosen:
        wanted[pair.entry.source.path].add(pair.address)
    files, lines = {}, []
    for path, addresses in wanted.items():
        pairs = all_of[path]
        record = manual.records.get(path)
        old = agreed_in(record, pairs) if record else {}
        known = match(pairs, old)
        fresh = {
            pair.address: _agreement(pair, people, day)
            for pair in pairs
            if pair.address in addresses and not _is_as_agreed(pair, known)
        }
        is_whole = len(addresses) == len(pairs)
        gone = {} if is_whole else _unmatched(old, known)
        frame = _frame(manual, path, pairs[0], is_whole=is_whole)
        content = _HEAD + write_yaml({**frame, **_rows({**gone, **known, **fresh})})
        name = f"{path.removesuffix('.yaml')}{AGREED_ENDING}"
        files[name] = content.encode()
        kept = len(addresses) - len(fresh)
        lines.append(f"{name}: {len(fresh)} agreed now, {kept} were agreed before.")
    return files, lines


def _agreement(pair: AddressedPair, people: tuple[str, ...], day: date) -> Agreement:
    """Return the agreement of some people on a pair as it stands."""
    halves = {one: getattr(pair.pair, one) for one in LANGUAGES}
    return Agreement(**halves, date=day.isoformat(), by=people)


def _is_as_agreed(pair: AddressedPair, known: dict[str, Agreement]) -> bool:
    """Tell whether a pair is word for word what was agreed, wrapping aside."""
    return Standing(pair, known.get(pair.address)).state is State.AGREED


def _unmatched(
    old: dict[str, Agreement], known: dict[str, Agreement]
) -> dict[str, Agreement]:
    """Return the agreements on texts that are not in the file any more."""
    used = {id(agreement) for agreement in known.values()}
    return {address: one for address, one in old.items() if id(one) not in used}


def _frame(
    manual: Manual, path: str, first: AddressedPair, *, is_whole: bool
) -> dict[str, Plain]:
    """Return what stands beside the texts, where the whole file is agreed.

    Where only some texts are, what was agreed before stays as it was.
    """
    if is_whole:
        figures = figures_of(first.entry)
        frame = frame_of(first.entry.source.data)
    elif path in manual.records:
        figures = dict(manual.records[path].item.figures)
        frame = manual.records[path].item.frame or ""
    else:
        return {}
    made: dict[str, Plain] = {"frame": frame} if frame else {}
    return {**made, "figures": figures} if figures else made


def _rows(agreed: dict[str, Agreement]) -> dict[str, Plain]:
    """Return the agreements as data."""
    return {
        "agreed": {
            address: {"en": one.en, "zh": one.zh, "date": one.date, "by": list(one.by)}
            for address, one in agreed.items()
        }
    }
