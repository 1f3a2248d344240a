"""Source: YAML text to plain data that knows its places, and changes of it."""

from deconflict.source.characters import hidden_sign
from deconflict.source.document import Data, KeyPath, Source
from deconflict.source.editing import replace_value, replace_values
from deconflict.source.groups import (
    Group,
    add_groups,
    remove_groups,
    set_texts,
    written_groups,
)
from deconflict.source.mending import Edit, edit_text, texts_of
from deconflict.source.reader import read_bytes, read_text

__all__ = [
    "Data",
    "Edit",
    "Group",
    "KeyPath",
    "Source",
    "add_groups",
    "edit_text",
    "hidden_sign",
    "read_bytes",
    "read_text",
    "remove_groups",
    "replace_value",
    "replace_values",
    "set_texts",
    "texts_of",
    "written_groups",
]
