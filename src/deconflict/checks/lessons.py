"""The register of lessons names places that there are."""

from collections.abc import Iterator

from deconflict.findings import Code, Finding, suggest
from deconflict.manual import Manual, all_anchors


def check_lessons(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each place that a lesson changed and that is not there."""
    anchors = all_anchors(manual)
    for entry in manual.lessons.values():
        for index, anchor in enumerate(entry.item.changed):
            if anchor not in anchors:
                yield Finding(
                    entry.place("changed", index),
                    Code.REF_MISSING,
                    f"Nothing in the manual has the anchor '{anchor}'.",
                    suggest(anchor, anchors)
                    or "Write ENC-01.rule, ENC-01.role.step or chapter.paragraph.",
                )
