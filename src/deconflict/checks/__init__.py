"""Checks: the manual as a whole, judged beyond the shape of each file."""

from collections.abc import Callable, Iterable

from deconflict.checks.abbreviations import check_abbreviations
from deconflict.checks.agreements import check_agreements, check_records
from deconflict.checks.calls import check_crossing, check_unawaited, check_unsent
from deconflict.checks.characters import check_characters
from deconflict.checks.citations import check_citations
from deconflict.checks.concordance import check_concordance
from deconflict.checks.courses import check_courses, judge_courses
from deconflict.checks.coverage import check_coverage
from deconflict.checks.decisions import check_cases, check_untold
from deconflict.checks.drawings import check_drawings
from deconflict.checks.duties import check_duties
from deconflict.checks.editions import check_editions
from deconflict.checks.exercises import check_exercises
from deconflict.checks.facts import check_facts
from deconflict.checks.families import check_families
from deconflict.checks.file_names import check_file_names
from deconflict.checks.ignoring import set_aside
from deconflict.checks.in_force import check_in_force
from deconflict.checks.interface_words import check_interface_words
from deconflict.checks.lacks import check_lacks
from deconflict.checks.ladder_paths import check_ladder_paths
from deconflict.checks.ladders import check_ladders
from deconflict.checks.languages import check_languages
from deconflict.checks.lessons import check_lessons
from deconflict.checks.order import check_order
from deconflict.checks.outcomes import check_outcomes
from deconflict.checks.pairs import check_pairs
from deconflict.checks.registers import check_registers
from deconflict.checks.resource_edges import check_resource_edges
from deconflict.checks.resources import check_resources
from deconflict.checks.reviews import check_reviews
from deconflict.checks.signal_use import mistakable
from deconflict.checks.signals import check_signals
from deconflict.checks.style import check_style
from deconflict.checks.text_names import check_text_names
from deconflict.checks.texts import check_texts
from deconflict.checks.unique_ids import check_unique_ids
from deconflict.checks.usage import check_usage
from deconflict.checks.waits import check_patience, check_wait_limits
from deconflict.findings import Code, Finding, Severity
from deconflict.manual import Entry, Manual
from deconflict.schema import Procedure

ProcedureCheck = Callable[[Manual, Entry[Procedure]], Iterable[Finding]]

CHECKS: tuple[Callable[[Manual], Iterable[Finding]], ...] = (
    check_file_names,
    check_families,
    check_order,
    check_exercises,
    check_coverage,
    check_lessons,
    check_unique_ids,
    check_facts,
    check_text_names,
    check_ladders,
    check_outcomes,
    check_registers,
    check_drawings,
    check_citations,
    check_interface_words,
    check_in_force,
    check_signals,
    check_resource_edges,
    check_resources,
    check_duties,
    check_agreements,
    check_records,
    check_lacks,
    check_reviews,
    check_editions,
    check_usage,
)
"""Checks of what stands where; a new one is a file and a line."""

TEXT_CHECKS: tuple[Callable[[Manual], Iterable[Finding]], ...] = (
    check_pairs,
    check_languages,
    check_concordance,
    check_abbreviations,
    check_style,
    check_texts,
    check_characters,
)
"""Checks of the words in either language, which take most of the time."""


LADDER_CHECKS: tuple[ProcedureCheck, ...] = (
    check_ladder_paths,
    check_wait_limits,
    check_patience,
    check_unsent,
    check_unawaited,
    check_crossing,
    check_cases,
    check_untold,
)
"""Checks of one procedure, whose names all lead somewhere."""

COURSE_CHECKS: tuple[ProcedureCheck, ...] = (check_courses,)
"""Checks of one procedure, whose ladders are whole."""

_NAMES = {Code.REF_MISSING, Code.ID_DUPLICATE}
_SAID_BETTER = {Code.WAIT_NO_LIMIT: Code.COURSE_STUCK}
"""A finding that another one at the same place tells better."""


def check_manual(manual: Manual) -> list[Finding]:
    """Return the findings of every check, those that are ignored with an excuse."""
    return check_words(manual, check_names(manual))


def check_names(
    manual: Manual, between: Callable[[], None] = lambda: None
) -> list[Finding]:
    """Return what is found in names and ladders; without errors a book can be made.

    The ladders of a procedure are judged when its names lead somewhere, and what
    can come of them when the ladders are whole: one slip would else be told often.
    `between` is called before each check, and may end the whole by an exception.
    """
    findings = _run(CHECKS, manual, between)
    found_in = _by_path(findings)
    for entry in manual.procedures.values():
        own = found_in.get(entry.source.path, [])
        if not _is_named(own):
            continue
        between()
        found = [one for check in LADDER_CHECKS for one in check(manual, entry)]
        if is_fit(entry, [*own, *found]):
            found += [one for check in COURSE_CHECKS for one in check(manual, entry)]
        findings += _without_echoes(found)
    return findings


def check_words(
    manual: Manual,
    findings: Iterable[Finding],
    between: Callable[[], None] = lambda: None,
) -> list[Finding]:
    """Return the findings of `check_names` with those on the words.

    `between` is called before each check, and may end the whole by an exception.
    """
    return set_aside([*findings, *_run(TEXT_CHECKS, manual, between)], manual)


def is_fit(entry: Entry[Procedure], findings: Iterable[Finding]) -> bool:
    """Tell whether a procedure may be followed, by what was found in it."""
    own = [one for one in findings if one.place.path == entry.source.path]
    return _is_named(own) and not any(_breaks(one) for one in own)


def _run(
    checks: Iterable[Callable[[Manual], Iterable[Finding]]],
    manual: Manual,
    between: Callable[[], None],
) -> list[Finding]:
    """Return the findings of some checks."""
    findings: list[Finding] = []
    for check in checks:
        between()
        findings += check(manual)
    return findings


def _by_path(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Return findings by the file that they are in."""
    by_path: dict[str, list[Finding]] = {}
    for one in findings:
        by_path.setdefault(one.place.path, []).append(one)
    return by_path


def _is_named(own: Iterable[Finding]) -> bool:
    """Tell whether all names in a procedure lead somewhere, by its findings."""
    return not any(one.code in _NAMES for one in own)


def _breaks(finding: Finding) -> bool:
    """Tell whether a finding makes the ladders unfit to be followed."""
    is_ladder = finding.code.value.startswith("ladder-")
    return finding.code is Code.OUTCOME_MISMATCH or (
        is_ladder and finding.weight is Severity.ERROR
    )


def _without_echoes(findings: list[Finding]) -> list[Finding]:
    """Return the findings without those that another one tells better."""
    at = {(one.place, one.code) for one in findings}
    return [
        one for one in findings if (one.place, _SAID_BETTER.get(one.code)) not in at
    ]


__all__ = [
    "CHECKS",
    "COURSE_CHECKS",
    "LADDER_CHECKS",
    "TEXT_CHECKS",
    "check_manual",
    "check_names",
    "check_words",
    "is_fit",
    "judge_courses",
    "mistakable",
]
