"""Checks: the manual as a whole, judged beyond the shape of each file."""

from collections.abc import Callable, Iterable

from deconflict.checks.characters import check_characters
from deconflict.checks.citations import check_citations
from deconflict.checks.drawings import check_drawings
from deconflict.checks.duties import check_duties
from deconflict.checks.facts import check_facts
from deconflict.checks.families import check_families
from deconflict.checks.file_names import check_file_names
from deconflict.checks.in_force import check_in_force
from deconflict.checks.interface_words import check_interface_words
from deconflict.checks.ladders import check_ladders
from deconflict.checks.languages import check_languages
from deconflict.checks.order import check_order
from deconflict.checks.outcomes import check_outcomes
from deconflict.checks.pairs import check_pairs
from deconflict.checks.registers import check_registers
from deconflict.checks.resource_edges import check_resource_edges
from deconflict.checks.resources import check_resources
from deconflict.checks.signals import check_signals
from deconflict.checks.texts import check_texts
from deconflict.checks.unique_ids import check_unique_ids
from deconflict.checks.usage import check_usage
from deconflict.findings import Finding
from deconflict.manual import Manual

CHECKS: tuple[Callable[[Manual], Iterable[Finding]], ...] = (
    check_file_names,
    check_families,
    check_order,
    check_unique_ids,
    check_facts,
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
    check_pairs,
    check_languages,
    check_texts,
    check_characters,
    check_usage,
)
"""Every check, in the order in which it runs; a new one is a file and a line."""


def check_manual(manual: Manual) -> list[Finding]:
    """Return the findings of every check."""
    return [finding for check in CHECKS for finding in check(manual)]


__all__ = ["CHECKS", "check_manual"]
