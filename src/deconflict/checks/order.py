"""The parts of the book name chapters and families that exist, each once."""

from collections.abc import Iterator

from deconflict.findings import Code, Finding, suggest
from deconflict.manual import Manual


def check_order(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each chapter or family misnamed, unplaced or twice."""
    yield from _families(manual)
    placed: set[str] = set()
    for index, part in enumerate(manual.file.item.parts):
        for position, chapter in enumerate(part.chapters):
            place = manual.file.place("parts", index, "chapters", position)
            if chapter not in manual.chapters:
                yield Finding(
                    place,
                    Code.REF_MISSING,
                    f"No chapter has the id '{chapter}'.",
                    suggest(chapter, manual.chapters)
                    or f"It would be manual/chapters/{chapter}.yaml.",
                )
            elif chapter in placed:
                yield Finding(
                    place,
                    Code.ID_DUPLICATE,
                    f"The chapter '{chapter}' is placed twice.",
                    "Keep one of the two places.",
                )
            placed.add(chapter)
    for name, entry in manual.chapters.items():
        if name not in placed:
            yield Finding(
                entry.place("id"),
                Code.REF_UNUSED,
                f"No part of the book holds the chapter '{name}'.",
                "List it under parts in manual/manual.yaml.",
            )
    yield from _exercises(manual)


def _exercises(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each exercise of a kind that no part holds."""
    kinds = {kind for part in manual.file.item.parts for kind in part.exercises}
    for name, entry in manual.exercises.items():
        if entry.item.kind not in kinds:
            yield Finding(
                entry.place("id"),
                Code.REF_UNUSED,
                f"No part of the book holds the exercise '{name}'.",
                f"Write 'exercises: [{entry.item.kind}]' in a part of "
                "manual/manual.yaml.",
            )


def _families(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each family of a part that is misnamed or there twice."""
    families = {family.id for family in manual.file.item.families}
    placed: set[str] = set()
    for index, part in enumerate(manual.file.item.parts):
        if part.family is None:
            continue
        place = manual.file.place("parts", index, "family")
        if part.family not in families:
            yield Finding(
                place,
                Code.REF_MISSING,
                f"No family has the id '{part.family}'.",
                suggest(part.family, families)
                or "Families are listed under 'families:' in this file.",
            )
        elif part.family in placed:
            yield Finding(
                place,
                Code.ID_DUPLICATE,
                f"The family '{part.family}' is placed twice.",
                "Keep one of the two places.",
            )
        placed.add(part.family)
