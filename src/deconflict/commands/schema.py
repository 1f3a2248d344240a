"""Write the JSON Schemas that editors read."""

import json
from pathlib import Path

from deconflict.schema import json_schemas


def schema_files() -> dict[str, str]:
    """Return the JSON Schema files by their path in the project."""
    return {
        f"manual/schema/{name}.json": json.dumps(schema, ensure_ascii=False, indent=2)
        + "\n"
        for name, schema in json_schemas().items()
    }


def write_schemas(folder: Path) -> list[str]:
    """Write every schema file into a project; return their paths."""
    files = schema_files()
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return list(files)
