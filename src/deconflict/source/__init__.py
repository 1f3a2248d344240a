"""Source: YAML text to plain data that knows its places."""

from deconflict.source.document import Data, KeyPath, Source
from deconflict.source.editing import Edit, edit_text, texts_of
from deconflict.source.reader import read_bytes, read_text

__all__ = [
    "Data",
    "Edit",
    "KeyPath",
    "Source",
    "edit_text",
    "read_bytes",
    "read_text",
    "texts_of",
]
