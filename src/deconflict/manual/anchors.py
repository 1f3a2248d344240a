"""The anchors of a manual: every place that a cross reference can lead to.

An anchor is made of ids alone, never of titles or numbers, so that it stays when
the text and the order change.
"""

from collections.abc import Iterator

from deconflict.manual.model import Manual
from deconflict.schema import Chapter, DivisionShape, Exercise, Procedure
from deconflict.source import KeyPath


def chapter_anchors(chapter: Chapter) -> Iterator[tuple[str, KeyPath]]:
    """Return the anchors of a chapter, each with the path of its id."""
    yield chapter.id, ("id",)
    for number, section in enumerate(chapter.sections):
        path: KeyPath = ("sections", number)
        yield f"{chapter.id}.{section.id}", (*path, "id")
        for index, paragraph in enumerate(section.paragraphs):
            yield f"{chapter.id}.{paragraph.id}", (*path, "paragraphs", index, "id")


def procedure_anchors(procedure: Procedure) -> Iterator[tuple[str, KeyPath]]:
    """Return the anchors of a procedure, each with the path of its id."""
    yield procedure.id, ("id",)
    for field in ("rules", "meanings", "outcomes"):
        for index, item in enumerate(getattr(procedure, field)):
            yield f"{procedure.id}.{item.id}", (field, index, "id")
    for name, role in procedure.roles.items():
        yield f"{procedure.id}.{name}", ("roles", name)
        for index, step in enumerate(role.steps):
            anchor = f"{procedure.id}.{name}.{step.id}"
            yield anchor, ("roles", name, "steps", index, "id")


def exercise_anchors(exercise: Exercise) -> Iterator[tuple[str, KeyPath]]:
    """Return the anchors of an exercise, each with the path of its id."""
    yield exercise.id, ("id",)
    for number, run in enumerate(exercise.runs):
        path: KeyPath = ("runs", number)
        yield f"{exercise.id}.{run.id}", (*path, "id")
        for index, inject in enumerate(run.injects):
            yield f"{exercise.id}.{inject.id}", (*path, "injects", index, "id")


def anchors_of(item: DivisionShape) -> Iterator[tuple[str, KeyPath]]:
    """Return the anchors of a division, with the paths of their ids."""
    match item:
        case Chapter():
            return chapter_anchors(item)
        case Procedure():
            return procedure_anchors(item)
        case Exercise():
            return exercise_anchors(item)


def all_anchors(manual: Manual) -> set[str]:
    """Return every anchor that a cross reference may name."""
    found = {
        anchor for entry in manual.divisions for anchor, _ in anchors_of(entry.item)
    }
    annexes = {f"annex.{name}" for name in manual.file.item.annexes}
    parts = {f"part.{part.id}" for part in manual.file.item.parts}
    return found | annexes | parts
