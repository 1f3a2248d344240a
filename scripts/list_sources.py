#!/usr/bin/env python3
"""Write docs/sources.md: every article, code, frequency and term, and where it is used.

Run by `make sources`. A test holds the file against the manual.
"""

from collections import defaultdict
from pathlib import Path

from deconflict.checks.citations import all_citations
from deconflict.checks.pairs import text_entries
from deconflict.checks.signal_use import signals_of
from deconflict.manual import Manual, load_manual, read_project

ROOT = Path(__file__).parents[1]
HEAD = """# Sources

What the manual takes from elsewhere, made from its files by `make sources`: each cited
document and article, each code of a signal, each frequency and each term with a source,
and where it is used. Facts of the manual's own are marked in it as exercise values.
Doctrine that has not been seen is not printed.
"""
OWN = "this-publication"


def sources(manual: Manual) -> str:
    """Return the text of docs/sources.md."""
    parts = [HEAD, *_articles(manual), *_codes(manual), *_frequencies(manual)]
    return "\n".join([*parts, *_terms(manual)]) + "\n"


def _articles(manual: Manual) -> list[str]:
    used: dict[tuple[str, str], set[str]] = defaultdict(set)
    for entry, _, citation in all_citations(manual):
        name, _, article = citation.partition(":")
        used[name, article].add(_where(entry.source.path))
    lines = ["## Documents and articles", "", "| Document | Article | Used in |"]
    lines.append("|---|---|---|")
    for (name, article), places in sorted(used.items()):
        short = manual.references[name].item.short.en
        lines.append(f"| {short} | {article or 'as a whole'} | {_list(places)} |")
    return [*lines, ""]


def _codes(manual: Manual) -> list[str]:
    used: dict[str, set[str]] = defaultdict(set)
    for entry in text_entries(manual):
        for name in signals_of(manual, entry):
            used[name].add(_where(entry.source.path))
    lines = ["## Codes, lights, shapes and sounds", "", "| Signal | Source | Used in |"]
    lines.append("|---|---|---|")
    for name, entry in sorted(manual.signals.items()):
        if entry.item.kind != "voice":
            cited = ", ".join(entry.item.references)
            lines.append(f"| {entry.item.name.en} | {cited} | {_list(used[name])} |")
    return [*lines, ""]


def _frequencies(manual: Manual) -> list[str]:
    lines = ["## Channels and frequencies", "", "| Channel | Frequency | Source |"]
    lines.append("|---|---|---|")
    for entry in manual.channels.values():
        if entry.item.kind in {"vhf", "mf-hf", "air"}:
            cited = ", ".join(entry.item.references) or "common use"
            frequency = entry.item.frequency or ""
            lines.append(f"| {entry.item.name.en} | {frequency} | {cited} |")
    return [*lines, ""]


def _terms(manual: Manual) -> list[str]:
    lines = ["## Terms", "", "| English | 中文 | Source |", "|---|---|---|"]
    for entry in manual.terms.values():
        term = entry.item
        source = "this manual" if term.source == OWN else term.source
        lines.append(f"| {term.term.en} | {term.term.zh} | {source} |")
    return lines


def _where(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".yaml")


def _list(places: set[str]) -> str:
    return ", ".join(sorted(places)) or "the register alone"


def main() -> None:
    """Write the file anew."""
    manual = load_manual(read_project(ROOT)).manual
    assert manual is not None, "deconflict check tells what is wrong"  # noqa: S101
    (ROOT / "docs" / "sources.md").write_text(sources(manual), encoding="utf-8")


if __name__ == "__main__":
    main()
