"""Follow procedures further than a check does, as the user asks."""

from dataclasses import dataclass
from pathlib import Path

from deconflict.checks import is_fit, judge_courses, mistakable
from deconflict.commands.check import Check, check_project
from deconflict.exploration import Settings, explore
from deconflict.findings import Finding, sort_findings, suggest
from deconflict.manual import Entry, Manual
from deconflict.schema import Procedure


@dataclass(frozen=True)
class Exploring:
    """What was found in the procedures followed, and how far each was followed."""

    check: Check
    """The findings of these procedures alone; of the project, if none is fit."""

    summaries: list[str]
    problem: str = ""
    """Why what was asked for cannot be done."""


def explore_project(
    folder: Path,
    names: list[str],
    *,
    lost: int,
    is_mistaken: bool = False,
    is_early: bool = False,
) -> Exploring:
    """Return what can come of some procedures, or of all if none is named."""
    check = check_project(folder, with_texts=False)
    if check.manual is None:
        return Exploring(check, [])
    known = check.manual.procedures
    for name in names:
        if name not in known:
            hint = suggest(name, known) or f"Known: {', '.join(sorted(known))}."
            problem = f"No procedure has the id '{name}'. {hint}"
            return Exploring(check, [], problem)
    found: list[Finding] = []
    summaries = []
    for name in names or sorted(known):
        if not is_fit(known[name], check.findings):
            path = known[name].source.path
            found += [one for one in check.findings if one.place.path == path]
            summaries.append(f"{name} was not followed; its ladders have errors.")
            continue
        alike = mistakable(check.manual, known[name].item) if is_mistaken else {}
        settings = Settings(wrong=lost, alike=alike, is_early=is_early)
        findings, summary = _followed(check.manual, known[name], settings)
        found += findings
        summaries.append(summary)
    return Exploring(
        Check(sort_findings(found), check.file_count, check.manual), summaries
    )


def _followed(
    manual: Manual, entry: Entry[Procedure], settings: Settings
) -> tuple[list[Finding], str]:
    """Return what was found in one procedure, and how far it was followed."""
    found = explore(entry.item, settings)
    end = "" if found.is_whole else "; not every course was followed to its end"
    summary = (
        f"{entry.item.id}: {len(found.came)} situations, {len(found.calls)} calls, "
        f"{len(found.ends)} ways to end{end}."
    )
    return judge_courses(manual, entry, found), summary
