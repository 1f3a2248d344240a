"""Ids agree with the names and folders of their files."""

from collections.abc import Iterator

from deconflict.findings import Code, Finding
from deconflict.manual import Manual


def check_file_names(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each id that its file name or folder does not repeat."""
    for entry in manual.chapters.values():
        name = entry.source.path.rpartition("/")[2].removesuffix(".yaml")
        if name != entry.item.id:
            yield Finding(
                entry.place("id"),
                Code.FILE_NAME,
                f"The chapter '{entry.item.id}' is in the file {name}.yaml.",
                f"Rename the file to {entry.item.id}.yaml, or correct the id.",
            )
    for exercise in manual.exercises.values():
        file = exercise.source.path.rpartition("/")[2]
        if file != f"{exercise.item.id}.yaml":
            yield Finding(
                exercise.place("id"),
                Code.FILE_NAME,
                f"The exercise {exercise.item.id} is in the file {file}.",
                f"Rename the file to {exercise.item.id}.yaml, or correct the id.",
            )
    for procedure in manual.procedures.values():
        _, folder, file = procedure.source.path.split("/")
        item = procedure.item
        if file.removesuffix(".yaml") != item.id:
            yield Finding(
                procedure.place("id"),
                Code.FILE_NAME,
                f"The procedure {item.id} is in the file {file}.",
                f"Rename the file to {item.id}.yaml, or correct the id.",
            )
        if folder != item.family:
            yield Finding(
                procedure.place("family"),
                Code.FILE_NAME,
                f"A procedure of the family '{item.family}' is in the folder "
                f"procedures/{folder}/.",
                f"Move it to procedures/{item.family}/, or correct the family.",
            )
