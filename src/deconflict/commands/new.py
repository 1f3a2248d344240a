"""Write the commented skeleton of a procedure or of the serial that exercises it."""

import re
from pathlib import Path

from deconflict.exploration import fewest_choices
from deconflict.findings import suggest
from deconflict.manual import load_manual, read_project
from deconflict.resources import starter_folder
from deconflict.schema import Family

_ID = re.compile(r"([A-Z]{2,8})-[0-9]{2}")


def write_skeleton(folder: Path, procedure_id: str) -> tuple[str, str]:
    """Write the skeleton; return its path, and what forbids it or nothing."""
    match = _ID.fullmatch(procedure_id)
    if match is None:
        return "", f"'{procedure_id}' is not a procedure id; write ENC-13 for example."
    found = _families(folder)
    if found is None:
        return (
            "",
            "Files under manual/ have errors. Run `deconflict check` and mend them.",
        )
    families = {family.prefix: family for family in found}
    if match[1] not in families:
        known = ", ".join(sorted(families)) or "none"
        hint = suggest(match[1], families) or f"Known: {known}."
        return "", f"No family of manual/manual.yaml has the prefix {match[1]}. {hint}"
    path = f"procedures/{families[match[1]].id}/{procedure_id}.yaml"
    if (folder / path).exists():
        return "", f"{path} is there already. An id is not used twice."
    text = (starter_folder() / "procedure.yaml").read_text(encoding="utf-8")
    text = text.replace("ID-00", procedure_id).replace("FAMILY", families[match[1]].id)
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")
    return path, ""


def _families(folder: Path) -> tuple[Family, ...] | None:
    """Return the families, even when procedures of the project are broken."""
    files = read_project(folder)
    only = {
        name: content for name, content in files.items() if "procedures/" not in name
    }
    manual = load_manual(only).manual
    return manual.file.item.families if manual else None


def write_serial(folder: Path, procedure_id: str) -> tuple[str, str]:
    """Write the skeleton of a serial; return its path, and what forbids it or nothing.

    It lists the roles of the procedure, and every step and way to be exercised.
    """
    manual = load_manual(read_project(folder)).manual
    if manual is None:
        return "", "The manual has errors. Run `deconflict check` and mend them first."
    entry = manual.procedures.get(procedure_id)
    if entry is None:
        hint = suggest(procedure_id, manual.procedures)
        return "", f"No procedure has the id {procedure_id}. {hint}".rstrip()
    name = f"SER-{procedure_id}"
    path = f"manual/exercises/{name}.yaml"
    if (folder / path).exists():
        return "", f"{path} is there already."
    text = (starter_folder() / "exercise.yaml").read_text(encoding="utf-8")
    roles = [f"{procedure_id}.{role}" for role in entry.item.roles]
    players = "\n".join(
        f"  - role: {role}\n    by:\n      en: …\n      zh: …" for role in roles
    )
    lines = "\n".join(f"          - {one}" for one in fewest_choices(entry.item))
    for word, filled in {
        "EXERCISE": name,
        "PROCEDURE": procedure_id,
        "PLAYERS": players,
        "FIRST-ROLE": roles[0],
        "CHOICES": lines,
    }.items():
        text = text.replace(word, filled)
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")
    return path, ""
