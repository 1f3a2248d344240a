"""Families have procedures, and procedures have families."""

from collections.abc import Iterator

from deconflict.findings import Code, Finding, suggest
from deconflict.manual import Manual


def check_families(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each family or prefix that does not fit."""
    families = {family.id: family for family in manual.file.item.families}
    for entry in manual.procedures.values():
        family = families.get(entry.item.family)
        if family is None:
            yield Finding(
                entry.place("family"),
                Code.REF_MISSING,
                f"No family has the id '{entry.item.family}'.",
                suggest(entry.item.family, families)
                or "Families are listed in manual/manual.yaml.",
            )
        elif not entry.item.id.startswith(f"{family.prefix}-"):
            yield Finding(
                entry.place("id"),
                Code.ID_PREFIX,
                f"A procedure of the family '{family.id}' has the id "
                f"'{entry.item.id}'.",
                f"Ids of this family begin with {family.prefix}-.",
            )
    used = {entry.item.family for entry in manual.procedures.values()}
    shown = {part.family for part in manual.file.item.parts}
    for index, family in enumerate(manual.file.item.families):
        place = manual.file.place("families", index, "id")
        if family.id not in used:
            yield Finding(
                place,
                Code.FAMILY_EMPTY,
                f"The family '{family.id}' has no procedure.",
                f"`deconflict new procedure {family.prefix}-01` makes one.",
            )
        if family.id not in shown:
            yield Finding(
                place,
                Code.FAMILY_EMPTY,
                f"No part of the book holds the family '{family.id}'.",
                f"Add a part with 'family: {family.id}'.",
            )
