"""Write down that two people found both halves of texts to say the same."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from unicodedata import normalize

from deconflict.commands.check import Check, check_project
from deconflict.commands.files import write_files
from deconflict.findings import Finding, Severity, nearest
from deconflict.manual import (
    AddressedPair,
    Entry,
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
from deconflict.schema import AGREED_ENDING, LANGUAGES, AgreedFile, Agreement
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
    people = tuple(" ".join(one.split()) for one in by)
    problem = _wrong_people(people)
    if problem:
        return Agreed(problem=problem)
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


def _wrong_people(people: tuple[str, ...]) -> str:
    """Return in words why these are not two people, or nothing."""
    if any(one.encode(errors="replace").decode() != one for one in people):
        return "A name after --by cannot be read. Set the terminal to UTF-8."
    bare = {"".join(normalize("NFKC", one).casefold().split()) for one in people}
    if len(bare) < _FEWEST or len(bare) < len(people):
        return "It takes two people, one of each side: --by NAME --by NAME."
    if not all(any(sign.isalpha() for sign in one) for one in bare):
        return "After --by stands the name of a person."
    return ""


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

    That a file is marked agreed before it was is what is being mended here.
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
        gone = _unmatched(old, known)
        frame = _frame(record, pairs[0], (people, day), is_new=bool(gone or fresh))
        if not is_whole:
            frame = _kept(record)
        rows = {**({} if is_whole else gone), **known, **fresh}
        content = _HEAD + write_yaml({**frame, **_rows(rows)})
        name = f"{path.removesuffix('.yaml')}{AGREED_ENDING}"
        files[name] = content.encode()
        kept = len(addresses) - len(fresh)
        lines.append(
            f"{name}: {len(fresh)} agreed now, {kept} were agreed before."
            + (
                f" {len(gone)} that are gone were taken out."
                if gone and is_whole
                else ""
            )
            + (" Values and steps are agreed now." if frame != _kept(record) else "")
        )
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
    record: Entry[AgreedFile] | None,
    first: AddressedPair,
    now: tuple[tuple[str, ...], date],
    *,
    is_new: bool,
) -> dict[str, Plain]:
    """Return what stands beside the texts where the whole file is agreed.

    Values and steps keep the names of those who agreed on them while they stay.
    """
    people, day = now
    made: dict[str, Plain] = {"frame": frame_of(first.entry.source.data)}
    figures = figures_of(first.entry)
    if figures:
        made["figures"] = figures
    kept = _kept(record)
    if not is_new and all(
        kept.get(key) == made.get(key) for key in ("frame", "figures")
    ):
        return kept
    return {**made, "date": day.isoformat(), "by": list(people)}


def _kept(record: Entry[AgreedFile] | None) -> dict[str, Plain]:
    """Return what a record says beside its texts."""
    if record is None or record.item.frame is None:
        return {}
    item = record.item
    kept: dict[str, Plain] = {"frame": item.frame or ""}
    if item.figures:
        kept["figures"] = dict(item.figures)
    if item.date is not None:
        kept |= {"date": item.date, "by": list(item.by)}
    return kept


def _rows(agreed: dict[str, Agreement]) -> dict[str, Plain]:
    """Return the agreements as data."""
    return {
        "agreed": {
            address: {"en": one.en, "zh": one.zh, "date": one.date, "by": list(one.by)}
            for address, one in agreed.items()
        }
    }
